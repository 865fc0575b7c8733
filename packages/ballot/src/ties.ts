import { type Election, electionLimits, type Question, slotCount } from './election-format.ts';
import { meetable } from './meetable.ts';
import { attempt, type Outcome, refuse } from './refusal.ts';

/** The label of the blank slot of question 0 in a requirement question (section 12). */
export const abstention = 'Abstention';
const titlePrefix = 'Minimum voting requirement: ';

/** "at least `atLeast` candidates of `members`", a group of the rules: a list, a region, a gender. */
export type Requirement = { readonly name: string; readonly members: readonly string[]; readonly atLeast: number };

export type TiedPlan = {
  /** The text of question 0. */
  readonly question: string;
  /** Unique labels, none equal to `Abstention`, in the order of the ballot paper. */
  readonly candidates: readonly string[];
  /** The most names that a ballot may carry. */
  readonly seats: number;
  readonly requirements: readonly Requirement[];
};

/** Per question, per slot: the slot of question 0 whose bytes it must repeat; null for question 0 itself. */
export type Ties = readonly (readonly number[] | null)[];

/**
 * The election description for a set of requirements (section 12). Requirements of zero produce no question.
 * Refuses `tie.core`, `tie.requirement`, `tie.impossible` (no ballot can meet them all together).
 */
export function tiedQuestions(plan: TiedPlan): Outcome<readonly Question[]> {
  return attempt(() => {
    const { candidates, seats, requirements } = plan;
    const wanted = requirements.filter((one) => one.atLeast !== 0);
    const core: Question = {
      answers: candidates,
      blank: true,
      min: 1,
      max: Math.min(seats, candidates.length),
      question: plan.question,
    };
    const questions = [core, ...wanted.map((one) => requirementQuestion(one, candidates, seats))];
    if (questions.length > electionLimits.questions) refuse('tie.requirement', '12', { found: wanted.length });
    readTies(questions);
    if (!meetable(wanted, candidates, core.max)) refuse('tie.impossible', '12', { seats: core.max });
    return questions;
  });
}

function requirementQuestion(one: Requirement, candidates: readonly string[], seats: number): Question {
  const named = new Set(one.members);
  for (const member of named)
    if (!candidates.includes(member)) refuse('tie.requirement', '12', { requirement: one.name, unknown: member });
  const members = candidates.filter((candidate) => named.has(candidate));
  if (!Number.isSafeInteger(one.atLeast) || one.atLeast < 1 || one.atLeast > Math.min(seats, members.length))
    refuse('tie.requirement', '12', { requirement: one.name, atLeast: one.atLeast, members: members.length });
  return {
    answers: [...Array.from({ length: one.atLeast }, () => abstention), ...members],
    min: one.atLeast,
    max: Math.min(seats, members.length),
    question: titlePrefix + one.name,
  };
}

/** Whether an election is meant to be tied: a further question begins with `Abstention`. */
export function looksTied(questions: readonly Question[]): boolean {
  return questions.slice(1).some((question) => question.answers.includes(abstention));
}

/** The tie map, computed from the labels of the election file alone, hence fixed by phi (section 12). */
export function readTies(questions: readonly Question[]): Ties {
  const core = questions[0];
  if (!core?.blank || core.min < 1) return refuse('tie.core', '12', { rule: 'blank allowed, at least one name' });
  const labels = new Map(core.answers.map((label, i) => [label, i + 1]));
  if (labels.size !== core.answers.length || labels.has(abstention))
    return refuse('tie.core', '12', { rule: 'labels unique, none "Abstention"' });
  return questions.map((question, i) => (i === 0 ? null : tiesOfRequirement(question, i, core.max, labels)));
}

function tiesOfRequirement(
  { answers, blank, min, max }: Question,
  index: number,
  seats: number,
  labels: ReadonlyMap<string, number>,
): readonly number[] {
  const wrong = (rule: string): never => refuse('tie.requirement', '12', { question: index, rule });
  if (blank) return wrong('no blank of its own');
  const leading = answers.findIndex((label) => label !== abstention);
  const members = answers.slice(leading);
  if (leading < 1 || leading !== min) return wrong('as many leading "Abstention" as the minimum');
  const slots = members.map((label) => labels.get(label) ?? wrong('every label is a candidate'));
  if (slots.some((slot, i) => i > 0 && slot <= (slots[i - 1] ?? 0))) return wrong('members in the order of question 0');
  if (max !== Math.min(seats, members.length) || min > max) return wrong('the maximum is min(seats, members)');
  return [...Array.from({ length: leading }, () => 0), ...slots];
}

export type MissingMinimum = { readonly name: string; readonly atLeast: number; readonly chosen: number };

/** Which minimums the choice (slots of question 0) still misses; none for an abstention. For the booth, live. */
export function missingMinimums(election: Pick<Election, 'questions'>, picks: readonly number[]): MissingMinimum[] {
  const ties = readTies(election.questions);
  if (picks[0] === 1) return [];
  return election.questions.flatMap((question, i) => {
    const chosen = (ties[i] ?? []).reduce((sum, slot) => sum + (picks[slot] ?? 0), 0);
    if (i === 0 || chosen >= question.min) return [];
    return [{ name: question.question.slice(titlePrefix.length), atLeast: question.min, chosen }];
  });
}

/** The choice of question 0, repeated as the ties say. */
export function tiedPicks(questions: readonly Question[], ties: Ties, core: readonly number[]): readonly number[][] {
  return questions.map((question, i) => {
    const slots = ties[i] ?? Array.from({ length: slotCount(question) }, (_, slot) => slot);
    return slots.map((slot) => core[slot] ?? 0);
  });
}
