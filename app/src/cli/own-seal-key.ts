import { readFileSync } from 'node:fs';
import { readGivenDatabase } from '../config.ts';
import { demonstrationKeyFile } from '../keep-record.ts';
import type { Env } from './verification.ts';

/** The environment with the key that the demonstration on this machine drew for itself, where none was given. Nothing is drawn here. */
export function withOwnSealKey(env: Env): Env {
  const given = readGivenDatabase(env);
  if (env.PLENARY_SEAL_KEY?.trim() || !given.ok || given.database.kind !== 'embedded') return env;
  try {
    return { ...env, PLENARY_SEAL_KEY: readFileSync(demonstrationKeyFile(given.database), 'utf8') };
  } catch {
    return env;
  }
}
