import { readFileSync } from 'node:fs';
import path from 'node:path';
import { noRequirements } from '@plenary/rules';
import { nextRound } from '@plenary/rules/published';
import { describe, expect, it } from 'vitest';
import {
  actsOf,
  ballot,
  election,
  ids,
  meeting,
  nobodyElected,
  now,
  president,
  secretariat,
  uid,
} from '../../test/given/election.ts';
import type { BallotRecord, ElectionFile } from '../reference/index.ts';
import { announceBallot } from './announce-ballot.ts';
import type { HeldBallot } from './ballot-facts.ts';
import { enterCount } from './enter-count.ts';
import type { BallotFacts, CandidateFacts, ElectionFacts } from './facts.ts';

/** Ballots of the past with a complete count, put through the same decisions as ballots held here. */

function fileOf(name: string): ElectionFile {
  const folder = path.resolve(import.meta.dirname, '../../../data/elections');
  return JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8')) as ElectionFile;
}

function candidatesOf(file: ElectionFile, part: (name: string) => Partial<CandidateFacts>): readonly CandidateFacts[] {
  return (file.candidates?.members ?? []).map(({ name, list, region, gender, nationality }, i) => {
    if (name === null || region === null || nationality === null) throw new Error(`${file.id}: a candidate is unknown`);
    const facts = { id: uid(200 + i), name, list, region, gender, nationality, nominatedBy: nationality };
    return { ...facts, status: 'standing', afterBallot: null, ...part(name) };
  });
}

function electionOf(file: ElectionFile, part: Partial<ElectionFacts>): ElectionFacts {
  return election({
    demonstration: true,
    seats: file.seats ?? 0,
    inOffice: file.judgesInOffice?.totals ?? noRequirements,
    nationalitiesInOffice: (file.judgesInOffice?.members ?? []).map(({ nationality }) => nationality),
    ...part,
  });
}

/** Papers and invalid ones are not always published; then the valid ones are all. */
function replay(facts: ElectionFacts, record: BallotRecord, part: Partial<BallotFacts>) {
  const known = new Map(facts.candidates.map(({ id, name }) => [name, id]));
  const valid = record.valid ?? 0;
  const invalid = record.invalid ?? 0;
  const sheet = {
    papers: record.ballotPapers ?? valid + invalid,
    invalid,
    valid,
    abstentions: record.abstentions ?? 0,
    votes: record.votes.map(({ candidate, votes }) => ({ candidate: known.get(candidate) ?? candidate, votes })),
  };
  const open = ballot({ number: record.n ?? 1, present: valid, issued: sheet.papers, ...part });
  const of = (one: BallotFacts): HeldBallot => ({
    election: { ...facts, ballots: [...facts.ballots, one] },
    ballot: one,
    meeting: meeting({ demonstration: true }),
  });
  const counted = actsOf(enterCount.decide(of(open), { ballot: ids.ballot, ...sheet }, secretariat, now))[0];
  if (counted?.act !== 'ballot.counted') throw new Error('not counted');
  const ready = of({ ...open, status: 'counted', count: counted.data.count });
  const acts = actsOf(announceBallot.decide(ready, { ballot: ids.ballot }, president, now));
  const [announced] = acts;
  if (announced?.act !== 'ballot.announced') throw new Error('not announced');
  const names = new Map(facts.candidates.map(({ id, name }) => [id, name]));
  return {
    presentAndVoting: announced.data.result.presentAndVoting,
    needed: announced.data.result.needed,
    elected: announced.data.result.elected.map((id) => names.get(id)),
    completed: acts.some(({ act }) => act === 'election.completed'),
  };
}

function ballotOf(file: ElectionFile, n: number): BallotRecord {
  const record = file.ballots?.find((each) => each.n === n);
  if (!record?.votesComplete) throw new Error(`${file.id}: ballot ${n} is not complete`);
  return record;
}

/** The next ballot as the rules set it up, from the facts as they stood. */
function roundPart(facts: ElectionFacts, file: ElectionFile): Partial<BallotFacts> {
  const groups = file.statesParties?.computed?.byGroup;
  const statesParties = file.statesParties?.computed?.total;
  if (!groups || !statesParties) throw new Error(`${file.id}: groups are not known`);
  const { seats, standing, requirements, number } = nextRound(facts, groups);
  return { number, seats, requirements, statesParties, standing: standing.map(({ id }) => id) };
}

describe('published ballots, held again', () => {
  it('2013: one vacancy, 98 of 98', () => {
    const file = fileOf('2013-judge-vacancy');
    const withdrew = file.withdrawals?.map(({ name }) => name);
    const candidates = candidatesOf(file, (name) =>
      withdrew?.includes(name) ? { status: 'withdrawn', afterBallot: 0 } : {},
    );
    const facts = electionOf(file, { candidates });
    const part = roundPart(facts, file);
    expect(part.requirements).toEqual(noRequirements);
    expect(replay(facts, ballotOf(file, 1), part)).toEqual({
      presentAndVoting: 98,
      needed: 66,
      elected: ['Henderson'],
      completed: true,
    });
  });

  it('2015: one vacancy, one name from Asia-Pacific on every valid paper', () => {
    const file = fileOf('2015-judge-vacancy');
    const facts = electionOf(file, { candidates: candidatesOf(file, () => ({})) });
    const part = roundPart(facts, file);
    expect(part.requirements).toEqual({ ...noRequirements, asiaPacific: 1 });
    expect(replay(facts, ballotOf(file, 1), part)).toEqual({
      presentAndVoting: 84,
      needed: 56,
      elected: ['Pangalangan'],
      completed: true,
    });
  });

  it('2007, fourth ballot: the last of three seats, one name of list A on every valid paper', () => {
    const file = fileOf('2007-judges-vacancies');
    const candidates = candidatesOf(file, (name) => {
      if (name === 'Saiga' || name === 'Cotte') return { status: 'elected', afterBallot: 1 };
      return name.startsWith('Permanand') ? { status: 'withdrawn', afterBallot: 3 } : {};
    });
    const earlier = [1, 2, 3].map((number) =>
      ballot({ ballot: uid(300 + number), number, status: 'announced', result: nobodyElected }),
    );
    const groups = file.statesParties?.computed?.byGroup;
    if (!groups) throw new Error('groups are not known');
    const ballots = earlier.map((one) => ({ ...one, groupSizes: groups }));
    const facts = electionOf(file, { candidates, ballots });
    const part = roundPart(facts, file);
    expect(part).toMatchObject({ number: 4, seats: 1, requirements: { ...noRequirements, listA: 1 } });
    expect(part.standing).toHaveLength(2);
    expect(replay(facts, ballotOf(file, 4), part)).toEqual({
      presentAndVoting: 102,
      needed: 68,
      elected: ['Nsereko'],
      completed: true,
    });
  });

  it('2003: the African seats of the Committee on Budget and Finance, by the two thirds that the judges share', () => {
    const file = fileOf('2003-cbf');
    const candidates = candidatesOf(file, () => ({})).filter(({ region }) => region === 'african');
    const facts = electionOf(file, { candidates, seats: file.seatsByGroup?.african ?? 0 });
    const standing = candidates.map(({ id }) => id);
    expect(replay(facts, ballotOf(file, 1), { standing, seats: 2, statesParties: 87 })).toEqual({
      presentAndVoting: 81,
      needed: 54,
      elected: ['Dah Kindji, Lambert', 'Muwanga, John F. S.'],
      completed: true,
    });
  });

  it('agrees with the winners and the number needed in the files', () => {
    for (const [name, n] of [
      ['2013-judge-vacancy', 1],
      ['2015-judge-vacancy', 1],
      ['2007-judges-vacancies', 4],
      ['2003-cbf', 1],
    ] as const) {
      const file = fileOf(name);
      const record = ballotOf(file, n);
      const named = record.votes.map(({ candidate }) => candidate);
      const candidates = candidatesOf(file, () => ({})).filter((candidate) => named.includes(candidate.name));
      const facts = electionOf(file, { candidates, nationalitiesInOffice: [], inOffice: noRequirements });
      const part = {
        seats: record.seatsToFill ?? 0,
        standing: candidates.map(({ id }) => id),
        statesParties: file.statesParties?.computed?.total ?? 0,
      };
      expect(replay(facts, record, part)).toMatchObject({
        presentAndVoting: record.presentAndVoting,
        needed: record.majorityRequired,
        elected: record.elected,
      });
    }
  });
});
