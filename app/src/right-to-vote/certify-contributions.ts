import type { Membership } from '@plenary/rules';
import { z } from 'zod';
import { acting, capacityName } from '../door/actor.ts';
import { type Command, refuse } from '../door/command.ts';
import { sessionId, stateCode } from '../door/input.ts';
import { no, type Objection } from '../door/objection.ts';
import { secretariat } from '../door/who.ts';
import { membershipsOf } from '../membership/index.ts';
import { localDay, noSuchSession, type SessionFacts, sessionFacts, wrongWorld } from '../sessions/index.ts';
import { type RightToVoteAct, say } from './acts.ts';
import { due, paid } from './contribution-input.ts';

const input = z.object({ session: sessionId, state: stateCode, due, paid: paid.default([]) });
type Input = z.infer<typeof input>;

interface Facts {
  readonly session: SessionFacts | null;
  readonly memberships: readonly Membership[];
}

export const mayEnter = secretariat;

/**
 * The Secretariat states what a State Party owes and has paid. A statement stands until the next one. Rome Statute, article
 * 112(8): arrears that equal the contributions of the preceding two full years take the vote away.
 */
export const certifyContributions: Command<Input, Facts, RightToVoteAct, z.input<typeof input>> = {
  name: 'certify-contributions',
  undo: { again: 'a newer statement replaces it' },
  who: mayEnter,
  input,
  subject: ({ state }) => `state:${state}`,
  async load(tx, { session, state }) {
    return { session: await sessionFacts(tx, session), memberships: await membershipsOf(tx, state) };
  },
  decide({ session, memberships }, input, actor, now) {
    const capacity = acting(actor, 'secretariat');
    if (!capacity) return refuse(mayEnter.refusal);
    if (!session) return refuse(noSuchSession);
    const wrong = wrongWorld(session, actor);
    if (wrong) return refuse(wrong);
    const refused = [
      ...memberObjections(memberships, input.state, now),
      ...statementObjections(input, localDay(session.city, now)),
    ];
    if (refused.length > 0) return refuse(...refused);
    return {
      ok: true,
      capacity: capacityName(capacity),
      answer: { state: input.state },
      acts: [
        say(
          'contributions.certified',
          {
            session: input.session,
            state: input.state,
            due: input.due.toSorted((a, b) => a.year - b.year),
            paid: input.paid.toSorted((a, b) => a.date.localeCompare(b.date)),
          },
          ['Rome Statute, article 112(8)'],
        ),
      ],
    };
  },
};

/** A State that has left, or never joined, has no contributions to certify; one that has yet to join may have. */
export function memberObjections(memberships: readonly Membership[], state: string, now: string): readonly Objection[] {
  const day = now.slice(0, 10);
  if (memberships.some(({ partyUntil }) => partyUntil === null || partyUntil > day)) return [];
  return [
    no(
      'not-a-state-party-then',
      {
        state,
        day,
      },
      'Rome Statute, article 112(1)',
    ),
  ];
}

/** `today`: in the city of the session. */
function statementObjections({ due, paid }: Input, today: string): readonly Objection[] {
  const years = due.map(({ year }) => year);
  const twice = years.find((year, i) => years.indexOf(year) !== i);
  const future = paid.find(({ date }) => date > today);
  return [
    ...(twice === undefined
      ? []
      : [
          no('year-twice', {
            year: twice,
          }),
        ]),
    ...(future === undefined
      ? []
      : [
          no('payment-in-future', {
            date: future.date,
          }),
        ]),
  ];
}
