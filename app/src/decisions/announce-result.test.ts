import { resultOf } from '@plenary/rules/published';
import { describe, expect, it } from 'vitest';
import { cast, ids, proposal, vote } from '../../test/given/decision.ts';
import { meeting, states } from '../../test/given/meeting.ts';
import { setByBureau } from '../../test/given/parameters.ts';
import { actsOf, codesOf, delegate, now, outsider, president, secretariat } from '../../test/given/who.ts';
import type { Actor } from '../door/actor.ts';
import type { Decision } from '../door/command.ts';
import type { VoteResult } from './acts.ts';
import { announceResult } from './announce-result.ts';
import { closeVote } from './close-vote.ts';
import type { VoteFacts } from './vote-facts.ts';

const input = { vote: ids.vote };
const votes = cast(['BRA', 'CHE', 'FRA', 'URY'], ['GHA', 'JPN'], ['BEN']);
const closed = vote({ status: 'closed', cast: votes });

const acts: Readonly<Record<string, (facts: VoteFacts | null, actor: Actor) => Decision>> = {
  'close-vote': (facts, actor) => closeVote.decide(facts && { ...facts, status: 'open' }, input, actor, now),
  'announce-result': (facts, actor) => announceResult.decide(facts, input, actor, now),
};

describe.each(Object.entries(acts))('%s', (_name, decide) => {
  it.each([
    ['ok', closed, secretariat],
    ['no-such-vote', null, president],
    ['needs-presiding', closed, delegate('BRA')],
    ['not-a-demonstration-account', closed, outsider],
    ['meeting-closed', { ...closed, meeting: meeting({ status: 'closed' }) }, president],
    ['entered-votes', { ...closed, enteredBy: [secretariat.id ?? ''] }, secretariat],
    ['ok', { ...closed, enteredBy: ['another person of the Secretariat'] }, secretariat],
    ['meeting-not-open', { ...closed, meeting: meeting({ status: 'scheduled' }) }, president],
  ] as const)('answers %s', (code, facts, actor) => {
    expect(codesOf(decide(facts, actor))).toEqual([code]);
  });
});

describe('close-vote', () => {
  it('publishes every vote without its receipt', () => {
    expect(actsOf(closeVote.decide(vote({ cast: votes }), input, president, now))).toEqual([
      {
        act: 'vote.closed',
        subject: `vote:${ids.vote}`,
        audience: 'public',
        cites: [],
        data: {
          vote: ids.vote,
          votes: votes.map(({ state, choice }) => ({ state, choice })),
          atClose: {
            statesParties: 9,
            entitled: states,
            present: states,
            notVoting: [
              { state: 'ARG', reason: 'silent' },
              { state: 'LVA', reason: 'silent' },
            ],
            second: false,
            parameters: { values: { 'quorum.counts': 'present', 'tie.proposal': 'rejected' }, settings: [] },
          },
        },
      },
    ]);
  });

  it('names those without a vote by what kept them from it, and counts no seat that is a State Party no more', () => {
    const facts = vote({
      cast: cast(['BRA', 'CHE']),
      entitled: states.filter((state) => state !== 'ARG' && state !== 'LVA'),
      notEntitled: [{ state: 'ARG', reason: 'arrears' }],
      gone: ['BRA', 'FRA'],
      meeting: meeting({
        present: ['ARG', 'CHE', 'GHA', 'JPN', 'LVA'],
        represented: states.filter((s) => s !== 'JPN'),
      }),
    });
    expect(actsOf(closeVote.decide(facts, input, president, now))[0]?.data).toMatchObject({
      atClose: {
        present: ['ARG', 'CHE', 'GHA', 'JPN'],
        notVoting: [
          { state: 'BEN', reason: 'absent' },
          { state: 'FRA', reason: 'left' },
          { state: 'GHA', reason: 'silent' },
          { state: 'JPN', reason: 'unaccredited' },
          { state: 'URY', reason: 'absent' },
        ],
      },
    });
  });

  it('waits for a vote, and closes once', () => {
    expect(codesOf(closeVote.decide(vote(), input, president, now))).toEqual(['no-votes']);
    for (const status of ['closed', 'announced'] as const)
      expect(codesOf(closeVote.decide(vote({ status, cast: votes }), input, president, now))).toEqual(['vote-closed']);
  });
});

describe('an equally divided vote', () => {
  const divided = cast(states.slice(0, 4), states.slice(4, 8), states.slice(8));
  const again = setByBureau({ 'tie.proposal': 'secondVote' });
  const announce = (part: Partial<VoteFacts>) =>
    actsOf(announceResult.decide(vote({ status: 'closed', cast: divided, ...part }), input, president, now));

  it('rejects the proposal', () => {
    const [announced, decided] = announce({});
    expect(decided?.act).toBe('proposal.rejected');
    expect(announced?.data).not.toMatchObject({ result: { tie: expect.anything() } });
  });

  it('is followed by a second vote where the Bureau has set it: nothing is decided yet', () => {
    expect(announce({ meeting: meeting({ parameters: again }) })).toMatchObject([
      { act: 'vote.announced', data: { result: { carried: false, tie: 'secondVote' } } },
    ]);
  });

  it('rejects the proposal when the second vote is divided again', () => {
    const acts = announce({ meeting: meeting({ parameters: again }), second: true });
    expect(acts).toMatchObject([
      { act: 'vote.announced', data: { result: { carried: false, second: true } } },
      { act: 'proposal.rejected' },
    ]);
    expect(acts[0]?.data).not.toMatchObject({ result: { tie: expect.anything() } });
  });
});

describe('announce-result', () => {
  it('adopts the text when the majority is reached, with the arithmetic and its provision', () => {
    const decision = announceResult.decide(closed, input, president, now);
    expect(decision).toMatchObject({ capacity: 'president', answer: { carried: true, symbol: 'DEMO-1/Res.3' } });
    expect(actsOf(decision)).toMatchObject([
      {
        act: 'vote.announced',
        subject: `vote:${ids.vote}`,
        audience: 'public',
        cites: expect.arrayContaining(['Rome Statute, article 112(7)(a)']),
        data: {
          vote: ids.vote,
          proposal: ids.proposal,
          votes: votes.map(({ state, choice }) => ({ state, choice })),
          result: {
            kind: 'D01',
            statesParties: 9,
            present: 9,
            yes: 4,
            no: 2,
            abstain: 1,
            presentAndVoting: 6,
            base: 6,
            needed: 4,
            carried: true,
          },
        },
      },
      {
        act: 'proposal.adopted',
        subject: `proposal:${ids.proposal}`,
        audience: 'public',
        data: { by: 'vote', symbol: 'DEMO-1/Res.3', present: 9, statesParties: 9, meeting: ids.meeting },
      },
    ]);
  });

  it('does not take up an amendment with five of 124 there, unless the Bureau has read article 121(2) so', () => {
    const five = {
      ...closed,
      kind: 'D11' as const,
      statesParties: 124,
      cast: cast(['BRA', 'CHE', 'FRA'], []),
      proposal: proposal({ kind: 'D11' }),
      meeting: meeting({ present: ['BEN', 'BRA', 'CHE', 'FRA', 'URY'] }),
    };
    const result = (facts: VoteFacts) => {
      const [announced, decided] = actsOf(announceResult.decide(facts, input, president, now));
      return [(announced?.data as { result: VoteResult } | undefined)?.result, decided?.act] as const;
    };
    const [byDefault, rejected] = result(five);
    expect(byDefault).toMatchObject({ kind: 'D11', yes: 3, carried: false, takeUp: 'asSubstance' });
    expect(rejected).toBe('proposal.rejected');
    expect(resultOf(five).finding.lines[0]).toMatchObject({
      text: 'Kind of decision: Taking up a proposed amendment of the Statute',
    });
    expect(resultOf(five).finding.lines[1]).toMatchObject({ code: 'quorum.takeUp', confidence: 'open' });
    const set = { ...five, meeting: { ...five.meeting, parameters: setByBureau({ 'quorum.takeUp': 'asProcedure' }) } };
    expect(result(set)[0]).toMatchObject({ carried: true, takeUp: 'asProcedure' });
    // A result of before named no quorum, and none was asked: decided again it is the same.
    const before = { ...five, before: true as const };
    expect(result(before)[0]).toMatchObject({ carried: true });
    expect(result(before)[0]).not.toHaveProperty('takeUp');
  });

  it('without a quorum an equal division is put again by nobody: the text is not adopted, and only results of before say otherwise', () => {
    const few = vote({
      status: 'closed',
      statesParties: 124,
      cast: cast(['BRA'], ['GHA']),
      meeting: meeting({ present: ['BRA', 'GHA'], parameters: setByBureau({ 'tie.proposal': 'secondVote' }) }),
    });
    const decided = (facts: VoteFacts) =>
      actsOf(announceResult.decide(facts, input, president, now)).map(({ act, data }) => [
        act,
        (data as { result?: VoteResult }).result?.tie,
      ]);
    expect(decided(few)).toEqual([
      ['vote.announced', undefined],
      ['proposal.rejected', undefined],
    ]);
    expect(decided({ ...few, before: true })[0]).toEqual(['vote.announced', 'secondVote']);
    const enough = {
      ...few,
      meeting: { ...few.meeting, present: ['BRA', 'GHA', ...Array.from({ length: 61 }, (_, n) => `X${n}`)] },
    };
    expect(decided(enough)[0]).toEqual(['vote.announced', 'secondVote']);
  });

  it.each([
    ['exactly two thirds', 'D01', cast(['BRA', 'CHE'], ['GHA']), true],
    ['one below', 'D01', cast(['BRA', 'CHE', 'FRA'], ['GHA', 'JPN']), false],
    ['one above', 'D01', cast(['BRA', 'CHE', 'FRA'], ['GHA']), true],
    ['all abstain', 'D01', cast([], [], ['BEN', 'BRA']), false],
    ['everybody against', 'D01', cast([], ['BEN', 'BRA']), false],
    ['equally divided on procedure', 'D02', cast(['BRA'], ['GHA']), false],
    ['one more on procedure', 'D02', cast(['BRA', 'CHE'], ['GHA']), true],
    ['to take up an amendment, all nine there', 'D11', cast(['BRA', 'CHE'], ['GHA']), true],
    ['two thirds of the voters, not of the members', 'D09', cast(['BRA', 'CHE', 'FRA', 'URY'], ['GHA', 'JPN']), false],
    ['two thirds of the members', 'D09', cast(['ARG', 'BEN', 'BRA', 'CHE', 'FRA', 'URY'], ['GHA']), true],
  ] as const)('decides %s', (_row, kind, votes, carried) => {
    const [announced, decided] = actsOf(
      announceResult.decide({ ...closed, kind, cast: votes, proposal: proposal({ kind }) }, input, president, now),
    );
    expect(announced?.data).toMatchObject({ result: { kind, carried } });
    expect(decided?.act).toBe(carried ? 'proposal.adopted' : 'proposal.rejected');
  });

  it('gives a rejected text no number', () => {
    const rejected = { ...closed, cast: cast(['BRA'], ['GHA', 'JPN']) };
    const decision = announceResult.decide(rejected, input, president, now);
    expect(decision).toMatchObject({ answer: { carried: false, symbol: null } });
    expect(actsOf(decision)[1]?.data).toEqual({ proposal: ids.proposal, session: 'demo-1', meeting: ids.meeting });
  });

  it('rests on what the close has frozen, whatever the hall and the parameters are now', () => {
    const open = vote({ cast: votes, meeting: meeting({ present: states.filter((state) => state !== 'BRA') }) });
    const [act] = actsOf(closeVote.decide(open, input, president, now));
    const { atClose } = (act?.data ?? {}) as { atClose: NonNullable<VoteFacts['atClose']> };
    const later = meeting({ present: ['CHE'], parameters: setByBureau({ 'quorum.counts': 'voting' }) });
    const facts = { ...closed, atClose, meeting: later };
    expect(actsOf(announceResult.decide(facts, input, president, now))[0]?.data).toMatchObject({
      result: { present: 8, left: 1, yes: 4, carried: true },
    });
    const corrected = { ...facts, cast: cast(['BRA', 'CHE', 'FRA'], ['GHA', 'JPN', 'URY'], ['BEN']) };
    expect(actsOf(announceResult.decide(corrected, input, president, now))[0]?.data).toMatchObject({
      result: { present: 8, left: 1, yes: 3, no: 3, carried: false },
    });
  });

  it('counts a seat that voted and left as present where the close has frozen nothing: a record of before', () => {
    const left = { ...closed, meeting: meeting({ present: states.slice(0, 3) }) };
    expect(actsOf(announceResult.decide(left, input, president, now))[0]?.data).toMatchObject({
      result: { present: 8 },
    });
  });

  it('follows the closing, once', () => {
    expect(codesOf(announceResult.decide(vote({ cast: votes }), input, president, now))).toEqual(['vote-open']);
    const announced = { ...closed, status: 'announced' } as const;
    expect(codesOf(announceResult.decide(announced, input, president, now))).toEqual(['result-announced']);
  });
});
