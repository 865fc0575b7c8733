import { awaitingLot } from '@plenary/rules/published';
import { describe, expect, it } from 'vitest';
import {
  actsOf,
  announced,
  ballot,
  codesOf,
  delegate,
  election,
  four,
  ids,
  meeting,
  members,
  nobodyElected,
  now,
  outsider,
  president,
  uid,
} from '../../test/given/election.ts';
import { setByBureau } from '../../test/given/parameters.ts';
import { defaults } from '../parameters/index.ts';
import { declareElected } from './declare-elected.ts';
import type { CandidateFacts, ElectionFacts } from './facts.ts';
import { openBallot } from './open-ballot.ts';
import { recordLot, recordLotBefore } from './record-lot.ts';
import { removeCandidate } from './remove-candidate.ts';
import { takeBackLot } from './take-back-lot.ts';

/** Three were level for the last two seats; one was withdrawn before the lot. Nobody needs to be chosen: both are elected. */

const byLot = setByBureau({ 'judges.tieLastSeat': 'lot' });
const figures = { 11: 10, 12: 9, 13: 9, 14: 9 };
const result = { ...nobodyElected, elected: [uid(11)], tiedForLast: [uid(12), uid(13), uid(14)] };
const tied = announced(1, figures, { result, seats: 3 });

function after(gone: readonly string[], part: Partial<ElectionFacts> = {}): ElectionFacts {
  const candidates = four.map((one): CandidateFacts => {
    if (one.id === uid(11)) return { ...one, status: 'elected', afterBallot: 1 };
    return gone.includes(one.id) ? { ...one, status: 'withdrawn', afterBallot: 1 } : one;
  });
  return election({ seats: 3, parameters: byLot, candidates, ballots: [tied], ...part });
}

const given = (facts: ElectionFacts, at: Parameters<typeof meeting>[0] = {}, concludedItem: number | null = null) => ({
  meeting: meeting(at),
  held: { election: facts, ballot: tied, meeting: meeting() },
  concludedItem,
});
const input = { meeting: ids.meeting, ballot: tied.ballot };
const declare = (facts: ElectionFacts, at: Parameters<typeof meeting>[0] = {}, actor = president) =>
  declareElected.decide(given(facts, at), input, actor, now);
const lot = (facts: ElectionFacts) =>
  recordLot.decide(given(facts), { ...input, order: [uid(12), uid(13)], how: 'Envelopes' }, president, now);

describe('candidates level for the last seats', () => {
  it('are drawn while there are more of them than seats', () => {
    expect(awaitingLot(after([])).map(({ id }) => id)).toEqual([uid(12), uid(13), uid(14)]);
    expect(codesOf(declare(after([])))).toEqual(['nobody-to-declare']);
  });

  it.each([
    ['where a lot decides', byLot],
    ['where a ballot among them decides', defaults],
  ])(
    'are declared elected once the seats suffice for those left, and the election is complete: %s',
    (_how, parameters) => {
      const facts = after([uid(14)], { parameters });
      expect(awaitingLot(facts)).toEqual([]);
      expect(actsOf(declare(facts))).toMatchObject([
        {
          act: 'tie.ended',
          subject: `ballot:${tied.ballot}`,
          audience: 'public',
          data: { number: 1, elected: [uid(12), uid(13)], explanation: [{ code: 'tie.ended' }, { code: 'tie.ended' }] },
        },
        { act: 'election.completed', data: { elected: [{ candidate: uid(11) }, {}, {}] } },
      ]);
    },
  );

  it('are declared elected when one alone is left; the other seat goes to the next ballot', () => {
    const one = after([uid(13), uid(14)]);
    expect(actsOf(declare(one))).toMatchObject([{ act: 'tie.ended', data: { elected: [uid(12)] } }]);
  });

  it('are drawn all the same where they are of one nationality and one alone can be a judge', () => {
    const facts = after([uid(14)]);
    const same = { ...facts, candidates: facts.candidates.map((one) => ({ ...one, nationality: 'KEN' })) };
    const two = {
      ...same,
      candidates: same.candidates.map((one) => (one.id === uid(11) ? { ...one, nationality: 'FRA' } : one)),
    };
    expect(awaitingLot(two).map(({ id }) => id)).toEqual([uid(12), uid(13)]);
    expect(codesOf(declare(two))).toEqual(['nobody-to-declare']);
  });

  it('are not drawn, passed over by another ballot or removed instead: the refusal names them', () => {
    const facts = after([uid(14)]);
    expect(lot(facts)).toMatchObject({
      objections: [{ code: 'declare-first', facts: { names: expect.stringContaining('; ') }, confidence: 'open' }],
    });
    const opened = openBallot.decide(
      { meeting: meeting(), election: facts, seats: [], memberships: members, newBallot: ids.ballot },
      { meeting: ids.meeting, election: ids.election },
      president,
      now,
    );
    expect(codesOf(opened)).toEqual(['declare-first']);
    const fourth = { ...facts, ballots: [{ ...tied, number: 4 }] };
    const removed = { candidate: uid(12), reason: 'Fewest votes' };
    expect(codesOf(removeCandidate.decide(fourth, removed, president, now))).toEqual(['declare-first']);
  });

  it('that were drawn before this was asked stay as the record has them', () => {
    const facts = { ...given(after([uid(14)])), before: true as const };
    const order = [uid(13), uid(12)];
    const again = recordLotBefore.decide(facts, { ...input, order, how: 'Envelopes' }, president, now);
    expect(actsOf(again)).toMatchObject([
      { act: 'lot.drawn', data: { elected: order } },
      { act: 'election.completed' },
    ]);
  });

  it('were not drawn: there is no lot to take back', () => {
    const lot = { order: [], elected: [uid(12), uid(13)], how: '', drawn: false as const };
    const held = { ...given(after([uid(14)])).held, ballot: { ...tied, lot } };
    const back = { ballot: tied.ballot, reason: 'No lot was drawn' };
    const facts = { held, meeting: meeting(), concludedItem: null };
    expect(codesOf(takeBackLot.decide(facts, back, president, now))).toEqual(['no-lot-recorded']);
  });

  const facts = after([uid(14)]);
  it.each([
    ['needs-presiding', declare(facts, {}, delegate('KEN'))],
    ['not-a-demonstration-account', declare(facts, {}, outsider)],
    ['meeting-closed', declare(facts, { status: 'closed' })],
    ['other-session', declare(facts, { session: 'demo-2' })],
    ['item-not-open', declare(facts, { item: null })],
    ['vote-begun', declare(facts, { voteInProgress: true })],
    ['ballot-begun', declare(facts, { ballotInProgress: 2 })],
    ['item-concluded', declareElected.decide(given(facts, { item: null }, 3), input, president, now)],
    ['election-completed', declare({ ...facts, status: 'completed' })],
    ['ballot-in-progress', declare({ ...facts, ballots: [tied, ballot({ number: 2 })] })],
    ['nobody-to-declare', declare({ ...facts, ballots: [tied, announced(2, figures)] })],
    ['no-such-ballot', declareElected.decide({ ...given(facts), held: null }, input, president, now)],
  ])('are not declared: %s', (code, decision) => {
    expect(codesOf(decision)).toEqual([code]);
  });
});
