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
  /** The candidates standing in this ballot; their names are for sentences alone. */
  readonly candidates: readonly { readonly id: string; readonly name: string }[];
  /** `candidate`: its id. */
  readonly votes: readonly { readonly candidate: string; readonly votes: number }[];
}

function whole(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

function objection(code: string, text: string, facts: Objection['facts']): Objection {
  return { code, text, facts };
}

/** What stands for a candidate in a sentence: the name, or what was written where nobody of that id stands. */
function nameIn({ candidates }: CountFacts, id: string): string {
  return candidates.find((candidate) => candidate.id === id)?.name ?? id;
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
    .map((v) => {
      const field = nameIn(facts, v.candidate);
      const value = String(v.votes);
      return objection('count.notWhole', `The votes for ${field} are not a whole number from 0 up`, { field, value });
    });
  return [...fields, ...votes];
}

function badNames(facts: CountFacts): readonly Objection[] {
  const standing = new Set(facts.candidates.map(({ id }) => id));
  const seen = new Set<string>();
  const out: Objection[] = [];
  for (const { candidate: id } of facts.votes) {
    const candidate = nameIn(facts, id);
    if (!standing.has(id))
      out.push(objection('count.unknownCandidate', `${candidate} does not stand in this ballot`, { candidate }));
    if (seen.has(id)) out.push(objection('count.candidateTwice', `${candidate} is counted twice`, { candidate }));
    seen.add(id);
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
  for (const { candidate: id, votes } of facts.votes) {
    if (votes > voting) {
      const candidate = nameIn(facts, id);
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
