import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { toHex } from '@plenary/record';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { actOn, type BusyAssembly, busySecret } from '../../test/busy-assembly.ts';
import { figure, inWords, spread } from '../../test/figures.ts';
import { append, byForce } from '../../test/forge.ts';
import { introduce, logLine, seed } from '../../test/given/log.ts';
import { sealSeedText } from '../../test/given/seal-seed-text.ts';
import { startWitness } from '../../test/given/witness.ts';
import { openedBy, type TestStage, testStage } from '../../test/stage.ts';
import { serverOn } from '../../test/stage-server.ts';
import { verifyStore } from '../cli/verification.ts';
import { takeUpItem } from '../meetings/index.ts';
import type { Finding } from './finding.ts';

const minutes = Number(process.env.VERIFY_MINUTES ?? 10);

it(`${minutes} minutes of an assembly at work beside verification: never accused; what is forged meanwhile is found each time`, {
  timeout: (minutes + 15) * 60_000,
}, async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'plenary-under-load-'));
  await using stage = await testStage();
  await introduce(stage.door);
  await using archive = await startWitness(folder, 'archive', [logLine]);
  const given = {
    PLENARY_SECRET: busySecret,
    PLENARY_SEAL_KEY: sealSeedText,
    PLENARY_WITNESSES: `${archive.place.line} ${archive.place.address}`,
    PLENARY_LOG_KEY: toHex(seed),
    PLENARY_CHECKPOINT: path.join(folder, 'checkpoint'),
  };
  Object.assign(process.env, given);
  await openedBy(stage);
  await stage.done(takeUpItem, { meeting: stage.meeting, item: stage.items.resolution }, stage.president);
  await using site = await serverOn(stage);
  const busy = actOn(stage, site, 250);
  try {
    const took: number[] = [];
    const verified = async (): Promise<readonly Finding[]> => {
      const began = performance.now();
      const found = await verifyStore(stage.store, given);
      took.push(performance.now() - began);
      return found;
    };
    const missed: string[] = [];
    const forge = async (some: readonly Forgery[]): Promise<void> => {
      for (const forgery of some) {
        const undo = await forgery.does(stage, busy);
        const accused = (await verified()).filter(({ ok }) => !ok).map(({ what, detail }) => `${what}: ${detail}`);
        if (!accused.some((line) => line.startsWith(forgery.found)) || accused.length > forgery.at)
          missed.push(`${forgery.what}: ${accused.join(' | ') || 'nothing'}`);
        await undo?.();
      }
    };
    // While the record is short; what cannot be taken back comes last.
    const last = forgeries.at(-1);
    while (busy.done.size < 6) await sleep(250);
    await forge(forgeries.slice(0, -1));
    expect(missed).toEqual([]);

    took.length = 0;
    const acts = { first: 0, last: 0 };
    const wrong: string[] = [];
    const said = new Set<string>();
    let times = 0;
    acts.first = await length(stage);
    for (const end = performance.now() + minutes * 60_000; performance.now() < end; times += 1)
      for (const { what, ok, detail } of await verified()) {
        said.add(what);
        if (!ok) wrong.push(`check ${times + 1}, ${what}: ${detail}`);
      }
    acts.last = await length(stage);
    figure(
      'verification beside an assembly at work',
      `${times} times in ${minutes} minutes while ${acts.last - acts.first} entries were recorded: ${wrong.length} wrong findings, each in ${inWords(spread(took))} (${[
        ...busy.done,
      ]
        .map(([kind, n]) => `${kind} ${n}`)
        .join(', ')})`,
    );
    expect(wrong).toEqual([]);
    expect(busy.faults).toEqual([]);
    expect(site.faults).toEqual([]);
    // Whatever was not done, or not looked at, was not tried.
    expect([...busy.done.keys()].toSorted()).toHaveLength(6);
    expect(Math.min(...busy.done.values())).toBeGreaterThan(minutes);
    expect([...said]).toEqual(expect.arrayContaining([...looked]));
    expect(times).toBeGreaterThan(minutes / 2);

    await forge(last ? [last] : []);
    expect(missed).toEqual([]);
    expect(busy.faults).toEqual([]);
  } finally {
    await busy.end();
    for (const name of Object.keys(given)) delete process.env[name];
    rmSync(folder, { recursive: true, force: true });
  }
});

/** What every verification has to speak of, or it looked at less than it should. */
const looked = [
  'chain',
  'erased data',
  'seals',
  'kept answers',
  'acts',
  'table vote_cast',
  'table capacity',
  'triggers and tables',
  'what the database is for',
  'names of accounts',
  'details of persons',
  'sign-ins',
  'links',
  'seals of sign-ins and links',
  'log',
  'log promises',
  'log cosignatures',
  'log witnesses',
  'kept checkpoint',
];

async function length({ db }: TestStage): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from entry`.execute(db);
  return rows[0]?.n ?? 0;
}

/** What somebody does who writes to the database while the assembly goes on. */
interface Forgery {
  readonly what: string;
  /** Gives the way back, so that each is found alone; null where there is none, and it is the last. */
  does(stage: TestStage, busy: BusyAssembly): Promise<(() => Promise<void>) | null>;
  /** how a finding begins that names it */
  readonly found: string;
  /** findings at most: nothing else is accused than what was done */
  readonly at: number;
}

const planted = '00000000-0000-4000-8000-000000000001';

const forgeries: readonly Forgery[] = [
  changed(
    'the receipt of a vote',
    'table vote_cast',
    `update vote_cast set receipt = 'AAAA-' || receipt where ctid = (select ctid from vote_cast order by cast_at limit 1) returning vote, iso3`,
    ({ vote, iso3 }) => `update vote_cast set receipt = substr(receipt, 6) where vote = '${vote}' and iso3 = '${iso3}'`,
  ),
  changed(
    'an office for a delegate',
    'table capacity',
    `insert into capacity (account, kind, valid_from) select account, 'secretariat', now() from capacity where state = 'NOR' limit 1 returning id`,
    ({ id }) => `delete from capacity where id = ${id}`,
  ),
  changed(
    'the result of a vote',
    'table vote',
    `update vote set result = jsonb_set(result, '{forged}', '1') where id = (select id from vote where result is not null order by opened_at limit 1) returning id`,
    ({ id }) => `update vote set result = result - 'forged' where id = '${id}'`,
  ),
  changed(
    'the answer kept for a request',
    'kept answers',
    `update request set answer = jsonb_set(answer, '{answer,receipt}', '"FAKE-FAKE"') where id = (select id from request where command = 'cast-vote' order by at limit 1) returning id, (select answer from request as before where before.id = request.id)::text as before`,
    ({ id, before }) => `update request set answer = '${before}' where id = '${id}'`,
  ),
  changed(
    'a sign-in for ten years',
    'sign-ins',
    `insert into sign_in (token_hash, account, created_at, expires_at, seal) select 'planted', account, now(), now() + interval '10 years', 'x' from capacity where state = 'NOR' limit 1 returning id`,
    ({ id }) => `delete from sign_in where id = '${id}'`,
    2,
  ),
  changed(
    'the name of an account',
    'names of accounts',
    `update account set name = 'Forged ' || name where id = (select account from capacity where state = 'NOR' order by id limit 1) returning id`,
    ({ id }) => `update account set name = substr(name, 8) where id = '${id}'`,
  ),
  changed(
    'a trigger',
    'triggers and tables',
    `alter table entry disable trigger entry_keeps_all`,
    () => 'alter table entry enable always trigger entry_keeps_all',
  ),
  changed(
    'a kept answer for a request that nobody sent',
    'kept answers',
    `insert into request (id, command, input_hash, answer, at) select '${planted}', 'cast-vote', '', jsonb_build_object('seq', max(seq), 'at', max(at), 'answer', null), now() from entry`,
    () => `delete from request where id = '${planted}'`,
  ),
  {
    what: 'what an entry says',
    async does({ store }) {
      const { rows } = await sql<{ seq: number; data: object }>`
        select seq, data from entry where act = 'agenda-item.renamed' order by seq limit 1`.execute(store.writes);
      const [entry] = rows;
      await byForce(store, `update entry set data = data || '{"forged": 1}' where seq = ${entry?.seq}`);
      return () => byForce(store, `update entry set data = data - 'forged' where seq = ${entry?.seq}`);
    },
    found: 'chain',
    at: 1,
  },
  {
    what: 'an act past the door',
    async does(stage, busy) {
      const named = { item: stage.items.agenda, title: { en: 'Forged', original: 'en' } };
      const act = {
        act: 'agenda-item.renamed',
        subject: `item:${stage.items.agenda}`,
        audience: 'public',
        cites: [],
        data: named,
      } as const;
      await busy.paused(() => append(stage.door, [act], { actor: stage.secretariat, capacity: 'secretariat' }));
      return null;
    },
    found: 'seals',
    at: 20,
  },
];

function changed(
  what: string,
  found: string,
  statement: string,
  back: (row: Readonly<Record<string, unknown>>) => string,
  at = 1,
): Forgery {
  return {
    what,
    async does({ store }) {
      const { rows } = await sql.raw<Record<string, unknown>>(statement).execute(store.writes);
      return async () => {
        await sql.raw(back(rows[0] ?? {})).execute(store.writes);
      };
    },
    found,
    at,
  };
}
