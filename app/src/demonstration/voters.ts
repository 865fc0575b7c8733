import { type Candidate, type Requirements, requirementsFeasible } from '@plenary/rules';
import { ballotValidity, defaults } from '../parameters/index.ts';

export interface Standing extends Candidate {
  readonly id: string;
  /** votes in the ballot before, 0 before the first */
  readonly before: number;
}

export interface Sheet {
  readonly papers: number;
  readonly invalid: number;
  readonly valid: number;
  readonly abstentions: number;
  readonly votes: readonly { readonly candidate: string; readonly votes: number }[];
}

/**
 * Simulated delegations fill their papers: some follow whoever led in the ballot before, and more of them at each, the others their
 * own taste. A few make a mistake: one paper in forty misses a requirement and is invalid. The tellers count by the rules of the ballot.
 */
export function fillPapers(
  issued: number,
  ballot: {
    readonly number: number;
    readonly seats: number;
    readonly requirements: Requirements;
    readonly standing: readonly Standing[];
  },
  random: () => number,
): Sheet {
  const { seats, requirements, standing } = ballot;
  const votes = new Map(standing.map(({ id }) => [id, 0]));
  let invalid = 0;
  for (let paper = 0; paper < issued; paper++) {
    const chosen = random() < 1 / 40 ? careless(standing, random) : careful(ballot, random);
    const { valid } = ballotValidity({ chosen, candidates: standing, seats, requirements }, defaults).value;
    if (!valid) {
      invalid += 1;
      continue;
    }
    for (const { id } of standing) if (chosen.includes(id)) votes.set(id, (votes.get(id) ?? 0) + 1);
  }
  return {
    papers: issued,
    invalid,
    valid: issued - invalid,
    abstentions: 0,
    votes: [...votes].map(([candidate, count]) => ({ candidate, votes: count })),
  };
}

function careless(standing: readonly Standing[], random: () => number): readonly string[] {
  const one = standing[Math.floor(random() * standing.length)];
  return one ? [one.id] : [];
}

/** Of the papers of each ballot, those that follow the one before: as in real elections, who is behind loses support to who leads. */
const following: readonly number[] = [0, 0.2, 0.4, 0.7, 0.95];

/** Takes candidates in the order of its preference; when the requirements would be missed, starts from a set that meets them. */
function careful(
  { number, seats, requirements, standing }: Parameters<typeof fillPapers>[1],
  random: () => number,
): readonly string[] {
  const follows = random() < (following[number - 1] ?? following.at(-1) ?? 0);
  const liking = standing
    .map((candidate) => ({ candidate, weight: candidate.before + (follows ? 0 : random() * 120) }))
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ candidate }) => candidate);
  const free = liking.slice(0, seats).map(({ id }) => id);
  if (ballotValidity({ chosen: free, candidates: standing, seats, requirements }, defaults).value.valid) return free;
  const base = requirementsFeasible({ candidates: liking, seats, requirements }).value.example ?? free;
  const rest = liking.map(({ id }) => id).filter((id) => !base.includes(id));
  return [...base, ...rest].slice(0, seats);
}
