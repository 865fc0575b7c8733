import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { auditLog, fillOfflinePage, formatTrust, fromBase64, tilePath, tilesOf } from '@plenary/record';
import type { Db } from '../store/database.ts';
import { exportRecord } from './export-record.ts';
import { offlineTemplate, strangersVerifier } from './offline-verifier.ts';
import { documentOf, proofOf } from './proof.ts';
import { checkpointFor, logTrust } from './reads.ts';
import { storedFile } from './stored-tiles.ts';
import { resultActs } from './words.ts';

export type Exported =
  | {
      readonly ok: true;
      readonly entries: number;
      /** entries of the record behind these */
      readonly unsigned: number;
      readonly files: number;
      readonly results: number;
    }
  | { readonly ok: false; readonly text: string };

/** The text of a file that the record names by its SHA-256; null when it is not kept. */
export type TextOf = (db: Db, sha256: string) => Promise<string | null>;

/**
 * Writes the whole log as a folder: `checkpoint` and `tile/…` as C2SP tlog-tiles lays them out, `trust.json`, the public record
 * as `record.jsonl`, the offline verifiers `verify.html` and `verify-record.mjs` (of a built program), and below `results/` each
 * published result with its proof file. All of one state of the database. The folder must be new or empty. Reads it back and
 * audits it before it says that all is well.
 */
export function exportLog(db: Db, folder: string, textOf: TextOf): Promise<Exported> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute((tx) => exportLogIn(tx, folder, textOf));
}

async function exportLogIn(db: Db, folder: string, textOf: TextOf): Promise<Exported> {
  if (existsSync(folder) && !statSync(folder).isDirectory())
    return { ok: false, text: `${folder} is a file. Name a new folder.` };
  mkdirSync(folder, { recursive: true });
  if (readdirSync(folder).length > 0) return { ok: false, text: `${folder} is not empty. Name a new folder.` };
  const trust = await logTrust(db);
  const signed = await checkpointFor(db, 1, { quorum: trust?.quorum ?? 0 });
  if (trust === null || signed === null)
    return { ok: false, text: 'The log is not signed yet: there is nothing to hand out.' };

  const write = (name: string, content: string | Uint8Array): void => {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  };
  let files = 0;
  for (const address of tilesOf(signed.size)) {
    const bytes = await storedFile(db, address);
    if (bytes === null) return { ok: false, text: `${tilePath(address)} is missing in the database.` };
    write(tilePath(address), bytes);
    files += 1;
  }
  write('trust.json', `${formatTrust(trust)}\n`);
  const template = offlineTemplate();
  if (template !== null) write('verify.html', fillOfflinePage(template, trust));
  const program = strangersVerifier();
  if (program !== null) write('verify-record.mjs', program);
  await exportRecord(db, { file: path.join(folder, 'record.jsonl'), size: signed.size, textOf });
  const results = await writeResults(db, signed.size, write);
  // The checkpoint last: a folder that was cut short has none.
  write('checkpoint', signed.note);

  const read = (name: string): Uint8Array => readFileSync(path.join(folder, name));
  const verdict = auditLog({ size: signed.size, root: fromBase64(signed.root) ?? new Uint8Array() }, read);
  if (!verdict.ok) return { ok: false, text: `The folder does not stand: ${verdict.problem.text}` };
  const { last } = await db
    .selectFrom('entry')
    .select(({ fn }) => fn.max('seq').as('last'))
    .executeTakeFirstOrThrow();
  return { ok: true, entries: signed.size, unsigned: last - signed.size, files, results };
}

async function writeResults(db: Db, size: number, write: (name: string, content: string) => void): Promise<number> {
  const rows = await db
    .selectFrom('entry')
    .select('seq')
    .where('act', 'in', [...resultActs])
    .where('audience', '=', 'public')
    .where('seq', '<=', size)
    .orderBy('seq')
    .execute();
  let written = 0;
  for (const { seq } of rows) {
    const proof = await proofOf(db, seq);
    const document = await documentOf(db, seq);
    if (proof.kind !== 'proof' || document === null) continue;
    write(`results/entry-${seq}.tlog-proof`, proof.file);
    write(`results/entry-${seq}.json`, document);
    written += 1;
  }
  return written;
}
