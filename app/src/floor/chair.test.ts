import { describe, expect, it } from 'vitest';
import { ids, meeting, speaker, speaking, type WholeMeeting } from '../../test/given/meeting.ts';
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
import type { Actor } from '../door/actor.ts';
import type { Decision } from '../door/command.ts';
import type { Objection } from '../door/objection.ts';
import { dueObjections } from '../elections/due.ts';
import { closeMeeting } from '../meetings/close-meeting.ts';
import { concludeItem } from '../meetings/conclude-item.ts';
import { takeUpItem } from '../meetings/take-up-item.ts';
import { endOfSpeech, endSpeech } from './end-speech.ts';
import { giveFloor } from './give-floor.ts';
import { moveSpeaker } from './move-speaker.ts';
import { closeList, reopenList, setTimeLimit } from './speakers-list.ts';

const input = { meeting: ids.meeting };
const end = { ...input, leaveDue: false };
/** With what the rooms above say: what is due, and the end of the speech. */
const ending = (part: Partial<WholeMeeting> = {}, due: readonly Objection[] = []) => {
  const facts = meeting(part);
  return { ...facts, due, leaving: endOfSpeech(facts, now) };
};
const list = [speaker(11, 'BRA'), speaker(12, 'JPN')];
const otherItem = { session: 'demo-1', number: 3, status: 'waiting', standing: 'on', notBefore: null } as const;

/** Every act of the chair on the same meeting. */
const acts: Readonly<Record<string, (facts: WholeMeeting | null, actor: Actor) => Decision>> = {
  'close-meeting': (facts, actor) => closeMeeting.decide(facts && ending(facts), end, actor, now),
  'conclude-item': (facts, actor) => concludeItem.decide(facts && ending(facts), end, actor, now),
  'end-speech': (facts, actor) => endSpeech.decide(facts && { ...facts, speaking }, input, actor, now),
  'give-floor': (facts, actor) => giveFloor.decide({ meeting: facts, list }, input, actor, now),
  'move-speaker': (facts, actor) =>
    moveSpeaker.decide(
      { meeting: facts, list },
      { ...input, speaker: list[1]?.speaker ?? '', place: 1, reason: 'A minister' },
      actor,
      now,
    ),
  'close-list': (facts, actor) => closeList.decide(facts, input, actor, now),
  'reopen-list': (facts, actor) => reopenList.decide(facts && { ...facts, listClosed: true }, input, actor, now),
  'set-time-limit': (facts, actor) =>
    setTimeLimit.decide(facts, { ...input, seconds: 120, extent: 'next' }, actor, now),
  'take-up-item': (facts, actor) =>
    takeUpItem.decide({ meeting: facts, item: otherItem, leaving: [] }, { ...input, item: ids.otherItem }, actor, now),
};

describe.each(Object.entries(acts))('%s', (_name, decide) => {
  it('is for the President, or the Secretariat on the President’s behalf', () => {
    expect(decide(meeting(), president)).toMatchObject({ ok: true, capacity: 'president' });
    expect(decide(meeting(), secretariat)).toMatchObject({ ok: true, capacity: 'secretariat' });
    for (const actor of [nobody, delegate('BRA')])
      expect(codesOf(decide(meeting(), actor))).toEqual(['needs-presiding']);
  });

  it('is public, and about the meeting', () => {
    const about = { audience: 'public', subject: `meeting:${ids.meeting}` };
    for (const act of actsOf(decide(meeting({ speaking }), president))) expect(act).toMatchObject(about);
  });

  it('is for a meeting that is there, open, and of the same world', () => {
    expect(codesOf(decide(null, president))).toEqual(['no-such-meeting']);
    expect(codesOf(decide(meeting({ status: 'scheduled' }), president))).toEqual(['meeting-not-open']);
    expect(codesOf(decide(meeting({ status: 'closed' }), president))).toEqual(['meeting-closed']);
    expect(codesOf(decide(meeting(), outsider))).toEqual(['not-a-demonstration-account']);
    expect(codesOf(decide(meeting({ demonstration: false }), president))).toEqual(['demonstration-only']);
  });
});

const ended = {
  act: 'floor.ended',
  subject: `meeting:${ids.meeting}`,
  data: { meeting: ids.meeting, speaker: speaking.speaker, state: 'FRA', seconds: 10 },
};

describe('the agenda of a meeting', () => {
  it('is taken up item by item; whoever speaks has ended', () => {
    const take = { ...input, item: ids.otherItem };
    const decision = takeUpItem.decide(
      { meeting: meeting(), item: otherItem, leaving: endOfSpeech(meeting({ speaking }), now) },
      take,
      president,
      now,
    );
    expect(actsOf(decision)).toMatchObject([
      ended,
      {
        act: 'item.taken-up',
        audience: 'public',
        data: { meeting: ids.meeting, item: ids.otherItem, number: 3 },
      },
    ]);
  });

  it.each([
    ['no-such-item', null, {}],
    ['no-such-item', { ...otherItem, session: 'demo-2' }, {}],
    ['item-already-open', otherItem, { item: { id: ids.otherItem, number: 3 } }],
    ['item-concluded', { ...otherItem, status: 'concluded' }, {}],
    ['item-gone', { ...otherItem, standing: 'withdrawn' }, {}],
    ['item-gone', { ...otherItem, standing: 'deleted' }, {}],
    ['item-waits', { ...otherItem, notBefore: '2026-12-09' }, {}],
    ['ok', { ...otherItem, notBefore: '2026-12-08' }, {}],
    ['vote-in-progress', otherItem, { voteInProgress: true }],
    ['ballot-in-progress', otherItem, { ballotInProgress: 2 }],
  ] as const)('is taken up or not: %s', (code, item, part) => {
    const take = { ...input, item: ids.otherItem };
    expect(codesOf(takeUpItem.decide({ meeting: meeting(part), item, leaving: [] }, take, president, now))).toEqual([
      code,
    ]);
  });

  it('is not taken up once it is concluded, and is named by its number', () => {
    const facts = { meeting: meeting(), item: { ...otherItem, status: 'concluded' as const }, leaving: [] };
    const take = { ...input, item: ids.otherItem };
    expect(saidBy(takeUpItem.decide(facts, take, president, now))).toMatch(/^Agenda item 3 is concluded\./);
  });

  it('is concluded item by item', () => {
    expect(actsOf(concludeItem.decide(ending({ speaking }), end, president, now))).toMatchObject([
      ended,
      { act: 'item.concluded', data: { meeting: ids.meeting, item: ids.item, number: 2 } },
    ]);
    expect(codesOf(concludeItem.decide(ending({ item: null }), end, president, now))).toEqual(['no-item-open']);
  });
});

describe('the end of a meeting', () => {
  it('ends the speech too', () => {
    expect(actsOf(closeMeeting.decide(ending({ speaking }), end, president, now))).toMatchObject([
      ended,
      {
        act: 'meeting.closed',
        data: { meeting: ids.meeting, session: 'demo-1' },
      },
    ]);
  });

  it.each([
    ['vote-in-progress', { voteInProgress: true }],
    ['ballot-in-progress', { ballotInProgress: 2 }],
  ] as const)('waits, and so does the end of its item: %s', (code, part) => {
    if (code === 'ballot-in-progress')
      expect(saidBy(closeMeeting.decide(ending(part), end, president, now))).toMatch(/^Ballot 2 is in progress\./);
    expect(codesOf(closeMeeting.decide(ending(part), end, president, now))).toEqual([code]);
    expect(codesOf(concludeItem.decide(ending(part), end, president, now))).toEqual([code]);
  });

  const among = ['Example, Ash', 'Sample, Birch'];
  const title = { en: 'Election of two judges' };
  const parameters = setByBureau({ 'judges.tieLastSeat': 'lot' });
  const due = dueObjections({
    lots: [
      { election: uid(30), title, among, parameters },
      { election: uid(32), title, among: ['Draft, Elm', 'Draft, Fir'], parameters },
    ],
    declarations: [{ election: uid(31), title, elected: ['Draft, Cedar'] }],
  });

  it.each([
    ['close-meeting', closeMeeting],
    ['conclude-item', concludeItem],
  ])('asks back while a lot or a declaration is due, naming each: %s', (_name, command) => {
    expect(command.decide(ending({}, due), end, president, now)).toMatchObject({
      objections: [
        { code: 'lot-due', facts: { names: 'Example, Ash; Sample, Birch' }, cite: { provision: expect.any(String) } },
        { code: 'lot-due', facts: { names: 'Draft, Elm; Draft, Fir' } },
        { code: 'declaration-due', facts: { names: 'Draft, Cedar' }, cite: { provision: expect.any(String) } },
      ],
    });
    const left = { ...end, leaveDue: true };
    expect(codesOf(command.decide(ending({}, due), left, president, now))).toEqual(['ok']);
  });
});
