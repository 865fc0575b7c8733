import { parseArgs } from 'node:util';
import { BackupProblem, encrypterFor, makeKey, writeBackup } from '../backup/index.ts';
import { readGivenDatabase } from '../config.ts';
import { type Closing, openExisting } from '../open-database.ts';
import { modeProblem } from '../store/mode.ts';
import { inBytes, inSeconds, upTo } from './figures.ts';
import { withClosings } from './with-store.ts';

const usage = `Usage:
  npm run backup -- <file> [--to age1…]   all tables of one moment, encrypted, into a new file; people may act meanwhile
  npm run backup -- key <file>            draws the key that opens backups, into a new file, and says its recipient (age1…)
To whose key it is encrypted: --to, once or more, else PLENARY_BACKUP_RECIPIENT.`;

/** `npm run backup`: the whole database as one encrypted file. */
export async function backup(args: readonly string[]): Promise<void> {
  const asked = askedIn(args);
  if (asked === null) {
    console.error(usage);
    process.exitCode = 2;
    return;
  }
  await withClosings(async (closings) => {
    if ('key' in asked) {
      const recipient = await makeKey(asked.key);
      console.log(recipient);
      console.error(
        `The key is in ${asked.key}: keep it where neither this machine nor the backups are. PLENARY_BACKUP_RECIPIENT is the line above.`,
      );
    } else await write(asked.file, asked.to, closings);
    return true;
  });
}

type Asked = { readonly key: string } | { readonly file: string; readonly to: string };

function askedIn(args: readonly string[]): Asked | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { to: { type: 'string', multiple: true } },
    });
    const [first = '', second = '', ...more] = positionals;
    if (first === 'key') return second === '' || more.length > 0 || values.to !== undefined ? null : { key: second };
    if (first === '' || second !== '') return null;
    return { file: first, to: values.to?.join(' ') ?? process.env.PLENARY_BACKUP_RECIPIENT ?? '' };
  } catch {
    // An option that is not there.
    return null;
  }
}

async function write(file: string, to: string, closings: Closing[]): Promise<void> {
  const encrypter = encrypterFor(to);
  const given = readGivenDatabase(process.env);
  if (!given.ok) throw new BackupProblem(given.problems.join('\n'));
  const began = performance.now();
  const { head, tables, rows, bytes, size } = await writeBackup(
    await openExisting(given, closings),
    file,
    encrypter,
    (mode) => {
      const problem = mode === null || given.mode === null ? null : modeProblem({ mode, by: 'itself' }, given.mode);
      if (problem !== null) throw new BackupProblem(problem);
    },
  );
  console.log(
    `Backed up: ${tables} tables, ${rows} rows, ${inBytes(bytes)} of text, ${inBytes(size)} in ${file}, ${inSeconds(began)}.`,
  );
  console.log(upTo(head));
  console.log(
    'Not in it: PLENARY_SECRET, PLENARY_LOG_KEY and PLENARY_SEAL_KEY. Keep them, and the key that opens this file, where neither this machine nor the backups are.',
  );
}
