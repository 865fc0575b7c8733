import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { fillOfflinePage, parseTrust } from '../packages/record/src/index.ts';
import { singleFilePage } from './single-file-page.ts';

/**
 * Makes the offline verifier of the record, one HTML file that needs nothing else:
 *   npm run record:offline-page -- [--trust <file of formatTrust>] [--out var/verify-offline.html]
 */

export function recordOfflinePage(): Promise<string> {
  return singleFilePage(path.resolve(import.meta.dirname, '../packages/record/offline'), { trust: '' });
}

function main(page: string): void {
  const { values } = parseArgs({ options: { trust: { type: 'string' }, out: { type: 'string' } } });
  const trust = values.trust === undefined ? null : parseTrust(readFileSync(values.trust, 'utf8'));
  if (trust !== null && !trust.ok) throw new Error(`${values.trust}: ${trust.problem.text}`);
  const file = values.out ?? 'var/verify-offline.html';
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, trust === null ? page : fillOfflinePage(page, trust.value));
  console.log(file);
}

if (process.argv[1] === import.meta.filename) main(await recordOfflinePage());
