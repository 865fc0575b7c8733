import { entryIntoForce } from '@plenary/rules';
import { schemaOf, type TopFileName, topFileNames } from './files.ts';
import { otherStates } from './other-states.ts';
import type { SessionsFile } from './sessions-file.ts';
import type { SignatoriesFile } from './signatories-file.ts';
import type { StateRecord, StatesFile } from './states-file.ts';

/** A file as it was read. `path` is inside the data folder, with slashes. */
export interface ReferenceText {
  readonly path: string;
  readonly text: string;
}

/** What is wrong, where. `at` is the place inside the file, such as `states.3.deposited`; '' is the file as a whole. */
export interface ReferenceProblem {
  readonly file: string;
  readonly at: string;
  readonly problem: string;
}

/** Checks every file by its shape, then what the files say of each other. No problem means that they may be loaded. */
export function checkReference(files: readonly ReferenceText[]): readonly ReferenceProblem[] {
  const present = new Set(files.map((file) => file.path));
  const missing = topFileNames
    .filter((name) => !present.has(name))
    .map((file) => ({ file, at: '', problem: 'the file is missing' }));
  const parsed = new Map<string, unknown>();
  const malformed = files.flatMap((file) => shapeProblems(file, parsed));
  const problems = [...missing, ...malformed];
  return problems.length > 0 ? problems : acrossFiles(parsed);
}

function shapeProblems({ path, text }: ReferenceText, parsed: Map<string, unknown>): readonly ReferenceProblem[] {
  const schema = schemaOf(path);
  if (schema === null) return [{ file: path, at: '', problem: 'Plenary reads no file of this name' }];
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return [{ file: path, at: '', problem: `not JSON: ${error instanceof Error ? error.message : 'unreadable'}` }];
  }
  const result = schema.safeParse(value);
  if (!result.success) {
    return result.error.issues.map((issue) => ({ file: path, at: issue.path.join('.'), problem: issue.message }));
  }
  parsed.set(path, result.data);
  return [];
}

function acrossFiles(parsed: ReadonlyMap<string, unknown>): readonly ReferenceProblem[] {
  const read = <T>(name: TopFileName): T => parsed.get(name) as T;
  const { states } = read<StatesFile>('states.json');
  const { signatories } = read<SignatoriesFile>('signatories.json');
  const named = new Set([...states, ...signatories, ...otherStates].map((state) => state.iso3));
  return [
    ...repeated([...states.map((s) => s.iso3), ...signatories.map((s) => s.iso3)]),
    ...states.flatMap(wrongEntry),
    ...[...parsed].flatMap(([file, value]) => unnamedStates(file, value, named)),
    ...missingDetails(read<SessionsFile>('sessions.json'), parsed),
  ];
}

function repeated(codes: readonly string[]): readonly ReferenceProblem[] {
  const twice = new Set(codes.filter((code, i) => codes.indexOf(code) !== i));
  return [...twice].map((code) => ({
    file: 'states.json',
    at: code,
    problem: `${code} stands twice in the lists of States Parties and signatories`,
  }));
}

/** Article 126 yields every day of entry into force but that of a successor State. */
function wrongEntry(state: StateRecord): readonly ReferenceProblem[] {
  const at = state.iso3;
  if (state.partyUntil !== null && state.partyUntil <= state.entryIntoForce) {
    return [{ file: 'states.json', at, problem: `ceases to be a party on ${state.partyUntil}, before it becomes one` }];
  }
  if (state.entryIntoForceBasis === 'succession') return [];
  const expected = entryIntoForce(state.deposited).value;
  if (expected === state.entryIntoForce) return [];
  return [
    {
      file: 'states.json',
      at,
      problem: `deposited on ${state.deposited}, so article 126 gives ${expected}, not ${state.entryIntoForce}`,
    },
  ];
}

/** Keys under which a three-letter text, or a list of them, is the code of a State. */
const stateKeys = new Set([
  'state',
  'country',
  'nationality',
  'president',
  'vicePresidents',
  'members',
  'membersPartial',
  'replaces',
  'iso3',
  'amendmentProposers',
  'notEntitledArticle112Paragraph8',
  'exemptionRequested',
]);

function unnamedStates(
  file: string,
  value: unknown,
  named: ReadonlySet<string>,
  at = '',
  key = '',
): readonly ReferenceProblem[] {
  if (typeof value === 'string') {
    if (!stateKeys.has(key) || !/^[A-Z]{3}$/.test(value) || named.has(value)) return [];
    return [{ file, at, problem: `${value} is not the code of a State whose name is known` }];
  }
  if (typeof value !== 'object' || value === null) return [];
  const inList = Array.isArray(value);
  return Object.entries(value).flatMap(([name, item]) =>
    unnamedStates(file, item, named, at === '' ? name : `${at}.${name}`, inList ? key : name),
  );
}

function missingDetails(sessions: SessionsFile, parsed: ReadonlyMap<string, unknown>): readonly ReferenceProblem[] {
  return sessions.sessions.flatMap((session, i) =>
    session.elections.flatMap((election, n) =>
      election.details === null || parsed.has(election.details)
        ? []
        : [
            {
              file: 'sessions.json',
              at: `sessions.${i}.elections.${n}.details`,
              problem: `${election.details} is not there`,
            },
          ],
    ),
  );
}
