import { describe, expect, it } from 'vitest';
import { ids, meeting } from '../../test/given/meeting.ts';
import { actsOf, codesOf, delegate, now, president, secretariat } from '../../test/given/who.ts';
import { askForFloor, giveFloor } from '../floor/index.ts';
import { closeMeeting } from './close-meeting.ts';
import { resumeMeeting } from './resume-meeting.ts';
import { suspendMeeting } from './suspend-meeting.ts';

const days = {
  id: 'demo-1',
  demonstration: true,
  symbolPrefix: 'DEMO-1',
  city: 'The Hague',
  starts: '2026-12-07',
  ends: '2026-12-11',
  resumedOn: null,
  standing: 'on',
} as const;
const quiet = { voteInProgress: false, ballotInProgress: null };
const paused = meeting({ suspended: true });

describe('an open meeting', () => {
  const suspend = (
    input: { readonly resumesAt?: string; readonly resumesAtLocal?: string } = {},
    {
      at = meeting(),
      voting = quiet,
      actor = president,
    }: {
      at?: typeof paused;
      voting?: { voteInProgress: boolean; ballotInProgress: number | null };
      actor?: typeof president;
    } = {},
  ) => suspendMeeting.decide({ ...at, days, voting, leaving: [] }, { meeting: ids.meeting, ...input }, actor, now);

  it('is suspended by whoever presides, until an hour that is said in the time of the city, or left open', () => {
    expect(actsOf(suspend())).toMatchObject([{ act: 'meeting.suspended', data: { resumesAt: null } }]);
    expect(actsOf(suspend({ resumesAtLocal: '2026-12-11T15:00' }))).toMatchObject([
      { data: { resumesAt: '2026-12-11T14:00:00.000Z' } },
    ]);
    expect(suspend({}, { actor: secretariat })).toMatchObject({ ok: true, capacity: 'secretariat' });
  });

  it.each([
    ['needs-presiding', suspend({}, { actor: delegate('FRA') })],
    ['vote-in-progress', suspend({}, { voting: { ...quiet, voteInProgress: true } })],
    ['ballot-in-progress', suspend({}, { voting: { ...quiet, ballotInProgress: 2 } })],
    ['resumes-in-the-past', suspend({ resumesAt: '2020-01-01T10:00:00.000Z' })],
    ['meeting-suspended', suspend({}, { at: paused })],
    ['meeting-not-open', suspend({}, { at: meeting({ status: 'scheduled' }) })],
    ['meeting-closed', suspend({}, { at: meeting({ status: 'closed' }) })],
  ])('%s', (code, decision) => {
    expect(codesOf(decision)).toEqual([code]);
  });
});

describe('a suspended meeting', () => {
  it('is resumed, and only it', () => {
    const resume = (at: typeof paused) => resumeMeeting.decide(at, { meeting: ids.meeting }, president, now);
    expect(actsOf(resume(paused))).toMatchObject([{ act: 'meeting.resumed', data: { meeting: ids.meeting } }]);
    expect(codesOf(resume(meeting()))).toEqual(['meeting-not-suspended']);
  });

  it('gives the floor to nobody, and takes wishes to speak', () => {
    const floor = { meeting: paused, list: [], newSpeaker: ids.speaker, groups: [] };
    expect(codesOf(giveFloor.decide(floor, { meeting: ids.meeting }, president, now))).toEqual(['meeting-suspended']);
    const asks = { meeting: ids.meeting, state: 'FRA', region: '', onBehalfOf: null } as const;
    expect(askForFloor.decide(floor, asks, delegate('FRA'), now)).toMatchObject({ ok: true });
  });

  it('may be closed', () => {
    const facts = { ...paused, ...quiet, due: [], leaving: [] };
    expect(actsOf(closeMeeting.decide(facts, { meeting: ids.meeting, leaveDue: false }, president, now))).toMatchObject(
      [{ act: 'meeting.closed' }],
    );
  });
});
