import { parseArgs } from 'node:util';
import { compareKept, isSigned, keptWords, lookAtLog, readKept, readLogConfig, waysOfOlderCopy } from '../log/index.ts';
import { lookAtSeals } from '../seal/index.ts';
import type { Store } from '../store/database.ts';
import { type Look, lookAtDatabase } from '../store/look.ts';
import { withOwnSealKey } from './own-seal-key.ts';
import { withLooking } from './with-store.ts';

const usage = `Usage:
  npm run doctor                           looks at the installation: the database and what keeps it, the log, its witnesses
  npm run doctor -- --checkpoint <file>    holds the record against a checkpoint that was kept elsewhere: a copy of /log/checkpoint`;

/** `npm run doctor`: how the installation is. It reads, and writes nothing. */
export async function doctor(args: readonly string[]): Promise<void> {
  const file = checkpointIn(args);
  if (file === undefined) {
    console.error(usage);
    process.exitCode = 2;
    return;
  }
  await withLooking((store) => (file === null ? look(store) : hold(store, file)));
}

/** The file; null without one; undefined when the words are others. */
function checkpointIn(args: readonly string[]): string | null | undefined {
  try {
    const { values } = parseArgs({ args: [...args], options: { checkpoint: { type: 'string' } } });
    return values.checkpoint ?? null;
  } catch {
    return undefined;
  }
}

async function look(store: Store): Promise<boolean> {
  const looks = await looksOf(store);
  for (const { what, state, detail } of looks) console.log(`${words[state]}  ${what}: ${detail}`);
  const wrong = looks.filter(({ state }) => state === 'wrong').length;
  console.log(wrong === 0 ? 'Nothing is wrong.' : `${wrong} of ${looks.length} must be seen to.`);
  return wrong === 0;
}

const words = { ok: 'ok    ', note: 'note  ', wrong: 'WRONG ' } as const;

async function looksOf(store: Store): Promise<readonly Look[]> {
  const { looks: found, upToDate } = await store.writes
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(lookAtDatabase);
  if (!upToDate) return found;
  const looks = [...found, ...(await lookAtSeals(store.reads, withOwnSealKey(process.env)))];
  const log = readLogConfig(process.env);
  if (!log.ok)
    return [...looks, ...log.problems.map((detail): Look => ({ what: 'settings of the log', state: 'wrong', detail }))];
  // Witnesses are waited for, and no transaction is held meanwhile.
  return [...looks, ...(await lookAtLog(store.reads, log.config))];
}

async function hold(store: Store, file: string): Promise<boolean> {
  const kept = await readKept(file);
  if (kept === null) throw new Error(`There is no file ${file}.`);
  const verdict = await compareKept(store.reads, kept);
  const stands = verdict.kind === 'holds' || verdict.kind === 'ended';
  const sentence = keptWords(kept, verdict);
  if (stands) console.log(sentence);
  else console.error(`THE RECORD CONTRADICTS THIS CHECKPOINT.\n${sentence}\n${waysOfOlderCopy}`);
  if (!(await isSigned(store.reads, kept)))
    console.error(
      'No key that this record knows has signed the file: it proves as much as the place where it was kept.',
    );
  return stands;
}
