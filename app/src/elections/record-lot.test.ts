import { nextRound } from '@plenary/rules/published';
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
  secretariat,
  uid,
} from '../../test/given/election.ts';
import { setByBureau } from '../../test/given/parameters.ts';
import { saidBy } from '../../test/given/who.ts';
import { defaults } from '../parameters/index.ts';
import type { BallotFacts } from './facts.ts';
import { openBallot } from './open-ballot.ts';
import { recordLot } from './record-lot.ts';
import { removeCandidate } from './remove-candidate.ts';

const byLot = setByBureau({ 'judges.tieLastSeat': 'lot' });
const figures = { 11: 10, 12: 9, 13: 9, 14: 1 };
const result = { ...nobodyElected, elected: [uid(11)], tiedForLast: [uid(12), uid(13)] };
const tied = announced(1, figures, { result });
const candidates = four.map((one) =>
  one.id === uid(11) ? { ...one, status: 'elected' as const, afterBallot: 1 } : one,
);

function given(
  of: Parameters<typeof election>[0] = {},
  at: Parameters<typeof meeting>[0] = {},
  last: BallotFacts = tied,
) {
  const held = election({ parameters: byLot, candidates, ballots: [last], ...of });
  return { meeting: meeting(at), held: { election: held, ballot: last, meeting: meeting(at) }, concludedItem: null };
}

const input = {
  meeting: ids.meeting,
  ballot: tied.ballot,
  order: [uid(13), uid(12)],
  how: 'Two names in sealed envelopes, drawn from a box',
};

describe('record-lot', () => {
  it('elects the first drawn who can take the seat, says how it was drawn, and ends the election', () => {
    const done = recordLot.decide(given(), input, president, now);
    expect(done).toMatchObject({ capacity: 'president', answer: { elected: [uid(13)] } });
    expect(actsOf(done)).toMatchObject([
      {
        act: 'lot.drawn',
        subject: `ballot:${tied.ballot}`,
        audience: 'public',
        cites: expect.arrayContaining([
          'ICC-ASP/3/Res.6, paragraphs on the election, as set by the Bureau: BUR/2026/4, 2026-12-01',
        ]),
        data: {
          number: 1,
          order: input.order,
          elected: [uid(13)],
          how: input.how,
          explanation: [{ code: 'lot.among' }, { code: 'lot.elected' }, { code: 'parameter.set' }],
        },
      },
      {
        act: 'election.completed',
        data: {
          elected: [
            { candidate: uid(11), ballot: 1 },
            { candidate: uid(13), ballot: 1 },
          ],
        },
      },
    ]);
    expect(recordLot.decide(given(), input, secretariat, now)).toMatchObject({ capacity: 'secretariat' });
  });

  it('leaves the election open when a seat stays free', () => {
    const three = given({ seats: 3 }, {}, announced(1, figures, { result, seats: 2 }));
    expect(actsOf(recordLot.decide(three, input, president, now))).toHaveLength(1);
  });

  const gone = candidates.map((one) =>
    one.id === uid(12) ? { ...one, status: 'withdrawn' as const, afterBallot: 1 } : one,
  );
  const drawn = { ...tied, lot: { order: input.order, elected: [uid(13)], how: input.how } };
  it.each([
    ['needs-presiding', given(), delegate('KEN'), {}],
    ['not-a-demonstration-account', given(), outsider, {}],
    ['meeting-not-open', given({}, { status: 'scheduled' }), president, {}],
    ['meeting-closed', given({}, { status: 'closed' }), president, {}],
    ['other-session', given({}, { session: 'demo-2' }), president, {}],
    ['no-such-ballot', { meeting: meeting(), held: null, concludedItem: null }, president, {}],
    ['ballot-in-progress', given({}, {}, ballot()), president, {}],
    ['ballot-in-progress', given({}, {}, { ...tied, status: 'counted' }), president, {}],
    ['ballot-annulled', given({}, {}, { ...tied, status: 'annulled' }), president, {}],
    ['election-completed', given({ status: 'completed' }), president, {}],
    ['ballot-in-progress', given({ ballots: [tied, ballot({ number: 2 })] }), president, {}],
    ['no-lot', given({ parameters: defaults }), president, {}],
    ['no-lot', given({ ballots: [drawn] }), president, {}],
    ['declare-first', given({ candidates: gone }), president, {}],
    ['no-lot', given({ ballots: [tied, announced(2, figures)] }), president, {}],
    ['election-completed', given({ status: 'completed' }, { status: 'closed' }), president, {}],
    ['item-not-open', given({}, { item: null }), president, {}],
    ['item-not-open', given({}, { item: { id: uid(9), number: 4 } }), president, {}],
    ['item-concluded', { ...given({}, { item: null }), concludedItem: 3 }, president, {}],
    ['vote-begun', given({}, { voteInProgress: true }), president, {}],
    ['ballot-begun', given({}, { ballotInProgress: 2 }), president, {}],
    ['lot-incomplete', given(), president, { order: [uid(12)] }],
    ['lot-incomplete', given(), president, { order: [uid(12), uid(12)] }],
    ['lot-incomplete', given(), president, { order: [uid(12), uid(14)] }],
  ])('is refused with %s', (code, facts, actor, part) => {
    expect(codesOf(recordLot.decide(facts, { ...input, ...part }, actor, now))).toEqual([code]);
  });

  it('says of a ballot without a count that it is in progress, by its number', () => {
    const said = saidBy(recordLot.decide(given({}, {}, ballot({ number: 3 })), input, president, now));
    expect(said).toBe('Ballot 3 is in progress. Announce its result, or annul it, first.');
  });

  it('takes the places of a form, and asks for names and how it was drawn', () => {
    const form = { ...input, order: { 0: uid(13), 1: uid(12) } };
    expect(recordLot.input.parse(form)).toEqual(input);
    const asked = recordLot.input.safeParse({ meeting: ids.meeting, ballot: tied.ballot, how: '' });
    expect(asked.error?.issues.map(({ path }) => path.join())).toEqual(['order', 'how']);
  });
});

describe('what waits until the lot is drawn', () => {
  const facts = election({ parameters: byLot, candidates, ballots: [tied] });
  const drawn = { ...tied, lot: { order: [uid(12), uid(13)], elected: [], how: 'drawn' } };
  const open = (of: typeof facts) =>
    openBallot.decide(
      { meeting: meeting(), election: of, seats: [], memberships: members, newBallot: ids.ballot },
      { meeting: ids.meeting, election: ids.election },
      president,
      now,
    );

  it('the next ballot, and the removal of a candidate', () => {
    expect(codesOf(open(facts))).toEqual(['lot-first']);
    const fourth = announced(4, figures, { result });
    const remove = removeCandidate.decide(
      { ...facts, ballots: [fourth] },
      { candidate: uid(14), reason: 'Fewest votes' },
      president,
      now,
    );
    expect(codesOf(remove)).toEqual(['lot-first']);
  });

  it('nothing once it is drawn: the next ballot is not restricted', () => {
    expect(codesOf(open({ ...facts, ballots: [drawn] }))).toBe('ok');
    expect(nextRound({ ...facts, ballots: [drawn] }, facts.groupSizes).restricted).toBe(false);
  });

  it('nothing without the decision of the Bureau: a ballot among those level follows', () => {
    expect(nextRound({ ...facts, parameters: defaults }, facts.groupSizes)).toMatchObject({
      restricted: true,
      standing: [{ id: uid(12) }, { id: uid(13) }],
    });
  });
});
