import { z } from 'zod';
import { Accreditations } from '../../delegations/index.ts';
import { complaint, text } from '../../door/input.ts';
import type { Objection } from '../../door/objection.ts';
import type { Proposal } from '../../identity/index.ts';
import { proposalsOf } from '../../identity/index.ts';
import { memberships } from '../../membership/index.ts';
import { preparedOn, type SessionRunHere } from '../../sessions/index.ts';
import type { Db } from '../../store/database.ts';
import { shortMark } from '../../web/short-mark.ts';
import { knownMark, type PersonKnown, personsKnown, staleness } from '../proposals/reads.ts';

/** What is asked for with the ticks. */
export const decideAsked = {
  name: 'decide-proposals',
  input: z.object({
    approve: z.array(z.string(complaint('input.not-understood'))),
    meant: z.array(z.string()),
    /** It goes to the focal point, and is in no act. */
    reason: text({ min: 3, max: 1000, ask: 'input.reason-of-sending-back' }),
  }),
};

/** A proposal that waits, as the Secretariat looks at it. */
export interface Deciding {
  readonly proposal: Proposal;
  /** what is ticked: the id, and what was seen of the proposal and the person */
  readonly tick: string;
  /** what speaks against it, beside the others that wait; `asked`: unless it is said to be meant so */
  readonly why: { readonly objection: Objection; readonly asked: boolean } | null;
}

export interface DecidingOnDesk {
  readonly persons: readonly PersonKnown[];
  readonly deciding: readonly Deciding[];
  /** another where anything of it is another */
  readonly mark: string;
}

const askedBack: ReadonlySet<string> = new Set(['same-person-accredited', 'accredited-for-another-seat']);

/** What waits at a session, in the order in which it was proposed. */
export async function decidingOn(db: Db, session: SessionRunHere, now: string): Promise<DecidingOnDesk> {
  const persons = await personsKnown(db, session.id);
  const all = await proposalsOf(db, session.id);
  const waiting = all.filter(({ status }) => status === 'waiting');
  const leaving = new Set(waiting.flatMap(({ kind, account }) => (kind === 'leave' ? [account] : [])));
  const staying = persons.filter(({ account }) => !leaving.has(account));
  const there = new Accreditations<Pick<PersonKnown, 'name' | 'state' | 'role'>>(
    staying,
    await memberships(db),
    preparedOn(session, now),
  );
  const deciding = waiting.map((proposal): Deciding => {
    const person = persons.find(({ account }) => account === proposal.account);
    const tick = `${proposal.id}.${shortMark([proposal.version, person ? knownMark(person) : null])}`;
    const { kind, name, role, state } = proposal;
    if (kind !== 'add' || name === null || role === null) return { proposal, tick, why: null };
    const newcomer = { state, name, role, namesake: false, otherSeat: false };
    const objection = there.whyNot(newcomer);
    if (objection === null) there.add(newcomer);
    return { proposal, tick, why: objection && { objection, asked: askedBack.has(objection.code) } };
  });
  return { persons, deciding, mark: shortMark([all]) };
}

/** It can be approved as it is. */
export function fits({ proposal, why }: Deciding, persons: readonly PersonKnown[]): boolean {
  return why === null && staleness(proposal, persons) === null;
}

/** What is approved, as the list of persons takes it in. */
export function approvalOf(session: string, ticked: readonly Deciding[], meant: ReadonlySet<string>): object {
  const each = ticked.map(({ proposal }) => {
    const { id, version, kind, account, state, title, function: what, email, place } = proposal;
    const details = { title, function: what, email, place };
    return { kind, id, account, state, details, proposal, approves: { proposal: id, version } };
  });
  return {
    session,
    persons: each.flatMap(({ kind, id, state, details, proposal: { name, role }, approves }) =>
      kind === 'add'
        ? [{ state, name, role, ...details, approves, namesake: meant.has(id), otherSeat: meant.has(id) }]
        : [],
    ),
    described: each.flatMap(({ kind, account, state, details, approves }) =>
      kind === 'change' ? [{ account, state, ...details, approves }] : [],
    ),
    left: each.flatMap(({ kind, account, state, approves }) =>
      kind === 'leave' ? [{ account, state, approves }] : [],
    ),
  };
}
