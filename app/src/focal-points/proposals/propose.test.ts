import { describe, expect, it } from 'vitest';
import { session } from '../../../test/given/meeting.ts';
import { now, uid } from '../../../test/given/who.ts';
import { noDetails, type Proposal } from '../../identity/index.ts';
import { judgeLines, listed } from './own-list.ts';
import { type Asking, mostProposals, proposed } from './propose.ts';
import type { PersonKnown, SeatProposed } from './reads.ts';

const person = (n: number, name: string, role: PersonKnown['role']): PersonKnown => ({
  ...{ account: uid(n), name, role, state: 'URY', designated: false },
  ...noDetails,
});
const open = (n: number, more: Partial<Proposal>): Proposal => ({
  ...{
    id: uid(100 + n),
    kind: 'add',
    account: null,
    name: `Example, ${n}`,
    role: 'adviser',
    known: null,
    person: null,
  },
  ...{ session: 'demo-1', state: 'URY', status: 'waiting', reason: null, version: 1, proposedAt: now, decidedAt: null },
  ...noDetails,
  ...more,
});
const seat: SeatProposed = {
  session: { ...session(), starts: '2026-12-07', ends: '2026-12-17', resumedOn: null, standing: 'on' },
  state: 'URY',
  persons: [person(1, 'Example, Head', 'head'), person(2, 'Example, Adviser', 'adviser')],
  proposals: [],
  memberships: [{ iso3: 'URY', group: 'grulac', entryIntoForce: '2002-09-01', partyUntil: null }],
};
const add = (name: string, role: 'head' | 'alternate' | 'adviser' = 'adviser', namesake = false): Asking => ({
  ...{ kind: 'add', name, role, namesake },
  ...noDetails,
});
const codes = (asking: Asking, more: Partial<SeatProposed> = {}, at = now) => {
  const found = proposed({ ...seat, ...more }, asking, uid(9), at);
  return found.ok ? 'ok' : found.objections.map(({ code }) => code).join();
};

describe('what a focal point proposes', () => {
  it('is kept as it was asked, with what was known of who is accredited', () => {
    expect(proposed(seat, add('Example, New'), uid(9), now)).toMatchObject({
      ok: true,
      proposed: { id: uid(9), kind: 'add', name: 'Example, New', known: null },
    });
    const leave = proposed(seat, { kind: 'leave', account: uid(2) }, uid(9), now);
    expect(leave).toMatchObject({ ok: true, proposed: { kind: 'leave', account: uid(2), name: null } });
    expect(leave.ok && leave.proposed.known).toMatch(/^[\w-]{12}$/);
  });

  const many = Array.from({ length: mostProposals }, (_, n) => open(n, {}));
  const [one, head] = [open(1, { name: 'Example, Once' }), open(2, { role: 'head' })];
  const leaving = open(3, { kind: 'leave', account: uid(1), name: null, role: null, person: 'Example, Head' });
  it.each<[string, Asking, Partial<SeatProposed>]>([
    ['ok', add('Example, New'), {}],
    ['session-over', add('Example, New'), { session: { ...seat.session, standing: 'closed' } }],
    ['ok', add('Example, New'), { session: { ...seat.session, standing: 'adjourned', ends: '2026-12-01' } }],
    ['session-over', add('Example, New'), { session: { ...seat.session, ends: '2026-12-01' } }],
    ['too-many-proposals', add('Example, New'), { proposals: many }],
    ['ok', add('Example, New'), { proposals: many.slice(1) }],
    ['proposed-already', add('Once Example'), { proposals: [one] }],
    ['head-exists', add('Example, New', 'head'), {}],
    ['ok', add('Example, New', 'head'), { proposals: [leaving] }],
    ['head-proposed', add('Example, New', 'head'), { proposals: [leaving, head] }],
    ['same-person-accredited', add('Adviser Example'), {}],
    ['ok', add('Adviser Example', 'adviser', true), {}],
    ['not-a-state-party-then', add('Example, New'), { memberships: [] }],
    ['not-accredited', { kind: 'leave', account: uid(7) }, {}],
    ['proposal-open', { kind: 'change', account: uid(1), ...noDetails, function: 'X' }, { proposals: [leaving] }],
    ['nothing-changed', { kind: 'change', account: uid(1), ...noDetails }, {}],
    ['proposals-overtaken', { ...add('Example, New'), proposal: uid(77), version: 1 } as Asking, { proposals: [one] }],
    ['ok', { ...add('Example, Once'), proposal: one.id, version: 1 } as Asking, { proposals: [one] }],
  ])('%s: %j', (code, asking, more) => {
    expect(codes(asking, more)).toBe(code);
  });

  it('as a list is judged line by line, and once more when it is taken in', () => {
    const line = (n: number, family: string, role: string, more: object = {}) => ({
      line: n,
      values: { family, role, ...more },
    });
    const lines = [
      line(2, 'Example, New', 'adviser'),
      line(3, 'Example, 1', 'adviser'),
      line(4, 'Example, Adviser', 'adviser', { function: 'Expert' }),
      line(5, 'Example, Head', 'adviser'),
    ];
    const with1 = { ...seat, proposals: [open(1, {})] };
    const judged = judgeLines(with1, { lines, meant: new Set(), now });
    expect([...judged.lines].toSorted().map(([n, { becomes }]) => [n, becomes])).toEqual([
      [2, 'new'],
      [3, 'same'],
      [4, 'changed'],
      [5, 'wrong'],
    ]);
    const by = { at: now, account: uid(900) };
    expect(listed(with1, judged.input.asking, by)).toMatchObject([{ kind: 'add' }, { kind: 'change' }]);
    const meanwhile = { ...seat, proposals: [open(1, { name: 'Example, New' })] };
    expect(listed(meanwhile, judged.input.asking, by)).toMatchObject({ code: 'proposed-already' });
    const waits = { ...seat, proposals: [open(4, { kind: 'leave', account: uid(2), name: null, role: null })] };
    expect(judgeLines(waits, { lines: lines.slice(2, 3), meant: new Set(), now }).input.asking).toMatchObject([
      { kind: 'add' },
    ]);
  });

  it('with a column of States holds each line to the own one', () => {
    const line = (n: number, state?: string) => ({
      line: n,
      values: { role: 'adviser', family: `Example ${n}`, state },
    });
    const lines = [line(2), line(3, 'URY'), line(4, 'DEU')];
    const judged = judgeLines(seat, { lines, meant: new Set(), now });
    expect([...judged.lines].toSorted().map(([n, { becomes }]) => [n, becomes])).toEqual([
      [2, 'new'],
      [3, 'new'],
      [4, 'wrong'],
    ]);
    expect(judged.lines.get(4)?.why).toMatchObject({ column: 'state', objection: { code: 'another-delegation' } });
    expect(judged.input.asking).toHaveLength(2);
  });
});
