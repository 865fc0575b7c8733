import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { Accreditations, cellsOf, judgePersons, personColumns } from '../../delegations/index.ts';
import { samePerson } from '../../door/input.ts';
import { no, type Objection } from '../../door/objection.ts';
import { told } from '../../door/refusals.ts';
import type { Proposed, ProposedBy } from '../../identity/index.ts';
import type { JudgedLine, PreviewedList, RightLine } from '../../imports/index.ts';
import { preparedOn } from '../../sessions/index.ts';
import { type Asking, proposed } from './propose.ts';
import { openProposals, type SeatProposed, seatProposed } from './reads.ts';

/** What a list proposes, in its order. */
export type ListedAsking = Exclude<Asking, { kind: 'leave' }>;

const asks = z.object({});

/** A focal point's list of the own delegation: as the Secretariat's. The State may be left out, and is no other. */
export function ownList({ session, state }: { readonly session: string; readonly state: string }): PreviewedList {
  return {
    name: `delegation-${state.toLowerCase()}`,
    title: 'focal-points.add.list',
    lede: 'focal-points.list.lede',
    columns: personColumns.map((column) => (column.key === 'state' ? { ...column, needed: false } : column)),
    command: { name: 'propose-list', input: asks },
    path: () => '/me/focal-point',

    async judge(db, { lines, meant, now }) {
      const seat = await seatProposed(db, { session, state });
      return seat ? judgeLines(seat, { lines, meant, now }) : { lines: new Map(), input: { asking: [] } };
    },

    async rows(db, _session, ctx) {
      const seat = await seatProposed(db, { session, state });
      return (seat?.persons ?? []).map((person) => cellsOf(ctx, person));
    },
  };
}

/** What becomes of each line beside who is accredited and what is proposed already. Pure. */
export function judgeLines(
  seat: SeatProposed,
  {
    lines,
    meant,
    now,
  }: { readonly lines: readonly RightLine[]; readonly meant: ReadonlySet<number>; readonly now: string },
): { readonly lines: Map<number, JudgedLine>; readonly input: { readonly asking: readonly ListedAsking[] } } {
  const { session, state, persons, proposals, memberships } = seat;
  const open = openProposals(proposals);
  const newcomers = open.filter(({ kind }) => kind === 'add');
  const nameOf = ({ values }: RightLine) => [values.family, values.given].filter(Boolean).join(', ');
  const others = lines.filter(({ values }) => values.state !== undefined && values.state !== state);
  const own = lines.filter((one) => !others.includes(one));
  const already = own.filter((one) => newcomers.some(({ name }) => samePerson(name ?? '', nameOf(one))));
  const leaving = new Set(open.flatMap(({ kind, account }) => (kind === 'leave' ? [account] : [])));
  const staying = persons.filter(({ account }) => !leaving.has(account));
  const { judged, ...made } = judgePersons({
    there: new Accreditations<(typeof staying)[number]>(staying, memberships, preparedOn(session, now)),
    details: new Map(persons.map((person) => [person.account, person])),
    lines: own.filter((one) => !already.includes(one)).map((one) => ({ ...one, values: { ...one.values, state } })),
    meant,
  });
  for (const { line } of already) judged.set(line, { becomes: 'same' });
  const asking: ListedAsking[] = [];
  const wrong = (line: number, column: string, objection: Objection) => {
    told([objection]);
    judged.set(line, { becomes: 'wrong', why: { column, objection } });
  };
  for (const { line } of others) wrong(line, 'state', no('another-delegation', { state }));
  const head = newcomers.find(({ role }) => role === 'head');
  for (const { line, state: _, otherSeat: __, ...person } of made.newcomers)
    if (person.role === 'head' && head) wrong(line, 'role', no('head-proposed', { name: head.name ?? '' }));
    else asking.push({ kind: 'add', ...person });
  for (const { line, state: _, ...person } of made.described) {
    const waits = open.find(({ account }) => account === person.account);
    if (waits) wrong(line, 'family', no('proposal-open', { name: waits.person ?? '' }));
    else asking.push({ kind: 'change', ...person });
  }
  return { lines: judged, input: { asking } };
}

/** All that a list asks for, each judged beside those before it; or what speaks against one of them. Pure, but for the ids. */
export function listed(
  seat: SeatProposed,
  asking: readonly ListedAsking[],
  { at, account }: Pick<ProposedBy, 'at' | 'account'>,
): readonly Proposed[] | Objection {
  const all: Proposed[] = [];
  for (const one of asking) {
    const waiting = all.map((each) => ({ ...each, ...asWaiting(seat, at), person: account }));
    const found = proposed({ ...seat, proposals: [...seat.proposals, ...waiting] }, one, randomUUID(), at);
    if (!found.ok) return found.objections[0] ?? no('list-changed');
    all.push(found.proposed);
  }
  return all;
}

function asWaiting({ session, state }: SeatProposed, proposedAt: string) {
  return {
    session: session.id,
    state,
    status: 'waiting',
    reason: null,
    version: 1,
    proposedAt,
    decidedAt: null,
  } as const;
}
