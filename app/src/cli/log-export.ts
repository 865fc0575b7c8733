import path from 'node:path';
import { exportLog } from '../log/index.ts';
import { dataText } from '../reference/index.ts';
import { withReading } from './with-store.ts';

/** `npm run log:export -- <folder>`: the signed log as files, with which anybody can check it without Plenary. */
export async function logExport([folder]: readonly string[]): Promise<void> {
  if (!folder) {
    console.error('Usage: npm run log:export -- <new folder>');
    process.exitCode = 2;
    return;
  }
  await withReading(async (store) => {
    const done = await exportLog(store.reads, path.resolve(folder), dataText);
    if (!done.ok) {
      console.error(done.text);
      return false;
    }
    console.log(`${done.entries} entries in ${done.files} files, ${done.results} results with their proofs: ${folder}`);
    if (done.unsigned > 0)
      console.log(
        `Not in it: ${done.unsigned} entries behind these, which are not signed. If that stays so, /log and npm run doctor say why.`,
      );
    console.log('Read back: every tile and the signed root follow from the entries.');
    console.log('Whoever gets the folder checks it without Plenary: node verify-record.mjs, or the page verify.html.');
    return true;
  });
}
