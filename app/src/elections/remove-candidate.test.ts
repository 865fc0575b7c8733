import { describe, expect, it } from 'vitest';
import {
  actsOf,
  announced,
  ballot,
  bench,
  codesOf,
  delegate,
  election,
  four,
  nobodyElected,
  now,
  outsider,
  president,
  secretariat,
  uid,
} from '../../test/given/election.ts';
import { setByBureau } from '../../test/given/parameters.ts';
import { removeCandidate } from './remove-candidate.ts';

const input = { candidate: uid(14), reason: 'Fewest votes in the fourth ballot' };
const figures = { 11: 5, 12: 4, 13: 3, 14: 2 };
const one = { seats: 1, ballots: [announced(4, figures, { seats: 1 })] };

describe('remove-candidate', () => {
  it('removes the one whom the rules suggest, with the reason and how sure the rule is', () => {
    expect(actsOf(removeCandidate.decide(election(one), input, president, now))).toMatchObject([
      {
        act: 'candidate.removed',
        data: {
          candidate: uid(14),
          afterBallot: 4,
          reason: input.reason,
          suggested: uid(14),
          explanation: [{ code: 'cutoff.lowest', confidence: 'open' }],
        },
      },
    ]);
  });

  it('from the ballot that the Bureau has set, and says so', () => {
    const second = { seats: 1, ballots: [announced(2, figures, { seats: 1 })] };
    const parameters = setByBureau({ 'judges.cutoff.from': 2 });
    expect(removeCandidate.decide(election(second), input, president, now)).toMatchObject({
      objections: [{ code: 'cutoff-too-early', facts: { ballot: 2, from: 4 }, confidence: 'open' }],
    });
    expect(actsOf(removeCandidate.decide(election({ ...second, parameters }), input, president, now))).toMatchObject([
      {
        cites: [expect.stringContaining('as set by the Bureau: BUR/2026/4, 2026-12-01')],
        data: { suggested: uid(14), explanation: [{ code: 'cutoff.lowest' }, { code: 'parameter.set' }] },
      },
    ]);
    const later = setByBureau({ 'judges.cutoff.from': 5 });
    expect(removeCandidate.decide(election({ ...one, parameters: later }), input, president, now)).toMatchObject({
      objections: [
        {
          code: 'cutoff-too-early',
          facts: { ballot: 4, from: 5 },
          cite: { provision: expect.stringContaining('as set by the Bureau') },
          confidence: 'open',
        },
      ],
    });
  });

  it('lets the President act where the rules suggest nobody: a small field', () => {
    const facts = election({ ballots: [announced(4, figures)] });
    expect(actsOf(removeCandidate.decide(facts, input, president, now))).toMatchObject([
      { data: { suggested: null, explanation: [{ code: 'cutoff.floor' }] } },
    ]);
  });

  it('and a tie for the fewest votes', () => {
    const facts = election({ seats: 1, ballots: [announced(4, { ...figures, 13: 2 })] });
    for (const n of [13, 14])
      expect(actsOf(removeCandidate.decide(facts, { ...input, candidate: uid(n) }, president, now))).toMatchObject([
        { data: { candidate: uid(n), suggested: null, explanation: [{ code: 'cutoff.tie' }] } },
      ]);
  });

  const removed = four.map((c) => (c.id === uid(13) ? { ...c, status: 'removed' as const, afterBallot: 4 } : c));
  const earlier = removed.map((c) => (c.status === 'removed' ? { ...c, afterBallot: 3 } : c));
  const tied = announced(4, figures, { result: { ...nobodyElected, tiedForLast: [uid(11), uid(12)] } });
  const afterTie = announced(
    5,
    { 11: 9, 12: 3 },
    {
      restricted: true,
      standing: [uid(11), uid(12)],
      result: { ...nobodyElected, elected: [uid(11)] },
    },
  );
  const won = four.map((c) => (c.id === uid(11) ? { ...c, status: 'elected' as const, afterBallot: 5 } : c));
  const shortOfB = {
    ...one,
    inOffice: { ...bench, listA: 13, listB: 4, african: 5, male: 9 },
    candidates: four.map((c) => (c.id === uid(14) ? c : { ...c, list: 'A' as const })),
  };
  const two = { candidates: four.slice(2), ballots: [announced(4, figures)] };
  it.each([
    ['needs-president', election(one), input, secretariat],
    ['needs-president', election(one), input, delegate('URY')],
    ['no-such-candidate', null, input, president],
    ['no-such-candidate', election(one), { ...input, candidate: uid(99) }, president],
    ['not-a-demonstration-account', election(one), input, outsider],
    ['election-completed', election({ ...one, status: 'completed' }), input, president],
    ['ballot-in-progress', election({ ballots: [announced(4, figures), ballot({ number: 5 })] }), input, president],
    ['cutoff-too-early', election(), input, president],
    ['cutoff-too-early', election({ seats: 1, ballots: [announced(3, figures)] }), input, president],
    ['tie-first', election({ ballots: [tied] }), input, president],
    ['after-restricted', election({ ballots: [tied, afterTie], candidates: won }), input, president],
    ['one-removal-per-ballot', election({ ...one, candidates: removed }), input, president],
    ['candidate-removed', election({ ...one, candidates: earlier }), { ...input, candidate: uid(13) }, president],
    ['not-the-lowest', election(one), { ...input, candidate: uid(13) }, president],
    ['too-few-left', election(two), input, president],
    ['list-requirement', election(shortOfB), input, president],
  ])('%s', (code, facts, asked, actor) => {
    expect(codesOf(removeCandidate.decide(facts, asked, actor, now))).toEqual([code]);
  });

  it('leaves as many as there are seats, and a list that can still be met', () => {
    const three = { candidates: four.slice(1), ballots: [announced(4, figures)] };
    expect(codesOf(removeCandidate.decide(election(three), input, president, now))).toBe('ok');
    const oneOfTwo = { ...one, inOffice: shortOfB.inOffice };
    expect(codesOf(removeCandidate.decide(election(oneOfTwo), input, president, now))).toBe('ok');
  });

  it('may be repeated after the next ballot', () => {
    expect(codesOf(removeCandidate.decide(election({ ...one, candidates: earlier }), input, president, now))).toBe(
      'ok',
    );
  });

  it('needs a reason', () => {
    expect(removeCandidate.input.safeParse({ candidate: uid(14), reason: ' ' }).success).toBe(false);
  });
});
