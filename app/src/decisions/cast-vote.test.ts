import { describe, expect, it } from 'vitest';
import { castFacts, ids } from '../../test/given/decision.ts';
import { setByBureau } from '../../test/given/parameters.ts';
import { actsOf, codesOf, delegate, nobody, now, outsider, president, secretariat } from '../../test/given/who.ts';
import type { Actor } from '../door/actor.ts';
import type { Decision } from '../door/command.ts';
import type { CastFacts } from './cast-facts.ts';
import { castVote, correctVote } from './cast-vote.ts';

const input = { vote: ids.vote, state: 'URY', choice: 'yes' } as const;
const earlier = {
  state: 'URY',
  choice: 'no',
  receipt: 'AAAA-BBBB',
  at: now,
  entered: false,
  enteredBy: null,
} as const;
const newReceipt = 'CCCC-DDDD';
const strict = setByBureau({ 'representation.votes': 'designated' });
const alsoPresident: Actor = {
  ...delegate('URY'),
  capacities: [...president.capacities, ...delegate('URY').capacities],
};

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
      },
    ]);
  });

  it.each([
    ['no-such-vote', null, delegate('URY')],
    ['not-a-demonstration-account', castFacts(), outsider],
    ['not-your-seat', castFacts(), delegate('BRA')],
    ['not-your-seat', castFacts(), delegate('URY', 'demo-2')],
    ['not-your-seat', castFacts(), president],
    ['president-does-not-vote', castFacts(), alsoPresident],
    ['adviser-does-not-vote', castFacts(), delegate('URY', 'demo-1', { role: 'adviser' })],
    ['ok', castFacts(), delegate('URY', 'demo-1', { role: 'adviser', designated: true })],
    ['ok', castFacts(), delegate('URY', 'demo-1', { role: 'alternate' })],
    ['adviser-does-not-vote', castFacts({ parameters: strict }), delegate('URY', 'demo-1', { role: 'alternate' })],
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

  it('is corrected after the closing in public, with what it was; the delegation alone does so', () => {
    const closed = castFacts({ status: 'closed', earlier });
    const decision = correctVote.decide({ vote: closed, newReceipt }, input, delegate('URY'), now);
    expect(actsOf(decision)).toMatchObject([
      {
        act: 'vote.corrected',
        audience: 'public',
        data: { ...input, meeting: ids.meeting, from: 'no', receipt: newReceipt },
      },
    ]);
    const adviser = delegate('URY', 'demo-1', { role: 'adviser' });
    expect(codesOf(correctVote.decide({ vote: closed, newReceipt }, input, adviser, now))).toEqual([
      'adviser-does-not-vote',
    ]);
    expect(codesOf(correctVote.decide({ vote: closed, newReceipt }, input, secretariat, now))).toEqual([
      'only-the-delegation-corrects',
    ]);
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

describe('the Secretariat, for a delegation', () => {
  const called = { next: 'URY', last: null };
  const cast = (facts: CastFacts) => castVote.decide({ vote: facts, newReceipt }, input, secretariat, now);

  it('enters the answer of the seat that is called: the vote is sealed, that it was entered is public', () => {
    const decision = cast(castFacts({ calling: called }));
    expect(decision).toMatchObject({ capacity: 'secretariat', answer: { receipt: newReceipt } });
    expect(actsOf(decision)).toEqual([
      expect.objectContaining({ act: 'vote.cast', audience: 'sealed', data: { ...input, receipt: newReceipt } }),
      {
        act: 'roll-call.answered',
        subject: `vote:${ids.vote}`,
        audience: 'public',
        cites: ['Rules of Procedure of the Assembly, rule on the method of voting (about 67)'],
        data: { vote: ids.vote, meeting: ids.meeting, state: 'URY' },
      },
    ]);
  });

  it.each([
    ['outside a roll call', 'only-in-roll-call', castFacts()],
    ['for a seat that is not called', 'not-called-now', castFacts({ calling: { next: 'GHA', last: null } })],
    ['when nobody is left to call', 'nobody-called', castFacts({ calling: { next: null, last: null } })],
    ['after the closing', 'vote-closed', castFacts({ calling: called, status: 'closed' })],
    ['after the announcement', 'vote-closed', castFacts({ calling: called, status: 'announced' })],
    ['for a seat in arrears', 'no-right-to-vote', castFacts({ calling: called, entitled: false, without: 'arrears' })],
    ['for a seat that is not there', 'not-present', castFacts({ calling: called, present: false })],
    // What the seat answered by itself is not told to who tries to answer for it.
    ['for a seat that has voted', 'not-called-now', castFacts({ calling: { next: 'GHA', last: null }, earlier })],
  ] as const)('enters nothing %s', (_when, code, facts) => {
    const decision = cast(facts);
    expect(codesOf(decision)).toEqual([code]);
    expect(JSON.stringify(decision)).not.toContain(earlier.receipt);
  });

  const slip = { ...earlier, entered: true, enteredBy: secretariat.id };
  const mend = (facts: CastFacts, actor = secretariat) =>
    correctVote.decide({ vote: facts, newReceipt }, input, actor, now);

  it('mends its own slip in the answer it entered last, while the vote is open, and in public', () => {
    const decision = mend(castFacts({ calling: { next: 'GHA', last: 'URY' }, earlier: slip }));
    expect(actsOf(decision)).toMatchObject([
      { act: 'vote.corrected', audience: 'sealed', data: { ...input, receipt: newReceipt } },
      { act: 'roll-call.answer-corrected', audience: 'public', data: { meeting: ids.meeting, state: 'URY' } },
    ]);
  });

  it.each([
    ['a vote that the delegation cast', { earlier }],
    ['an answer that another person entered', { earlier: { ...slip, enteredBy: 'another' } }],
    ['an answer that the delegation has corrected since', { earlier: { ...slip, entered: false } }],
    ['an answer before the last', { earlier: slip, calling: { next: 'GHA', last: 'BRA' } }],
    ['an answer after which another seat was called', { earlier: slip, calling: { next: 'GHA', last: null } }],
    ['a vote of no roll call', { earlier: slip, calling: null }],
    ['a vote that is closed', { earlier: slip, status: 'closed' }],
  ] as const)('corrects nothing else: %s', (_what, part) => {
    const facts = castFacts({ calling: { next: 'GHA', last: 'URY' }, ...part });
    expect(codesOf(mend(facts))).toEqual(['only-the-delegation-corrects']);
  });

  it('mends nothing in a seat that did not answer, nor after the announcement', () => {
    const last = { next: 'GHA', last: 'URY' };
    expect(codesOf(mend(castFacts({ calling: last })))).toEqual(['only-the-delegation-corrects']);
    expect(codesOf(mend(castFacts({ calling: last, earlier: slip, status: 'announced' })))).toEqual([
      'result-announced',
    ]);
  });
});
