import { describe, expect, it } from 'vitest';
import { adopted, agenda, drawnUp, item, items } from '../../test/given/agenda.ts';
import { actsOf, codesOf, now, outsider, president, secretariat, uid } from '../../test/given/who.ts';
import { addAgendaItem } from '../sessions/add-agenda-item.ts';
import { carryAgenda } from './carry-agenda.ts';
import { describeAgendaItem, linesOfParts, partsOf } from './describe-agenda-item.ts';
import { issueAgenda } from './issue-agenda.ts';
import { moveAgendaItem } from './move-agenda-item.ts';
import { readList, seenOf } from './read-list.ts';
import { seenOfAgenda } from './seen-agenda.ts';
import { withdrawAgendaItem } from './withdraw-agenda-item.ts';
import { writeAgenda, writeAgendaBefore } from './write-agenda.ts';

const ids = Array.from({ length: 200 }, (_, place) => uid(100 + place));
const first = items[0]?.id ?? '';

describe('write-agenda', () => {
  const list = '1. Reports\n(a) Of the Court\n(b) Of the Bureau\n2. Other matters';
  const facts = { ...agenda(), more: ids };
  const input = { session: 'demo-1', list, seen: seenOf(readList(list)) };
  const mixed = { ...input, list: '1. Соoperation', seen: seenOf(readList('1. Соoperation')) };
  const codes = (part: object, of: object = {}, actor = secretariat) =>
    codesOf(writeAgenda.decide({ ...facts, ...of }, { ...input, ...part }, actor, now));

  it('puts a list that was looked at behind what is there, in one act', () => {
    expect(actsOf(writeAgenda.decide(facts, input, secretariat, now))).toMatchObject([
      {
        act: 'agenda.written',
        subject: 'session:demo-1',
        data: {
          ...{ first: 4, count: 2, items: ids.slice(0, 2), from: null },
          texts: [
            { title: { en: 'Reports' }, parts: [{ en: 'Of the Court' }, { en: 'Of the Bureau' }] },
            { title: { en: 'Other matters' }, parts: [] },
          ],
        },
      },
    ]);
  });

  it('shows a list first, and again when it was changed since', () => {
    expect(codes({ seen: undefined })).toEqual(['agenda-list-look']);
    expect(codes({ list: `${list}\n3. Closing` })).toEqual(['agenda-list-look']);
  });

  it('is refused whole for one wrong line, and for a list that is there already', () => {
    expect(codes({ list: `(a) Early\n${list}` })).toEqual(['agenda-list-faults']);
    expect(codes({ list: '1. opening' })).toEqual(['agenda-list-faults']);
    // What the form for one item refuses, a list may not bring in.
    expect(addAgendaItem.input.safeParse({ session: 'demo-1', title: 'Соoperation' }).success).toBe(false);
    expect(codes({ list: `${list}\n3. Соoperation` })).toEqual(['agenda-list-faults']);
    expect(codesOf(writeAgendaBefore.decide(facts, mixed, secretariat, now))).toEqual(['ok']);
    expect(codes({ list: ' \n ' })).toEqual(['agenda-list-empty']);
    const many = Array.from({ length: 201 }, (_, n) => `Title ${n}`).join('\n');
    expect(codes({ list: many })).toEqual(['agenda-list-long']);
  });

  it('is for the Secretariat, inside its own world, until the agenda is adopted', () => {
    expect(codes({}, {}, president)).toEqual(['needs-secretariat']);
    expect(codes({}, {}, outsider)).toEqual(['not-a-demonstration-account']);
    expect(codesOf(writeAgenda.decide(null, input, secretariat, now))).toEqual(['no-such-session']);
    expect(codes({}, { standing: adopted })).toEqual(['agenda-adopted']);
  });
});

describe('carry-agenda', () => {
  const origin = { id: 'demo-0', demonstration: true, symbolPrefix: 'DEMO-0', city: 'The Hague' } as const;
  const theirs = [
    item(1, 'General debate', { id: uid(61), title: { en: 'General debate', fr: 'Débat général' }, body: 'plenary' }),
    item(2, 'Opening', { id: uid(62) }),
  ];
  const facts = { ...agenda(), more: { origin, items: theirs, ids: ids.slice(0, 2) } };
  const carry = (ticked: readonly string[], more: object = {}) =>
    carryAgenda.decide(
      { ...facts, more: { ...facts.more, ...more } },
      { session: 'demo-1', earlier: 'demo-0', items: [...ticked] },
      secretariat,
      now,
    );

  it('carries over what is ticked, with its languages and its body', () => {
    expect(actsOf(carry([uid(61)]))).toMatchObject([
      {
        act: 'agenda.written',
        data: {
          ...{ from: 'demo-0', sources: [uid(61)], first: 4 },
          texts: [{ title: { en: 'General debate', fr: 'Débat général' }, body: 'plenary' }],
        },
      },
    ]);
  });

  it('is refused without a tick, twice, from nowhere, and from another world', () => {
    expect(codesOf(carry([]))).toEqual(['agenda-nothing-ticked']);
    expect(codesOf(carry([uid(61), uid(69)]))).toEqual(['no-such-item']);
    expect(codesOf(carry([uid(62)]))).toEqual(['agenda-carried-twice']);
    expect(codesOf(carry([uid(61)], { origin: null }))).toEqual(['agenda-other-session']);
    expect(codesOf(carry([uid(61)], { origin: { ...origin, demonstration: false } }))).toEqual([
      'agenda-other-session',
    ]);
  });
});

describe('move-agenda-item', () => {
  const facts = { ...agenda(), more: null };
  const move = (to: number, of: object = {}, id = first) =>
    moveAgendaItem.decide({ ...facts, ...of }, { session: 'demo-1', item: id, to }, secretariat, now);

  it.each([
    [2, [2, 1, 3]],
    [3, [2, 3, 1]],
    [9, [2, 3, 1]],
  ])('to place %i gives the order %j', (to, order) => {
    const [act] = actsOf(move(to));
    expect(act?.data).toMatchObject({ order: order.map((number) => items[number - 1]?.id) });
  });

  it('is refused where nothing moves, for what is not there, and where an item that was taken up would move', () => {
    expect(codesOf(move(1))).toEqual(['nothing-changed']);
    expect(codesOf(move(2, {}, uid(99)))).toEqual(['no-such-item']);
    const taken = [items[0], item(2, 'Elections', { status: 'open' }), items[2]].filter((one) => one !== undefined);
    expect(codesOf(move(3, { items: taken }))).toEqual(['agenda-item-taken-up']);
    expect(codesOf(move(2, { standing: adopted }))).toEqual(['agenda-adopted']);
  });

  it('is based on the list: what another wrote meanwhile makes it stale', () => {
    expect(moveAgendaItem.staleBy?.({})).toContain('agenda.written');
    expect(moveAgendaItem.subject?.({ session: 'demo-1', item: first, to: 2 })).toBe('session:demo-1');
  });
});

describe('describe-agenda-item', () => {
  const facts = { ...agenda(), more: null };
  const input = { item: first, body: 'plenary', parts: { en: 'Judges\nPresident', fr: 'Juges\nPrésident' } } as const;
  const decide = (part: object = {}, of: object = {}) =>
    describeAgendaItem.decide({ ...facts, ...of }, { ...input, ...part }, secretariat, now);

  it('writes sub-items line by line in every language, body and annotation', () => {
    expect(actsOf(decide({ annotation: { en: 'Why' } }))[0]?.data).toEqual({
      ...{ item: first, session: 'demo-1', body: 'plenary', annotation: { en: 'Why' } },
      parts: [
        { en: 'Judges', fr: 'Juges' },
        { en: 'President', fr: 'Président' },
      ],
    });
    expect(linesOfParts(actsOf(decide())[0]?.data.parts as never)).toEqual(input.parts);
    expect(linesOfParts([])).toBeUndefined();
    expect(partsOf(undefined)).toEqual([]);
  });

  it('is refused for lines that do not match, and for what is not there', () => {
    expect(codesOf(decide({ parts: { en: 'Judges\nPresident', ru: 'Судьи' } }))).toEqual(['agenda-parts-lines']);
    expect(codesOf(decide({ item: uid(99) }))).toEqual(['no-such-item']);
  });

  it('of an adopted agenda annotates, and leaves sub-items to the Assembly', () => {
    expect(codesOf(decide({}, { standing: adopted }))).toEqual(['agenda-adopted-rename']);
    expect(codesOf(decide({ parts: undefined, annotation: { en: 'Why' } }, { standing: adopted }))).toEqual(['ok']);
  });
});

describe('issue-agenda', () => {
  const issue = (list: 'provisional' | 'supplementary', of: object = {}) =>
    issueAgenda.decide({ ...agenda(of), more: [] }, { session: 'demo-1', list }, secretariat, now);
  const supplementary = item(4, 'Late', {
    asked: { requested: '2026-11-01', by: 'court', state: null, route: 'supplementary', memorandum: 'M' },
  });

  it('says on which day, and meets its deadline with the day that it had then', () => {
    expect(actsOf(issue('provisional'))).toMatchObject([
      { act: 'agenda.issued', data: { list: 'provisional', on: '2026-12-08', count: 3 } },
      { act: 'deadline.met', data: { step: 'provisionalAgenda', on: '2026-12-08', due: '2026-10-08' } },
    ]);
    expect(actsOf(issue('supplementary', { items: [...items, supplementary] }))).toMatchObject([
      { act: 'agenda.issued', data: { list: 'supplementary', count: 1 } },
      { act: 'deadline.met', data: { step: 'supplementaryList', due: '2026-11-17' } },
    ]);
  });

  it('once more makes nothing late: the first issue met its deadline', () => {
    const again = (met: readonly ('provisionalAgenda' | 'supplementaryList')[]) =>
      actsOf(
        issueAgenda.decide({ ...agenda(), more: met }, { session: 'demo-1', list: 'provisional' }, secretariat, now),
      ).map(({ act }) => act);
    expect(again(['provisionalAgenda'])).toEqual(['agenda.issued']);
    expect(again(['supplementaryList'])).toEqual(['agenda.issued', 'deadline.met']);
  });

  it('is refused where the list is another one than was read', () => {
    const issued = (seen: string, of: object = {}) =>
      codesOf(
        issueAgenda.decide(
          { ...agenda(of), more: [] },
          { session: 'demo-1', list: 'provisional', seen },
          secretariat,
          now,
        ),
      );
    expect(issued(seenOfAgenda(items))).toEqual(['ok']);
    expect(issued(seenOfAgenda(items), { items: items.slice(1) })).toEqual(['agenda-changed-since']);
  });

  it('is refused while there is nothing to issue, and the supplementary list before the provisional agenda', () => {
    expect(codesOf(issue('provisional', { items: [] }))).toEqual(['agenda-nothing-to-issue']);
    expect(codesOf(issue('supplementary'))).toEqual(['agenda-nothing-to-issue']);
    const draft = { standing: { ...adopted, issuedOn: null, adoptedAt: null }, items: [...items, supplementary] };
    expect(codesOf(issue('supplementary', draft))).toEqual(['agenda-not-issued']);
  });
});

describe('withdraw-agenda-item', () => {
  const withdraw = (part: object = {}, id = first) =>
    withdrawAgendaItem.decide(
      { ...agenda({ items: [item(1, 'Opening', part)] }), more: null },
      { item: id, reason: 'The State no longer wishes it' },
      secretariat,
      now,
    );

  it('takes it off and leaves it visible; once only, and not when it was taken up', () => {
    expect(actsOf(withdraw())).toMatchObject([{ act: 'agenda-item.withdrawn', data: { number: 1 } }]);
    expect(codesOf(withdraw({ standing: 'withdrawn' }))).toEqual(['item-gone']);
    expect(codesOf(withdraw({ status: 'open' }))).toEqual(['agenda-item-taken-up']);
    expect(codesOf(withdraw({}, uid(99)))).toEqual(['no-such-item']);
  });

  it('closes up the numbers of a draft that was never issued; of one that was, they stay', () => {
    const of = (part: Parameters<typeof agenda>[0], command: Pick<typeof withdrawAgendaItem, 'decide'>) =>
      actsOf(
        command.decide(
          { ...agenda({ standing: { ...drawnUp, issuedOn: null }, ...part }), more: null },
          { item: first, reason: 'Entered twice' } as never,
          secretariat,
          now,
        ),
      );
    const [, ordered] = of({}, withdrawAgendaItem);
    const [one, two, three] = items.map(({ id }) => id);
    expect(ordered).toMatchObject({ act: 'agenda.ordered', data: { item: one, number: 3, order: [two, three, one] } });
    expect(of({ standing: drawnUp }, withdrawAgendaItem)).toHaveLength(1);
    const taken = items.map((each) => (each.number === 3 ? { ...each, status: 'open' as const } : each));
    expect(of({ items: taken }, withdrawAgendaItem)).toHaveLength(1);
    expect(of({ items: items.slice(0, 1) }, withdrawAgendaItem)).toHaveLength(1);
    const { before } = withdrawAgendaItem;
    if (!before) throw new Error('no edition before');
    expect(of({}, before)).toHaveLength(1);
  });
});
