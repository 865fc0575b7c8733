import type { LanguageCtx } from '../web/ctx.ts';
import { manyWords, type Named, sentenceOfEntry } from './in-words.ts';
import type { EntryView } from './reads.ts';

/** A line of the record as people read it: one entry, or neighbours that say the same. */
export interface RecordLine {
  /** the newest first; at least one */
  readonly entries: readonly [EntryView, ...EntryView[]];
  readonly says: string;
}

/** Entries as lines: acts of one kind on one thing that have words together, and those that say the same, stand in one. */
export function linesOf(
  ctx: LanguageCtx,
  entries: readonly EntryView[],
  named: readonly Named[],
): readonly RecordLine[] {
  const groups: { key: string; named: Named; says: string; entries: [EntryView, ...EntryView[]] }[] = [];
  entries.forEach((entry, n) => {
    const names = named[n];
    if (!names) return;
    const says = sentenceOfEntry(ctx, entry, names);
    const together = manyWords(ctx, entry.act, names.data, 1) !== null;
    const key = `${entry.act} ${entry.subject} ${together ? '' : says}`;
    const last = groups.at(-1);
    if (last?.key === key) last.entries.push(entry);
    else groups.push({ key, named: names, says, entries: [entry] });
  });
  return groups.map(({ entries, named: { data }, says }) => ({
    entries,
    says: entries.length === 1 ? says : (manyWords(ctx, entries[0].act, data, entries.length) ?? says),
  }));
}
