import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Meter } from '../door/meter.ts';
import type { PagesMeter } from '../web/keep-pages.ts';
import { type Lang, langs } from '../words/languages.ts';

/** What one program counts and times of itself. Nothing in it names a person, an address that was asked for, or what was decided. */
export interface Measures {
  readonly acts: Meter;
  readonly pages: PagesMeter;
  /** A page was read and rendered, by the pattern of its route. */
  page(route: string, ms: number): void;
  /** A topic was read and rendered in one language, by its kind. */
  topic(kind: string, ms: number): void;
  /** All of it as text that Prometheus reads. `streams`: how many are open now that carry each language. */
  text(streams: ReadonlyMap<Lang, number>): Promise<string>;
}

/** Seconds, from what is kept in memory to what nobody waits for any more. */
const seconds = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];
const together = [1, 2, 4, 8, 16, 32, 64];

let ofProcess: Registry | undefined;

/** Memory, processor, garbage and the delay of the event loop: of the process, however many servers there are in it. */
function processRegistry(): Registry {
  if (ofProcess === undefined) {
    ofProcess = new Registry();
    collectDefaultMetrics({ register: ofProcess });
  }
  return ofProcess;
}

export function openMeasures(): Measures {
  const registry = new Registry();
  const registers = [registry];
  const timed = <Label extends string>(name: string, help: string, ...labelNames: readonly Label[]) =>
    new Histogram<Label>({ name: `plenary_${name}_seconds`, help, labelNames, buckets: seconds, registers });
  const counted = <Label extends string>(name: string, help: string, ...labelNames: readonly Label[]) =>
    new Counter<Label>({ name: `plenary_${name}_total`, help, labelNames, registers });

  const waited = timed('lane_wait', 'How long an act waited for its turn in the lane.');
  const help = 'Acts that had their turn in one transaction.';
  const size = new Histogram({ name: 'plenary_batch_acts', help, buckets: together, registers });
  const shared = counted('batch_statements', 'Statements that all acts of a transaction share.');
  const took = timed('act', 'How long an act took, from being understood to its answer.', 'command');
  const sent = counted('act_statements', 'Statements that were sent to decide and write an act.', 'command');
  const kept = counted(
    'pages',
    'Pages that were kept and given out, had to be made, or were not because too many asked.',
    'found',
  );
  const page = timed('page', 'How long a page took to be read and rendered.', 'route');
  const topic = timed('topic', 'How long a live topic took to be read and rendered in one language.', 'topic');
  const streams = new Gauge({
    name: 'plenary_streams',
    help: 'Open streams, by each language that they carry.',
    labelNames: ['lang'],
    registers,
  });
  for (const found of ['kept', 'made', 'busy']) kept.inc({ found }, 0);

  return {
    acts: {
      taken(waits) {
        size.observe(waits.length);
        for (const ms of waits) waited.observe(ms / 1_000);
      },
      shared: (statements) => shared.inc(statements),
      decided: (command, statements) => sent.inc({ command }, statements),
      answered: (command, ms) => took.observe({ command }, ms / 1_000),
    },
    pages: (found) => kept.inc({ found }),
    page: (route, ms) => page.observe({ route }, ms / 1_000),
    topic: (kind, ms) => topic.observe({ topic: kind }, ms / 1_000),
    async text(open) {
      for (const lang of langs) streams.set({ lang }, open.get(lang) ?? 0);
      return `${await registry.metrics()}\n${await processRegistry().metrics()}`;
    },
  };
}
