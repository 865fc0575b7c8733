import type { Checked } from './problem.ts';
import { accepted, refused } from './problem.ts';
import type { KeyUse, VerifierKey } from './verifier-key.ts';
import { formatVerifierKey, parseVerifierKey } from './verifier-key.ts';

/** Whom a reader believes: one log by its keys, and so many of these witnesses. */
export interface Trust {
  readonly origin: string;
  readonly logKeys: readonly VerifierKey[];
  readonly witnesses: readonly VerifierKey[];
  /** How many witnesses must have cosigned; 0 where none is asked. */
  readonly quorum: number;
}

/** `{"logKeys":[...],"origin":"...","quorum":2,"witnesses":[...]}`, keys as `formatVerifierKey` writes them. */
export function formatTrust({ origin, logKeys, witnesses, quorum }: Trust): string {
  const lines = (keys: readonly VerifierKey[]): string[] => keys.map(formatVerifierKey);
  return JSON.stringify({ logKeys: lines(logKeys), origin, quorum, witnesses: lines(witnesses) });
}

/** Reads what `formatTrust` writes, and no field besides; the quorum is at most the number of witnesses. */
export function parseTrust(text: string): Checked<Trust, 'trust' | 'key'> {
  const value = jsonObject(text);
  if (value === null) return refused('trust', 'not a JSON object');
  const { origin, quorum, ...rest } = value;
  if (typeof origin !== 'string' || origin === '' || origin.includes('\n')) return refused('trust', 'no origin');
  if (Object.keys(rest).some((name) => name !== 'logKeys' && name !== 'witnesses'))
    return refused('trust', 'unknown field');
  const logKeys = parseKeys(rest.logKeys, 'log');
  if (!logKeys.ok) return logKeys;
  if (logKeys.value.length === 0) return refused('trust', 'no key of the log');
  const witnesses = parseKeys(rest.witnesses, 'witness');
  if (!witnesses.ok) return witnesses;
  if (typeof quorum !== 'number' || !Number.isSafeInteger(quorum) || quorum < 0 || quorum > witnesses.value.length) {
    return refused('trust', `a quorum is a whole number from 0 to ${witnesses.value.length} here`);
  }
  return accepted({ origin, logKeys: logKeys.value, witnesses: witnesses.value, quorum });
}

function parseKeys(list: unknown, use: KeyUse): Checked<VerifierKey[], 'trust' | 'key'> {
  if (!Array.isArray(list)) return refused('trust', `no list of ${use} keys`);
  const keys: VerifierKey[] = [];
  const seen = new Set<string>();
  for (const item of list as unknown[]) {
    if (typeof item !== 'string') return refused('key', 'a key is a line of text');
    const key = parseVerifierKey(item);
    if (!key.ok) return key;
    if (key.value.use !== use) return refused('key', `the key of ${key.value.name} is not that of a ${use}`);
    // Counted by the key, not by the name: one party under two names is still one witness.
    const identity = key.value.publicKey.join();
    if (seen.has(identity)) return refused('key', `the key of ${key.value.name} stands twice`);
    seen.add(identity);
    keys.push(key.value);
  }
  return accepted(keys);
}

function jsonObject(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? (value as Readonly<Record<string, unknown>>) : null;
  } catch {
    return null;
  }
}
