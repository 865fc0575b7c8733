import { randomUUID } from 'node:crypto';
import { type Membership, type Requirements, regions } from '@plenary/rules';
import { z } from 'zod';
import { acting, capacityName } from '../door/actor.ts';
import { type Command, refuse } from '../door/command.ts';
import { choice, complaint, line, ref, sessionId, stateCode, title, whole } from '../door/input.ts';
import { no, type Objection } from '../door/objection.ts';
import { secretariatOrMachine } from '../door/who.ts';
import { memberships } from '../membership/index.ts';
import { groupsForElection, type SessionParameters, sessionParameters } from '../parameters/index.ts';
import {
  itemOf,
  localDay,
  noSuchSession,
  type SessionFacts,
  sessionDays,
  untilClosed,
  wrongWorld,
} from '../sessions/index.ts';
import { type ElectionAct, say } from './acts.ts';
import { wholeNumber } from './whole-number.ts';

const input = z.object({
  session: sessionId,
  item: ref('agenda-item', 'input.choose'),
  kind: choice(['judges']).default('judges'),
  title,
  seats: whole({ min: 1, max: 18 }),
  inOffice: z.strictObject({
    listA: wholeNumber,
    listB: wholeNumber,
    african: wholeNumber,
    asiaPacific: wholeNumber,
    easternEuropean: wholeNumber,
    grulac: wholeNumber,
    weog: wholeNumber,
    female: wholeNumber,
    male: wholeNumber,
  }),
  /** a program sends a list; a form sends the codes in one field, with spaces or commas between them */
  nationalitiesInOffice: z
    .union(
      [
        z.array(stateCode).max(250),
        line({ min: 0, max: 1000 }).transform((codes, context) => {
          const separate = codes.split(/[\s,;]+/).filter((code) => code !== '');
          const wrong = separate.findIndex((code) => !/^[A-Za-z]{3}$/.test(code));
          if (wrong >= 0)
            context.addIssue({ code: 'custom', message: complaint('input.state-nth', { nth: wrong + 1 }) });
          return separate.map((code) => code.toUpperCase());
        }),
      ],
      complaint('input.states'),
    )
    .default([]),
});
type Input = z.infer<typeof input>;

export interface CreateElectionFacts {
  readonly session: SessionFacts | null;
  /** the day the election is expected: today, or the first day of the session when that is still to come */
  readonly day: string;
  readonly item: { readonly session: string; readonly number: number; readonly status: string } | null;
  readonly memberships: readonly Membership[];
  readonly parameters: SessionParameters;
  readonly newElection: string;
}

const bench = 18;

const who = secretariatOrMachine;

/**
 * Sets up an election of judges. The bench is the one that stays: judges in office once the outgoing ones have left.
 * States Parties of each group are counted on the day that the rule names.
 */
export const createElection: Command<Input, CreateElectionFacts, ElectionAct, z.input<typeof input>> = untilClosed({
  name: 'create-election',
  undo: { back: 'change-election-seats' },
  who,
  input,
  async load(tx, { session, item }, _actor, now) {
    const held = await sessionDays(tx, session);
    const today = localDay(held?.city ?? 'The Hague', now);
    return {
      session: held,
      day: held && held.starts > today ? held.starts : today,
      item: await itemOf(tx, item),
      memberships: await memberships(tx),
      parameters: await sessionParameters(tx, session),
      newElection: randomUUID(),
    };
  },
  decide(facts, input, actor) {
    const capacity = acting(actor, 'secretariat', 'system');
    if (!capacity) return refuse(who.refusal);
    if (!facts.session) return refuse(noSuchSession);
    const wrong = wrongWorld(facts.session, actor);
    if (wrong) return refuse(wrong);
    if (!facts.item || facts.item.session !== input.session) return refuse(no('no-such-item'));
    if (facts.item.status === 'concluded') return refuse(no('item-concluded', { number: facts.item.number }));
    const blocked = benchObjections(input.inOffice, input.seats);
    if (blocked.length > 0) return refuse(...blocked);
    return {
      ok: true,
      capacity: capacityName(capacity),
      answer: { election: facts.newElection },
      acts: [
        say(
          'election.created',
          {
            election: facts.newElection,
            session: input.session,
            item: input.item,
            kind: input.kind,
            title: input.title,
            seats: input.seats,
            inOffice: input.inOffice,
            nationalitiesInOffice: [...new Set(input.nationalitiesInOffice)].toSorted(),
            groupSizes: groupsForElection({ election: facts.day, memberships: facts.memberships }, facts.parameters)
              .value,
          },
          ['Rome Statute, article 36(5), (6), (8) and (9)', 'ICC-ASP/3/Res.6'],
        ),
      ],
    };
  },
});

/** Each judge has one list, one region and one gender, so the three sums are one number. */
export function benchObjections(inOffice: Requirements, seats: number): readonly Objection[] {
  const lists = inOffice.listA + inOffice.listB;
  const groups = regions.reduce((sum, region) => sum + inOffice[region], 0);
  const genders = inOffice.female + inOffice.male;
  if (lists !== groups || lists !== genders) return [no('bench-does-not-add-up', { lists, regions: groups, genders })];
  if (lists + seats > bench)
    return [no('bench-too-large', { inOffice: lists, seats, bench }, 'Rome Statute, article 36(1)')];
  return [];
}
