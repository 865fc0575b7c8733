import type { Logger } from 'pino';
import type { Door } from '../door/perform.ts';
import { readLogConfig } from './log-config.ts';
import { type Sequencer, startSequencer } from './sequencer.ts';
import { demonstrationSeed } from './signing-keys.ts';

export interface LogParts {
  readonly door: Door;
  readonly demonstration: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly log: Pick<Logger, 'warn'>;
}

/** Starts the sequencer of this instance. Throws a sentence when the environment cannot be used. */
export async function openLogOf({ door, demonstration, env, log }: LogParts): Promise<Sequencer> {
  const read = readLogConfig(env);
  if (!read.ok) throw new Error(read.problems.join('\n  '));
  const { config } = read;
  const own = demonstration && config.seeds.length === 0;
  const seeds = own ? [await demonstrationSeed(door)] : config.seeds;
  return startSequencer({
    store: door.store,
    config: { ...config, seeds },
    onError: (error) => log.warn({ err: error }, 'the log waits a moment and goes on'),
  });
}
