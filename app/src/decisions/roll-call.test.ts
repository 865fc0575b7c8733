import { describe, expect, it } from 'vitest';
import { cast, ids, vote } from '../../test/given/decision.ts';
import { meeting, states } from '../../test/given/meeting.ts';
import { actsOf, codesOf, delegate, now, outsider, president, secretariat } from '../../test/given/who.ts';
import { beginRollCallLot } from './begin-roll-call-lot.ts';
import { drawnByLot, drawRollCall } from './draw-roll-call.ts';
import { giveSeed } from './give-seed.ts';
import type { BegunLot } from './lot-acts.ts';
import { noteNoAnswer } from './note-no-answer.ts';
import { calledNow, callingOrder, callQueue, type RollCall } from './roll-call.ts';
import { drawnFrom, sha256, wholeLot } from './roll-call-lot.ts';
import type { VoteFacts } from './vote-facts.ts';

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
  by: 'seeds',
  order: fromGhana,
  unanswered: [],
  ...part,
});

const secret = 'ab'.repeat(32);
/** 9 States: with these seeds the hash leaves the place of Ghana. */
const seeded: BegunLot = {
  commitment: sha256(secret),
  states: ['FRA', 'URY'],
  among: states,
  given: [
    { state: 'URY', seed: '17' },
    { state: 'FRA', seed: 'chapeau' },
  ],
};

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
  const facts = { vote: vote({ lot: seeded }), names, called: states, secret };
  const codes = (part: Partial<typeof facts> | { readonly vote: null }, more: { readonly state?: string } = {}) =>
    codesOf(drawRollCall.decide({ ...facts, ...part }, { ...input, ...more }, president, now));

  it('says from which State the calling begins, the whole order, and all it was drawn from', () => {
    const decision = drawRollCall.decide(facts, input, president, now);
    expect(decision).toMatchObject({ capacity: 'president', answer: { state: 'GHA' } });
    expect(actsOf(decision)).toEqual([
      {
        act: 'roll-call.drawn',
        subject: `vote:${ids.vote}`,
        audience: 'public',
        cites: [expect.stringContaining('Rules of Procedure')],
        data: {
          ...{ vote: ids.vote, meeting: ids.meeting, state: 'GHA', by: 'seeds', order: fromGhana },
          lot: {
            commitment: seeded.commitment,
            secret,
            seeds: [
              { state: 'FRA', seed: 'chapeau' },
              { state: 'URY', seed: '17' },
            ],
          },
        },
      },
    ]);
  });

  it('waits for a lot that is begun, and for both seeds', () => {
    expect(codes({ vote: vote(), secret: null } as never)).toEqual(['lot-not-begun']);
    const half = { ...seeded, given: seeded.given.slice(1) };
    expect(codes({ vote: vote({ lot: half }) })).toEqual(['seed-awaited']);
    // Until then the President may still draw by hand; then the lot has fallen.
    expect(codes({ vote: vote({ lot: half }) }, { state: 'ARG' })).toEqual(['ok']);
    expect(codes({}, { state: 'ARG' })).toEqual(['seeds-given']);
  });

  it('was drawn by the program alone in votes of before, and is decided again so', () => {
    const [act] = actsOf(drawnByLot('GHA').decide({ ...facts, vote: vote() }, input, president, now));
    expect(act?.data).toEqual({ vote: ids.vote, meeting: ids.meeting, state: 'GHA', by: 'lot', order: fromGhana });
  });

  it('takes the State that the President drew by hand', () => {
    const [act] = actsOf(drawRollCall.decide({ ...facts, vote: vote() }, { ...input, state: 'ARG' }, president, now));
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
    const begun = vote({ lot: seeded, cast: cast(['GHA'], ['JPN']) });
    const [act] = actsOf(drawRollCall.decide({ ...facts, vote: begun }, input, president, now));
    expect(act?.data).toMatchObject({ state: 'GHA', order: fromGhana });
    expect(calledNow({ ...begun, rollCall: drawn() })).toBe('LVA');
    const mended = { vote: { ...begun, lot: null, rollCall: drawn({ by: 'hand' }) } };
    expect(codes(mended, { state: 'ARG' })).toEqual(['ok']);
  });

  it('is refused for a vote that is not there or not open, for a State that takes no part, and to others', () => {
    expect(codes({ vote: null })).toEqual(['no-such-vote']);
    expect(codes({ vote: vote({ status: 'closed' }) })).toEqual(['vote-closed']);
    expect(codes({ vote: vote() }, { state: 'AND' })).toEqual(['no-delegation']);
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

describe('begin-roll-call-lot', () => {
  const begins = (facts: VoteFacts | null, [first, second] = ['URY', 'FRA'], actor = president) =>
    beginRollCallLot.decide(
      { vote: facts, newSecret: secret },
      { vote: ids.vote, first: first ?? '', second: second ?? '' },
      actor,
      now,
    );

  it('publishes the hash of the secret, and keeps the secret sealed', () => {
    expect(actsOf(begins(vote())).map(({ act, audience, data }) => [act, audience, data])).toEqual([
      [
        'roll-call.lot-begun',
        'public',
        {
          ...{ vote: ids.vote, meeting: ids.meeting, states: ['FRA', 'URY'], among: states },
          commitment: sha256(secret),
        },
      ],
      ['roll-call.secret-laid-down', 'sealed', { vote: ids.vote, secret }],
    ]);
  });

  it.each([
    ['no-such-vote', null, ['URY', 'FRA']],
    ['vote-closed', vote({ status: 'closed' }), ['URY', 'FRA']],
    ['hands-are-shown', vote({ method: 'showOfHands' }), ['URY', 'FRA']],
    ['roll-call-drawn', vote({ rollCall: drawn() }), ['URY', 'FRA']],
    ['seeds-given', vote({ lot: seeded }), ['BRA', 'FRA']],
    ['two-delegations', vote(), ['URY', 'URY']],
    ['nothing-changed', vote({ lot: { ...seeded, given: [] } }), ['URY', 'FRA']],
    ['ok', vote({ lot: { ...seeded, given: seeded.given.slice(1) } }), ['URY', 'BRA']],
    ['seed-not-present', vote({ meeting: meeting({ present: ['URY'] }) }), ['URY', 'FRA']],
  ] as const)('answers %s', (code, facts, [first, second]) => {
    expect(codesOf(begins(facts, [first, second]))).toEqual([code]);
  });

  it('is of whoever presides', () => {
    expect(codesOf(begins(vote(), ['URY', 'FRA'], delegate('URY')))).toEqual(['needs-presiding']);
  });
});

describe('give-seed', () => {
  const begun = vote({ lot: { ...seeded, given: seeded.given.slice(0, 1) } });
  const gives = (facts: VoteFacts | null, state = 'FRA', seed = 'chapeau', actor = delegate(state)) =>
    codesOf(giveSeed.decide(facts, { vote: ids.vote, state, seed }, actor, now));

  it('is of the delegations that were chosen, once each, in plain letters and figures', () => {
    expect(gives(begun)).toEqual(['ok']);
    expect(gives(begun, 'FRA', '7', secretariat)).toEqual(['ok']);
    expect(gives(begun, 'FRA', '7', delegate('BRA'))).toEqual(['not-your-seat']);
    expect(gives(begun, 'BRA')).toEqual(['not-chosen-for-lot']);
    expect(gives(begun, 'URY')).toEqual(['seed-stands']);
    for (const seed of ['two words', 'a;b', '$(date)', 'été'])
      expect(gives(begun, 'FRA', seed)).toEqual(['seed-not-plain']);
    expect(gives(vote())).toEqual(['lot-not-begun']);
    expect(gives({ ...begun, rollCall: drawn() })).toEqual(['roll-call-drawn']);
    expect(gives({ ...begun, status: 'closed' })).toEqual(['vote-closed']);
    expect(gives(null)).toEqual(['no-such-vote']);
  });
});

describe('the lot', () => {
  it('is the same whichever seed came first, and another one with another seed', () => {
    const falls = (given: BegunLot['given']) => drawnFrom(wholeLot({ ...seeded, given }, secret), states, names).value;
    expect(falls(seeded.given.toReversed())).toBe(falls(seeded.given));
    const others = Array.from({ length: 200 }, (_, n) =>
      falls([{ state: 'URY', seed: String(n) }, ...seeded.given.slice(1)]),
    );
    // Every State is drawn by some seed.
    expect([...new Set(others)].toSorted()).toEqual(states);
  });
});
