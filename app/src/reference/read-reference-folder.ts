import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { checkReference, type ReferenceProblem, type ReferenceText } from './check-reference.ts';
import { topFileNames } from './files.ts';

export interface HashedFile extends ReferenceText {
  /** SHA-256 of the bytes, hexadecimal. */
  readonly sha256: string;
}

/** All files, or all that is wrong with them. */
export type ReadFolder =
  | { readonly ok: true; readonly files: readonly HashedFile[] }
  | { readonly ok: false; readonly problems: readonly ReferenceProblem[] };

/** Reads the reference files of a folder as they are, sorted by path, without looking into them. Absent ones are left out. */
export async function referenceTexts(folder: string): Promise<readonly HashedFile[]> {
  const elections = await list(path.join(folder, 'elections'));
  const wanted = [
    ...topFileNames,
    ...elections.filter((name) => name.endsWith('.json')).map((name) => `elections/${name}`),
  ];
  const files = await Promise.all(wanted.sort().map((name) => hashed(folder, name)));
  return files.filter((file) => file !== null);
}

/** Reads and checks the reference files of a folder (the product's own is data/). */
export async function readReferenceFolder(folder: string): Promise<ReadFolder> {
  const files = await referenceTexts(folder);
  const problems = checkReference(files);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, files };
}

export function sha256(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function list(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isAbsent(error)) return [];
    throw error;
  }
}

async function hashed(folder: string, name: string): Promise<HashedFile | null> {
  try {
    const text = await readFile(path.join(folder, name), 'utf8');
    return { path: name, text, sha256: sha256(text) };
  } catch (error) {
    if (isAbsent(error)) return null;
    throw error;
  }
}

function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
