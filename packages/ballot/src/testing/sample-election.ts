import { belenios2048 } from '../belenios-2048.ts';
import { type Question, slotCount } from '../election-format.ts';
import type { Group } from '../group.ts';
import { type Requirement, tiedQuestions } from '../ties.ts';
import { type HeldElection, holdElection, must } from './hold-election.ts';
import { labelledRandom } from './labelled-random.ts';

export type Sample = {
  readonly uuid: string;
  readonly candidates: number;
  readonly seats: number;
  readonly voters: number;
  /** Groups of every n-th candidate with a minimum each. */
  readonly requirements?: number;
  readonly tellers?: { readonly size: number; readonly threshold: number };
  readonly revotes?: number;
  readonly group?: Group;
};

const base58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** A fixed code of the right form for voter n. Test values only. */
export function sampleCode(n: number): string {
  const digit = (i: number): string => base58[Math.floor(n / 58 ** i) % 58] ?? '1';
  return `Test${digit(0)}-AAAAAA-BBBBB-CCCC${digit(2)}${digit(1)}`;
}

/** Every r-th candidate, at least one of them: `count` groups, as regions and lists overlap in real elections. */
export function sampleRequirements(candidates: readonly string[], count: number): readonly Requirement[] {
  return Array.from({ length: count }, (_, r) => {
    const members = candidates.filter((_, i) => i % (2 + (r % 4)) === r % 2);
    return { name: `Group ${r + 1}`, members, atLeast: 1 };
  });
}

/** An election of made-up candidates; votes rotate through the names, every third voter abstains. Reproducible. */
export function sampleElection(sample: Sample): HeldElection {
  const { candidates, seats, voters, uuid } = sample;
  const names = Array.from({ length: candidates }, (_, i) => `Candidate ${i + 1}`);
  const requirements = sampleRequirements(names, sample.requirements ?? 0);
  const questions = must(tiedQuestions({ question: 'Election', candidates: names, seats, requirements }));
  const core = questions[0] as Question;
  const vote = (n: number): number[] => {
    const picks = new Array<number>(slotCount(core)).fill(0);
    if (n % 3 === 2) return picks.with(0, 1);
    // Candidates 1 and 2 belong to every sample group between them.
    const chosen = requirements.length > 0 ? [0, 1] : [n % candidates];
    for (let i = 0; chosen.length < core.max && i < seats - 1; i++) {
      const next = (n * 7 + i * 3) % candidates;
      if (!chosen.includes(next)) chosen.push(next);
    }
    for (const one of chosen) picks[one + 1] = 1;
    return picks;
  };
  const order = [
    ...Array.from({ length: voters }, (_, n) => n),
    ...Array.from({ length: sample.revotes ?? 0 }, (_, n) => n),
  ];
  return holdElection({
    uuid,
    name: 'Sample election',
    questions,
    codes: Array.from({ length: voters }, (_, n) => sampleCode(n)),
    votes: order.map((voter, n) => ({ voter, picks: [vote(n)] })),
    ...(sample.tellers ? { tellers: sample.tellers } : {}),
    ...(sample.group ? { group: sample.group } : {}),
    random: labelledRandom((sample.group ?? belenios2048()).order, `sample|${uuid}`),
  });
}
