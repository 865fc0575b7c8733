import process from 'node:process';
import { parseArgs } from 'node:util';
import { auditLog, fromBase64, type ReadLogFile } from '../../packages/record/src/index.ts';
import { checkRecord } from './check-record.ts';
import { inFolder, isSite, NoExport, onSite } from './exports.ts';
import { linesOf, NotText } from './lines-of.ts';
import type { Report } from './report.ts';
import { tell } from './tell.ts';

const help = `Checks the public record without Plenary and its database.

  node verify-record.mjs [folder]     the folder that "npm run log:export" wrote, without a network; the one of this file unless named
  node verify-record.mjs <address>    the record that a site serves now, for instance https://assembly.example

Exit status: 0 the record stands, 1 it does not, 2 there is no export.`;

/** Checks what lies there and says what came of it; gives the exit status. */
async function verify(place: string): Promise<0 | 1 | 2> {
  try {
    const { checkpoint, trust, lines, tiles } = isSite(place) ? await onSite(place) : inFolder(place);
    const check = checkRecord({ checkpoint, trust });
    for await (const line of linesOf(lines)) check.line(line);
    const report = withTiles(tiles, check.end());
    for (const line of tell(report)) console.log(line);
    return report.problems.length === 0 ? 0 : 1;
  } catch (error) {
    if (!(error instanceof NotText || error instanceof NoExport)) throw error;
    console.error(error instanceof NotText ? `record.jsonl is no text: ${error.message}.` : error.message);
    return 2;
  }
}

/** The log's own files, where they are at hand: each byte follows from the entries that stand in them. */
function withTiles(tiles: ReadLogFile | null, report: Report): Report {
  if (tiles === null) return { ...report, notes: [...report.notes, { note: 'noTiles', facts: {} }] };
  const verdict = auditLog({ size: report.size, root: fromBase64(report.root) ?? new Uint8Array() }, tiles);
  if (verdict.ok) return report;
  const { seq, text } = verdict.problem;
  return { ...report, problems: [...report.problems, { area: 'log', seq, text: `the files of the log: ${text}` }] };
}

async function main(): Promise<void> {
  let given: { readonly positionals: readonly string[]; readonly values: { readonly help?: boolean | undefined } };
  try {
    given = parseArgs({ allowPositionals: true, options: { help: { type: 'boolean' } } });
  } catch {
    given = { positionals: ['', ''], values: {} };
  }
  const { positionals, values } = given;
  if (values.help || positionals.length > 1) {
    console.log(help);
    process.exitCode = values.help ? 0 : 2;
    return;
  }
  process.exitCode = await verify(positionals[0] ?? import.meta.dirname);
}

await main();
