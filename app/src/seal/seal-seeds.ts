import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fromHex, toHex } from '@plenary/record';

type Env = Readonly<Record<string, string | undefined>>;

/**
 * PLENARY_SEAL_KEY: secret seeds of 64 hexadecimal digits, the newest first, with commas between while the key is changed. The
 * problem is a sentence for the terminal; it never repeats a seed.
 */
export function readSealSeeds(env: Env): { readonly seeds: readonly Uint8Array[]; readonly problem: string | null } {
  const words = (env.PLENARY_SEAL_KEY ?? '').split(/[\s,]+/).filter((word) => word !== '');
  const seeds = words.flatMap((word) => {
    const seed = fromHex(word.toLowerCase());
    return seed?.length === 32 ? [seed] : [];
  });
  const problem =
    seeds.length < words.length
      ? 'PLENARY_SEAL_KEY is a seed of 64 hexadecimal digits (openssl rand -hex 32), or several with commas.'
      : null;
  return { seeds, problem };
}

/**
 * A demonstration draws its key at the first start and keeps it in a file outside its database. Where none can be written the key
 * lasts as long as the program: the next start introduces another.
 */
export function demonstrationSealSeed(file: string): Uint8Array {
  const drawn = randomBytes(32);
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, `${toHex(drawn)}\n`, { flag: 'wx', mode: 0o600 });
    return drawn;
  } catch {
    // It is there already, or the folder takes no files.
  }
  try {
    const kept = fromHex(readFileSync(file, 'utf8').trim());
    if (kept?.length === 32) return kept;
  } catch {
    return drawn;
  }
  throw new Error(`${file} holds no seed of 64 hexadecimal digits. Remove it: the demonstration draws another key.`);
}
