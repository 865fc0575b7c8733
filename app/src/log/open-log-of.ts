import type { Logger } from 'pino';
import type { Door } from '../door/perform.ts';
import type { Db } from '../store/database.ts';
import type { Halt } from './acts.ts';
import { NotSealed, RecordBroken } from './integrate.ts';
import { compareKept, haltOf, keptWords, NotKept, readKept } from './kept-checkpoint.ts';
import { readLogConfig } from './log-config.ts';
import { type Sequencer, startSequencer } from './sequencer.ts';
import { demonstrationSeed, seedProblem } from './signing-keys.ts';

export interface LogParts {
  readonly door: Door;
  readonly demonstration: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly log: Pick<Logger, 'warn' | 'error'>;
}

/**
 * Starts the sequencer of this instance. Throws a sentence when the environment cannot be used, or the kept checkpoint cannot be read. A seed that signs nothing
 * is said and no more: a meeting must not wait for it.
 */
export async function openLogOf({ door, demonstration, env, log }: LogParts): Promise<Sequencer> {
  const read = readLogConfig(env);
  if (!read.ok) throw new Error(read.problems.join('\n  '));
  const { config } = read;
  const own = demonstration && config.seeds.length === 0;
  const drawn = own ? await demonstrationSeed(door) : null;
  const seeds = drawn === null ? config.seeds : [drawn];
  const problem = await seedProblem(door.store.writes, seeds);
  if (problem !== null) log.warn(problem);
  if (config.kept !== null) await sayKept(door.store.writes, config.kept, log);
  return startSequencer({
    store: door.store,
    config: { ...config, seeds },
    holds: (key) => door.sealer?.holds(key) ?? true,
    onError: (error) => {
      if (error instanceof RecordBroken) log.error(brokenWords(error));
      else if (error instanceof NotKept) log.error(error.message);
      else log.warn({ err: error }, 'the log waits a moment and goes on');
    },
    onHalt: (halts) => log.error(haltWords(halts)),
  });
}

/** At the start, before anything is signed: the database may be an older copy of what this machine ran before. */
async function sayKept(db: Db, file: string, log: LogParts['log']): Promise<void> {
  const kept = await readKept(file);
  if (kept === null) return log.warn(`No checkpoint is kept in ${file} yet: it is written with the next signature.`);
  const verdict = await compareKept(db, kept);
  if (haltOf(kept, verdict) !== null) log.error(`${file}: ${keptWords(kept, verdict)}`);
}

/** What the terminal says while nothing is signed, with the ways on. */
function haltWords(halts: readonly Halt[]): string {
  const said = halts.map(({ witness, kind, size }) =>
    kind === 'ahead'
      ? `${witness} has seen ${size} entries, and this record is shorter`
      : `${witness} has seen ${size} entries, and the first ${size} of this record are others`,
  );
  return (
    `Nothing is signed: ${said.join('; ')}. The database may be an older copy: see /log. If a newer copy is there, stop and restore that. ` +
    'Else say why the log goes on: npm run log:key -- resume "<reason>", or end it: npm run log:key -- succeed.'
  );
}

/** What the terminal says of a record that is signed no further, with the way on. */
function brokenWords(error: RecordBroken): string {
  const way =
    error instanceof NotSealed && error.foreign
      ? 'Acts are refused, for this program cannot seal them. If the key is yours, put its seed into PLENARY_SEAL_KEY and start again. Else somebody wrote it into the database: restore the backup of before.'
      : error instanceof NotSealed
        ? 'Acts go on. Find out who wrote it; npm run verify says what it does. If it shall stand: npm run seal:key -- accept "<reason>". Else restore the backup of before.'
        : 'Acts go on. See npm run verify, and restore the backup of before.';
  return `Nothing further is signed: ${error.message}. ${way}`;
}
