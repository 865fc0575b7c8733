import {
  addCosignatures,
  formatVerifierKey,
  fromHex,
  openCheckpoint,
  parseVerifierKey,
  signingKey,
} from '@plenary/record';
import type { Db } from '../store/database.ts';
import { writtenMode } from '../store/mode.ts';
import type { LogConfig } from './log-config.ts';
import { everyKey } from './reads.ts';
import type { LogFinding } from './verify-log.ts';

/** Whom the program asks, as its environment says; null where whoever verifies does not know it. */
export type WitnessesGiven = Pick<LogConfig, 'witnesses' | 'quorum'> | null;

/**
 * What the log once signed and who confirmed it, held against whatever else names it: checkpoints name the one before and the state of
 * the log the last, acts name states that were signed, witnesses' lines bear their signature. Whoever changes all of these alike is found
 * by those who hold a checkpoint elsewhere: witnesses, the Journal, the file of the operator.
 */
export async function verifyPromises(tx: Db, given: WitnessesGiven): Promise<readonly LogFinding[]> {
  return [
    found('log promises', await missingCheckpoints(tx), 'every checkpoint that another row or an act names is there'),
    await cosignaturesFinding(tx, given),
    { ...found('log witnesses', await witnessProblems(tx, given), witnessWords(given)), uncompared: given === null },
    ...(await seedFindings(tx)),
  ];
}

function found(what: string, problems: readonly string[], good: string): LogFinding {
  return problems.length === 0 ? { what, ok: true, detail: good } : { what, ok: false, detail: problems.join('; ') };
}

async function missingCheckpoints(tx: Db): Promise<readonly string[]> {
  const checkpoints = await tx
    .selectFrom('log_checkpoint')
    .select(['origin', 'size', 'previous_size', 'root'])
    .orderBy('origin')
    .orderBy('size')
    .execute();
  const rootOf = new Map(checkpoints.map(({ origin, size, root }) => [`${size} ${origin}`, root.toString('base64')]));
  const problems: string[] = [];
  for (const [place, { origin, size, previous_size: named }] of checkpoints.entries()) {
    const before = checkpoints[place - 1];
    const is = before?.origin === origin ? before.size : 0;
    if (named !== null && named !== is)
      problems.push(
        named > is
          ? `the checkpoint of ${named} entries of ${origin}, which the one of ${size} names, is missing`
          : `the checkpoint of ${is} entries of ${origin} was slipped in before the one of ${size}, which names ${named}`,
      );
  }
  const missing = (origin: string, size: number, who: string): void => {
    if (!rootOf.has(`${size} ${origin}`))
      problems.push(`the checkpoint of ${size} entries of ${origin}, which ${who} names, is missing`);
  };
  const state = await tx.selectFrom('log_state').select(['signed_origin', 'signed_size']).executeTakeFirst();
  if (state?.signed_origin != null && state.signed_size !== null) {
    const { signed_origin: origin, signed_size: size } = state;
    missing(origin, size, 'the state of the log');
    const last = checkpoints.findLast((row) => row.origin === origin);
    // A program of before that still runs beside this one notes neither.
    if (last && last.size > size && last.previous_size !== null)
      problems.push(`${origin} signed ${last.size} entries, and the state of the log names ${size} as the last`);
  } else if (checkpoints.length > 0) problems.push('the state of the log names no checkpoint, and there are some');
  for (const { day, origin, size } of await tx.selectFrom('log_night').select(['day', 'origin', 'size']).execute())
    missing(origin, size, `the night of ${day}`);
  for (const { former, size, root } of await tx
    .selectFrom('log_succession')
    .select(['former', 'size', 'root'])
    .execute())
    if (size !== null && rootOf.get(`${size} ${former}`) !== root)
      problems.push(`the checkpoint of ${size} entries of ${former}, with which it ended, is missing or another`);
  return [...problems, ...(await missingHalts(tx))];
}

/** A contradiction stays on record: an act names it, or the last answer of the witness does. */
async function missingHalts(tx: Db): Promise<readonly string[]> {
  const kept = await tx.selectFrom('log_halt').select(['origin', 'witness', 'kind', 'size']).execute();
  const isKept = (one: { witness: string; kind: string; size: number }, origin: string | null): boolean =>
    kept.some(
      (halt) =>
        halt.witness === one.witness &&
        halt.kind === one.kind &&
        halt.size === one.size &&
        (origin === null || halt.origin === origin),
    );
  const acts = await tx
    .selectFrom('entry')
    .select(['seq', 'data'])
    .where('act', 'in', ['log.resumed', 'log.succeeded'])
    .orderBy('seq')
    .execute();
  const named = acts.flatMap(({ seq, data }) => {
    const said = data as { readonly halts?: unknown; readonly contradictions?: unknown } | null;
    const list: unknown = said?.halts ?? said?.contradictions ?? [];
    const halts = (Array.isArray(list) ? list : []) as readonly ({
      witness: string;
      kind: string;
      size: number;
    } | null)[];
    return halts.flatMap((halt) => (halt === null ? [] : [{ seq, halt }]));
  });
  const answers = await tx
    .selectFrom('log_witness')
    .select(['name', 'answer', 'answer_size', 'origin'])
    .where('answer', 'in', ['ahead', 'split'])
    .execute();
  return [
    ...named
      .filter(({ halt }) => !isKept(halt, null))
      .map(({ seq, halt }) => `the contradiction of ${halt.witness} that entry ${seq} names is missing`),
    ...answers
      .filter(
        ({ name, answer, answer_size: size, origin }) =>
          !isKept({ witness: name, kind: answer ?? '', size: size ?? 0 }, origin),
      )
      .map(({ name }) => `${name} contradicted the log with its last answer, and no contradiction is on record`),
  ];
}

/** Each line is a signature of a witness that the database names, under a checkpoint that is there. */
async function cosignaturesFinding(tx: Db, given: WitnessesGiven): Promise<LogFinding> {
  const what = 'log cosignatures';
  const rows = await tx
    .selectFrom('log_cosignature')
    .leftJoin('log_checkpoint', (join) =>
      join
        .onRef('log_checkpoint.origin', '=', 'log_cosignature.origin')
        .onRef('log_checkpoint.size', '=', 'log_cosignature.size'),
    )
    .select(['log_cosignature.origin', 'log_cosignature.size', 'witness', 'line', 'at', 'note'])
    .orderBy('log_cosignature.size')
    .execute();
  const known = new Set((await tx.selectFrom('log_witness').select('key').execute()).map(({ key }) => key));
  const keys = new Map<string, Awaited<ReturnType<typeof everyKey>>>();
  let ofOthers = 0;
  for (const { origin, size, witness, line, at, note } of rows) {
    const logKeys = keys.get(origin) ?? (await everyKey(tx, origin));
    keys.set(origin, logKeys);
    const problem = known.has(witness)
      ? lineProblem({ origin, logKeys, witness, line, at, note })
      : 'no witness has its key';
    if (problem !== null)
      return { what, ok: false, detail: `the confirmation of ${size} entries by ${witness.split('+')[0]}: ${problem}` };
    if (given !== null && !given.witnesses.some((place) => place.line === witness)) ofOthers += 1;
  }
  const others =
    given === null
      ? ''
      : ofOthers === 0
        ? ', all of witnesses that PLENARY_WITNESSES names'
        : `, ${ofOthers} of witnesses that PLENARY_WITNESSES does not name, which count for nothing`;
  return { what, ok: true, detail: `${rows.length} confirmations bear the signature of their witness${others}` };
}

interface Cosigned {
  readonly origin: string;
  readonly logKeys: Awaited<ReturnType<typeof everyKey>>;
  readonly witness: string;
  readonly line: string;
  readonly at: string;
  readonly note: string | null;
}

function lineProblem({ origin, logKeys, witness, line, at, note }: Cosigned): string | null {
  const key = parseVerifierKey(witness);
  if (!key.ok || key.value.use !== 'witness') return 'its key is not that of a witness';
  if (note === null) return 'there is no such checkpoint';
  let cosigned: string;
  try {
    cosigned = addCosignatures(note, [line]);
  } catch {
    return 'it is no signature';
  }
  const opened = openCheckpoint(cosigned, { origin, logKeys, witnesses: [key.value], quorum: 1 });
  if (!opened.ok) return opened.problem.text;
  const [cosignature] = opened.value.cosignatures;
  if (cosignature === undefined) return 'it bears the signature of somebody else';
  return cosignature.time * 1_000 === Date.parse(at) ? null : 'it was signed at another time than it says';
}

/** Who counts is whom the program was started with; where that is known here, the two are compared. */
async function witnessProblems(tx: Db, given: WitnessesGiven): Promise<readonly string[]> {
  if (given === null) return [];
  const state = await tx.selectFrom('log_state').select('quorum').executeTakeFirst();
  const rows = await tx.selectFrom('log_witness').select(['key', 'name']).where('configured', '=', true).execute();
  const unless = 'unless the program was not started since that was set, somebody changed it';
  const extra = rows.filter(({ key }) => !given.witnesses.some(({ line }) => line === key));
  const less = given.witnesses.filter(({ line }) => !rows.some(({ key }) => key === line));
  return [
    ...extra.map(
      ({ name }) => `${name} counts as a witness, and PLENARY_WITNESSES does not name it with this key: ${unless}`,
    ),
    ...less.map(({ key }) => `${key.name} is named in PLENARY_WITNESSES, and does not count as a witness: ${unless}`),
    ...(state && state.quorum !== given.quorum
      ? [`${state.quorum} witnesses are enough, and by what is set it is ${given.quorum}: ${unless}`]
      : []),
  ];
}

function witnessWords(given: WitnessesGiven): string {
  return given === null
    ? 'not compared: PLENARY_WITNESSES is not given here, so a witness that somebody wrote into the database would not be noticed'
    : `${given.witnesses.length} are those that PLENARY_WITNESSES names`;
}

/** The seed that a demonstration keeps is that of a key of its record. Nothing is said where none is kept. */
async function seedFindings(tx: Db): Promise<readonly LogFinding[]> {
  const row = await tx.selectFrom('log_demonstration_seed').select('seed').executeTakeFirst();
  if (row === undefined) return [];
  const what = 'log demonstration key';
  if ((await writtenMode(tx)) === 'production')
    return [{ what, ok: false, detail: 'the database is for production, and holds the secret of a log key' }];
  const keys = await tx.selectFrom('log_key').select(['key', 'name']).execute();
  const seed = fromHex(row.seed);
  // Drawn at this moment: the act that introduces it follows.
  const known =
    keys.length === 0 ||
    (seed?.length === 32 && keys.some(({ key, name }) => formatVerifierKey(signingKey(name, 'log', seed).key) === key));
  return [
    known
      ? { what, ok: true, detail: 'the seed kept here is that of a key which the record introduced' }
      : { what, ok: false, detail: 'the seed kept here is that of no key which the record introduced' },
  ];
}
