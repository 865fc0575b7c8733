import { describe, expect, it } from 'vitest';
import { castFacts, ids } from '../../test/given/decision.ts';
import { actsOf, codesOf, delegate, nobody, now, outsider, president, secretariat } from '../../test/given/who.ts';
import type { Decision } from '../door/command.ts';
import type { Actor } from '../identity/actor.ts';
import type { CastFacts } from './cast-facts.ts';
import { castVote, correctVote } from './cast-vote.ts';

const input = { vote: ids.vote, state: 'URY', choice: 'yes' } as const;
const earlier = { state: 'URY', choice: 'no', receipt: 'AAAA-BBBB', at: now } as const;
const newReceipt = 'CCCC-DDDD';

const acts: Readonly<Record<string, (facts: CastFacts | null, actor: Actor) => Decision>> = {
  'cast-vote': (vote, actor) => castVote.decide({ vote, newReceipt }, input, actor, now),
  'correct-vote': (vote, actor) =>
    correctVote.decide({ vote: vote && { ...vote, earlier }, newReceipt }, input, actor, now),
};

describe.each(Object.entries(acts))('%s', (name, decide) => {
  it('is sealed, names the seat and gives the receipt', () => {
    const decision = decide(castFacts(), delegate('URY'));
    expect(decision).toMatchObject({ capacity: 'delegate:URY@demo-1', answer: { receipt: newReceipt } });
    expect(actsOf(decision)).toEqual([
      {
        act: name === 'cast-vote' ? 'vote.cast' : 'vote.corrected',
        subject: `vote:${ids.vote}`,
        audience: 'sealed',
        cites: ['Rome Statute, article 112(7)'],
        data: { ...input, receipt: newReceipt },
        touches: [`meeting:${ids.meeting}`],
      },
    ]);
  });

  it.each([
    ['ok', castFacts(), secretariat],
    ['no-such-vote', null, delegate('URY')],
    ['not-a-demonstration-account', castFacts(), outsider],
    ['not-your-seat', castFacts(), delegate('BRA')],
    ['not-your-seat', castFacts(), delegate('URY', 'demo-2')],
    ['not-your-seat', castFacts(), president],
    ['not-your-seat', castFacts(), nobody],
    ['no-right-to-vote', castFacts({ entitled: false, without: 'arrears' }), delegate('URY')],
    ['not-a-state-party', castFacts({ entitled: false }), secretariat],
    ['not-present', castFacts({ present: false }), delegate('URY')],
  ] as const)('answers %s', (code, facts, actor) => {
    expect(codesOf(decide(facts, actor))).toEqual([code]);
  });
});

describe('a vote', () => {
  it('is cast once, while the vote is open', () => {
    for (const status of ['closed', 'announced'] as const)
      expect(
        codesOf(castVote.decide({ vote: castFacts({ status }), newReceipt }, input, delegate('URY'), now)),
      ).toEqual(['vote-closed']);
    expect(castVote.decide({ vote: castFacts({ earlier }), newReceipt }, input, delegate('URY'), now)).toMatchObject({
      ok: false,
      objections: [
        { code: 'already-voted', facts: { state: 'URY', receipt: 'AAAA-BBBB', at: now, answer: 'against' } },
      ],
    });
  });

  it('is corrected until the announcement, when it was cast and changes', () => {
    const correct = (facts: CastFacts, choice: 'yes' | 'no' = 'yes') =>
      codesOf(correctVote.decide({ vote: facts, newReceipt }, { ...input, choice }, delegate('URY'), now));
    expect(correct(castFacts({ earlier, status: 'closed' }))).toEqual(['ok']);
    expect(correct(castFacts({ earlier, status: 'announced' }))).toEqual(['result-announced']);
    expect(correct(castFacts())).toEqual(['nothing-to-correct']);
    expect(correct(castFacts({ earlier }), 'no')).toEqual(['nothing-changed']);
  });

  it('is said for, against or abstain, or as the record says it', () => {
    const said = (choice: unknown) => castVote.input.safeParse({ ...input, choice }).data?.choice;
    expect(['for', 'against', 'abstain', 'yes', 'no', 'maybe', ''].map(said)).toEqual([
      'yes',
      'no',
      'abstain',
      'yes',
      'no',
      undefined,
      undefined,
    ]);
    expect(castVote.input.safeParse({ ...input, state: ' ury ' }).data?.state).toBe('URY');
  });
});
