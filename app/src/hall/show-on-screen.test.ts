import { describe, expect, it } from 'vitest';
import { ids, meeting } from '../../test/given/meeting.ts';
import { actsOf, codesOf, delegate, now, president, secretariat, uid } from '../../test/given/who.ts';
import { type ScreenFacts, showOnScreen } from './show-on-screen.ts';

const facts: ScreenFacts = { meeting: meeting(), turn: null, results: [uid(40)] };
const shown = { act: 'screen.shown', of: null, at: now };

describe('what the chair shows in the hall', () => {
  it('is a screen, or the result of a vote or ballot of this meeting', () => {
    const agenda = showOnScreen.decide(facts, { meeting: ids.meeting, what: 'agenda' }, president, now);
    expect(actsOf(agenda)).toMatchObject([
      {
        act: 'screen.shown',
        subject: `meeting:${ids.meeting}`,
        audience: 'public',
        data: { what: 'agenda', of: null },
      },
    ]);
    const result = { meeting: ids.meeting, what: 'result', of: uid(40) } as const;
    expect(actsOf(showOnScreen.decide(facts, result, secretariat, now))).toMatchObject([{ data: { of: uid(40) } }]);
  });

  it('says nothing of a result on a screen that is none', () => {
    const blank = { meeting: ids.meeting, what: 'blank', of: uid(40) } as const;
    expect(actsOf(showOnScreen.decide(facts, blank, president, now))).toMatchObject([{ data: { of: null } }]);
  });

  it.each([
    ['needs-presiding', facts, { what: 'agenda' }, delegate('BRA')],
    ['no-such-meeting', { ...facts, meeting: null }, { what: 'agenda' }, president],
    ['meeting-not-open', { ...facts, meeting: meeting({ status: 'scheduled' }) }, { what: 'agenda' }, president],
    ['no-item-open', { ...facts, meeting: meeting({ item: null }) }, { what: 'speakers' }, president],
    ['no-such-result', facts, { what: 'result' }, president],
    ['no-such-result', facts, { what: 'result', of: uid(41) }, president],
    ['screen-shown', { ...facts, turn: { ...shown, called: 'agenda' } }, { what: 'agenda' }, president],
    [
      'screen-shown',
      { ...facts, turn: { ...shown, called: 'result', of: uid(40) } },
      { what: 'result', of: uid(40) },
      president,
    ],
  ] as const)('is refused: %s', (code, given, input, actor) => {
    expect(codesOf(showOnScreen.decide(given, { meeting: ids.meeting, ...input }, actor, now))).toEqual([code]);
  });
});
