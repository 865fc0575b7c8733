import type { Logger } from 'pino';
import type { Door } from '../door/perform.ts';
import { readLogConfig } from './log-config.ts';
import { type Sequencer, startSequencer } from './sequencer.ts';
import { demonstrationSeed, seedProblem } from './signing-keys.ts';

export interface LogParts {
  readonly door: Door;
  readonly demonstration: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly log: Pick<Logger, 'warn'>;
}

/**
 * Starts the sequencer of this instance. Throws a sentence when the environment cannot be used. A seed that signs nothing
 * is said and no more: a meeting must not wait for it.
 */
export async function openLogOf({ door, demonstration, env, log }: LogParts): Promise<Sequencer> {
  const read = readLogConfig(env);
  if (!read.ok) throw new Error(read.problems.join('\n  '));
  const { config } = read;
  const own = demonstration && config.seeds.length === 0;
  const seeds = own ? [await demonstrationSeed(door)] : config.seeds;
  const problem = await seedProblem(door.store.writes, seeds);
  if (problem !== null) log.warn(problem);
  return startSequencer({
    store: door.store,
    config: { ...config, seeds },
    onError: (error) => log.warn({ err: error }, 'the log waits a moment and goes on'),
  });
}
