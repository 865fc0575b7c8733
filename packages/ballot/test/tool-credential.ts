import { pbkdf2Sync } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readArchive } from '../src/archive-reader.ts';
import { belenios2048 } from '../src/belenios-2048.ts';

/**
 * The public key of the first code that the tool issued in `folder`, by the tool's own derivation (section 7: PBKDF2,
 * 1,000 iterations, the uuid as salt). For comparison only; the product never issues such codes.
 */
export function deriveToolCredential(folder: string): { readonly derived: string; readonly listed: readonly string[] } {
  const named = (suffix: string): string => readdirSync(folder).find((file) => file.endsWith(suffix)) ?? '';
  const read = (file: string): string => readFileSync(path.join(folder, file), 'utf8');
  const uuid = path.basename(named('.bel'), '.bel');
  const code = read(named('.privcreds')).trim().split('\n')[0]?.trim().split(/\s+/).at(-1) ?? '';
  const list = readArchive(readFileSync(path.join(folder, named('.bel')))).setup.credentials.text();
  const { order, powerOfGenerator } = belenios2048();
  const x = BigInt(`0x${pbkdf2Sync(code, uuid, 1000, 32, 'sha256').toString('hex')}`) % order;
  return { derived: powerOfGenerator(x).toString(), listed: JSON.parse(list) as string[] };
}
