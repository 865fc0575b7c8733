import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { openStore } from '../src/store/database.ts';
import { startEmbedded } from '../src/store/embedded.ts';
import { migrate } from '../src/store/migrate.ts';
import { isAlive } from '../src/store/postmaster.ts';
import { memoryFolder } from './memory-folder.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The server's own database, for making others. */
    readonly serverUrl: string;
    /** A migrated database that each test copies. */
    readonly template: string;
    /** How the names of databases begin that this run shares, and drops at its end. */
    readonly ofThisRun: string;
  }
}

const root = path.resolve(import.meta.dirname, '../..');

/** Vitest's global set-up: a PostgreSQL (TEST_DATABASE_URL, else the embedded one) with a migrated template. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await testServer();
  try {
    project.provide('serverUrl', server.url);
    project.provide('template', await makeTemplate(server.url));
  } catch (error) {
    await server.stop();
    throw error;
  }
  const shared = `plenary_test_${process.pid}_${projects++}_`;
  project.provide('ofThisRun', shared);
  return async () => {
    await dropAll(server.url, shared);
    await server.stop();
  };
}

/** Projects of this process that have a database. */
let projects = 0;

async function dropAll(url: string, start: string): Promise<void> {
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  try {
    const { rows } = await admin.query<{ datname: string }>(
      'select datname from pg_database where starts_with(datname, $1)',
      [start],
    );
    for (const { datname } of rows) await admin.query(`drop database if exists ${datname} with (force)`);
  } finally {
    await admin.end();
  }
}

async function testServer(): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { url: given, stop: async () => {} };
  // A database per test is much writing, and none of it must outlive a power cut. The tests of the server itself use others.
  // They live for seconds: nobody looks after their tables, and little of their log is kept.
  const settings = {
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    autovacuum: 'off',
    shared_buffers: '256MB',
    max_wal_size: '256MB',
    min_wal_size: '32MB',
  };
  const onDisk = path.join(root, 'var/test/postgres');
  return startEmbedded(memoryFolder(onDisk) ?? onDisk, { explicit: false, settings });
}

/** One template for each state of the migrations, kept between runs. Only a finished one is marked as a template. */
async function makeTemplate(url: string): Promise<string> {
  const name = `plenary_template_${migrationsHash()}`;
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  try {
    await admin.query(`select pg_advisory_lock(hashtext('plenary template'))`);
    await sweep(admin, name);
    const { rows } = await admin.query<{ ready: boolean }>(
      'select datistemplate as ready from pg_database where datname = $1',
      [name],
    );
    if (rows[0]?.ready === true) return name;
    await admin.query(`drop database if exists ${name} with (force)`);
    await admin.query(`create database ${name}`);
    const store = await openStore(databaseUrl(url, name));
    try {
      await migrate(store);
    } finally {
      await store.close();
    }
    await admin.query(`alter database ${name} is_template true`);
    return name;
  } finally {
    await admin.end();
  }
}

/** Removes what killed runs left, and, when nobody else is testing, the templates of earlier migrations. */
async function sweep(admin: pg.Client, current: string): Promise<void> {
  const { rows } = await admin.query<{ datname: string }>(
    `select datname from pg_database where datname ~ '^plenary_(test|template)_'`,
  );
  const names = rows.map((row) => row.datname);
  const tests = names.filter((name) => name.startsWith('plenary_test_'));
  const orphans = tests.filter((name) => !isAlive(Number(name.split('_')[2])));
  for (const name of orphans) await admin.query(`drop database if exists ${name} with (force)`);
  if (orphans.length < tests.length) return;
  for (const name of names.filter((each) => each.startsWith('plenary_template_') && each !== current)) {
    await admin.query(`alter database ${name} is_template false`);
    await admin.query(`drop database if exists ${name}`);
  }
}

/** Makes a database with a name that tells a later run whose it was. Gives its address and the way to drop it. */
export async function makeDatabase(
  url: string,
  template: string,
  name = `plenary_test_${process.pid}_${randomUUID().replaceAll('-', '')}`,
): Promise<{ readonly name: string; readonly url: string; drop(): Promise<void> }> {
  // Copied as files it costs half, where nothing waits for the disk. A server of others knows best itself.
  const strategy = process.env.TEST_DATABASE_URL ? '' : ' strategy file_copy';
  await ask(url, `create database ${name} template ${template}${strategy}`);
  return { name, url: databaseUrl(url, name), drop: () => ask(url, `drop database if exists ${name} with (force)`) };
}

async function ask(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}

/** The same server, another database. */
function databaseUrl(url: string, name: string): string {
  return url.replace(/^(postgres(?:ql)?:\/\/[^/?]*)(?:\/[^?]*)?/, `$1/${name}`);
}

function migrationsHash(): string {
  const folder = path.join(root, 'app/migrations');
  const hash = createHash('sha256');
  for (const file of readdirSync(folder).sort()) hash.update(file).update(readFileSync(path.join(folder, file)));
  return hash.digest('hex').slice(0, 16);
}
