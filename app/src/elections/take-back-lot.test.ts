import { describe, expect, it } from 'vitest';
import {
  actsOf,
  announced,
  ballot,
  codesOf,
  delegate,
  election,
  ids,
  meeting,
  nobodyElected,
  now,
  outsider,
  president,
  secretariat,
  uid,
} from '../../test/given/election.ts';
import type { BallotFacts, ElectionFacts } from './facts.ts';
import { takeBackLot } from './take-back-lot.ts';

const lot = { order: [uid(13), uid(12)], elected: [uid(13)], how: 'Two sealed envelopes' };
const result = { ...nobodyElected, elected: [uid(11)], tiedForLast: [uid(12), uid(13)] };
const drawn = announced(1, { 11: 10, 12: 9, 13: 9 }, { result, lot });
const input = { ballot: drawn.ballot, reason: 'The two names were entered the wrong way round' };

function given(
  part: { readonly ballot?: BallotFacts; readonly of?: Partial<ElectionFacts>; readonly concluded?: boolean } = {},
  at: Parameters<typeof meeting>[0] = {},
) {
  const held = part.ballot ?? drawn;
  const facts = election({ status: 'completed', ballots: [held], ...part.of });
  return {
    held: { election: facts, ballot: held, meeting: meeting() },
    meeting: meeting(at),
    concludedItem: part.concluded ? 3 : null,
  };
}

const takeBack = (facts: Parameters<typeof takeBackLot.decide>[0], actor = president) =>
  takeBackLot.decide(facts, input, actor, now);

describe('a lot that was entered in the wrong order', () => {
  it('is taken back with its reason, also when it completed the election', () => {
    expect(takeBack(given(), secretariat)).toMatchObject({ ok: true, capacity: 'secretariat' });
    expect(actsOf(takeBack(given()))).toMatchObject([
      {
        act: 'lot.taken-back',
        subject: `ballot:${drawn.ballot}`,
        audience: 'public',
        data: {
          ballot: drawn.ballot,
          election: ids.election,
          meeting: ids.meeting,
          number: 1,
          order: lot.order,
          elected: lot.elected,
          reason: input.reason,
        },
      },
    ]);
  });

  it('is taken back when the ballot that rested on it was annulled', () => {
    const of = { ballots: [drawn, ballot({ number: 2, status: 'annulled' })] };
    expect(codesOf(takeBack(given({ of })))).toBe('ok');
  });

  it.each([
    ['no-such-ballot', takeBack({ ...given(), held: null })],
    ['no-lot-recorded', takeBack(given({ ballot: { ...drawn, lot: null } }))],
    ['lot-stands', takeBack(given({ of: { status: 'open', ballots: [drawn, ballot({ number: 2 })] } }))],
    ['item-concluded', takeBack(given({ concluded: true }))],
    ['vote-begun', takeBack(given({}, { voteInProgress: true }))],
    ['lot-stands-since-closing', takeBack(given({}, { status: 'closed' }))],
    ['lot-stands-since-closing', takeBack(given({ concluded: true }, { status: 'closed' }))],
    ['meeting-cancelled', takeBack(given({}, { status: 'cancelled' }))],
    ['needs-presiding', takeBack(given(), delegate('KEN'))],
    ['not-a-demonstration-account', takeBack(given(), outsider)],
  ])('%s', (code, decision) => {
    expect(codesOf(decision)).toEqual([code]);
  });
});
