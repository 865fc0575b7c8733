import { checkRecord } from '../../../tools/verify-record/check-record.ts';
import { linesOf } from '../../../tools/verify-record/lines-of.ts';
import type { Report } from '../../../tools/verify-record/report.ts';

/** How far the check of an export is. `both`: one of the two files is missing. */
type ReadingState =
  | { readonly kind: 'reading'; readonly entries: number }
  | { readonly kind: 'done'; readonly report: Report }
  | { readonly kind: 'both' | 'unreadable' };

export interface ReadingRecord {
  readonly state: ReadingState;
  stop(): void;
}

/** Milliseconds for which the page does not answer. */
const breath = 50;

/** Checks the files of an export; `changed` is called whenever the state is another. */
export function checkFiles(files: readonly File[], trust: string, changed: () => void): ReadingRecord {
  const record = files.find(({ name }) => name.endsWith('.jsonl'));
  const note = files.find((file) => file !== record);
  let state: ReadingState = record && note ? { kind: 'reading', entries: 0 } : { kind: 'both' };
  let stopped = false;
  const to = (next: ReadingState): void => {
    if (stopped) return;
    state = next;
    changed();
  };
  const read = async (lines: File, checkpoint: File): Promise<void> => {
    const signed = await checkpoint.text();
    if (!/^[^\n]+\n\d+\n/.test(signed)) return to({ kind: 'both' });
    const check = checkRecord({ checkpoint: signed, trust });
    let entries = 0;
    let began = performance.now();
    for await (const line of linesOf(chunksOf(lines))) {
      if (stopped) return;
      check.line(line);
      entries += 1;
      if (performance.now() - began < breath) continue;
      to({ kind: 'reading', entries });
      await new Promise((resolve) => setTimeout(resolve));
      began = performance.now();
    }
    to({ kind: 'done', report: check.end() });
  };
  if (record && note) read(record, note).catch(() => to({ kind: 'unreadable' }));
  return {
    get state() {
      return state;
    },
    stop() {
      stopped = true;
    },
  };
}

/** Not every browser can go through a stream by itself. */
async function* chunksOf(file: File): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    yield value;
  }
}
