import { describe, expect, it } from 'vitest';
import { cast, ids, vote } from '../../test/given/decision.ts';
import { meeting, states } from '../../test/given/meeting.ts';
import { actsOf, codesOf, delegate, now, outsider, president, secretariat } from '../../test/given/who.ts';
import { drawRollCall } from './draw-roll-call.ts';
import { noteNoAnswer } from './note-no-answer.ts';
import { calledNow, callingOrder, callQueue, type RollCall } from './roll-call.ts';

const names = new Map([
  ['ARG', 'Argentina'],
  ['BEN', 'Benin'],
  ['BRA', 'Brazil'],
  ['CHE', 'Switzerland'],
  ['FRA', 'France'],
  ['GHA', 'Ghana'],
  ['JPN', 'Japan'],
  ['LVA', 'Latvia'],
  ['URY', 'Uruguay'],
]);
const fromGhana = ['GHA', 'JPN', 'LVA', 'CHE', 'URY', 'ARG', 'BEN', 'BRA', 'FRA'];
const drawn = (part: Partial<RollCall> = {}): RollCall => ({
  state: 'GHA',
  by: 'lot',
  order: fromGhana,
  unanswered: [],
  ...part,
});

describe('the order of the calling', () => {
  it('is that of the English names, not of the codes, from the State drawn', () => {
    expect(callingOrder(states, names, 'GHA').value).toEqual(fromGhana);
    const côte = new Map([...names, ['CIV', 'Côte d’Ivoire'], ['CRI', 'Costa Rica'], ['HRV', 'Croatia']]);
    expect(callingOrder(['CIV', 'CRI', 'HRV'], côte, 'CRI').value).toEqual(['CRI', 'CIV', 'HRV']);
  });

  it('goes on with who is still to answer; who came late, then who was silent, are called at the end', () => {
    expect(callQueue(drawn(), ['BRA', 'GHA', 'URY'])).toEqual(['GHA', 'URY', 'BRA']);
    expect(callQueue(drawn({ unanswered: ['GHA'] }), ['BRA', 'GHA', 'URY'])).toEqual(['URY', 'BRA', 'GHA']);
    expect(callQueue(drawn({ unanswered: ['GHA', 'BRA'] }), ['AND', 'BRA', 'GHA'])).toEqual(['AND', 'GHA', 'BRA']);
    expect(callQueue(drawn(), [])).toEqual([]);
  });
});

describe('draw-roll-call', () => {
  const input = { vote: ids.vote };
  const facts = { vote: vote(), names, called: states, lot: 'GHA' };
  const codes = (part: Partial<typeof facts> | { readonly vote: null }, more: { readonly state?: string } = {}) =>
    codesOf(drawRollCall.decide({ ...facts, ...part }, { ...input, ...more }, president, now));

  it('says from which State the calling begins, and the whole order', () => {
    const decision = drawRollCall.decide(facts, input, president, now);
    expect(decision).toMatchObject({ capacity: 'president', answer: { state: 'GHA' } });
    expect(actsOf(decision)).toEqual([
      {
        act: 'roll-call.drawn',
        subject: `vote:${ids.vote}`,
        audience: 'public',
        cites: [expect.stringContaining('Rules of Procedure')],
        data: { vote: ids.vote, meeting: ids.meeting, state: 'GHA', by: 'lot', order: fromGhana },
      },
    ]);
  });

  it('takes the State that the President drew by hand', () => {
    const [act] = actsOf(drawRollCall.decide(facts, { ...input, state: 'ARG' }, president, now));
    expect(act?.data).toMatchObject({
      state: 'ARG',
      by: 'hand',
      order: states.toSorted((a, b) => ((names.get(a) ?? '') < (names.get(b) ?? '') ? -1 : 1)),
    });
  });

  it('is done once; a slip in what was entered by hand is mended before the first answer', () => {
    const byHand = vote({ rollCall: drawn({ by: 'hand' }) });
    expect(codes({ vote: vote({ rollCall: drawn() }) })).toEqual(['roll-call-drawn']);
    expect(codes({ vote: vote({ rollCall: drawn() }) }, { state: 'ARG' })).toEqual(['roll-call-drawn']);
    expect(codes({ vote: byHand })).toEqual(['roll-call-drawn']);
    expect(codes({ vote: byHand }, { state: 'ARG' })).toEqual(['ok']);
    expect(codes({ vote: { ...byHand, enteredBy: ['somebody'] } }, { state: 'ARG' })).toEqual(['roll-call-drawn']);
  });

  it('turns a vote that is open into a roll call: votes cast stay, and who has voted is not called', () => {
    const begun = vote({ cast: cast(['GHA'], ['JPN']) });
    const [act] = actsOf(drawRollCall.decide({ ...facts, vote: begun }, input, president, now));
    expect(act?.data).toMatchObject({ state: 'GHA', order: fromGhana });
    expect(calledNow({ ...begun, rollCall: drawn() })).toBe('LVA');
    const mended = { vote: { ...begun, rollCall: drawn({ by: 'hand' }) } };
    expect(codes(mended, { state: 'ARG' })).toEqual(['ok']);
  });

  it('is refused for a vote that is not there or not open, for a State that takes no part, and to others', () => {
    expect(codes({ vote: null })).toEqual(['no-such-vote']);
    expect(codes({ vote: vote({ status: 'closed' }) })).toEqual(['vote-closed']);
    expect(codes({}, { state: 'AND' })).toEqual(['no-delegation']);
    expect(codes({ called: [], lot: null } as never)).toEqual(['no-delegations']);
    expect(codes({ vote: vote({ meeting: meeting({ status: 'closed' }) }) })).toEqual(['meeting-closed']);
    expect(codesOf(drawRollCall.decide(facts, input, delegate('URY'), now))).toEqual(['needs-presiding']);
    expect(codesOf(drawRollCall.decide(facts, input, outsider, now))).toEqual(['not-a-demonstration-account']);
  });
});

describe('note-no-answer', () => {
  const input = { vote: ids.vote, state: 'GHA' };
  const facts = vote({ rollCall: drawn() });
  const codes = (part: Partial<typeof facts>) =>
    codesOf(noteNoAnswer.decide({ ...facts, ...part }, input, secretariat, now));

  it('says that the seat was called', () => {
    expect(actsOf(noteNoAnswer.decide(facts, input, secretariat, now))).toEqual([
      {
        act: 'roll-call.unanswered',
        subject: `vote:${ids.vote}`,
        audience: 'public',
        cites: [],
        data: input,
      },
    ]);
  });

  it('is refused where nobody is called, for who has voted or has no vote, and to others', () => {
    expect(codes({ rollCall: null })).toEqual(['roll-call-not-drawn']);
    expect(codes({ status: 'closed' })).toEqual(['vote-closed']);
    expect(codes({ cast: cast(['GHA']) })).toEqual(['not-called-now']);
    expect(codes({ rollCall: drawn({ unanswered: ['GHA'] }) })).toEqual(['not-called-now']);
    expect(codes({ cast: cast(states) })).toEqual(['nobody-called']);
    expect(codes({ entitled: ['URY'] })).toEqual(['not-called']);
    expect(codes({ meeting: meeting({ status: 'closed' }) })).toEqual(['meeting-closed']);
    expect(codesOf(noteNoAnswer.decide(null, input, secretariat, now))).toEqual(['no-such-vote']);
    expect(codesOf(noteNoAnswer.decide(facts, input, president, now))).toEqual(['needs-secretariat']);
  });
});
