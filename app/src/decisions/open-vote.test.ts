import { rightToVote } from '@plenary/rules';
import { describe, expect, it } from 'vitest';
import { ids, proposal } from '../../test/given/decision.ts';
import { meeting, speaking, states, type WholeMeeting } from '../../test/given/meeting.ts';
import { setByBureau } from '../../test/given/parameters.ts';
import { actsOf, codesOf, delegate, now, outsider, president, secretariat } from '../../test/given/who.ts';
import type { Actor } from '../door/actor.ts';
import type { Decision } from '../door/command.ts';

import { adoptByConsensus } from './adopt-by-consensus.ts';
import { openVote } from './open-vote.ts';
import type { ProposalFacts } from './proposal-facts.ts';
import type { VoteMethod } from './voting-method.ts';

/** Argentina owes more than the contributions of two full years. */
const seats = states.map((state) => ({
  state,
  mayVote: state !== 'ARG',
  finding: rightToVote(
    state === 'ARG'
      ? {
          party: true,
          waiver: false,
          arrears: {
            date: '2026-12-08',
            memberSince: '2002-07-01',
            due: [2023, 2024, 2025, 2026].map((year) => ({ year, cents: 100n })),
            paid: [],
          },
        }
      : { party: true },
  ),
}));

const input = { meeting: ids.meeting, proposal: ids.proposal, consensusSought: true, method: 'recorded' as VoteMethod };

function put(part: Partial<WholeMeeting>, about: Partial<ProposalFacts> = {}, when: Partial<typeof input> = {}) {
  const facts = { meeting: meeting(part), proposal: proposal(about), seats, newVote: ids.vote, asked: [] };
  return openVote.decide(facts, { ...input, ...when }, president, now);
}

const acts: Readonly<
  Record<string, (meeting: WholeMeeting | null, proposal: ProposalFacts | null, actor: Actor) => Decision>
> = {
  'open-vote': (held, about, actor) =>
    openVote.decide({ meeting: held, proposal: about, seats, newVote: ids.vote, asked: [] }, input, actor, now),
  'adopt-by-consensus': (held, about, actor) =>
    adoptByConsensus.decide({ meeting: held, proposal: about }, input, actor, now),
};

describe.each(Object.entries(acts))('%s', (_name, decide) => {
  it.each([
    ['ok', meeting(), proposal(), secretariat],
    ['needs-presiding', meeting(), proposal(), delegate('BRA')],
    ['no-such-meeting', null, proposal(), president],
    ['meeting-not-open', meeting({ status: 'scheduled' }), proposal(), president],
    ['meeting-closed', meeting({ status: 'closed' }), proposal(), president],
    ['not-a-demonstration-account', meeting(), proposal(), outsider],
    ['no-such-proposal', meeting(), null, president],
    ['already-decided', meeting(), proposal({ status: 'adopted' }), president],
    ['already-decided', meeting(), proposal({ status: 'rejected' }), president],
    ['proposal-withdrawn', meeting(), proposal({ status: 'withdrawn' }), president],
    ['vote-in-progress', meeting(), proposal({ voteInProgress: true }), president],
    ['other-session', meeting(), proposal({ session: 'demo-2' }), president],
    ['item-not-open', meeting(), proposal({ item: ids.otherItem }), president],
    ['item-not-open', meeting({ item: null }), proposal(), president],
    ['vote-in-progress', meeting({ voteInProgress: true }), proposal(), president],
  ] as const)('answers %s', (code, held, about, actor) => {
    expect(codesOf(decide(held, about, actor))).toEqual([code]);
  });
});

describe('open-vote', () => {
  it('fixes who may vote, seat by seat, and why the others may not', () => {
    const decision = put({ present: states.slice(0, 6) });
    expect(decision).toMatchObject({ capacity: 'president', answer: { vote: ids.vote } });
    expect(actsOf(decision)).toEqual([
      {
        act: 'vote.opened',
        subject: `vote:${ids.vote}`,
        audience: 'public',
        cites: ['Rome Statute, article 112(7)(a)', 'Rome Statute, article 112(8)'],
        data: {
          vote: ids.vote,
          proposal: ids.proposal,
          meeting: ids.meeting,
          kind: 'D01',
          consensusSought: true,
          statesParties: 9,
          present: 6,
          entitled: states.filter((state) => state !== 'ARG'),
          notEntitled: [{ state: 'ARG', reason: seats[0]?.finding.value.reason }],
        },
      },
    ]);
    expect(seats[0]?.finding.value.mayVote).toBe(false);
  });

  it('needs more than half of the States Parties on substance, and nobody’s presence on procedure', () => {
    expect(codesOf(put({ present: states.slice(0, 5) }))).toEqual(['ok']);
    expect(put({ present: states.slice(0, 4) })).toMatchObject({
      ok: false,
      objections: [
        { code: 'no-quorum', facts: { present: 4, needed: 5 }, cite: { provision: 'Rome Statute, article 112(7)(a)' } },
      ],
    });
    expect(codesOf(put({ present: [] }, { kind: 'D02' }))).toEqual(['ok']);
    expect(codesOf(put({ present: [] }, { kind: 'D12' }))).toEqual(['ok']);
    expect(put({ present: states.slice(0, 4) }, { kind: 'D11' })).toMatchObject({
      objections: [
        {
          code: 'no-quorum',
          facts: { needed: 5 },
          cite: { provision: 'Rome Statute, article 121(2)' },
          confidence: 'open',
        },
      ],
    });
    const parameters = setByBureau({ 'quorum.takeUp': 'asProcedure' });
    expect(codesOf(put({ present: [], parameters }, { kind: 'D11' }))).toEqual(['ok']);
  });

  it('comes after every effort to decide by consensus, where the Statute asks for it, and records what was stated', () => {
    expect(put({}, {}, { consensusSought: false })).toMatchObject({
      objections: [{ code: 'consensus-not-sought', cite: { provision: 'Rome Statute, article 112(7)' } }],
    });
    const motion = put({}, { kind: 'D20' }, { consensusSought: false });
    expect(actsOf(motion)[0]?.data).toMatchObject({ kind: 'D20', consensusSought: false });
    const said = (consensusSought?: unknown) => openVote.input.parse({ ...input, consensusSought }).consensusSought;
    expect([undefined, 'yes', 'on', 'true', true, false].map(said)).toEqual([false, true, true, true, true, false]);
    expect(openVote.input.safeParse({ ...input, consensusSought: 'no' }).success).toBe(false);
  });

  it('says everything that stands in its way at once', () => {
    const everything = { voteInProgress: true, ballotInProgress: 2, speaking, present: [] };
    expect(codesOf(put(everything, {}, { consensusSought: false }))).toEqual([
      'vote-in-progress',
      'ballot-in-progress',
      'speaker-has-floor',
      'consensus-not-sought',
      'no-quorum',
    ]);
  });
});

describe('adopt-by-consensus', () => {
  it('gives the text its number among the resolutions of the session', () => {
    const facts = { meeting: meeting({ present: states.slice(0, 7) }), proposal: proposal() };
    const decision = adoptByConsensus.decide(facts, input, president, now);
    expect(decision).toMatchObject({ capacity: 'president', answer: { symbol: 'DEMO-1/Res.3' } });
    expect(actsOf(decision)).toEqual([
      {
        act: 'proposal.adopted',
        subject: `proposal:${ids.proposal}`,
        audience: 'public',
        cites: ['Rome Statute, article 112(7)'],
        data: {
          proposal: ids.proposal,
          session: 'demo-1',
          meeting: ids.meeting,
          by: 'consensus',
          symbol: 'DEMO-1/Res.3',
          present: 7,
          statesParties: 9,
          secondVotePending: false,
        },
      },
    ]);
  });

  it('waits for the second vote on a text whose vote was equally divided, unless the Bureau reads it otherwise', () => {
    const facts = { meeting: meeting(), proposal: proposal({ secondVotePending: true }) };
    expect(adoptByConsensus.decide(facts, input, president, now)).toMatchObject({
      objections: [{ code: 'second-vote-first', facts: { symbol: 'DEMO-1/L.1' }, confidence: 'open' }],
    });
    const atOnce = meeting({ parameters: setByBureau({ 'tie.consensus': 'atOnce' }) });
    const done = adoptByConsensus.decide({ ...facts, meeting: atOnce }, input, president, now);
    expect(actsOf(done)).toMatchObject([{ act: 'proposal.adopted', data: { secondVotePending: true } }]);
  });

  it('waits while a ballot is in progress', () => {
    const facts = { meeting: meeting({ ballotInProgress: 2 }), proposal: proposal() };
    expect(codesOf(adoptByConsensus.decide(facts, input, president, now))).toEqual(['ballot-in-progress']);
  });

  it.each([
    ['ok', 'showOfHands', []],
    ['ok', 'rollCall', []],
    ['vote-by-name-asked', 'showOfHands', ['recorded']],
    ['ok', 'recorded', ['recorded']],
    ['ok', 'rollCall', ['recorded']],
    ['vote-by-name-asked', 'recorded', ['rollCall']],
    ['vote-by-name-asked', 'showOfHands', ['rollCall', 'recorded']],
    ['ok', 'rollCall', ['rollCall', 'recorded']],
  ] as const)('answers %s to a vote taken by %s, as State Parties have asked', (code, method, how) => {
    const asked = how.map((one, n) => ({ state: states[n] ?? '', how: one }));
    const facts = { meeting: meeting(), proposal: proposal(), seats, newVote: ids.vote, asked };
    const decision = openVote.decide(facts, { ...input, method }, president, now);
    expect(codesOf(decision)).toEqual([code]);
    if (decision.ok) expect(actsOf(decision)[0]?.data).toMatchObject(method === 'recorded' ? {} : { method });
  });
});
