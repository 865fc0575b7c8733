import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { formatVerifierKey, signingKey } from '@plenary/record';
import { z } from 'zod';
import type { Act } from '../../src/door/act.ts';
import { act, itsSubject } from '../../src/door/acts.ts';
import type { Command } from '../../src/door/command.ts';
import { type Door, perform } from '../../src/door/perform.ts';
import { sealerOf } from '../../src/door/sealer.ts';
import { filledBy } from '../../src/door/slot.ts';
import { logActs } from '../../src/log/acts.ts';
import { atTheMachine, introduceLogKey } from '../../src/log/introduce-log-key.ts';
import type { LogConfig } from '../../src/log/log-config.ts';
import { type Sequencer, startSequencer } from '../../src/log/sequencer.ts';
import type { SequencerParts } from '../../src/log/watch.ts';
import type { Store } from '../../src/store/database.ts';

/** Given for tests: a log with a key and made-up acts on a real database. */

export const seed: Uint8Array = new Uint8Array(32).fill(9);
export const logName = 'record.example/assembly';
export const logLine: string = formatVerifierKey(signingKey(logName, 'log', seed).key);

/** Made-up acts of any name and audience, so that tests need no session. */
export const noteCommand: Command<{ act: string; audience: string; text: string }, null> = {
  name: 'note',
  undo: { again: 'a test' },
  who: atTheMachine,
  input: z.object({ act: z.string(), audience: z.string(), text: z.string() }),
  load: async () => null,
  decide: (_, { act, audience, text }) => ({
    ok: true,
    capacity: 'system',
    acts: [{ act, subject: 'made-up:1', audience: audience as Act['audience'], cites: [], data: { text } }],
  }),
};

const madeUp = act<object>({
  about: () => 'made-up:1',
  audience: 'public',
  within: itsSubject,
  apply: null,
});

export function logDoor(store: Store): Door {
  return {
    store,
    acts: { ...logActs, 'note.made': madeUp, 'vote.announced': madeUp },
    filled: filledBy([]),
    sealer: sealerOf([seed]),
  };
}

export async function introduce(door: Door, key: string = logLine): Promise<void> {
  const outcome = await perform(door, introduceLogKey, { key }, { account: null });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
}

/** Records made-up acts; every third is for the Bureau alone. Gives the number of the last entry. */
export async function record(door: Door, count: number, act = 'note.made'): Promise<number> {
  let last = 0;
  for (let n = 1; n <= count; n++) {
    const audience = n % 3 === 0 ? 'bureau' : 'public';
    const outcome = await perform(door, noteCommand, { act, audience, text: `note ${n}` }, { account: null });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome));
    last = outcome.seq;
  }
  return last;
}

export const quick = { settle: 5, look: 50, sign: 100, witness: 1_000, again: 200 };

export function sequence(
  store: Store,
  config: Partial<LogConfig> = {},
  more: Partial<SequencerParts> = {},
): Sequencer & AsyncDisposable & { readonly errors: unknown[] } {
  const errors: unknown[] = [];
  const sequencer = startSequencer({
    store,
    config: { seeds: [seed], witnesses: [], quorum: 0, kept: null, ...config },
    pace: quick,
    onError: (error) => errors.push(error),
    ...more,
  });
  return { ...sequencer, errors, [Symbol.asyncDispose]: () => sequencer.close() };
}

/** Asks again until it holds; throws with the last answer after 25 seconds. */
export async function until<T>(ask: () => Promise<T>, holds: (answer: T) => boolean): Promise<T> {
  for (const limit = Date.now() + 25_000; ; await sleep(10)) {
    const answer = await ask();
    if (holds(answer)) return answer;
    if (Date.now() > limit) throw new Error(`still ${JSON.stringify(answer)}`);
  }
}

export async function signedSize(store: Store): Promise<number> {
  const row = await store.reads
    .selectFrom('log_checkpoint')
    .select(({ fn }) => fn.max('size').as('size'))
    .executeTakeFirst();
  return row?.size ?? 0;
}

/** A server on a free port of this machine, closed at the end of the block. */
export async function listening(
  server: Server = createServer(),
): Promise<AsyncDisposable & { readonly address: string }> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
