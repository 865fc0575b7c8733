import { resultOf } from '@plenary/rules/published';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cast, castFacts, ids, proposal, vote } from '../../test/given/decision.ts';
import { meeting, states } from '../../test/given/meeting.ts';
import { actsOf, codesOf, delegate, now, president, secretariat, uid } from '../../test/given/who.ts';
import type { Actor } from '../door/actor.ts';
import { announceResult } from './announce-result.ts';
import { appointTellers } from './appoint-tellers.ts';
import { askForRecordedVote, endAskingForRecordedVote } from './ask-for-recorded-vote.ts';
import { countedVote } from './at-close.ts';
import { castVote } from './cast-vote.ts';
import { closeVote } from './close-vote.ts';
import { countHands } from './count-hands.ts';
import { drawRollCall } from './draw-roll-call.ts';
import { type HandsCount, handsStand } from './hands.ts';
import type { VoteFacts } from './vote-facts.ts';
import { methodFor } from './voting-method.ts';

const other: Actor = { ...secretariat, id: uid(901) };
const counted = (yes: number, no: number, abstain: number, part: Partial<HandsCount> = {}): HandsCount => ({
  ...{ round: 1, counter: uid(900), state: null, yes, no, abstain },
  ...part,
});
const both = [counted(4, 2, 1), counted(4, 2, 1, { counter: uid(901) })];
const differ = [counted(4, 2, 1), counted(4, 3, 1, { counter: uid(901) })];

const hands = (part: Partial<VoteFacts> = {}) => vote({ method: 'showOfHands', ...part });
const enters = (facts: VoteFacts | null, actor: Actor, [yes, no, abstain] = [4, 2, 1], state?: string) =>
  countHands.decide(
    facts,
    { vote: ids.vote, yes: yes ?? 0, no: no ?? 0, abstain: abstain ?? 0, ...(state ? { state } : {}) },
    actor,
    now,
  );
/** For its own delegation, where the actor is a delegate. */
const seatOf = ({ capacities: [one] }: Actor) => (one?.kind === 'delegate' ? one.state : undefined);

describe('count-hands', () => {
  const tellers = ['FRA', 'GHA'];
  it.each([
    ['no-such-vote', null, secretariat],
    ['ok', hands(), secretariat],
    ['not-your-seat', hands(), president],
    ['not-a-teller', hands(), delegate('FRA')],
    ['not-a-teller', hands({ tellers }), secretariat],
    ['not-a-teller', hands({ tellers }), delegate('BRA')],
    ['ok', hands({ tellers }), delegate('FRA')],
    ['no-show-of-hands', vote(), secretariat],
    ['vote-closed', hands({ status: 'closed' }), secretariat],
    ['vote-taken-back', hands({ status: 'taken-back' }), secretariat],
    ['meeting-closed', hands({ meeting: meeting({ status: 'closed' }) }), secretariat],
    ['hands-counted-already', hands({ counts: [counted(4, 2, 1)] }), secretariat],
    ['ok', hands({ counts: [counted(4, 2, 1)] }), other],
    [
      'hands-counted-already',
      hands({ tellers, counts: [counted(4, 2, 1, { counter: uid(7), state: 'FRA' })] }),
      delegate('FRA'),
    ],
    ['hands-agreed', hands({ counts: both }), other],
    ['ok', hands({ counts: differ }), secretariat],
  ] as const)('answers %s', (code, facts, actor) => {
    expect(codesOf(enters(facts, actor, [4, 2, 1], seatOf(actor)))).toEqual([code]);
  });

  it.each([
    ['vote-figures-none', [0, 0, 0]],
    ['ok', [0, 0, 1]],
    // Nine seats may vote and are there.
    ['ok', [5, 3, 1]],
    ['vote-figures-many', [5, 4, 1]],
  ] as const)('takes figures that can be: %s', (code, figures) => {
    expect(codesOf(enters(hands(), secretariat, [...figures]))).toEqual([code]);
  });

  it('counts the hand of a seat that has left since, and none of a seat that was never there', () => {
    const five = meeting({ present: states.slice(0, 5) });
    expect(codesOf(enters(hands({ meeting: five }), secretariat, [6, 0, 0]))).toEqual(['vote-figures-many']);
    expect(codesOf(enters(hands({ meeting: five, gone: ['URY'] }), secretariat, [6, 0, 0]))).toEqual(['ok']);
  });

  it('keeps the first count sealed, and publishes both with the second', () => {
    expect(actsOf(enters(hands(), secretariat)).map(({ act, audience }) => [act, audience])).toEqual([
      ['hands.counted', 'sealed'],
    ]);
    const second = actsOf(enters(hands({ counts: [counted(4, 3, 1)] }), other));
    expect(second.map(({ act }) => act)).toEqual(['hands.counted', 'hands.compared']);
    expect(second[1]).toMatchObject({
      audience: 'public',
      data: {
        round: 1,
        equal: false,
        counts: [
          { yes: 4, no: 3, abstain: 1 },
          { yes: 4, no: 2, abstain: 1 },
        ],
      },
    });
  });

  it('is made again in another round where the counts differ', () => {
    expect(actsOf(enters(hands({ counts: differ }), other))[0]?.data).toMatchObject({ round: 2 });
    expect(handsStand(differ)).toMatchObject({ round: 2, counted: null, agreed: null, differed: [expect.anything()] });
  });
});

describe('a show of hands', () => {
  const close = (facts: VoteFacts) => closeVote.decide(facts, { vote: ids.vote }, president, now);
  it.each([
    ['hands-not-counted', hands()],
    ['hands-not-counted', hands({ counts: [counted(4, 2, 1)] })],
    ['hands-differ', hands({ counts: differ })],
    ['ok', hands({ counts: both })],
  ] as const)('is closed once both counts are equal: %s', (code, facts) => {
    expect(codesOf(close(facts))).toEqual([code]);
  });

  it('publishes the count and no seat, and says of nobody that it was silent', () => {
    const [act] = actsOf(close(hands({ counts: both, meeting: meeting({ present: states.slice(1) }) })));
    expect(act?.data).toMatchObject({
      votes: [],
      hands: { yes: 4, no: 2, abstain: 1 },
      atClose: { notVoting: [{ state: 'ARG', reason: 'absent' }] },
    });
  });

  it('is decided by the same arithmetic as a recorded vote', () => {
    const seats = ['BRA', 'CHE', 'FRA', 'URY', 'GHA', 'JPN', 'BEN'] as const;
    const recorded = resultOf(vote({ status: 'closed', cast: cast(seats.slice(0, 4), seats.slice(4, 6), [seats[6]]) }));
    expect(resultOf(countedVote(hands({ status: 'closed', counts: both })))).toEqual(recorded);
    const announced = announceResult.decide(
      hands({ status: 'closed', counts: both }),
      { vote: ids.vote },
      president,
      now,
    );
    expect(actsOf(announced).map(({ act }) => act)).toEqual(['vote.announced', 'proposal.adopted']);
  });

  it('comes to a result whatever agreed counts there are, and whoever has left since', () => {
    fc.assert(
      fc.property(fc.nat(4), fc.nat(3), fc.nat(2), fc.integer({ min: 0, max: 9 }), (yes, no, abstain, there) => {
        const agreed = [counted(yes, no, abstain), counted(yes, no, abstain, { counter: uid(901) })];
        const facts = hands({
          status: 'closed',
          counts: agreed,
          meeting: meeting({ present: states.slice(0, there) }),
        });
        const closed = actsOf(close({ ...facts, status: 'open' }))[0]?.data as {
          readonly atClose: VoteFacts['atClose'];
        };
        const { result } = resultOf(countedVote({ ...facts, atClose: closed.atClose }));
        expect([result.yes, result.no, result.abstain]).toEqual([yes, no, abstain]);
        expect(result.present + (result.left ?? 0)).toBeGreaterThanOrEqual(yes + no + abstain);
      }),
    );
  });

  it('takes no ballot and no roll call', () => {
    const own = { vote: ids.vote, state: 'URY', choice: 'yes' } as const;
    const facts = { vote: castFacts({ method: 'showOfHands' }), newReceipt: 'AAAA-BBBB' };
    expect(codesOf(castVote.decide(facts, own, delegate('URY'), now))).toEqual(['hands-are-shown']);
    const drawn = { vote: hands(), names: new Map(), called: states, secret: null };
    expect(codesOf(drawRollCall.decide(drawn, { vote: ids.vote }, president, now))).toEqual(['hands-are-shown']);
  });
});

describe('appoint-tellers', () => {
  const names = (facts: VoteFacts | null, [first, second] = ['FRA', 'GHA'], actor = president) =>
    codesOf(appointTellers.decide(facts, { vote: ids.vote, first: first ?? '', second: second ?? '' }, actor, now));
  it('names two delegations that are there, before a count is entered', () => {
    expect(names(hands())).toEqual(['ok']);
    expect(names(hands(), ['FRA', 'FRA'])).toEqual(['two-delegations']);
    expect(names(hands({ meeting: meeting({ present: ['FRA'] }) }))).toEqual(['teller-not-present']);
    expect(names(hands({ counts: [counted(1, 1, 1)] }))).toEqual(['counting-begun']);
    expect(names(hands({ tellers: ['FRA', 'GHA'] }), ['GHA', 'FRA'])).toEqual(['nothing-changed']);
    expect(names(vote())).toEqual(['no-show-of-hands']);
    expect(names(null)).toEqual(['no-such-vote']);
    expect(names(hands({ status: 'closed' }))).toEqual(['vote-closed']);
    expect(names(hands(), ['FRA', 'GHA'], delegate('FRA'))).toEqual(['needs-presiding']);
  });
});

describe('ask-for-recorded-vote', () => {
  const input = { meeting: ids.meeting, proposal: ids.proposal, state: 'URY', how: 'rollCall' } as const;
  const facts = { meeting: meeting(), proposal: proposal(), asked: [] };
  const asks = (part: object = {}, actor: Actor = delegate('URY')) =>
    askForRecordedVote.decide({ ...facts, ...part }, input, actor, now);
  it.each([
    ['ok', {}, delegate('URY')],
    ['ok', {}, secretariat],
    ['not-your-seat', {}, delegate('FRA')],
    ['no-such-meeting', { meeting: null }, secretariat],
    ['vote-begun', { meeting: meeting({ voteInProgress: true }) }, secretariat],
    ['already-decided', { proposal: proposal({ status: 'adopted' }) }, secretariat],
    ['item-not-open', { meeting: meeting({ item: null }) }, secretariat],
    ['nothing-changed', { asked: [{ state: 'URY', how: 'rollCall' }] }, secretariat],
    ['ok', { asked: [{ state: 'URY', how: 'recorded' }] }, secretariat],
    ['not-a-state-party', { meeting: meeting({ statesParties: ['FRA'] }) }, secretariat],
  ] as const)('answers %s', (code, part, actor) => {
    expect(codesOf(asks(part, actor))).toEqual([code]);
  });

  it('puts its second request in the place of its first', () => {
    expect(actsOf(asks({ asked: [{ state: 'URY', how: 'recorded' }] })).map(({ act }) => act)).toEqual([
      'recorded-vote.no-longer-asked',
      'recorded-vote.asked',
    ]);
  });

  it('is ended by whoever asked', () => {
    const { how: _how, ...about } = input;
    const ends = (asked: typeof facts.asked | readonly { state: string; how: 'rollCall' }[]) =>
      codesOf(endAskingForRecordedVote.decide({ ...facts, asked }, about, delegate('URY'), now));
    expect(ends([{ state: 'URY', how: 'rollCall' }])).toEqual(['ok']);
    expect(ends([])).toEqual(['nothing-changed']);
  });

  it.each([
    ['showOfHands', []],
    ['recorded', ['recorded']],
    ['rollCall', ['rollCall']],
    ['rollCall', ['recorded', 'rollCall']],
  ] as const)('leads to %s', (method, asked) => {
    expect(methodFor(asked.map((how, n) => ({ state: states[n] ?? '', how }))).value).toBe(method);
  });
});
