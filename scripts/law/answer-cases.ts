import { type Answer, questions, type World } from './questions.ts';
import { asList, asObject, asText, UnusableCase } from './read-input.ts';

type Json = Readonly<Record<string, unknown>>;

export interface Answers {
  readonly json: Json;
  /** 0 when every case was answered, else 1. */
  readonly exitStatus: 0 | 1;
}

function ask(kind: string, input: unknown, world: World): Answer {
  const question = Object.hasOwn(questions, kind) ? questions[kind] : undefined;
  if (question === undefined) {
    throw new UnusableCase(`kind: one of ${Object.keys(questions).join(', ')}, explain is wanted, not ${kind}`);
  }
  return question(asObject(input, 'input'), world);
}

function explain(input: unknown, world: World): Json {
  const wrapped = asObject(input, 'input');
  const { finding } = ask(asText(wrapped.kind, 'input.kind'), wrapped.input, world);
  return {
    lines: finding.lines.map((l) => ({ text: l.text, cite: l.cite.provision, confidence: l.confidence })),
  };
}

function answerOne(item: unknown, world: World): Json {
  try {
    const fields = asObject(item, 'case');
    const kind = asText(fields.kind, 'kind');
    return kind === 'explain' ? explain(fields.input, world) : ask(kind, fields.input, world).json;
  } catch (problem) {
    // The rules refuse senseless numbers and days with a RangeError; anything else is a defect of ours and must be seen.
    if (problem instanceof UnusableCase || problem instanceof RangeError) return { error: problem.message };
    throw problem;
  }
}

/** The id under which a case is answered: its own, or its place in the list when it has none. */
function idOf(item: unknown, index: number): string {
  const id = typeof item === 'object' && item !== null && 'id' in item ? item.id : undefined;
  if (typeof id === 'string' && id !== '') return id;
  return typeof id === 'number' ? String(id) : `case ${index + 1}`;
}

function idProblem(item: unknown, id: string, seen: ReadonlyMap<string, Json>): string | null {
  if (seen.has(id)) return `id: ${id} is used twice`;
  const given = typeof item === 'object' && item !== null && 'id' in item ? item.id : undefined;
  return given === undefined || given === null || given === '' ? 'id: a text is wanted' : null;
}

/** Answers {"cases":[{"id","kind","input"}]}: one answer for each id, an error for what cannot be answered. */
export function answerCases(text: string, world: World): Answers {
  let cases: readonly unknown[];
  try {
    cases = asList(asObject(JSON.parse(text), 'input').cases, 'cases');
  } catch (problem) {
    const message = problem instanceof UnusableCase ? problem.message : 'standard input is not JSON';
    return { json: { error: message }, exitStatus: 1 };
  }
  const answers = new Map<string, Json>();
  let failed = false;
  for (const [index, item] of cases.entries()) {
    const id = idOf(item, index);
    const problem = idProblem(item, id, answers);
    const answer = problem === null ? answerOne(item, world) : { error: problem };
    failed ||= 'error' in answer;
    answers.set(id, answer);
  }
  return { json: Object.fromEntries(answers), exitStatus: failed ? 1 : 0 };
}
