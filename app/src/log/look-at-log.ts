import { existsSync } from 'node:fs';
import path from 'node:path';
import type { WitnessAnswer } from '@plenary/record';
import type { Db } from '../store/database.ts';
import type { Look } from '../store/look.ts';
import { answersOf } from './ask-witnesses.ts';
import { openHalts } from './halts.ts';
import { compareKept, haltOf, keptWords, readKept, waysOfOlderCopy } from './kept-checkpoint.ts';
import type { LogConfig } from './log-config.ts';
import { logView } from './reads.ts';
import { seedProblem } from './signing-keys.ts';

/** How long a witness has for its answer, in milliseconds. */
const patience = 5_000;

/** The log of the record for whoever runs it: what is signed, with which key, who confirms it, and who knows better. Writes nothing here. */
export async function lookAtLog(db: Db, config: LogConfig): Promise<readonly Look[]> {
  return [
    await lookAtSigning(db),
    await lookAtKey(db, config),
    ...(await lookAtHalts(db)),
    ...(await lookAtWitnesses(db, config)),
    await lookAtKept(db, config),
  ];
}

async function lookAtSigning(db: Db): Promise<Look> {
  const what = 'signed record';
  const { latest, size } = await logView(db);
  const { seq } = await db
    .selectFrom('entry')
    .select(({ fn }) => fn.max('seq').as('seq'))
    .executeTakeFirstOrThrow();
  const entries = seq ?? 0;
  const said = `${entries} entries, ${size} in the log`;
  if (latest === null) return { what, state: 'note', detail: `${said}, nothing is signed` };
  const root = `with the fingerprint ${latest.root}`;
  return { what, state: 'ok', detail: `${said}, ${latest.size} signed on ${latest.signedAt} ${root}` };
}

async function lookAtKey(db: Db, { seeds }: LogConfig): Promise<Look> {
  const what = 'key of the log';
  const own = await db.selectFrom('log_demonstration_seed').select('one').executeTakeFirst();
  if (seeds.length === 0 && own !== undefined) return { what, state: 'ok', detail: 'the demonstration keeps its own' };
  const problem = await seedProblem(db, seeds);
  if (problem === null) return { what, state: 'ok', detail: 'the key that is given is one that the record knows' };
  return { what, state: seeds.length === 0 ? 'note' : 'wrong', detail: problem };
}

async function lookAtHalts(db: Db): Promise<readonly Look[]> {
  return (await openHalts(db)).map(({ witness, kind, size }) => ({
    what: 'contradiction',
    state: 'wrong',
    detail:
      `${witness} has seen ${kind === 'ahead' ? `${size} entries, and this record is shorter` : `another record of ${size} entries`}: nothing is ` +
      `signed. ${waysOfOlderCopy}`,
  }));
}

async function lookAtWitnesses(db: Db, { witnesses }: LogConfig): Promise<readonly Look[]> {
  if (witnesses.length === 0)
    return [
      {
        what: 'witnesses',
        state: 'note',
        detail:
          'none is named in PLENARY_WITNESSES: whoever has the database, the program and its key could write another record',
      },
    ];
  const looks: Look[] = [];
  const limits = { ms: patience, closing: new AbortController().signal };
  const answers = await answersOf(db, witnesses, false, limits, async ({ key }, { size }, answer) => {
    looks.push({ what: `witness ${key.name}`, ...wordsOf(answer, size) });
  });
  if (answers.length === 0) return [{ what: 'witnesses', state: 'note', detail: 'not asked: nothing is signed yet' }];
  return looks.toSorted((one, other) => one.what.localeCompare(other.what));
}

function wordsOf(answer: WitnessAnswer, size: number): Pick<Look, 'state' | 'detail'> {
  switch (answer.kind) {
    case 'cosigned':
      return { state: 'ok', detail: `holds ${size} entries, as this record does` };
    case 'ahead':
      return {
        state: 'wrong',
        detail: `holds ${answer.size} entries, and this record has signed ${size}: the database is an older copy, or entries were removed`,
      };
    case 'split':
      return {
        state: 'wrong',
        detail: `holds another record of ${answer.size} entries: entries were changed, or an older copy was restored and signed on`,
      };
    case 'refused':
      return { state: 'wrong', detail: `refuses (${answer.status}): ${answer.text.trim()}` };
    case 'unreachable':
      return { state: 'note', detail: `does not answer: ${answer.text}` };
  }
}

async function lookAtKept(db: Db, { kept: file }: LogConfig): Promise<Look> {
  const what = 'kept checkpoint';
  if (file === null)
    return {
      what,
      state: 'note',
      detail:
        'none: PLENARY_CHECKPOINT names no file, so an older copy of the database is noticed at the start by a witness only',
    };
  try {
    const kept = await readKept(file);
    if (kept === null) return { what, ...notYetKept(file) };
    const verdict = await compareKept(db, kept);
    const words = keptWords(kept, verdict);
    if (haltOf(kept, verdict) !== null) return { what, state: 'wrong', detail: `${words} ${waysOfOlderCopy}` };
    const signed = (await logView(db)).latest?.size ?? 0;
    if (verdict.kind !== 'holds' || kept.size >= signed) return { what, state: 'ok', detail: words };
    const since = `${words} ${signed} are signed by now: if this stays so, the program cannot write the file, and says why in its own log`;
    return { what, state: 'note', detail: since };
  } catch (error) {
    return { what, state: 'wrong', detail: error instanceof Error ? error.message : String(error) };
  }
}

function notYetKept(file: string): Pick<Look, 'state' | 'detail'> {
  return existsSync(path.dirname(path.resolve(file)))
    ? { state: 'note', detail: `nothing is in ${file} yet: it is written with the next signature` }
    : {
        state: 'wrong',
        detail: `${file} cannot be written, for its folder is not there: make it, writable for the program`,
      };
}
