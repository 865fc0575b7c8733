import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import path from 'node:path';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { mailServer } from '../../test/mail-server.ts';
import { askForMessages } from './ask-for-messages.ts';
import { messagesAbout } from './messages.ts';

const program = path.resolve(import.meta.dirname, '../../test/mail-process.ts');

function start(...args: readonly string[]) {
  const child = spawn(process.execPath, [program, ...args], {
    env: { PATH: process.env.PATH },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (more: string) => {
    text += more;
  });
  const closed = once(child, 'close');
  return {
    async says(word: string) {
      while (!text.includes(word)) await Promise.race([once(child.stdout, 'data'), closed.then(gone)]);
    },
    async kill() {
      child.kill('SIGKILL');
      await closed;
    },
  };
}

function gone(): never {
  throw new Error('the process is gone');
}

it('a message whose instance is killed after the server took it comes once more at most, as the same, and is noted once', async () => {
  await using db = await testDatabase();
  await using server = await mailServer();
  const { writes } = db.store;
  const account = randomUUID();
  const at = new Date().toISOString();
  await writes
    .insertInto('account')
    .values({ id: account, name: 'Ash', name_salt: null, demonstration: false, closed_at: null, created_at: at })
    .execute();
  const asked = { kind: 'greeting', about: 'session:99', accounts: [account], lang: 'en', by: null, at } as const;
  await writes.transaction().execute((tx) => askForMessages(tx, asked));
  const one = start(db.url, String(server.port), '600000');
  await one.says('handed');
  await one.kill();
  expect(await messagesAbout(writes, 'greeting', 'session:99')).toMatchObject([{ state: 'waiting', tries: 0 }]);
  const two = start(db.url, String(server.port), '0');
  await two.says('noted');
  expect(await messagesAbout(writes, 'greeting', 'session:99')).toMatchObject([{ state: 'sent', tries: 1 }]);
  await expect.poll(async () => (await sql`select from graphile_worker.jobs`.execute(writes)).rows.length).toBe(0);
  await two.kill();
  const said = server.caught.map(({ mail }) => `${mail.messageId} ${mail.text?.trim()}`);
  expect(said).toHaveLength(2);
  expect(new Set(said).size).toBe(1);
});
