import { describe, expect, it } from 'vitest';
import { cast, castFacts, ids, vote } from '../../test/given/decision.ts';
import { meeting, states } from '../../test/given/meeting.ts';
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
} from '../../test/given/who.ts';
import { announceResult } from './announce-result.ts';
import { castVote, correctVote } from './cast-vote.ts';
import { closeVote } from './close-vote.ts';
import { drawRollCall } from './draw-roll-call.ts';
import { noteNoAnswer } from './note-no-answer.ts';
import { takeBackVote } from './take-back-vote.ts';
import type { VoteFacts } from './vote-facts.ts';

const input = { vote: ids.vote, reason: 'Opened on the wrong draft' };
const takeBack = (facts: VoteFacts | null, actor = president) => takeBackVote.decide(facts, input, actor, now);

describe('a vote that was opened by mistake', () => {
  it.each([
    ['with no votes', {}],
    ['with votes', { cast: cast(['FRA'], ['BRA']) }],
    ['closed, not announced', { status: 'closed', cast: cast(states) }],
  ] as const)('is taken back %s, with its reason, and nothing is decided', (_what, part) => {
    const acts = actsOf(takeBack(vote(part)));
    expect(acts).toEqual([
      {
        act: 'vote.taken-back',
        subject: `vote:${ids.vote}`,
        audience: 'public',
        cites: ['Rules of Procedure of the Assembly, powers of the President'],
        data: { vote: ids.vote, proposal: ids.proposal, meeting: ids.meeting, reason: input.reason },
      },
    ]);
  });

  it('is taken back by the President, or by the Secretariat on the President’s behalf', () => {
    expect(takeBack(vote(), president)).toMatchObject({ ok: true, capacity: 'president' });
    expect(takeBack(vote(), secretariat)).toMatchObject({ ok: true, capacity: 'secretariat' });
    for (const other of [nobody, delegate('FRA')])
      expect(codesOf(takeBack(vote(), other))).toEqual(['needs-presiding']);
    expect(codesOf(takeBack(vote(), outsider))).toEqual(['not-a-demonstration-account']);
  });

  it('needs a reason', () => {
    expect(takeBackVote.input.safeParse({ vote: ids.vote }).success).toBe(false);
    expect(takeBackVote.input.safeParse({ vote: ids.vote, reason: ' ' }).success).toBe(false);
  });

  it.each([
    ['no-such-vote', null],
    ['vote-taken-back', vote({ status: 'taken-back' })],
    ['result-stands', vote({ status: 'announced' })],
    ['meeting-closed', vote({ meeting: meeting({ status: 'closed' }) })],
  ])('%s', (code, facts) => {
    expect(codesOf(takeBack(facts))).toEqual([code]);
  });

  it('is only announced once it is closed, if the Bureau has set so; while it is open it is taken back', () => {
    const at = meeting({ parameters: setByBureau({ 'vote.takeBack': 'untilClosed' }) });
    expect(takeBack(vote({ status: 'closed', meeting: at, cast: cast(states) }))).toMatchObject({
      objections: [{ code: 'closed-vote-stands', confidence: 'open' }],
    });
    expect(takeBack(vote({ meeting: at }))).toMatchObject({ ok: true });
  });

  it('takes no vote, no correction, no call and no result any more', () => {
    const gone = vote({ status: 'taken-back', cast: cast(['FRA']) });
    const seat = { vote: castFacts({ status: 'taken-back' }), newReceipt: 'AAAA-BBBB' };
    const ballot = { vote: ids.vote, state: 'URY', choice: 'yes' } as const;
    const rollCall = { vote: gone, names: new Map(), called: states, secret: null };
    for (const decision of [
      closeVote.decide(gone, { vote: ids.vote }, president, now),
      announceResult.decide(gone, { vote: ids.vote }, president, now),
      castVote.decide(seat, ballot, delegate('URY'), now),
      correctVote.decide(seat, ballot, delegate('URY'), now),
      drawRollCall.decide(rollCall, { vote: ids.vote }, president, now),
      noteNoAnswer.decide(gone, { vote: ids.vote, state: 'URY' }, secretariat, now),
    ])
      expect(codesOf(decision)).toEqual(['vote-taken-back']);
  });

  it('is what the closing of a vote without votes leads to', () => {
    const refused = closeVote.decide(vote(), { vote: ids.vote }, president, now);
    expect(refused).toMatchObject({ objections: [{ code: 'no-votes' }] });
    expect(saidBy(refused)).toContain('taken back');
  });
});
