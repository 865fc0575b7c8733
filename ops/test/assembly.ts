import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startEmbedded } from '../../app/src/store/embedded.ts';
import { ask } from '../../app/test/ask.ts';

const root = path.resolve(import.meta.dirname, '../..');
const main = path.join(root, 'app/dist/server/main.js');

/** A production database with the two roles of ops/database.sql, on a server of its own: roles belong to a whole server. */
export interface Assembly {
  /** For the program. */
  readonly url: string;
  /** For migrations. */
  readonly ownerUrl: string;
  /** `npm run account` with this database; gives what it said. */
  account(args: readonly string[], env: Readonly<Record<string, string>>): string;
  remove(): Promise<void>;
}

export async function makeAssembly(): Promise<Assembly> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'plenary-ops-'));
  fs.chmodSync(folder, 0o755);
  const server = await startEmbedded(folder);
  await runDatabaseFile(server.url);
  const as = (role: string): string => server.url.replace('//app@/postgres', `//${role}@/plenary`);
  return {
    url: as('plenary'),
    ownerUrl: as('plenary_owner'),
    account(args, env) {
      const all = { ...process.env, DATABASE_URL: as('plenary'), ...env };
      const { status, stdout, stderr } = spawnSync(process.execPath, [main, 'account', ...args], {
        env: all,
        encoding: 'utf8',
      });
      if (status !== 0) throw new Error(`account ${args.join(' ')}: ${stdout}${stderr}`);
      return stdout;
    },
    async remove() {
      await server.stop();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What `psql -f ops/database.sql` does. */
async function runDatabaseFile(url: string): Promise<void> {
  const text = fs.readFileSync(path.join(root, 'ops/database.sql'), 'utf8').replaceAll(/^--.*$/gm, '');
  const parts = text.split('\\connect plenary');
  if (parts.length !== 2) throw new Error('ops/database.sql goes over to its database once');
  for (const [at, part] of parts.entries()) {
    const where = at === 0 ? url : url.replace('/postgres?', '/plenary?');
    for (const statement of part.split(';').filter((each) => each.trim() !== '')) await ask(where, statement);
  }
}
