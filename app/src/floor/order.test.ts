import type { WaitingSpeaker } from '@plenary/rules';
import { describe, expect, it } from 'vitest';
import { ids, meeting } from '../../test/given/meeting.ts';
import { actsOf, codesOf, delegate, now, president, uid } from '../../test/given/who.ts';
import { askForFloor } from './ask-for-floor.ts';
import { announceList, orderSpeakers } from './order-speakers.ts';
import { reopenList } from './speakers-list.ts';

const input = { meeting: ids.meeting };
const waits = (n: number, part: Partial<WaitingSpeaker> = {}): WaitingSpeaker => ({
  id: uid(n),
  category: 'stateParty',
  asked: n,
  statement: 1,
  forGroup: false,
  region: null,
  ...part,
});

describe('order-speakers', () => {
  const orders = (waiting: readonly WaitingSpeaker[], part: Parameters<typeof meeting>[0] = {}) =>
    orderSpeakers.decide(
      { ...meeting(part), waits: waiting },
      { ...input, policy: 'groupsFirst', reason: 'As the Bureau recommended' },
      president,
      now,
    );

  it('keeps the order, with the policy, its reason and why each stands where it does', () => {
    expect(actsOf(orders([waits(1), waits(2, { forGroup: true })]))).toMatchObject([
      {
        act: 'speakers-list.ordered',
        cites: ['Practice of the Assembly: order of speakers'],
        data: {
          item: ids.item,
          policy: 'groupsFirst',
          reason: 'As the Bureau recommended',
          order: [
            { speaker: uid(2), why: 'forGroup' },
            { speaker: uid(1), why: 'forItself' },
          ],
        },
      },
    ]);
  });

  it('needs an item, and somebody who waits', () => {
    expect(codesOf(orders([waits(1)], { item: null }))).toEqual(['no-item-open']);
    expect(codesOf(orders([]))).toEqual(['list-empty']);
  });
});

describe('announce-list', () => {
  const days = { city: 'The Hague' } as never;
  const announces = (closesAt: string | undefined, part: Parameters<typeof meeting>[0] = {}) =>
    announceList.decide({ ...meeting(part), days }, { ...input, closesAt }, president, now);
  const later = '2026-12-08T11:00:00.000Z';

  it('says at which hour the list closes', () => {
    expect(actsOf(announces(later))).toMatchObject([
      { act: 'speakers-list.announced', data: { item: ids.item, closesAt: later } },
    ]);
  });

  it.each([
    ['an hour that is past', now, {}, 'closes-in-the-past'],
    ['no hour', undefined, {}, 'start-missing'],
    ['a list that is closed', later, { listClosed: true }, 'list-closed'],
    ['no item', later, { item: null }, 'no-item-open'],
  ] as const)('not with %s', (_what, at, part, code) => {
    expect(codesOf(announces(at, part))).toEqual([code]);
  });

  it.each([
    ['before the hour', '2026-12-08T10:00:00.001Z', 'ok'],
    ['at the hour', now, 'list-closed'],
    ['after it', '2026-12-08T09:00:00.000Z', 'list-closed'],
  ])('asking %s', (_when, closesAt, code) => {
    const facts = { meeting: meeting({ closesAt }), list: [], newSpeaker: uid(30), groups: [] };
    const asks = { ...input, state: 'URY', region: '' as const, onBehalfOf: null };
    expect(codesOf(askForFloor.decide(facts, asks, delegate('URY'), now))).toEqual([code]);
    expect(codesOf(reopenList.decide(meeting({ closesAt }), input, president, now))).toEqual(['ok']);
  });
});
