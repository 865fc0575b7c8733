import { describe, expect, it } from 'vitest';
import { cast, castFacts, ids, proposal, vote } from '../../test/given/decision.ts';
import { meeting, states } from '../../test/given/meeting.ts';
import { codesOf, delegate, now, president, secretariat } from '../../test/given/who.ts';
import type { Actor } from '../door/actor.ts';
import type { Decision } from '../door/command.ts';
import { adoptByConsensus } from './adopt-by-consensus.ts';
import { announceResult } from './announce-result.ts';
import type { CastFacts } from './cast-facts.ts';
import { castVote, correctVote } from './cast-vote.ts';
import { closeVote } from './close-vote.ts';
import { drawRollCall } from './draw-roll-call.ts';
import { noteNoAnswer } from './note-no-answer.ts';
import { openVote } from './open-vote.ts';
import { takeBackVote } from './take-back-vote.ts';
import type { VoteFacts } from './vote-facts.ts';

/** What nobody can mend is said before what can be mended: nobody is sent to register a seat for a vote that is over. */

const input = { vote: ids.vote, state: 'URY', choice: 'yes' } as const;
const newReceipt = 'CCCC-DDDD';
const earlier = {
  ...{ state: 'URY', choice: 'no' as const, receipt: 'AAAA-BBBB', at: now },
  ...{ entered: false, enteredBy: null },
} as const;
const head = delegate('URY');
const adviser = delegate('URY', 'demo-1', { role: 'adviser' });
const presides: Actor = { ...head, capacities: [...president.capacities, ...head.capacities] };

const casts = (part: Partial<CastFacts>, actor = head) =>
  codesOf(castVote.decide({ vote: castFacts(part), newReceipt }, input, actor, now));
const corrects = (part: Partial<CastFacts>, actor = head) =>
  codesOf(correctVote.decide({ vote: castFacts({ earlier, ...part }), newReceipt }, input, actor, now));

/** Everything that stands in the way of a late vote at once, besides the state of the vote. */
const hindered: readonly (readonly [string, Partial<CastFacts>, Actor])[] = [
  ['a seat that has left', { present: false }, head],
  ['a seat without right to vote', { entitled: false, without: 'arrears', present: false }, head],
  ['an adviser', { present: false }, adviser],
  ['who presides', { present: false }, presides],
  ['a person let in during the vote', { letIn: true, present: false }, head],
  ['a seat that has voted', { earlier, present: false }, head],
  ['the Secretariat, for a seat that is not called', { present: false }, secretariat],
];

describe('a vote that comes too late', () => {
  it.each(hindered)('is told first that the vote is closed: %s', (_who, part, actor) => {
    expect(casts({ ...part, status: 'closed' }, actor)).toEqual(['vote-closed']);
    expect(casts({ ...part, status: 'announced' }, actor)).toEqual(['vote-closed']);
    expect(casts({ ...part, status: 'taken-back' }, actor)).toEqual(['vote-taken-back']);
  });

  it.each(hindered)('is corrected no more after the announcement, and that is said first: %s', (_who, part, actor) => {
    expect(corrects({ ...part, status: 'announced' }, actor)).toEqual(['result-announced']);
    expect(corrects({ ...part, status: 'taken-back' }, actor)).toEqual(['vote-taken-back']);
  });
});

describe('an open vote', () => {
  it('says that the seat has no right to vote before anything that would not help it', () => {
    const without = { entitled: false, without: 'arrears', letIn: true, present: false };
    for (const actor of [head, adviser, presides]) expect(casts(without, actor)).toEqual(['no-right-to-vote']);
    expect(casts({ entitled: false, present: false })).toEqual(['not-a-state-party']);
  });

  it('says what bars the person before it asks for the seat to be registered', () => {
    expect(casts({ present: false }, adviser)).toEqual(['adviser-does-not-vote']);
    expect(casts({ present: false }, presides)).toEqual(['president-does-not-vote']);
    expect(casts({ letIn: true, present: false })).toEqual(['let-in-during-vote']);
  });

  it('asks for the seat to be registered last, when that is all that is missing', () => {
    expect(casts({ present: false, earlier })).toEqual(['already-voted']);
    expect(casts({ present: false }, secretariat)).toEqual(['only-in-roll-call']);
    expect(casts({ present: false })).toEqual(['not-present']);
    expect(corrects({ present: false, earlier: null })).toEqual(['nothing-to-correct']);
    expect(corrects({ present: false }, secretariat)).toEqual(['only-the-delegation-corrects']);
    expect(corrects({ present: false })).toEqual(['not-present']);
  });
});

type Ending = (vote: VoteFacts) => Decision;
const about: Readonly<Record<string, readonly [Ending, string]>> = {
  'close-vote': [(facts) => closeVote.decide(facts, input, president, now), 'vote-closed'],
  'announce-result': [(facts) => announceResult.decide(facts, input, president, now), 'result-announced'],
  'take-back-vote': [
    (facts) => takeBackVote.decide(facts, { vote: ids.vote, reason: 'Opened by mistake' }, president, now),
    'result-stands',
  ],
  'draw-roll-call': [
    (vote) => drawRollCall.decide({ vote, names: new Map(), called: [], secret: null }, input, president, now),
    'vote-closed',
  ],
  'note-no-answer': [(facts) => noteNoAnswer.decide(facts, input, secretariat, now), 'vote-closed'],
};

describe.each(['scheduled', 'closed', 'cancelled'] as const)('in a meeting that is %s', (status) => {
  it.each(Object.entries(about))('%s says first that the vote is past it', (_name, [act, code]) => {
    const at = meeting({ status });
    const over = vote({ meeting: at, status: 'announced', cast: cast(states) });
    expect(codesOf(act(over))).toEqual([code]);
    expect(codesOf(act({ ...over, status: 'taken-back' }))).toEqual(['vote-taken-back']);
    expect(codesOf(act({ ...over, status: 'open' }))[0]).toMatch(/^meeting-/);
  });

  it.each([
    ['adopted', 'already-decided'],
    ['rejected', 'already-decided'],
    ['withdrawn', 'proposal-withdrawn'],
    ['submitted', `meeting-${status === 'scheduled' ? 'not-open' : status}`],
  ] as const)('a text that is %s is not put again: %s', (text, code) => {
    const facts = { meeting: meeting({ status }), proposal: proposal({ status: text }) };
    const to = { meeting: ids.meeting, proposal: ids.proposal };
    expect(codesOf(adoptByConsensus.decide(facts, to, president, now))).toEqual([code]);
    const put = { ...to, consensusSought: true, method: 'recorded' } as const;
    const opened = openVote.decide({ ...facts, seats: [], newVote: ids.vote, asked: [] }, put, president, now);
    expect(codesOf(opened)).toEqual([code]);
  });
});
