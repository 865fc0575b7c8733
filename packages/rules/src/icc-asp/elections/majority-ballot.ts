import { counted } from '../../counted.ts';
import { type Finding, finding, type Line, line } from '../../finding.ts';
import { electHighest, type Ranked, type Votes } from '../../ranking.ts';
import { moreThanHalf, neededOf, twoThirds, wholeNumber } from '../../threshold.ts';
import { procedure, statute } from '../cite.ts';

export interface MajorityBallot extends Ranked {
  readonly required: number;
}

function result(
  rule: string,
  required: number,
  reason: Line,
  seats: number,
  votes: readonly Votes[],
): Finding<MajorityBallot> {
  const ranked = electHighest(required, seats, votes);
  const lines: Line[] = [reason];
  const of = new Map(votes.map((v) => [v.candidate, v.votes]));
  for (const name of ranked.elected) {
    const facts = { name, votes: of.get(name) ?? 0, required };
    lines.push(
      line(
        'ballot.elected',
        `${name}: ${counted(facts.votes, 'vote')}, elected`,
        facts,
        reason.cite,
        reason.confidence,
      ),
    );
  }
  if (ranked.tiedForLast.length > 0) {
    const facts = { tied: ranked.tiedForLast.length, seats };
    const text = `${counted(facts.tied, 'candidate')} level for the last seat: a ballot among them`;
    lines.push(line('ballot.tie', text, facts, procedure('rules on elections (about 76 to 82)'), 'open'));
  }
  return finding(rule, { required, ...ranked }, lines);
}

/** No candidate can have more votes than there were voters. */
function checkVotes(votes: readonly Votes[], voting: number): void {
  for (const v of votes) {
    if (v.votes > voting) throw new RangeError(`${v.candidate} has ${counted(v.votes, 'vote')}, but ${voting} voted`);
  }
}

/** A ballot by two thirds of those present and voting. */
export function twoThirdsBallot(facts: {
  readonly presentAndVoting: number;
  readonly seats: number;
  readonly votes: readonly Votes[];
}): Finding<MajorityBallot> {
  const { presentAndVoting, seats, votes } = facts;
  const required = neededOf(presentAndVoting, twoThirds);
  checkVotes(votes, presentAndVoting);
  const text = `${presentAndVoting} present and voting, two thirds = ${required}`;
  const reason = line('ballot.twoThirds', text, { presentAndVoting, required }, statute('112(7)(a)'), 'sourced');
  return result('election.twoThirds', required, reason, wholeNumber(seats, 'seats'), votes);
}

/** A ballot by the absolute majority of all members, absent and abstaining ones included in the base. */
export function absoluteMajorityBallot(facts: {
  readonly members: number;
  readonly voting: number;
  readonly seats: number;
  readonly votes: readonly Votes[];
}): Finding<MajorityBallot> {
  const { members, voting, seats, votes } = facts;
  if (wholeNumber(voting, 'voting') > wholeNumber(members, 'members')) throw new RangeError('more voting than members');
  checkVotes(votes, voting);
  const required = neededOf(members, moreThanHalf);
  const text = `${counted(members, 'member')}, more than half = ${required}`;
  const reason = line('ballot.absolute', text, { members, required }, statute('42(4)'), 'sourced');
  return result('election.absoluteMajority', required, reason, wholeNumber(seats, 'seats'), votes);
}
