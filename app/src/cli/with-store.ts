import { type Config, readConfig } from '../config.ts';
import { type Closing, openDatabase } from '../open-database.ts';
import { openStore, type Store } from '../store/database.ts';
import { migrate } from '../store/migrate.ts';

/** Runs a task of the terminal on the database of the program; it may run beside the program. Exit status 1 when it gives false or throws. */
export async function withStore(task: (store: Store, config: Config) => Promise<boolean>): Promise<void> {
  const closings: Closing[] = [];
  try {
    const read = readConfig(process.env);
    if (!read.ok) throw new Error(read.problems.join('\n'));
    const store = await openStore(await openDatabase(read.config, closings));
    closings.push(() => store.close());
    await migrate(store);
    if (!(await task(store, read.config))) process.exitCode = 1;
  } catch (error) {
    process.exitCode = 1;
    console.error(error instanceof Error ? error.message : String(error));
  } finally {
    for (const close of closings.toReversed()) await close();
  }
}
