import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { singleFilePage } from './single-file-page.ts';

/**
 * Makes the offline verifier of secret ballots, one HTML file that needs nothing else:
 *   npm run ballot:offline-page [-- FILE]     (var/verify-ballot.html)
 * The hash printed beside the name is for comparison: the same sources give the same bytes.
 */

export function ballotOfflinePage(): Promise<string> {
  return singleFilePage(path.resolve(import.meta.dirname, '../packages/ballot/offline'));
}

if (process.argv[1] === import.meta.filename) {
  const page = await ballotOfflinePage();
  const file = process.argv[2] ?? 'var/verify-ballot.html';
  mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
  writeFileSync(file, page);
  console.log(`${file}  sha256 ${createHash('sha256').update(page).digest('hex')}`);
}
