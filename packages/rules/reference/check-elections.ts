import {
  absoluteMajorityBallot,
  type Candidate,
  checkCount,
  electionProcedureOn,
  groupSizesOn,
  judgesElected,
  judgesNeeded,
  judgesRequirements,
  judgeTerm,
  noRequirements,
  parametersOn,
  type Region,
  type Requirements,
  requirementKeys,
  statesPartiesOn,
  tallyOf,
  twoThirdsBallot,
} from '../src/index.ts';
import { type Comparison, compare, pick } from './comparison.ts';
import { type BallotRecord, type ElectionRecord, readMemberships } from './records.ts';

const memberships = readMemberships();

/** Everything about an election that its ballots share. */
interface Context {
  readonly election: ElectionRecord;
  readonly day: string;
  readonly groups: Readonly<Record<Region, number>>;
  readonly parties: number;
  readonly candidates: readonly Candidate[];
}

function known(election: ElectionRecord): readonly Candidate[] {
  return (election.candidates?.members ?? []).flatMap((c) =>
    c.name === null || c.region === null || c.nationality === null
      ? []
      : [{ name: c.name, list: c.list, region: c.region, gender: c.gender, nationality: c.nationality }],
  );
}

function contextOf(election: ElectionRecord): Context | null {
  const day = election.statesParties?.computed?.on ?? election.dates?.first;
  if (day === undefined) return null;
  const groups = groupSizesOn(day, memberships);
  return {
    election,
    day,
    groups,
    parties: statesPartiesOn(day, memberships).value.length,
    candidates: known(election),
  };
}

function label(ballot: BallotRecord): string {
  return ballot.n === null ? 'several ballots' : `ballot ${ballot.n}`;
}

function checkMembership(c: Context): readonly Comparison[] {
  const id = c.election.id;
  const recorded = c.election.statesParties;
  const groups = (counts: Readonly<Record<Region, number>> | null | undefined) =>
    counts == null ? null : pick(counts, c.groups);
  return [
    ...compare(id, 'States Parties, published', recorded?.total, c.parties),
    ...compare(id, 'States Parties, computed in the data', recorded?.computed?.total, c.parties),
    ...compare(id, 'groups, published', groups(recorded?.byGroup), c.groups),
    ...compare(id, 'groups, computed in the data', groups(recorded?.computed?.byGroup), c.groups),
  ];
}

function checkBench(c: Context): readonly Comparison[] {
  const bench = c.election.judgesInOffice;
  if (bench === undefined) return [];
  const published = bench.totalsPublished === null ? null : pick({ ...bench.totalsPublished }, noRequirements);
  return [
    ...(bench.members.length === 0
      ? []
      : compare(
          c.election.id,
          'judges in office, from the names',
          bench.totals,
          pick(tallyOf(bench.members), bench.totals),
        )),
    ...compare(c.election.id, 'judges in office, published', published, pick(bench.totals, noRequirements)),
  ];
}

function requirements(
  c: Context,
  n: number,
  electedBefore: readonly Candidate[],
  seats: number,
  all: readonly Candidate[] | null,
): Requirements {
  const before = electedBefore.length === 0 ? [] : [{ ballot: 1, judges: electedBefore }];
  const facts = {
    ballot: n,
    inOffice: c.election.judgesInOffice?.totals ?? noRequirements,
    groups: c.groups,
    seats,
    electedBefore: before,
  };
  const withProcedure = { ...facts, procedure: electionProcedureOn(c.day) };
  return judgesRequirements(all === null ? withProcedure : { ...withProcedure, candidates: all }, parametersOn(c.day))
    .value;
}

function checkRequirements(c: Context): readonly Comparison[] {
  const mvr = c.election.initialMvr;
  if (mvr === undefined) return [];
  const id = c.election.id;
  const seats = c.election.seats ?? 1;
  const plain = requirements(c, 1, [], seats, null);
  const complete = c.candidates.length === c.election.candidates?.count;
  const adjusted = complete ? requirements(c, 1, [], seats, c.candidates) : null;
  return [
    ...compare(id, 'requirements, computed in the data', mvr.computed.values, pick(plain, mvr.computed.values)),
    ...compare(
      id,
      'requirements, published',
      mvr.published,
      mvr.published === null ? null : pick(plain, mvr.published),
    ),
    ...compare(id, 'requirements, implied', mvr.implied, mvr.implied === null ? null : pick(plain, mvr.implied)),
    ...compare(
      id,
      'requirements, published, with the candidates',
      mvr.published,
      mvr.published === null || adjusted === null ? null : pick(adjusted, mvr.published),
    ),
  ];
}

function required(c: Context, voting: number): number {
  const { rule, members } = c.election.majority ?? { rule: '', members: null };
  if (rule !== 'absoluteMajorityOfMembers') return judgesNeeded(voting);
  return absoluteMajorityBallot({
    members: members ?? c.parties,
    voting: Math.min(voting, members ?? c.parties),
    seats: 1,
    votes: [],
  }).value.required;
}

/** Those elected among the candidates whose votes are known. */
function electedOf(
  c: Context,
  ballot: BallotRecord,
  voting: number,
  seats: number,
  before: readonly Candidate[],
): readonly string[] {
  const votes = ballot.votes;
  if (c.election.kind === 'judges') {
    const bench = c.election.judgesInOffice?.totals ?? noRequirements;
    const tally = tallyOf(before);
    const inOffice = Object.fromEntries(requirementKeys.map((key) => [key, bench[key] + tally[key]])) as Requirements;
    return judgesElected(
      { presentAndVoting: voting, statesParties: c.parties, seats, votes, candidates: c.candidates, inOffice },
      parametersOn(c.day),
    ).value.elected;
  }
  if (c.election.majority?.rule === 'absoluteMajorityOfMembers') {
    const members = c.election.majority.members ?? c.parties;
    return absoluteMajorityBallot({ members, voting, seats, votes }).value.elected;
  }
  return twoThirdsBallot({ presentAndVoting: voting, seats, votes }).value.elected;
}

function checkSheet(c: Context, ballot: BallotRecord): readonly Comparison[] {
  const id = `${c.election.id}, ${label(ballot)}`;
  const { ballotPapers, invalid, valid, abstentions, presentAndVoting } = ballot;
  const whole = ballotPapers !== null && invalid !== null && valid !== null;
  const faults =
    whole && ballot.votesComplete === true
      ? checkCount({
          papers: ballotPapers,
          invalid,
          valid,
          abstentions: abstentions ?? 0,
          seats: ballot.seatsToFill ?? c.election.seats ?? 1,
          candidates: ballot.votes.map((v) => ({ id: v.candidate, name: v.candidate })),
          votes: ballot.votes,
        }).map((o) => o.text)
      : null;
  return [
    ...compare(id, 'valid ballots', valid, whole ? ballotPapers - invalid : null),
    ...compare(id, 'present and voting', presentAndVoting, valid === null ? null : valid - (abstentions ?? 0)),
    ...compare(
      id,
      'majority required',
      ballot.majorityRequired,
      presentAndVoting === null ? null : required(c, presentAndVoting),
    ),
    ...compare(id, 'faults of the sheet', faults === null ? null : [], faults),
  ];
}

function checkBallot(
  c: Context,
  ballot: BallotRecord,
  before: readonly Candidate[],
  electedCount: number,
): readonly Comparison[] {
  const id = `${c.election.id}, ${label(ballot)}`;
  const open = ballot.n === null ? null : (c.election.seats ?? 0) - electedCount;
  const seats = ballot.seatsToFill ?? open ?? 1;
  const counted = ballot.votes.map((v) => v.candidate);
  const comparable = ballot.presentAndVoting !== null && counted.length > 0;
  const published = comparable ? (ballot.elected ?? []).filter((name) => counted.includes(name)) : null;
  const computed = comparable ? electedOf(c, ballot, ballot.presentAndVoting ?? 0, seats, before) : null;
  const mvr = ballot.mvr ?? null;
  const seatsKnown = c.election.kind === 'judges' && c.election.id !== '2023-judges';
  return [
    ...checkSheet(c, ballot),
    ...compare(id, 'elected', published, computed),
    ...compare(id, 'seats to fill', seatsKnown ? ballot.seatsToFill : null, open),
    ...compare(id, 'names on a paper at most', ballot.maxVotesPerBallot, seats),
    ...compare(
      id,
      'requirements',
      mvr,
      mvr === null || ballot.n === null ? null : pick(requirements(c, ballot.n, before, seats, null), mvr),
    ),
  ];
}

function checkDiscontinued(c: Context): readonly Comparison[] {
  if (!(c.election.ballots ?? []).some((b) => b.regionalAndGenderMvrDiscontinued === true)) return [];
  const after = requirements(c, 5, [], 1, null);
  const soft = requirementKeys
    .filter((key) => key !== 'listA' && key !== 'listB')
    .reduce((sum, key) => sum + after[key], 0);
  return compare(c.election.id, 'regional and gender requirements after the fourth ballot', 0, soft);
}

/** Terms of nine years, and those drawn by lot in 2003. */
function checkTerms(c: Context): readonly Comparison[] {
  if (c.election.kind !== 'judges') return [];
  const year = Number(c.day.slice(0, 4));
  return (c.election.elected?.members ?? []).flatMap((judge) => {
    const years = judge.years ?? null;
    if (years === null || judge.termEnds == null) return [];
    const first = c.election.id === '2003-judges' && (years === 3 || years === 6 || years === 9);
    // The elections of January 2006 and 2009 filled terms that began in March of the same year.
    const electionYear = c.day < `${year}-03-11` ? year - 1 : year;
    const term = first
      ? judgeTerm({ kind: 'firstDraw', years })
      : years === 9
        ? judgeTerm({ kind: 'full', electionYear })
        : null;
    return compare(c.election.id, `end of the term of ${judge.name}`, judge.termEnds, term?.value.ends);
  });
}

/** Every figure of one election that the rules can recompute. */
export function checkElection(election: ElectionRecord): readonly Comparison[] {
  const c = contextOf(election);
  if (c === null) return [];
  const out: Comparison[] = [...checkMembership(c), ...checkBench(c), ...checkRequirements(c)];
  const before: Candidate[] = [];
  let electedCount = 0;
  for (const ballot of election.ballots ?? []) {
    out.push(...checkBallot(c, ballot, before, electedCount));
    electedCount += ballot.elected?.length ?? 0;
    before.push(...c.candidates.filter((candidate) => ballot.elected?.includes(candidate.name)));
  }
  return [...out, ...checkDiscontinued(c), ...checkTerms(c)];
}
