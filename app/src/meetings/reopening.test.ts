import { describe, expect, it } from 'vitest';
import { ids, meeting } from '../../test/given/meeting.ts';
import { setByBureau } from '../../test/given/parameters.ts';
import {
  actsOf,
  codesOf,
  delegate,
  nobody,
  now,
  outsider,
  president,
  saidBy,
  secretariat,
  uid,
} from '../../test/given/who.ts';
import { seatLeaves } from '../floor/index.ts';
import type { ItemFacts } from './item-facts.ts';
import { reopenItem } from './reopen-item.ts';
import { type ClosedMeeting, reopenMeeting } from './reopen-meeting.ts';
import { takeUpItem } from './take-up-item.ts';

const reason = 'The chair meant the next item';
const concluded: NonNullable<ItemFacts['item']> = {
  session: 'demo-1',
  number: 3,
  status: 'concluded',
  standing: 'on',
  notBefore: null,
};

describe('an item that was concluded too early', () => {
  const input = { meeting: ids.meeting, item: ids.otherItem, reason };
  const reopen = (item: typeof concluded | null, at = meeting(), actor = president) =>
    reopenItem.decide({ meeting: at, item, voting: at }, input, actor, now);

  it('is opened again with its reason, by whoever directs the meeting', () => {
    expect(reopen(concluded, meeting(), secretariat)).toMatchObject({ ok: true, capacity: 'secretariat' });
    expect(actsOf(reopen(concluded))).toMatchObject([
      { act: 'item.reopened', subject: `meeting:${ids.meeting}`, audience: 'public', data: { ...input, number: 3 } },
    ]);
  });

  it('is named as the way on where it is taken up', () => {
    const refused = takeUpItem.decide({ meeting: meeting(), item: concluded, leaving: [] }, input, president, now);
    expect(refused).toMatchObject({
      objections: [{ code: 'item-concluded' }],
    });
    expect(saidBy(refused)).toContain('can open it again');
  });

  it('needs a reason', () => {
    expect(reopenItem.input.safeParse({ meeting: ids.meeting, item: ids.item }).success).toBe(false);
  });

  it.each([
    ['no-such-item', reopen(null)],
    ['no-such-item', reopen({ ...concluded, session: 'demo-2' })],
    ['item-not-concluded', reopen({ ...concluded, status: 'open' })],
    ['meeting-closed', reopen(concluded, meeting({ status: 'closed' }))],
    ['vote-in-progress', reopen(concluded, meeting({ voteInProgress: true }))],
    ['ballot-in-progress', reopen(concluded, meeting({ ballotInProgress: 2 }))],
    ['needs-presiding', reopen(concluded, meeting(), delegate('FRA'))],
  ])('%s', (code, decision) => {
    expect(codesOf(decision)).toEqual([code]);
  });
});

describe('a meeting that was closed by mistake', () => {
  const input = { meeting: ids.meeting, reason };
  const closed = (part: Partial<ClosedMeeting> = {}): ClosedMeeting => ({
    meeting: meeting({ status: 'closed' }),
    stopped: null,
    closedAt: '2026-12-08T09:30:00.000Z',
    later: null,
    vacant: [],
    ...part,
  });
  const reopen = (facts: ClosedMeeting, actor = president) => reopenMeeting.decide(facts, input, actor, now);

  it('is opened again within half an hour, with its reason', () => {
    expect(actsOf(reopen(closed()))).toMatchObject([
      { act: 'meeting.reopened', audience: 'public', data: { meeting: ids.meeting, session: 'demo-1', reason } },
    ]);
    expect(reopen(closed(), secretariat)).toMatchObject({ ok: true, capacity: 'secretariat' });
  });

  it('is not opened again a millisecond later, and the way on is a new meeting', () => {
    const refused = reopen(closed({ closedAt: '2026-12-08T09:29:59.999Z' }));
    expect(saidBy(refused)).toContain('Schedule a new meeting');
    expect(refused).toMatchObject({
      objections: [
        {
          code: 'reopening-too-late',
          facts: { minutes: 30 },
          confidence: 'unverified',
        },
      ],
    });
  });

  it('is opened again within the time that the Bureau has set', () => {
    const at = (minutes: number) =>
      meeting({ status: 'closed', parameters: setByBureau({ 'meeting.reopen.minutes': minutes }) });
    expect(codesOf(reopen(closed({ meeting: at(29) })))).toEqual(['reopening-too-late']);
    expect(codesOf(reopen(closed({ meeting: at(60), closedAt: '2026-12-08T09:00:00.000Z' })))).toEqual(['ok']);
  });

  it('goes on without a seat that nobody is accredited for any more', () => {
    const acts = seatLeaves({ meeting: ids.meeting, present: true, waiting: [uid(10)] }, 'FRA');
    expect(actsOf(reopen(closed({ vacant: [{ state: 'FRA', acts }] })))).toMatchObject([
      { act: 'meeting.reopened' },
      { act: 'floor.withdrawn', data: { speaker: uid(10), state: 'FRA' } },
      { act: 'presence.registered', data: { left: ['FRA'] } },
    ]);
  });

  it.each([
    ['no-such-meeting', reopen(closed({ meeting: null }))],
    ['meeting-not-closed', reopen(closed({ meeting: meeting(), closedAt: null }))],
    ['meeting-cancelled', reopen(closed({ meeting: meeting({ status: 'cancelled' }), closedAt: null }))],
    ['other-meeting-open', reopen(closed({ meeting: meeting({ status: 'closed', otherOpen: true }) }))],
    ['later-meeting-held', reopen(closed({ later: 2 }))],
    ['needs-presiding', reopen(closed(), nobody)],
    ['not-a-demonstration-account', reopen(closed(), outsider)],
  ])('%s', (code, decision) => {
    expect(codesOf(decision)).toEqual([code]);
  });
});
