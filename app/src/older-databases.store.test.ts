import { describe, expect, it } from 'vitest';
import { sealSeeds } from '../test/given/seal-seeds.ts';
import { linesOf } from '../test/kept-database.ts';
import { type OlderDatabase, olderDatabase } from '../test/older-database.ts';
import { verifyStore } from './cli/verification.ts';
import type { Config } from './config.ts';
import { perform } from './door/perform.ts';
import { openLog } from './log.ts';
import { commands, openDoor } from './modules.ts';
import { openServer } from './server.ts';
import { openStore, type Store } from './store/database.ts';
import { migrate } from './store/migrate.ts';

/** Databases as the version before left them (app/test/given/older-databases): opened, read, written to and verified. */

const production = {
  mode: 'production',
  origin: 'https://assembly.example',
  secret: 'a secret of a test, long enough for production',
} as const;
const demonstration = { mode: 'demonstration', origin: null, secret: 'a secret of a test, long enough' } as const;

describe('a database made by the version before', () => {
  it.each(['0016-demonstration', '0016-production'])('%s comes back line by line as it was kept', async (name) => {
    await using older = await olderDatabase(name);
    const again = await linesOf(older.url);
    expect(again.join('\n') === older.lines.join('\n')).toBe(true);
  });

  it('that held a rehearsal opens, shows its results, takes a new act and verifies', { timeout: 120_000 }, async () => {
    await using older = await olderDatabase('0016-demonstration');
    await using opened = await openNow(older, demonstration);
    const { store, page } = opened;
    expect(older.migrations).toHaveLength(14);
    await stands(store);

    has(await page('/sessions/demo-2'), 'Demonstration session');
    const vote = await store.reads.selectFrom('vote').selectAll().executeTakeFirstOrThrow();
    const { rows } = JSON.parse(await page(`/votes/${vote.id}.json`)) as Board;
    expect(counted(rows)).toMatchObject({ yes: 83, no: 21, abstain: 12 });
    const shown = await page(`/votes/${vote.id}`);
    for (const said of ['<dd>83</dd>', '<dd>21</dd>', '<dd>12</dd>', await textVotedOn(store), 'two thirds = 70'])
      has(shown, said);
    const election = await store.reads
      .selectFrom('election')
      .select('id')
      .where('session', '=', 'demo-2')
      .executeTakeFirstOrThrow();
    const bench = await page(`/elections/${election.id}`);
    for (const name of ['Template, Fern', 'Mockup, Elm', 'Placeholder, Cedar', 'Prototype, Linden']) has(bench, name);
    has(await page(`/fr/sessions/demo-2`), 'Session de démonstration');

    await newItem(store, 'demo-2', 'An item of the new version');
    has(await page('/sessions/demo-2'), 'An item of the new version');
    await stands(store);
  });

  it('in production opens, knows its persons, takes a new act and verifies', { timeout: 120_000 }, async () => {
    await using older = await olderDatabase('0016-production');
    await using opened = await openNow(older, production);
    const { store, page } = opened;
    await stands(store);

    has(await page('/sessions/25'), 'Twenty-fifth session');
    has(await page('/fr/sessions/25'), 'Vingt-cinquième session');
    const vote = await store.reads.selectFrom('vote').selectAll().executeTakeFirstOrThrow();
    const { rows } = JSON.parse(await page(`/votes/${vote.id}.json`)) as Board;
    const cast = rows.filter(({ vote: said }) => ['yes', 'no', 'abstain'].includes(said));
    expect(cast.map(({ state, vote: said }) => `${state} ${said}`).sort()).toEqual([
      'BRA yes',
      'FRA abstain',
      'JPN no',
      'KEN yes',
    ]);
    has(await page(`/votes/${vote.id}`), await textVotedOn(store));
    const persons = await store.reads.selectFrom('account').select(['name', 'demonstration']).execute();
    expect(persons).toHaveLength(79);
    expect(persons.some((person) => person.demonstration)).toBe(false);

    await newItem(store, '25', 'An item of the new version');
    has(await page('/sessions/25'), 'An item of the new version');
    await stands(store);
  });
});

/** The symbol of the text of the one vote: adopted, that of the resolution. */
async function textVotedOn({ reads }: Store): Promise<string> {
  const { symbol } = await reads
    .selectFrom('vote')
    .innerJoin('proposal', 'proposal.id', 'vote.proposal')
    .select(({ fn }) => fn.coalesce('proposal.decided_symbol', 'proposal.symbol').as('symbol'))
    .executeTakeFirstOrThrow();
  expect(symbol).toMatch(/^(DEMO-2|ICC-ASP\/25)\/(Res|L)\.\d+$/);
  return symbol ?? '';
}

/** A whole page in the report of a failure helps nobody. */
function has(page: string, said: string): void {
  expect(page.includes(said), said).toBe(true);
}

interface Board {
  readonly rows: readonly { readonly state: string; readonly vote: string }[];
}

function counted(rows: Board['rows']): Readonly<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const { vote } of rows) found[vote] = (found[vote] ?? 0) + 1;
  return found;
}

async function openNow(
  older: OlderDatabase,
  how: Pick<Config, 'mode' | 'origin'> & { readonly secret: string },
): Promise<AsyncDisposable & { readonly store: Store; page(address: string): Promise<string> }> {
  const store = await openStore(older.url, { poolSize: 4 });
  await migrate(store);
  const config = {
    ...how,
    sealSeeds,
    host: '127.0.0.1',
    port: 0,
    log: 'json',
    database: { kind: 'url', url: older.url },
  } as const;
  const log = openLog(config);
  log.level = 'silent';
  const server = await openServer({ config, store, log });
  const site = how.origin ?? 'http://localhost';
  return {
    store,
    async page(address) {
      const answer = await server.app.request(`${site}${address}`);
      expect(answer.status, address).toBe(200);
      return answer.text();
    },
    async [Symbol.asyncDispose]() {
      await server.close();
      await store.close();
    },
  };
}

async function stands(store: Store): Promise<void> {
  const found = await verifyStore(store);
  expect(found.filter(({ ok }) => !ok)).toEqual([]);
  expect(found.map(({ what }) => what)).toEqual(expect.arrayContaining(['chain', 'acts', 'table vote_cast']));
}

/** By the Secretariat of that database, who holds the office still. */
async function newItem(store: Store, session: string, title: string): Promise<void> {
  const { account } = await store.reads
    .selectFrom('capacity')
    .select('account')
    .where('kind', '=', 'secretariat')
    .executeTakeFirstOrThrow();
  const command = commands.get('add-agenda-item');
  if (command === undefined) throw new Error('no such command');
  const outcome = await perform(openDoor(store, sealSeeds), command, { session, title: { en: title } }, { account });
  expect(outcome).toMatchObject({ ok: true });
}
