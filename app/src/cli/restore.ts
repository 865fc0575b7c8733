import { parseArgs } from 'node:util';
import { BackupProblem, decrypterFrom, openBackup, refuseForeignMigrations, restoreBackup } from '../backup/index.ts';
import { readGivenDatabase } from '../config.ts';
import { type Closing, openDatabase } from '../open-database.ts';
import { openStore } from '../store/database.ts';
import { inBytes, inSeconds, upTo } from './figures.ts';
import { sayWhetherItStands } from './verify.ts';
import { withClosings } from './with-store.ts';

const usage = `Usage:
  npm run restore -- <file> --key <file of the key>
                                          puts a backup into an empty database, whole or not at all, and verifies it
Where: DATABASE_URL, as the owner of the database, or DATA_DIR, a new folder for the database that Plenary brings.`;

/** `npm run restore`: a backup as a database again, verified. */
export async function restore(args: readonly string[]): Promise<void> {
  const asked = askedIn(args);
  if (asked === null) {
    console.error(usage);
    process.exitCode = 2;
    return;
  }
  await withClosings((closings) => putBack(asked, closings));
}

interface Asked {
  readonly file: string;
  readonly key: string;
}

function askedIn(args: readonly string[]): Asked | null {
  try {
    const options = { key: { type: 'string' } } as const;
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
    const [file = '', ...more] = positionals;
    return file === '' || more.length > 0 || !values.key ? null : { file, key: values.key };
  } catch {
    // An option that is not there.
    return null;
  }
}

async function putBack({ file, key }: Asked, closings: Closing[]): Promise<boolean> {
  const given = readGivenDatabase(process.env);
  if (!given.ok) throw new BackupProblem(given.problems.join('\n'));
  if (given.database.kind === 'embedded' && given.database.dir === null)
    throw new BackupProblem(
      'Say where the backup goes: DATABASE_URL, an empty database, or DATA_DIR, a new folder. It is never put into the usual one unasked.',
    );
  const began = performance.now();
  // A wrong key, and a file that is none, are said before a database is made for it.
  const backup = await openBackup(file, await decrypterFrom(key));
  await refuseForeignMigrations(backup.head);
  const url = await openDatabase(given, closings);
  const { tables, rows, bytes, migrated } = await restoreBackup(url, backup, given.mode);
  console.log(`Restored: ${tables} tables, ${rows} rows, ${inBytes(bytes)} of text, ${inSeconds(began)}.`);
  console.log(upTo(backup.head));
  if (migrated.length > 0)
    console.log(`The backup was of an earlier version; the database was brought up to date: ${migrated.join(', ')}.`);
  const store = await openStore(url);
  closings.push(() => store.close());
  const stands = await sayWhetherItStands(store);
  if (!stands)
    console.error(
      'The backup was restored as it was taken, and what it holds does not stand: look at what FAILED above.',
    );
  console.log(
    'Whatever was done after the backup is not here. Put back PLENARY_SECRET, PLENARY_LOG_KEY and PLENARY_SEAL_KEY as they were; persons erased since are to be erased again.',
  );
  return stands;
}
