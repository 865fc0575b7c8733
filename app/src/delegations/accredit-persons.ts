import { randomUUID } from 'node:crypto';
import type { Membership } from '@plenary/rules';
import { z } from 'zod';
import { acting, capacityName } from '../door/actor.ts';
import { bytesOfTexts, type Command, refuse } from '../door/command.ts';
import { choice, flag, personName, ref, sessionId, stateCode } from '../door/input.ts';
import { no, type Objection } from '../door/objection.ts';
import { secretariatOrMachine } from '../door/who.ts';
import {
  accreditedAt,
  changedDetails,
  type Details,
  detailChanges,
  detailFields,
  detailsOf,
  drawSalt,
  noDetails,
  sameDetails,
} from '../identity/index.ts';
import { memberships } from '../membership/index.ts';
import { localDay, noSuchSession, type SessionDays, sessionDays, wrongWorld } from '../sessions/index.ts';
import { Accreditations, type Accredited, roles } from './accreditations.ts';
import type { DelegationAct } from './acts.ts';
import { personAccredited } from './person-accredited.ts';
import { personDescribed } from './person-described.ts';

/** Persons of one list; what one command says is decided again as one. */
export const mostPersons = 1_000;

const person = z.strictObject({
  state: stateCode,
  name: personName(),
  role: choice(roles),
  ...detailFields,
  namesake: flag.default(false),
  otherSeat: flag.default(false),
});

const input = z.object({
  session: sessionId,
  persons: z.array(person).max(mostPersons),
  /** persons who are accredited already, with what is to be known of them otherwise; what is left out stays as it is */
  described: z
    .array(z.strictObject({ account: ref('account'), state: stateCode, ...detailChanges }))
    .max(mostPersons)
    .default([]),
});
type Input = z.infer<typeof input>;

interface Facts {
  readonly session: SessionDays | null;
  readonly memberships: readonly Membership[];
  readonly persons: readonly (Accredited & { readonly account: string })[];
  readonly details: ReadonlyMap<string, Details>;
  /** for each person of the list, those described last */
  readonly drawn: readonly { readonly account: string; readonly salt: string }[];
}

const who = secretariatOrMachine;

/** A whole list at once: all of it or nothing. Each person is one act, as if entered by itself. */
export const accreditPersons: Command<Input, Facts, DelegationAct, z.input<typeof input>> = {
  name: 'accredit-persons',
  undo: { back: 'end-accreditation' },
  who,
  input,
  mostBytes: bytesOfTexts,
  async load(tx, { session, persons, described }) {
    return {
      session: await sessionDays(tx, session),
      memberships: await memberships(tx),
      persons: await accreditedAt(tx, session),
      details: await detailsOf(
        tx,
        described.map(({ account }) => account),
      ),
      drawn: [...persons, ...described].map(() => ({ account: randomUUID(), salt: drawSalt() })),
    };
  },
  decide(facts, { session, persons, described }, actor, now) {
    const capacity = acting(actor, 'secretariat', 'system');
    if (!capacity) return refuse(who.refusal);
    if (!facts.session) return refuse(noSuchSession);
    const wrong = wrongWorld(facts.session, actor);
    if (wrong) return refuse(wrong);
    const today = localDay(facts.session.city, now);
    const day = facts.session.starts > today ? facts.session.starts : today;
    const there = new Accreditations<Accredited>(facts.persons, facts.memberships, day);
    const objections: Objection[] = [];
    const acts: DelegationAct[] = [];
    for (const [place, one] of persons.entries()) {
      const why = there.whyNot(one);
      if (why) objections.push(why);
      there.add(one);
      acts.push(personAccredited(facts.session, one, facts.drawn[place] ?? missing()));
    }
    const accounts = new Map(facts.persons.map(({ account, state }) => [account, state]));
    for (const [place, { account, state, ...changes }] of described.entries()) {
      if (accounts.get(account) !== state) objections.push(no('not-accredited', { state }));
      const before = facts.details.get(account) ?? noDetails;
      const details = changedDetails(before, changes);
      if (sameDetails(before, details)) continue;
      const { salt } = facts.drawn[persons.length + place] ?? missing();
      acts.push(personDescribed({ account, session, state }, details, salt));
    }
    if (objections.length > 0) return refuse(...objections);
    if (acts.length === 0) return refuse(no('nothing-changed'));
    return {
      ok: true,
      capacity: capacityName(capacity),
      answer: { persons: persons.length, described: acts.length - persons.length },
      acts,
    };
  },
};

function missing(): never {
  throw new Error('an account and a salt are drawn for each person');
}
