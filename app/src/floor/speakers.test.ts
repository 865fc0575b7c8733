import { describe, expect, it } from 'vitest';
import { ids, meeting, speaker, speaking } from '../../test/given/meeting.ts';
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
import { acceptGroup } from './accept-group.ts';
import { askForFloor } from './ask-for-floor.ts';
import { endSpeech } from './end-speech.ts';
import { exchangeSpeakers } from './exchange-speakers.ts';
import { giveFloor } from './give-floor.ts';
import type { ListedSpeaker } from './list-facts.ts';
import { moveSpeaker } from './move-speaker.ts';
import { putBackSpeaker } from './put-back-speaker.ts';
import { removeSpeaker } from './remove-speaker.ts';
import { skipSpeaker } from './skip-speaker.ts';
import { closeList, reopenList, setTimeLimit } from './speakers-list.ts';
import { withdrawFromList } from './withdraw-from-list.ts';

const input = { meeting: ids.meeting };
const subject = `meeting:${ids.meeting}`;
/** Japan is before Brazil; Ghana has spoken, Latvia has left, Benin waits on another item. */
const list: readonly ListedSpeaker[] = [
  speaker(14, 'BRA', { position: 5 }),
  speaker(11, 'GHA', { position: 1, status: 'spoke' }),
  speaker(12, 'JPN', { position: 2 }),
  speaker(13, 'LVA', { position: 3, status: 'withdrawn' }),
  speaker(15, 'BEN', { position: 6, item: ids.otherItem }),
];

describe('ask-for-floor', () => {
  const asks = (state: string, onBehalfOf: string | null = null, region: '' | 'grulac' = '') => ({
    ...input,
    state,
    region,
    onBehalfOf,
  });
  const facts = { meeting: meeting(), list, newSpeaker: uid(30), groups: ['Friends of the Court'] };

  it('puts the seat at the end of the list', () => {
    const decision = askForFloor.decide(facts, asks('URY', null, 'grulac'), delegate('URY'), now);
    expect(decision).toMatchObject({ capacity: 'delegate:URY@demo-1', answer: { speaker: uid(30), place: 3 } });
    expect(actsOf(decision)).toEqual([
      {
        act: 'floor.asked',
        subject,
        audience: 'public',
        cites: [],
        data: {
          meeting: ids.meeting,
          speaker: uid(30),
          item: ids.item,
          state: 'URY',
          onBehalfOf: null,
          region: 'grulac',
          position: 6,
        },
      },
    ]);
    expect(actsOf(askForFloor.decide({ ...facts, list: [] }, asks('URY'), secretariat, now))[0]?.data).toMatchObject({
      position: 1,
    });
  });

  it('keeps a group in the own words of a delegation from everybody until the chair has said yes', () => {
    const named = 'the Alliance of Small Islands';
    expect(actsOf(askForFloor.decide(facts, asks('URY', named), delegate('URY'), now))).toMatchObject([
      { act: 'floor.asked', audience: 'public', data: { onBehalfOf: null } },
      { act: 'floor.group-named', audience: 'secretariat', data: { speaker: uid(30), onBehalfOf: named } },
    ]);
    for (const [group, actor] of [
      ['Friends of the Court', delegate('URY')],
      [named, secretariat],
    ] as const)
      expect(actsOf(askForFloor.decide(facts, asks('URY', group), actor, now))).toMatchObject([
        { act: 'floor.asked', data: { onBehalfOf: group } },
      ]);
    expect(codesOf(askForFloor.decide(facts, asks('URY', named, 'grulac'), delegate('URY'), now))).toEqual([
      'two-groups',
    ]);
  });

  it('may be done again by who has spoken, who has left, and who waits on another item', () => {
    for (const state of ['GHA', 'LVA', 'BEN'])
      expect(codesOf(askForFloor.decide(facts, asks(state), delegate(state), now))).toEqual(['ok']);
  });

  it.each([
    ['not-your-seat', {}, delegate('BRA')],
    ['not-your-seat', {}, delegate('URY', 'demo-2')],
    ['not-your-seat', {}, president],
    ['meeting-not-open', { status: 'scheduled' }, delegate('URY')],
    ['meeting-closed', { status: 'closed' }, delegate('URY')],
    ['not-a-demonstration-account', {}, outsider],
    ['no-item-open', { item: null }, delegate('URY')],
    ['no-delegation', { participating: ['BRA'] }, secretariat],
    ['no-delegation', { statesParties: ['BRA'] }, secretariat],
    ['list-closed', { listClosed: true }, delegate('URY')],
  ] as const)('is refused: %s', (code, part, actor) => {
    expect(codesOf(askForFloor.decide({ ...facts, meeting: meeting(part) }, asks('URY'), actor, now))).toEqual([code]);
  });

  it('is refused in a meeting that is not there, and to who waits already, with the place', () => {
    expect(codesOf(askForFloor.decide({ ...facts, meeting: null }, asks('URY'), secretariat, now))).toEqual([
      'no-such-meeting',
    ]);
    for (const [state, place] of [
      ['JPN', 1],
      ['BRA', 2],
    ] as const) {
      const refused = askForFloor.decide(facts, asks(state), delegate(state), now);
      expect(refused).toMatchObject({ ok: false, objections: [{ code: 'already-listed', facts: { state, place } }] });
      expect(saidBy(refused)).toContain(`is on the list already, at place ${place}.`);
    }
  });
});

describe('withdraw-from-list', () => {
  const leaves = (n: number) => ({ ...input, speaker: uid(n) });
  const facts = { meeting: meeting(), list };

  it('is for the seat itself, the Secretariat and the President', () => {
    for (const [actor, capacity] of [
      [delegate('JPN'), 'delegate:JPN@demo-1'],
      [secretariat, 'secretariat'],
      [president, 'president'],
    ] as const)
      expect(withdrawFromList.decide(facts, leaves(12), actor, now)).toMatchObject({
        ok: true,
        capacity,
        acts: [
          {
            act: 'floor.withdrawn',
            subject,
            audience: 'public',
            data: { meeting: ids.meeting, speaker: uid(12), state: 'JPN' },
          },
        ],
      });
  });

  it.each([
    ['not-listed', meeting(), 99, delegate('JPN')],
    ['not-your-seat', meeting(), 12, delegate('BRA')],
    ['not-your-seat', meeting(), 12, nobody],
    ['meeting-closed', meeting({ status: 'closed' }), 12, delegate('JPN')],
    ['not-a-demonstration-account', meeting(), 12, outsider],
    ['not-waiting', meeting(), 11, delegate('GHA')],
    ['not-waiting', meeting(), 13, delegate('LVA')],
    ['no-such-meeting', null, 12, delegate('JPN')],
  ] as const)('is refused: %s', (code, held, n, actor) => {
    expect(codesOf(withdrawFromList.decide({ meeting: held, list }, leaves(n), actor, now))).toEqual([code]);
  });
});

describe('give-floor', () => {
  it('goes to the next of the list on this item; whoever speaks has ended', () => {
    const facts = { meeting: meeting({ speaking, limitSeconds: 240 }), list };
    const decision = giveFloor.decide(facts, input, president, now);
    expect(decision).toMatchObject({ capacity: 'president' });
    expect(actsOf(decision)).toEqual([
      expect.objectContaining({ act: 'floor.ended', data: expect.objectContaining({ state: 'FRA', seconds: 10 }) }),
      {
        act: 'floor.given',
        subject,
        audience: 'public',
        cites: [],
        data: { meeting: ids.meeting, speaker: uid(12), state: 'JPN', limitSeconds: 240 },
      },
    ]);
  });

  it('goes to the one named', () => {
    const named = giveFloor.decide({ meeting: meeting(), list }, { ...input, speaker: uid(14) }, president, now);
    expect(actsOf(named)).toMatchObject([{ act: 'floor.given', data: { state: 'BRA' } }]);
  });

  it.each([
    ['vote-begun', { voteInProgress: true }, list, {}],
    ['ballot-begun', { ballotInProgress: 2 }, list, {}],
    ['list-empty', {}, [], {}],
    ['list-empty', { item: null }, list, {}],
    ['next-changed', {}, list, { next: uid(14) }],
    ['not-waiting', {}, list, { speaker: uid(11) }],
    ['not-waiting', {}, list, { speaker: uid(15) }],
  ] as const)('is refused: %s', (code, part, speakers, named) => {
    const facts = { meeting: meeting(part), list: speakers };
    expect(codesOf(giveFloor.decide(facts, { ...input, ...named }, president, now))).toEqual([code]);
  });
});

describe('give-floor during voting', () => {
  it.each([{ voteInProgress: true }, { ballotInProgress: 2 }])(
    'names the rule, and that it is not verified: %o',
    (part) => {
      expect(giveFloor.decide({ meeting: meeting(part), list }, input, president, now)).toMatchObject({
        objections: [
          { cite: { provision: expect.stringContaining('conduct during voting') }, confidence: 'unverified' },
        ],
      });
    },
  );
});

describe('move-speaker', () => {
  const moves = (n: number, place: number) => ({ ...input, speaker: uid(n), place, reason: 'A minister must leave' });
  const facts = { meeting: meeting(), list };

  it('records the place and the reason', () => {
    expect(actsOf(moveSpeaker.decide(facts, moves(14, 1), president, now))).toMatchObject([
      {
        act: 'floor.moved',
        subject,
        data: {
          meeting: ids.meeting,
          speaker: uid(14),
          state: 'BRA',
          place: 1,
          item: ids.item,
          reason: 'A minister must leave',
        },
      },
    ]);
    expect(codesOf(moveSpeaker.decide(facts, moves(12, 2), president, now))).toEqual(['ok']);
  });

  it('knows only those who wait, and the places there are', () => {
    for (const n of [11, 13, 15, 99])
      expect(codesOf(moveSpeaker.decide(facts, moves(n, 1), president, now))).toEqual(['not-waiting']);
    expect(moveSpeaker.decide(facts, moves(12, 3), president, now)).toMatchObject({
      ok: false,
      objections: [{ code: 'no-such-place', facts: { places: 2 } }],
    });
    const errors = moveSpeaker.input.safeParse({ ...moves(12, 0), reason: '' }).error?.issues ?? [];
    expect(errors.map(({ path }) => path.join('.'))).toEqual(['place', 'reason']);
  });
});

describe('the chair governs the list', () => {
  const why = 'Agreed with both delegations';
  const one = (n: number) => ({ ...input, speaker: uid(n), reason: why });
  const facts = { meeting: meeting({ speaking }), list };
  const of = (decision: Parameters<typeof actsOf>[0]) => actsOf(decision)[0]?.data;

  it('two exchange their places, and nobody exchanges with itself', () => {
    expect(of(exchangeSpeakers.decide(facts, { ...one(14), other: uid(12) }, president, now))).toEqual({
      meeting: ids.meeting,
      speaker: uid(14),
      state: 'BRA',
      other: uid(12),
      otherState: 'JPN',
      reason: why,
    });
    expect(codesOf(exchangeSpeakers.decide(facts, { ...one(14), other: uid(14) }, president, now))).toEqual([
      'same-place',
    ]);
    expect(codesOf(exchangeSpeakers.decide(facts, { ...one(14), other: uid(11) }, president, now))).toEqual([
      'not-waiting',
    ]);
  });

  it('who is called and not in the hall keeps in mind which place it had', () => {
    expect(of(skipSpeaker.decide(facts, { ...input, speaker: uid(12) }, president, now))).toMatchObject({
      state: 'JPN',
      place: 1,
    });
    expect(codesOf(skipSpeaker.decide(facts, { ...input, speaker: uid(13) }, president, now))).toEqual(['not-waiting']);
  });

  it('a speaker is removed with the reason', () => {
    expect(of(removeSpeaker.decide(facts, one(12), president, now))).toMatchObject({ state: 'JPN', reason: why });
    expect(codesOf(removeSpeaker.decide(facts, one(11), president, now))).toEqual(['not-waiting']);
    expect(removeSpeaker.input.safeParse({ ...one(12), reason: '' }).success).toBe(false);
  });

  it('whoever left, spoke by mistake or was skipped comes back to the place', () => {
    const skipped = speaker(16, 'CHE', { position: 9, skippedFrom: 2 });
    const now_ = { ...facts, list: [...list, skipped] };
    const place = (n: number) => of(putBackSpeaker.decide(now_, one(n), president, now));
    expect(place(11)).toMatchObject({ state: 'GHA', place: 1 });
    expect(place(13)).toMatchObject({ state: 'LVA', place: 2 });
    expect(place(16)).toMatchObject({ state: 'CHE', place: 2 });
  });

  it.each([
    ['keeps-its-place', 12, {}],
    ['not-listed', 99, {}],
    ['not-listed', 15, {}],
    ['already-listed', 11, { state: 'JPN' }],
    ['spoke-in-another-meeting', 11, { meeting: uid(99) }],
  ] as const)('nobody is put back who %s', (code, n, part) => {
    const changed = list.map((each) => (each.speaker === uid(11) ? { ...each, ...part } : each));
    expect(codesOf(putBackSpeaker.decide({ ...facts, list: changed }, one(n), president, now))).toEqual([code]);
  });

  it('says yes to a group that waits for it', () => {
    const named = [speaker(12, 'JPN', { awaits: 'Friends of the Court' })];
    const accept = (speakers: readonly ListedSpeaker[], n = 12) =>
      acceptGroup.decide({ ...facts, list: speakers }, { ...input, speaker: uid(n) }, president, now);
    expect(actsOf(accept(named))).toMatchObject([
      { act: 'floor.group-accepted', audience: 'public', data: { state: 'JPN', onBehalfOf: 'Friends of the Court' } },
    ]);
    expect(codesOf(accept(list))).toEqual(['no-group-waits']);
    expect(codesOf(accept(list, 99))).toEqual(['not-listed']);
  });

  it('changes the limit of the next speeches, of this one too, or of this one alone', () => {
    const limit = (extent: 'next' | 'now' | 'once') =>
      setTimeLimit.decide(meeting({ speaking }), { ...input, seconds: 90, extent }, president, now);
    const said = { meeting: ids.meeting, seconds: 90 };
    const running = { speaker: speaking.speaker, state: 'FRA' };
    expect([of(limit('next')), of(limit('now')), of(limit('once'))]).toEqual([
      said,
      { ...said, ...running },
      { ...said, ...running, once: true },
    ]);
    expect(codesOf(setTimeLimit.decide(meeting(), { ...said, extent: 'now' }, president, now))).toEqual([
      'nobody-speaking',
    ]);
  });
});

describe('end-speech', () => {
  it('keeps the length of the speech in whole seconds, never below nothing', () => {
    expect(actsOf(endSpeech.decide(meeting({ speaking }), input, president, now))).toMatchObject([
      { act: 'floor.ended', subject, data: { speaker: speaking.speaker, state: 'FRA', seconds: 10 } },
    ]);
    const ahead = { ...speaking, startedAt: '2026-12-08T10:00:05.000Z' };
    expect(actsOf(endSpeech.decide(meeting({ speaking: ahead }), input, president, now))[0]?.data).toMatchObject({
      seconds: 0,
    });
    expect(codesOf(endSpeech.decide(meeting(), input, president, now))).toEqual(['nobody-speaking']);
  });
});

describe('the list', () => {
  it('is closed once and opened once', () => {
    expect(actsOf(closeList.decide(meeting(), input, president, now))).toMatchObject([
      { act: 'speakers-list.closed', subject, data: { meeting: ids.meeting, item: ids.item } },
    ]);
    expect(codesOf(closeList.decide(meeting({ listClosed: true }), input, president, now))).toEqual(['list-closed']);
    expect(actsOf(reopenList.decide(meeting({ listClosed: true }), input, president, now))).toMatchObject([
      { act: 'speakers-list.reopened', subject, data: { meeting: ids.meeting, item: ids.item } },
    ]);
    expect(codesOf(reopenList.decide(meeting(), input, president, now))).toEqual(['list-open']);
    for (const command of [closeList, reopenList])
      expect(codesOf(command.decide(meeting({ item: null }), input, president, now))).toEqual(['no-item-open']);
  });

  it('has a limit of half a minute to an hour', () => {
    expect(setTimeLimit.input.safeParse(input).error?.issues.map(({ message }) => message)).toEqual([
      'input.whole?min=30&max=3600',
    ]);
    const limit = (seconds: unknown) => setTimeLimit.input.safeParse({ ...input, seconds }).success;
    expect([29, 30, '180', 3600, 3601, 90.5, 'long'].map(limit)).toEqual([
      false,
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
    expect(
      actsOf(setTimeLimit.decide(meeting(), { ...input, seconds: 90, extent: 'next' }, president, now)),
    ).toMatchObject([{ act: 'time-limit.set', subject, data: { meeting: ids.meeting, seconds: 90 } }]);
  });
});
