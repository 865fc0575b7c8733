import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { archiveDifference, verifyArchive } from '../packages/ballot/src/index.ts';
import { refusalWords, reportWords } from '../packages/ballot/src/report-words.ts';

const usage = `Verifies an archive of a secret ballot and says what it checked.
  npm run -s verify-ballot -- FILE.bel [options]
  --tie                demand that the election is written with tied minimums
  --expect-hash H      the last event hash as shown elsewhere (64 hex digits)
  --expect-voters N    the number of States entitled to vote
  --against OLDER.bel  the file must extend this older copy
  --belenios-2.0       accept a trustees file without contexts, as belenios-tool 2.0 writes
  --json               print the report as JSON
Exit status: 0 verified, 1 not verified, 2 wrong use.`;

function main(args: readonly string[]): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      tie: { type: 'boolean', default: false },
      'expect-hash': { type: 'string' },
      'expect-voters': { type: 'string' },
      against: { type: 'string' },
      'belenios-2.0': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const [file] = positionals;
  const voters = values['expect-voters'];
  const hash = values['expect-hash'];
  if (positionals.length !== 1 || !file) return wrongUse('one file is wanted');
  if (voters !== undefined && !/^[1-9][0-9]{0,6}$/.test(voters)) return wrongUse('--expect-voters wants a number');
  if (hash !== undefined && !/^[0-9a-fA-F]{64}$/.test(hash)) return wrongUse('--expect-hash wants 64 hex digits');
  const bytes = new Uint8Array(readFileSync(file));
  if (values.against !== undefined) {
    const difference = archiveDifference(new Uint8Array(readFileSync(values.against)), bytes);
    if (!difference.ok) {
      console.log(`NOT VERIFIED: ${refusalWords(difference.refusal)}`);
      return 1;
    }
    console.log(`Extends ${values.against} by ${difference.value.added} bytes.`);
  }
  const report = verifyArchive(bytes, {
    tie: values.tie ? 'required' : 'if-written',
    form: values['belenios-2.0'] ? 'belenios-2.0' : 'plenary',
    fileName: basename(file),
    ...(hash === undefined ? {} : { expectHash: hash }),
    ...(voters === undefined ? {} : { expectVoters: Number(voters) }),
  });
  console.log(values.json ? JSON.stringify(report) : reportWords(report).join('\n'));
  return report.ok ? 0 : 1;
}

function wrongUse(problem: string): number {
  console.error(`${problem}\n\n${usage}`);
  return 2;
}

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  process.exitCode = wrongUse(error instanceof Error ? error.message : 'unknown error');
}
