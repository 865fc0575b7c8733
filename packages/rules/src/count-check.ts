import { counted } from './counted.ts';
import type { Objection } from './finding.ts';

export interface CountFacts {
  readonly papers: number;
  readonly invalid: number;
  readonly valid: number;
  readonly abstentions: number;
  /** Ballot papers handed out, where it was recorded. */
  readonly issued?: number;
  readonly seats: number;
  /** Names of the candidates standing in this ballot. */
  readonly candidates: readonly string[];
  readonly votes: readonly { readonly candidate: string; readonly votes: number }[];
}

function whole(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

function objection(code: string, text: string, facts: Objection['facts']): Objection {
  return { code, text, facts };
}

function badNumbers(facts: CountFacts): readonly Objection[] {
  const { papers, invalid, valid, abstentions, seats } = facts;
  const given = {
    papers,
    invalid,
    valid,
    abstentions,
    seats,
    ...(facts.issued === undefined ? {} : { issued: facts.issued }),
  };
  const fields = Object.entries(given)
    .filter(([, value]) => !whole(value))
    .map(([field, value]) =>
      objection('count.notWhole', `${field} is not a whole number from 0 up`, { field, value: String(value) }),
    );
  const votes = facts.votes
    .filter((v) => !whole(v.votes))
    .map((v) =>
      objection('count.notWhole', `The votes for ${v.candidate} are not a whole number from 0 up`, {
        field: v.candidate,
        value: String(v.votes),
      }),
    );
  return [...fields, ...votes];
}

function badNames(facts: CountFacts): readonly Objection[] {
  const standing = new Set(facts.candidates);
  const seen = new Set<string>();
  const out: Objection[] = [];
  for (const { candidate } of facts.votes) {
    if (!standing.has(candidate))
      out.push(objection('count.unknownCandidate', `${candidate} does not stand in this ballot`, { candidate }));
    if (seen.has(candidate))
      out.push(objection('count.candidateTwice', `${candidate} is counted twice`, { candidate }));
    seen.add(candidate);
  }
  return out;
}

/**
 * What does not add up in the sheet of a secret ballot; empty when it does. Papers are valid plus invalid; those voting are
 * the valid less the abstentions; nobody has more votes than there are voters; the votes together fit on the papers.
 */
export function checkCount(facts: CountFacts): readonly Objection[] {
  const numbers = badNumbers(facts);
  if (numbers.length > 0) return numbers;
  const { papers, invalid, valid, abstentions, seats } = facts;
  const out: Objection[] = [...badNames(facts)];
  if (papers !== valid + invalid) {
    out.push(
      objection('count.papers', `${counted(papers, 'paper')}, but ${valid} valid and ${invalid} invalid`, {
        papers,
        valid,
        invalid,
      }),
    );
  }
  if (facts.issued !== undefined && papers > facts.issued) {
    out.push(
      objection('count.moreThanIssued', `${counted(papers, 'paper')} in the box, ${facts.issued} issued`, {
        papers,
        issued: facts.issued,
      }),
    );
  }
  if (abstentions > valid) {
    out.push(
      objection('count.abstentions', `${abstentions} abstentions among ${valid} valid ballots`, { abstentions, valid }),
    );
    return out;
  }
  const voting = valid - abstentions;
  for (const { candidate, votes } of facts.votes) {
    if (votes > voting) {
      out.push(
        objection('count.moreThanVoting', `${candidate} has ${counted(votes, 'vote')} of ${voting} voting`, {
          candidate,
          votes,
          voting,
        }),
      );
    }
  }
  const sum = facts.votes.reduce((total, v) => total + v.votes, 0);
  if (sum > voting * seats) {
    out.push(
      objection(
        'count.sum',
        `${counted(sum, 'vote')} do not fit on ${counted(voting, 'ballot')} of ${counted(seats, 'name')}`,
        { sum, voting, seats },
      ),
    );
  }
  return out;
}
