import type { z } from 'zod';
import { Accreditations } from '../../delegations/index.ts';
import { samePerson } from '../../door/input.ts';
import { no, type Objection } from '../../door/objection.ts';
import { told } from '../../door/refusals.ts';
import { type Details, noDetails, type Proposal, type Proposed, sameDetails } from '../../identity/index.ts';
import { localDay, preparedOn } from '../../sessions/index.ts';
import type { detailsAsked, leavingAsked, newcomerAsked } from './asked.ts';
import { knownMark, openProposals, type SeatProposed } from './reads.ts';

/** Open proposals of one delegation: many times the largest. */
export const mostProposals = 300;

/** What a focal point asks for; with `proposal` it mends one that is there. */
export type Asking =
  | ({ readonly kind: 'add' } & z.output<typeof newcomerAsked.input>)
  | ({ readonly kind: 'change' } & z.output<typeof detailsAsked.input>)
  | ({ readonly kind: 'leave'; readonly proposal?: undefined } & z.output<typeof leavingAsked.input>);

/** What is kept of it, or why not. Pure. `id`: of a new proposal. */
export function proposed(
  seat: SeatProposed,
  asking: Asking,
  id: string,
  now: string,
):
  | { readonly ok: true; readonly proposed: Proposed }
  | { readonly ok: false; readonly objections: readonly Objection[] } {
  const why =
    whyNow(seat, asking, now) ?? (asking.kind === 'add' ? whyNotNew(seat, asking, now) : whyNotOf(seat, asking));
  if (why) return { ok: false, objections: told([why]) };
  const nothing = { id, account: null, name: null, role: null, known: null, ...noDetails };
  if (asking.kind === 'add') {
    const { name, role } = asking;
    return { ok: true, proposed: { ...nothing, ...detailsIn(asking), kind: 'add', name, role } };
  }
  const person = seat.persons.find(({ account }) => account === asking.account);
  const about = { kind: asking.kind, account: asking.account, known: person ? knownMark(person) : null };
  return { ok: true, proposed: { ...nothing, ...(asking.kind === 'change' ? detailsIn(asking) : {}), ...about } };
}

/** Whether a proposal is what is asked for. */
export function asksTheSame(one: Proposed, asking: Asking): boolean {
  if (one.kind !== asking.kind) return false;
  if (asking.kind === 'leave') return one.account === asking.account;
  const about =
    asking.kind === 'add' ? one.name === asking.name && one.role === asking.role : one.account === asking.account;
  return about && sameDetails(detailsIn(one), detailsIn(asking));
}

function detailsIn({ title, function: what, email, place }: Details): Details {
  return { title, function: what, email, place };
}

function whyNow({ session, proposals }: SeatProposed, { proposal, kind }: Asking, now: string): Objection | null {
  // One that was adjourned goes on behind its last day.
  const over = session.standing === 'on' && localDay(session.city, now) > session.ends;
  if (over || session.standing === 'closed') return no('session-over');
  const open = openProposals(proposals);
  if (proposal === undefined)
    return open.length >= mostProposals ? no('too-many-proposals', { n: mostProposals }) : null;
  return open.some((one) => one.id === proposal && one.kind === kind) ? null : no('proposals-overtaken');
}

function whyNotNew(seat: SeatProposed, asking: Extract<Asking, { kind: 'add' }>, now: string): Objection | null {
  const { session, state, persons, proposals, memberships } = seat;
  const { name, role, namesake } = asking;
  const others = openProposals(proposals).filter(({ id }) => id !== asking.proposal);
  const newcomers = others.filter(({ kind }) => kind === 'add');
  const twice = newcomers.find((one) => samePerson(one.name ?? '', name));
  if (twice) return no('proposed-already', { name: twice.name ?? '' });
  const head = newcomers.find((one) => one.role === 'head');
  if (role === 'head' && head) return no('head-proposed', { name: head.name ?? '' });
  const leaving = new Set(others.flatMap(({ kind, account }) => (kind === 'leave' ? [account] : [])));
  const staying = persons.filter(({ account }) => !leaving.has(account));
  const there = new Accreditations(staying, memberships, preparedOn(session, now));
  // Whether somebody is accredited for another State is nothing that a focal point learns: the Secretariat is asked.
  return there.whyNot({ state, name, role, namesake, otherSeat: true });
}

function whyNotOf(
  { state, persons, proposals }: SeatProposed,
  asking: Exclude<Asking, { kind: 'add' }>,
): Objection | null {
  const person = persons.find(({ account }) => account === asking.account);
  if (!person) return no('not-accredited', { state });
  const open = openProposals(proposals).find(({ account }) => account === asking.account);
  if (open && open.id !== asking.proposal) return no('proposal-open', { name: person.name });
  return asking.kind === 'change' && sameDetails(detailsIn(person), detailsIn(asking)) ? no('nothing-changed') : null;
}

/** The person of a proposal, by name. */
export function personOf({ name, person }: Pick<Proposal, 'name' | 'person'>): string {
  return name ?? person ?? '';
}
