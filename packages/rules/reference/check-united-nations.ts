import { absoluteMajorityBallot, ballotPhase, outcomeOfRollCall, twoThirdsBallot } from '../src/index.ts';
import { type Comparison, compare } from './comparison.ts';
import type { BallotRecord, ContestRecord, ResolutionRecord, RollCallRecord } from './records.ts';

/** Those elected among the candidates whose votes are known, and the majority required. */
function recount(
  contest: ContestRecord,
  ballot: BallotRecord,
  seats: number,
): { readonly required: number; readonly elected: readonly string[] } | null {
  const { members } = contest.majority;
  if (members !== null) {
    return absoluteMajorityBallot({ members, voting: ballot.presentAndVoting ?? members, seats, votes: ballot.votes })
      .value;
  }
  if (ballot.presentAndVoting === null) return null;
  return twoThirdsBallot({ presentAndVoting: ballot.presentAndVoting, seats, votes: ballot.votes }).value;
}

function checkBallot(
  contest: ContestRecord,
  group: string | null,
  seats: number | null,
  ballot: BallotRecord,
  index: number,
): readonly Comparison[] {
  const where = [contest.id, group, ballot.n === null ? `entry ${index + 1}` : `ballot ${ballot.n}`].filter(
    (part) => part !== null,
  );
  const id = where.join(', ');
  const open = ballot.seatsToFill ?? seats;
  const found = open === null ? null : recount(contest, ballot, open);
  const counted = ballot.votes.map((v) => v.candidate);
  const names = ballot.elected ?? null;
  // A winner whose votes are not known takes a seat that the recount cannot see.
  const hidden = (names ?? []).filter((name) => !counted.includes(name)).length;
  const seen = open === null || hidden === 0 ? found : recount(contest, ballot, open - hidden);
  const comparable = counted.length > 0 && names !== null;
  return [
    ...compare(
      id,
      'valid ballots',
      ballot.valid,
      ballot.ballotPapers === null || ballot.invalid === null ? null : ballot.ballotPapers - ballot.invalid,
    ),
    ...compare(
      id,
      'present and voting',
      ballot.presentAndVoting,
      ballot.valid === null || ballot.abstentions === null ? null : ballot.valid - ballot.abstentions,
    ),
    ...compare(id, 'majority required', ballot.majorityRequired, found?.required),
    ...compare(id, 'phase', ballot.phase, ballot.n === null ? null : ballotPhase(ballot.n).value),
    ...compare(
      id,
      'elected',
      comparable ? names.filter((name) => counted.includes(name)) : null,
      comparable ? seen?.elected : null,
    ),
  ];
}

/** Every figure of one election of the United Nations that the rules can recompute. */
export function checkContest(contest: ContestRecord): readonly Comparison[] {
  return contest.contests.flatMap((c) =>
    c.ballots.flatMap((ballot, i) => checkBallot(contest, c.group, c.seats, ballot, i)),
  );
}

export function checkResolution(resolution: ResolutionRecord): readonly Comparison[] {
  const found = outcomeOfRollCall(resolution).value;
  const simple = resolution.majority === 'simple';
  const other = resolution.alternativeTally === null ? null : outcomeOfRollCall(resolution.alternativeTally).value;
  return [
    ...compare(
      resolution.id,
      'majority required',
      resolution.required,
      simple ? found.simpleRequired : found.twoThirdsRequired,
    ),
    ...compare(resolution.id, 'carried', resolution.carried, simple ? found.simpleCarried : found.twoThirdsReached),
    ...compare(
      resolution.id,
      'carried, by the other tally',
      other === null ? null : resolution.carried,
      other?.twoThirdsReached,
    ),
  ];
}

export function checkRollCall(call: RollCallRecord): readonly Comparison[] {
  const id = `roll-call ${call.id}${call.resolution === null ? '' : ` (${call.resolution})`}`;
  const counted = { yes: call.votes.yes.length, no: call.votes.no.length, abstain: call.votes.abstain.length };
  const found = outcomeOfRollCall(counted).value;
  return [
    ...compare(id, 'yes, no, abstain', { yes: call.yes, no: call.no, abstain: call.abstain }, counted),
    ...compare(id, 'present and voting', call.presentAndVoting, found.presentAndVoting),
    ...compare(id, 'simple majority', call.simpleMajority.required, found.simpleRequired),
    ...compare(id, 'simple majority carried', call.simpleMajority.carried, found.simpleCarried),
    ...compare(id, 'two thirds', call.twoThirds.required, found.twoThirdsRequired),
    ...compare(id, 'two thirds reached', call.twoThirds.reached, found.twoThirdsReached),
  ];
}
