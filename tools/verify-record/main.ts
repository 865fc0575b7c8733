import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { auditLog, fromBase64 } from '../../packages/record/src/index.ts';
import { checkRecord } from './check-record.ts';
import { linesOf, NotText } from './lines-of.ts';
import type { Report } from './report.ts';
import { tell } from './tell.ts';

const help = `Checks an export of the public record without Plenary, its database or a network.

  node verify-record.mjs [folder]     the folder that "npm run log:export" wrote; the one of this file unless named

Exit status: 0 the record stands, 1 it does not, 2 the folder is no export.`;

const needed = ['record.jsonl', 'checkpoint', 'trust.json'] as const;

/** Checks the folder and says what came of it; gives the exit status. */
async function verify(folder: string): Promise<0 | 1 | 2> {
  const missing = needed.filter((name) => !existsSync(path.join(folder, name)));
  if (missing.length > 0) {
    console.error(
      `${folder} is no export of the record: ${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing.`,
    );
    return 2;
  }
  const text = (name: string): string => readFileSync(path.join(folder, name), 'utf8');
  const check = checkRecord({ checkpoint: text('checkpoint'), trust: text('trust.json') });
  try {
    for await (const line of linesOf(createReadStream(path.join(folder, 'record.jsonl')))) check.line(line);
  } catch (error) {
    if (!(error instanceof NotText)) throw error;
    console.error(`record.jsonl is no text: ${error.message}.`);
    return 2;
  }
  const report = withTiles(folder, check.end());
  for (const line of tell(report)) console.log(line);
  return report.problems.length === 0 ? 0 : 1;
}

/** The log's own files, where the folder has them: each byte follows from the entries that stand in them. */
function withTiles(folder: string, report: Report): Report {
  if (!existsSync(path.join(folder, 'tile')))
    return { ...report, notes: [...report.notes, { note: 'noTiles', facts: {} }] };
  const read = (name: string): Uint8Array | null => {
    const file = path.join(folder, name);
    return existsSync(file) && statSync(file).isFile() ? readFileSync(file) : null;
  };
  const verdict = auditLog({ size: report.size, root: fromBase64(report.root) ?? new Uint8Array() }, read);
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
