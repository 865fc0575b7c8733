import { commitment, type Entry, entryHash, type Json, proveSealKey, sealKeyOf } from '@plenary/record';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { append, byForce } from '../../test/forge.ts';
import { introduce, logName, seed, sequence, signedSize, until } from '../../test/given/log.ts';
import { sealKey } from '../../test/given/seal-seeds.ts';
import { openedBy, type TestStage, testStage } from '../../test/stage.ts';
import { serverOn } from '../../test/stage-server.ts';
import { verifyStore } from '../cli/verification.ts';
import type { Act } from '../door/act.ts';
import { perform } from '../door/perform.ts';
import { registerPresence } from '../meetings/index.ts';
import { acceptUnsealed } from '../seal/index.ts';
import { resumeLog } from './resume-log.ts';

/** What /log and the page of an entry say of what was written past the program, and of what goes on all the same. */

const system = { actor: null, capacity: 'system' };

async function last({ db }: Pick<TestStage, 'db'>): Promise<{ readonly seq: number; readonly hash: string }> {
  return db.selectFrom('entry').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1).executeTakeFirstOrThrow();
}

const words = (html: string): string => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');

it('an entry without a seal is called so on its page, with and without a paper, until and after an act lets it stand', async () => {
  await using stage = await testStage();
  await openedBy(stage);
  await using site = await serverOn(stage);
  const page = async (address: string) => words(await (await site.get(address)).text());
  const honest = await last(stage);
  const left: Act = {
    act: 'presence.registered',
    subject: `meeting:${stage.meeting}`,
    audience: 'public',
    cites: ['Rome Statute, article 112(7)'],
    data: { meeting: stage.meeting, arrived: [], left: ['GHA'] },
  };
  await append(stage.door, [left], { actor: stage.secretariat, capacity: 'secretariat' });
  const forged = await last(stage);
  const paper = (entry: { readonly seq: number; readonly hash: string }) =>
    `/record/${entry.seq}?printed=${entry.hash}`;

  expect(await page(paper(honest))).toContain('The paper you hold names this entry as it stands');
  expect(await page(`/record/${honest.seq}`)).not.toContain('bears no seal');
  for (const address of [`/record/${forged.seq}`, paper(forged)]) {
    const said = await page(address);
    expect(said).toContain(
      'This entry bears no seal of the program: somebody wrote it into the database past the program. Do not rely on it',
    );
    expect(said).not.toContain('as it stands');
  }
  expect(await page(`/fr/record/${forged.seq}`)).toContain('Cette inscription ne porte pas de sceau du programme');

  // An act that nobody sealed lets nothing stand.
  const reason = 'Entered by hand while the program was away, as minuted.';
  const accepts = { from: forged.seq, to: forged.seq, hash: forged.hash, reason };
  const said: Act = { act: 'unsealed.accepted', subject: 'record', audience: 'public', cites: [], data: accepts };
  await append(stage.door, [said], system);
  expect(await page(`/record/${forged.seq}`)).toContain('Do not rely on it');

  expect(await perform(stage.door, acceptUnsealed, { reason }, { account: null })).toMatchObject({ ok: true });
  const { seq } = await last(stage);
  const stands = await (await site.get(`/record/${forged.seq}`)).text();
  expect(words(stands)).toContain(`An act lets it stand, with its reason: Entry ${seq}`);
  expect(stands).toContain(`href="/record/${seq}"`);
  expect(await page(paper(forged))).toContain('The paper you hold names this entry as it stands');
  expect(await page('/log')).toMatch(
    new RegExp(
      `Entries that bear no seal of the program stand all the same \\(${forged.seq} to ${forged.seq + 1}\\)\\. The reason given: ${reason}`,
    ),
  );
}, 60_000);

it('a row that is no entry at all is shown with its warning, too, and the thing that it claims to be about', async () => {
  await using stage = await testStage();
  await openedBy(stage);
  await using site = await serverOn(stage);
  const { seq: before } = await last(stage);
  const data = { meeting: stage.meeting, arrived: [], left: ['GHA'] };
  const left = { act: 'presence.registered', subject: `election:${stage.election}`, cites: [], data };
  await append(stage.door, [{ ...left, audience: 'public' }], system);
  const { seq } = await last(stage);
  expect(seq).toBe(before + 1);
  for (const set of [
    `commitment = 'nothing', previous = 'nothing', hash = 'nothing'`,
    'commitment = null',
    `commitment = '${'f'.repeat(63)}'`,
    `act = 'election.completed'`,
  ]) {
    await byForce(stage.store, `update entry set ${set} where seq = ${seq}`);
    for (const address of [`/record/${seq}`, `/record/${seq}?printed=${'0'.repeat(64)}`, `/fr/record/${seq}`]) {
      const answer = await site.get(address);
      expect(answer.status, `${set} ${address}`).toBe(200);
      expect(words(await answer.text())).toMatch(/bears no seal of the program|ne porte pas de sceau/);
    }
    for (const address of ['/record', '/log', `/record/${before}`, `/elections/${stage.election}`])
      expect((await site.get(address)).status, `${set} ${address}`).toBe(200);
    expect((await site.get(`/log/proof/${seq}.tlog-proof`)).status, set).toBe(404);
  }
}, 60_000);

it('a key in the place of a lost one, which the program does not hold, is called that', async () => {
  await using stage = await testStage();
  await introduce(stage.door);
  await using site = await serverOn(stage);
  const forger = new Uint8Array(32).fill(66);
  const data = { key: sealKeyOf(forger), proof: proveSealKey(forger, sealKey), lost: 'The forger says so.' };
  await append(
    stage.door,
    [{ act: 'seal-key.introduced', subject: 'record', audience: 'public', cites: [], data }],
    system,
    forger,
  );
  const { seq } = await last(stage);
  await using _sequencer = sequence(stage.store, { seeds: [seed] }, { holds: (key) => key === sealKey });
  await until(
    () => stage.db.selectFrom('log_state').select('state').executeTakeFirstOrThrow(),
    ({ state }) => state === 'unsealed',
  );
  expect(words(await (await site.get('/log')).text())).toContain(
    `Nothing further is signed: a key that this program does not hold was put in the place of a lost one (entry ${seq}).`,
  );
}, 60_000);

it('a log that was signed on although it was contradicted says so for ever, on /log and on the page of the act', async () => {
  await using stage = await testStage();
  await introduce(stage.door);
  {
    await using _sequencer = sequence(stage.store, { seeds: [seed] });
    await until(
      async () => (await signedSize(stage.store)) > 0,
      (yes) => yes,
    );
  }
  const { seq } = await last(stage);
  await sql`insert into log_halt (origin, witness, kind, size, entries, at)
    values (${logName}, 'archive.example/witness', 'ahead', ${seq + 6}, ${seq}, now())`.execute(stage.db);
  const reason = 'The disk of that day is lost, as the Bureau was told.';
  expect(await perform(stage.door, resumeLog, { reason }, { account: null })).toMatchObject({ ok: true });
  await using site = await serverOn(stage);
  for (const address of ['/log', `/record/${seq + 1}`]) {
    const said = words(await (await site.get(address)).text());
    expect(said).toContain(`contradicts this record. The reason given: ${reason}`);
    expect(said).toContain(
      `archive.example/witness had confirmed a record of ${seq + 6} entries; the one held here was shorter.`,
    );
  }
}, 60_000);

const odd: readonly (readonly [string, unknown])[] = [
  ['unsealed.accepted', {}],
  ['unsealed.accepted', { from: 'x', to: 'y', hash: 1, reason: 3 }],
  ['unsealed.accepted', { from: 5, to: 1, hash: 'a', reason: '<script>alert(1)</script>' }],
  ['unsealed.accepted', { from: 1, to: Number.MAX_SAFE_INTEGER, hash: 'a', reason: null }],
  ['log.resumed', {}],
  ['log.resumed', { reason: 7, halts: 'x' }],
  ['log.resumed', { reason: 'r', halts: [null] }],
  ['log.resumed', { reason: [], halts: { length: 3 } }],
  ['seal-key.introduced', { key: 5, lost: { a: 1 } }],
  ['editions.raised', { editions: null }],
  ['editions.raised', { editions: { 'register-presence': 99, 'cast-vote': 'x' } }],
  ['clock.confirmed', { difference: 'x' }],
  ['clock.confirmed', { difference: 9_000_000 }],
  ['reference.loaded', {}],
  ['log.succeeded', {}],
  ['vote.announced', { votes: 7, result: null }],
];

it('odd data that somebody wrote past the program break no page, change nothing that the door does, and are found', async () => {
  await using stage = await testStage();
  await openedBy(stage);
  await using site = await serverOn(stage);
  const before = (await last(stage)).seq;
  const made: number[] = [];
  for (const [act, data] of odd) {
    await writePast(stage, act, data);
    made.push((await last(stage)).seq);
  }
  for (const address of [
    '/log',
    '/record',
    ...made.map((seq) => `/record/${seq}`),
    ...made.map((seq) => `/ar/record/${seq}`),
  ]) {
    const answer = await site.get(address);
    expect([address, answer.status]).toEqual([address, 200]);
    const html = await answer.text();
    expect(html).not.toContain('<script>alert');
    expect(words(html), address).not.toMatch(/NaN|\[object Object\]|undefined/);
  }
  for (const seq of made) expect(words(await (await site.get(`/record/${seq}`)).text())).toContain('bears no seal');
  await stage.done(registerPresence, { meeting: stage.meeting, left: ['GHA'] });
  const found = (await verifyStore(stage.store)).filter(({ ok }) => !ok);
  expect(found.some(({ what, detail }) => what === 'seals' && detail.startsWith(`entries ${before + 1} to `))).toBe(
    true,
  );
  expect(site.faults.filter((line) => !line.includes('Nothing further is signed'))).toEqual([]);
}, 60_000);

/** An entry with a right chain, and whatever data, whether or not a room knows the act. */
async function writePast({ store, db }: TestStage, act: string, data: unknown): Promise<void> {
  const head = await db
    .selectFrom('entry')
    .select(['seq', 'at', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  const salt = 'f'.repeat(32);
  const about = { subject: 'record', audience: 'public', actor: null, capacity: 'system', cites: [] };
  const bound = commitment(data as Json, salt);
  const said = { seq: head.seq + 1, at: head.at, act, ...about, commitment: bound, previous: head.hash };
  const hash = entryHash({ v: 1, ...said } as Entry);
  await store.writes
    .insertInto('entry')
    .values({ ...said, data: JSON.stringify(data), salt, hash, seal: null, request: null })
    .execute();
}
