import { describe, expect, it } from 'vitest';
import { ids, meeting, speaking } from '../../test/given/meeting.ts';
import { actsOf, codesOf, now, president, uid } from '../../test/given/who.ts';
import { endOfSpeech, endSpeech } from './end-speech.ts';
import { endInterposition, giveFloorBeside, interposes } from './interpose.ts';
import { speechSoFar } from './intervals.ts';
import { pauseSpeech, resumeSpeech } from './pause-speech.ts';

const input = { meeting: ids.meeting };
const turn = uid(40);
const paused = { ...speaking, halted: 7 };
/** Japan raised a point of order four seconds ago. */
const interposed = { turn, state: 'JPN', kind: 'pointOfOrder', startedAt: '2026-12-08T09:59:56.000Z' } as const;
const said = (name: string, data: object) => ({ act: name, audience: 'public', data: { ...input, ...data } });
const france = { speaker: speaking.speaker, state: 'FRA' };

describe('the clock of a speech', () => {
  it('stops and goes on by an act of the chair', () => {
    const stops = pauseSpeech.decide(meeting({ speaking }), input, president, now);
    expect(actsOf(stops)).toMatchObject([said('floor.paused', france)]);
    const goes = resumeSpeech.decide(meeting({ speaking: paused }), input, president, now);
    expect(actsOf(goes)).toMatchObject([said('floor.resumed', france)]);
  });

  it.each([
    ['pause-speech', pauseSpeech, null, 'nobody-speaking'],
    ['pause-speech', pauseSpeech, paused, 'speech-paused'],
    ['resume-speech', resumeSpeech, null, 'nobody-speaking'],
    ['resume-speech', resumeSpeech, speaking, 'speech-goes-on'],
  ] as const)('%s is refused where it makes no sense', (_name, command, who, code) => {
    expect(codesOf(command.decide(meeting({ speaking: who }), input, president, now))).toEqual([code]);
  });

  it('counts a speech without its pauses', () => {
    expect(actsOf(endSpeech.decide(meeting({ speaking: paused }), input, president, now))).toMatchObject([
      said('floor.ended', { ...france, seconds: 7 }),
    ]);
    expect(actsOf(endSpeech.decide(meeting({ speaking }), input, president, now))).toMatchObject([
      said('floor.ended', { ...france, seconds: 10 }),
    ]);
  });
});

describe('who has the floor beside the list', () => {
  const beside = (part: Parameters<typeof meeting>[0], state = 'JPN') =>
    giveFloorBeside.decide({ ...meeting(part), turn }, { ...input, state, kind: 'pointOfOrder' }, president, now);
  const order = said('floor.interposed', { turn, item: ids.item, state: 'JPN', kind: 'pointOfOrder' });
  const over = said('floor.interposition-ended', { turn, state: 'JPN', kind: 'pointOfOrder', seconds: 4 });

  it('breaks off a speech, whose clock stands still', () => {
    expect(actsOf(beside({ speaking }))).toMatchObject([said('floor.paused', france), order]);
    expect(actsOf(beside({ speaking: paused }))).toMatchObject([order]);
    expect(actsOf(beside({}))).toMatchObject([order]);
    expect(actsOf(beside({ item: null }))).toMatchObject([{ ...order, data: { ...order.data, item: null } }]);
  });

  it('ends whoever had it there before', () => {
    expect(actsOf(beside({ interposed }))).toMatchObject([over, order]);
    expect(interposes(meeting({ interposed }), { turn, state: 'BRA', kind: 'motion' }, now)).toMatchObject([
      over,
      said('floor.interposed', { state: 'BRA', kind: 'motion' }),
    ]);
  });

  it('is a State that takes part', () => {
    expect(codesOf(beside({}, 'AUT'))).toEqual(['no-delegation']);
  });

  it('ends alone, or when the speech goes on or ends', () => {
    const end = (part: Parameters<typeof meeting>[0]) => endInterposition.decide(meeting(part), input, president, now);
    expect(actsOf(end({ interposed }))).toMatchObject([over]);
    expect(codesOf(end({ speaking }))).toEqual(['nobody-interposed']);
    const goes = resumeSpeech.decide(meeting({ speaking: paused, interposed }), input, president, now);
    expect(actsOf(goes)).toMatchObject([over, said('floor.resumed', france)]);
    expect(endOfSpeech(meeting({ speaking: paused, interposed }), now)).toMatchObject([
      over,
      said('floor.ended', { ...france, seconds: 7 }),
    ]);
  });
});

describe('a speech so far', () => {
  const at = (second: number) => Date.UTC(2026, 11, 8, 10, 0, second);
  it.each([
    ['has not begun', [], null],
    ['runs', [[at(0), null]], { startedAt: '2026-12-08T10:00:00.000Z' }],
    [
      'runs again after ten seconds and a pause',
      [
        [at(0), at(10)],
        [at(30), null],
      ],
      { startedAt: '2026-12-08T10:00:20.000Z' },
    ],
    [
      'pauses',
      [
        [at(0), at(10)],
        [at(30), at(35)],
      ],
      { startedAt: '2026-12-08T10:00:00.000Z', halted: 15 },
    ],
  ] as const)('%s', (_what, stretches, is) => {
    expect(speechSoFar(stretches)).toEqual(is);
  });
});
