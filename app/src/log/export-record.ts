import { closeSync, openSync, writeFileSync } from 'node:fs';
import { formatRecordLine, type Json } from '@plenary/record';
import type { Db } from '../store/database.ts';
import { entryColumns, entryOf } from '../store/entry-of.ts';
import type { TextOf } from './export-log.ts';

const portion = 1_000;

/** The act whose data name files, and the file of them that results rest on: who is a State Party, in which group, since when. */
const loaded = 'reference.loaded';
const needed: readonly string[] = ['states.json'];

/**
 * Writes the public record as one line for each entry, in order: what a stranger needs to check the chain, the seals and every
 * published result, and nothing that the public may not read. Holds some hundred lines at a time, however long the record is.
 */
export async function exportRecord(
  db: Db,
  { file, size, textOf }: { readonly file: string; readonly size: number; readonly textOf: TextOf },
): Promise<void> {
  const out = openSync(file, 'wx');
  try {
    for (let last = 0; last < size; last += portion)
      writeFileSync(out, await recordLines(db, last, Math.min(portion, size - last), textOf));
  } finally {
    closeSync(out);
  }
}

/** So many lines behind the first `last`, each with its end. */
export async function recordLines(db: Db, last: number, count: number, textOf: TextOf): Promise<string> {
  const rows = await db
    .selectFrom('entry')
    .select([...entryColumns, 'data', 'salt', 'seal'])
    .where('seq', '>', last)
    .where('seq', '<=', last + count)
    .orderBy('seq')
    .execute();
  const lines: string[] = [];
  for (const row of rows) {
    const { data, salt, seal } = row;
    const whole = salt === null || data === null ? null : { value: data as Json, salt };
    lines.push(`${formatRecordLine(entryOf(row), { data: whole, seal, texts: await textsOf(db, row, textOf) })}\n`);
  }
  return lines.join('');
}

async function textsOf(
  db: Db,
  { act, data, audience }: { readonly act: string; readonly data: unknown; readonly audience: string },
  textOf: TextOf,
): Promise<Readonly<Record<string, string>>> {
  if (act !== loaded || audience !== 'public') return {};
  const { files = [] } = (data ?? {}) as {
    readonly files?: readonly { readonly path: string; readonly sha256: string }[];
  };
  const texts: Record<string, string> = {};
  for (const { path, sha256 } of files) {
    const text = needed.includes(path) ? await textOf(db, sha256) : null;
    if (text !== null) texts[path] = text;
  }
  return texts;
}
