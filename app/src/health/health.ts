import { clockDoubt, difference } from '../door/clock-doubt.ts';
import { askClocks } from '../door/read-clocks.ts';
import type { Sealer } from '../door/sealer.ts';
import { readStanding } from '../door/standing.ts';
import { type LogHealth, logHealth } from '../log/index.ts';
import type { Store } from '../store/database.ts';
import { type Trouble, troubleOf } from '../store/trouble.ts';
import { laneIsFree, writeOnce } from './write-probe.ts';

/** A word for what is wrong; the sentence is in the log of the operator. */
type Why = Trouble | 'held' | 'key' | 'error';
type Part = { readonly ok: true } | { readonly ok: false; readonly why: Why };

/** How the program is doing, without secrets: for whatever watches it. */
export interface Health {
  readonly ok: boolean;
  readonly reads: Part;
  readonly writes: Part;
  /** whether acts get their turn; `held`: something else keeps them waiting */
  readonly lane: Part;
  readonly clock:
    | {
        readonly ok: boolean;
        /** milliseconds by which the database is ahead of this program */
        readonly difference: number;
        /** why nothing is recorded: the code of the refusal; null when acts are recorded */
        readonly stopped: string | null;
      }
    | { readonly ok: false; readonly why: Why };
  readonly log: LogHealth | { readonly ok: false; readonly why: Why };
  /** whether this program holds the key with which the record is sealed: without it no act is taken in */
  readonly seals: Part;
}

export interface HealthParts {
  readonly store: Store;
  /** absent in tests of one part */
  readonly sealer?: Sealer | undefined;
  readonly onError: (error: unknown, part: string) => void;
}

/** Milliseconds. */
const limits = { answer: 2_000, lane: 1_500, between: 1_000 };

/** Asks at most once a second, whoever asks: all get the same answer, and nobody can load the database by it. */
export function healthOf({ store, sealer, onError }: HealthParts): () => Promise<Health> {
  let last: { readonly at: number; readonly health: Promise<Health> } | null = null;
  // A write that hangs is not joined by a second one: it would take one connection after the other.
  const write = oneAtATime(() => writeOnce(store));
  const lane = oneAtATime(() => laneIsFree(store, limits.lane));
  const part = async <T>(
    name: string,
    ask: () => Promise<T>,
  ): Promise<T | { readonly ok: false; readonly why: Why }> => {
    try {
      return await inTime(ask());
    } catch (error) {
      const why = error instanceof TooLate ? 'slow' : (troubleOf(error) ?? 'error');
      if (why === 'error') onError(error, name);
      return { ok: false, why };
    }
  };
  const ask = async (): Promise<Health> => {
    const [reads, writes, free, log] = await Promise.all([
      part('reads', async () => {
        const { sealKey, confirmed } = await readStanding(store.reads);
        return { ok: true, sealKey, clocks: { ...(await askClocks(store.reads, store.clock)), confirmed } } as const;
      }),
      part('writes', async () => {
        await write();
        return { ok: true } as const;
      }),
      part('lane', async (): Promise<Part> => ((await lane()) ? { ok: true } : { ok: false, why: 'held' })),
      part('log', () => logHealth(store.reads)),
    ]);
    const stopped = reads.ok ? (clockDoubt(reads.clocks)?.code ?? null) : null;
    const clock = reads.ok ? { ok: stopped === null, difference: difference(reads.clocks), stopped } : reads;
    const held = !reads.ok || reads.sealKey === null || sealer === undefined || sealer.holds(reads.sealKey);
    const seals: Part = held ? { ok: true } : { ok: false, why: 'key' };
    return {
      ok: [reads, writes, free, log, clock, seals].every((each) => each.ok),
      reads: reads.ok ? { ok: true } : reads,
      writes,
      lane: free,
      clock,
      log,
      seals,
    };
  };
  return () => {
    if (last === null || performance.now() - last.at >= limits.between) last = { at: performance.now(), health: ask() };
    return last.health;
  };
}

class TooLate extends Error {}

async function inTime<T>(asked: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TooLate()), limits.answer);
  });
  return Promise.race([asked, late]).finally(() => clearTimeout(timer));
}

function oneAtATime<T>(ask: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | null = null;
  return () => {
    running ??= ask().finally(() => {
      running = null;
    });
    return running;
  };
}
