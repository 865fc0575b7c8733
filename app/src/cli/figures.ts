import type { BackupHead } from '../backup/index.ts';

export function inBytes(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.ceil(bytes / 1_000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

export function inSeconds(began: number): string {
  return `${((performance.now() - began) / 1000).toFixed(1)} s`;
}

/** What a backup reaches to, for a comparison with what was signed, printed or noted elsewhere. */
export function upTo({ made, last }: BackupHead): string {
  return last === null
    ? `Taken at ${made}; the record had no entry.`
    : `Taken at ${made}: the record up to entry ${last.entry} of ${last.at}, hash ${last.hash}.`;
}
