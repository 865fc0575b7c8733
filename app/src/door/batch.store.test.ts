import { randomUUID } from 'node:crypto';
import { verifyChain } from '@plenary/record';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { strangersObjections } from '../../test/given/exported.ts';
import { sealSeeds } from '../../test/given/seal-seeds.ts';
import { openedBy, type TestStage, testStage } from '../../test/stage.ts';
import { verifyStore } from '../cli/verification.ts';
import { castVote, openVote } from '../decisions/index.ts';
import { signInKey } from '../identity/secrets.ts';
import { signIn } from '../identity/sign-in.ts';
import { takeUpItem } from '../meetings/index.ts';
import { acts as kinds, openDoor } from '../modules.ts';
import { recordRows } from '../record/verify.ts';
import { addAgendaItem } from '../sessions/index.ts';
import { openStore } from '../store/database.ts';
import { kindOf } from './acts.ts';
import { type Door, type Outcome, perform } from './perform.ts';

/** Acts that wait for the lane at the same moment go through it in one transaction, each as if it came alone. */

let stage: TestStage;
beforeAll(async () => {
  stage = await testStage();
  await openedBy(stage, []);
}, 60_000);
afterAll(async () => stage[Symbol.asyncDispose]());

const item = (title: string, more: object = {}, door = stage.door) =>
  perform(door, addAgendaItem, { session: 'demo-1', title }, { account: stage.secretariat, ...more });

async function entriesSince(seq: number) {
  const { rows } = await sql<{ seq: number; act: string; at: string; xmin: string; title: string | null }>`
    select seq, act, at, xmin::text, data->'title'->>'en' as title from entry where seq > ${seq} order by seq`.execute(
    stage.db,
  );
  return rows;
}

async function head(): Promise<number> {
  const rows = await recordRows(stage.store);
  return rows.length;
}

const seqOf = (outcome: Outcome) => (outcome.ok ? outcome.seq : 0);

it('are recorded in the order in which they came, in a few transactions, each at its own instant', async () => {
  const before = await head();
  const titles = Array.from({ length: 12 }, (_, n) => `Together ${n}`);
  const outcomes = await Promise.all(titles.map((title) => item(title)));
  expect(outcomes.map(seqOf)).toEqual(titles.map((_, n) => before + 1 + n));
  const entries = await entriesSince(before);
  expect(entries.map(({ title }) => title)).toEqual(titles);
  expect(new Set(entries.map(({ at }) => at)).size).toBe(12);
  expect(new Set(entries.map(({ xmin }) => xmin)).size).toBeLessThan(6);
  expect(verifyChain((await recordRows(stage.store)).map(({ chain }) => chain))).toMatchObject({ ok: true });
});

it('one that throws is taken out, and the others are recorded', async () => {
  const before = await head();
  const added = kindOf(kinds, 'agenda-item.added');
  const broken: Door = {
    ...stage.door,
    acts: { ...kinds, 'agenda-item.added': { ...added, apply: () => Promise.reject(new Error('it is broken')) } },
  };
  const asked = [item('First'), item('Second'), item('Broken', {}, broken), item('Third'), item('Fourth')];
  const outcomes = await Promise.allSettled(asked);
  expect(outcomes.map(({ status }) => status)).toEqual([
    'fulfilled',
    'fulfilled',
    'rejected',
    'fulfilled',
    'fulfilled',
  ]);
  expect((await entriesSince(before)).map(({ title }) => title)).toEqual(['First', 'Second', 'Third', 'Fourth']);
});

it('one that the database refuses at the end is taken out too', async () => {
  const before = await head();
  await sql
    .raw(
      `create function refuse_some() returns trigger language plpgsql as $$ begin
         if new.data->'title'->>'en' = 'Refused at the end' then raise check_violation; end if; return null; end $$;
       create constraint trigger refuse_some after insert on entry deferrable initially deferred
         for each row execute function refuse_some()`,
    )
    .execute(stage.store.writes);
  try {
    const asked = [item('Before'), item('Beside'), item('Refused at the end'), item('Behind')];
    const outcomes = await Promise.allSettled(asked);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
    expect((await entriesSince(before)).map(({ title }) => title)).toEqual(['Before', 'Beside', 'Behind']);
  } finally {
    await sql.raw('drop trigger refuse_some on entry; drop function refuse_some').execute(stage.store.writes);
  }
});

it('a refusal records nothing and holds up nobody; a repeat that came with them has the answer of the first', async () => {
  const before = await head();
  const requestId = randomUUID();
  const [first, refused, again, other] = await Promise.all([
    item('Asked twice', { requestId }),
    perform(stage.door, addAgendaItem, { session: 'demo-9', title: 'No session' }, { account: stage.secretariat }),
    item('Asked twice', { requestId }),
    item('Another with that id', { requestId }),
  ]);
  expect(refused).toMatchObject({ ok: false, objections: [{ code: 'no-such-session' }] });
  expect(again).toEqual({ ...first, repeated: true });
  expect(other).toMatchObject({ ok: false, objections: [{ code: 'request-reused' }] });
  expect((await entriesSince(before)).map(({ title }) => title)).toEqual(['Asked twice']);
});

it('a sign-in that has ended is refused where the act is decided', async () => {
  const key = signInKey({ mode: 'demonstration', secret: null });
  await signIn(stage.store, key, stage.secretariat, new Date());
  const open = await stage.db.selectFrom('sign_in').select('id').where('account', '=', stage.secretariat).execute();
  const signInId = open[0]?.id ?? '';
  expect(await item('Signed in', { signIn: signInId })).toMatchObject({ ok: true });
  await stage.store.writes.deleteFrom('sign_in').where('id', '=', signInId).execute();
  expect(await item('Signed out', { signIn: signInId })).toMatchObject({
    ok: false,
    objections: [{ code: 'not-signed-in' }],
  });
});

it('votes of many seats are one state and one instant; two of one seat are decided one after the other', async () => {
  await stage.done(takeUpItem, { meeting: stage.meeting, item: stage.items.resolution }, stage.president);
  const opening = { proposal: stage.proposals[1], meeting: stage.meeting, consensusSought: true };
  const { vote } = await stage.done(openVote, opening, stage.president);
  const before = await head();
  const seats = [...stage.delegates.keys()].slice(0, 60);
  const outcomes = await Promise.all([
    ...seats.map((state) => stage.act(castVote, { vote, state, choice: 'for' }, stage.delegate(state))),
    stage.act(castVote, { vote, state: seats[3], choice: 'against' }, stage.delegate(seats[3] ?? '')),
    // Of another's seat.
    stage.act(castVote, { vote, state: seats[4], choice: 'against' }, stage.delegate(seats[5] ?? '')),
  ]);
  expect(outcomes.slice(0, 60).every(({ ok }) => ok)).toBe(true);
  expect(outcomes.slice(60)).toMatchObject([
    { ok: false, objections: [{ code: 'already-voted' }] },
    { ok: false, objections: [{ code: 'not-your-seat' }] },
  ]);
  const entries = await entriesSince(before);
  expect(entries).toHaveLength(60);
  expect(new Set(entries.map(({ xmin }) => xmin)).size).toBeLessThan(6);
  const cast = await stage.db
    .selectFrom('vote_cast')
    .select(['iso3', 'choice'])
    .where('vote', '=', vote ?? '')
    .execute();
  expect(cast.map(({ iso3 }) => iso3).toSorted()).toEqual(seats.toSorted());
  expect(cast.filter(({ choice }) => choice !== 'yes')).toEqual([]);
});

it('two programs share the lane, and every act of both is decided again as it was', async () => {
  const other = await openStore(stage.store.url, { poolSize: 3 });
  try {
    const door = openDoor(other, sealSeeds);
    const before = await head();
    const outcomes = await Promise.all(
      Array.from({ length: 40 }, (_, n) => item(`Of either ${n}`, {}, n % 2 === 0 ? stage.door : door)),
    );
    expect(outcomes.filter(({ ok }) => !ok)).toEqual([]);
    expect(await entriesSince(before)).toHaveLength(40);
  } finally {
    await other.close();
  }
  expect((await verifyStore(stage.store)).filter(({ ok }) => !ok)).toEqual([]);
  expect(await strangersObjections(stage.store)).toEqual([]);
}, 60_000);
