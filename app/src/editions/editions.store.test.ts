import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { saidByForce, story } from '../../test/given/every-act.ts';
import { sealedDoor, sealSeeds } from '../../test/given/seal-seeds.ts';
import { linesOf } from '../../test/kept-database.ts';
import { olderDatabase } from '../../test/older-database.ts';
import { testStage } from '../../test/stage.ts';
import { closeVote } from '../decisions/index.ts';
import type { AnyCommand } from '../door/command.ts';
import { perform } from '../door/perform.ts';
import { acts, again, deciding, filled, openDoor, tables } from '../modules.ts';
import { type Finding, verifyRecord } from '../record/index.ts';
import { openStore, type Store } from '../store/database.ts';
import { migrate } from '../store/migrate.ts';
import { enterEditions } from './index.ts';
import { raiseEditions } from './raise-editions.ts';

/** A record in which every kind of act came about, as the program left it that first entered editions, and as a later one did. */
const kept = '202611290612-every-act';
const keptLater = '202611301845-every-act';

/** With KEEP_EXAMPLES=<file>.jsonl.gz the examples are made anew, for a later version. */
afterAll(async () => {
  const { KEEP_EXAMPLES: file } = process.env;
  if (!file) return;
  await using stage = await testStage();
  const told = { stage, made: {} };
  for (const { does } of story) expect(await does(told)).toMatchObject({ ok: true });
  writeFileSync(file, gzipSync(`${(await linesOf(stage.store.url)).join('\n')}\n`, { level: 9 }));
}, 60_000);

async function keptStore(name = kept): Promise<AsyncDisposable & { readonly store: Store }> {
  const older = await olderDatabase(name);
  const store = await openStore(older.url, { poolSize: 2 });
  await migrate(store);
  return {
    store,
    async [Symbol.asyncDispose]() {
      await store.close();
      await older[Symbol.asyncDispose]();
    },
  };
}

async function wrong(store: Store, how = again): Promise<readonly Finding[]> {
  return (await verifyRecord(store, { acts, again: how, tables, filled })).filter(({ ok }) => !ok);
}

/** As if its decision had been changed: it says something else. */
function changed(command: AnyCommand, edition: number): AnyCommand {
  return {
    ...command,
    edition,
    decide(facts, input, actor, now) {
      const decision = command.decide(facts, input, actor, now);
      return decision.ok
        ? { ...decision, acts: decision.acts.map((act) => ({ ...act, data: { ...act.data, more: true } })) }
        : decision;
    },
  };
}

describe('the kept examples', () => {
  it.each([kept, keptLater])(
    'are decided as they were: a command that decides otherwise now has its edition raised (%s)',
    async (name) => {
      await using examples = await keptStore(name);
      const found = (await wrong(examples.store)).map(
        ({ what, detail }) => `${what.replace(/^entry \d+, /, '')}: ${detail}`,
      );
      const others = found.filter((line) => !saidByForce.some((act) => line.startsWith(`${act}: `)));
      expect(others, 'raise the edition of the command (src/door/command.ts, ADR 32)').toEqual([]);
    },
  );

  it('show a changed decision, and let one stand whose edition was raised', async () => {
    await using examples = await keptStore();
    const before = await wrong(examples.store);
    const changedTo = (edition: number) => ({
      ...again,
      'vote.closed': ({ vote }: { readonly vote: string }) => ({
        command: changed(closeVote, edition),
        input: { vote },
      }),
    });
    const unraised = await wrong(examples.store, changedTo(2));
    expect(unraised.length).toBeGreaterThan(before.length);
    expect(unraised).toContainEqual(expect.objectContaining({ detail: 'recorded and recomputed differ in more' }));
    expect(await wrong(examples.store, changedTo(3))).toEqual(before);
  });
});

describe('the editions of a record', () => {
  const raised = (by: number): readonly AnyCommand[] =>
    deciding.map((command) => (command === closeVote ? { ...command, edition: (command.edition ?? 1) + by } : command));

  it('are entered once, and say from which entry on a command is complete', async () => {
    await using db = await testDatabase();
    const door = await sealedDoor(db.store);
    const entries = () =>
      db.store.reads.selectFrom('entry').select('data').where('act', '=', 'editions.raised').orderBy('seq').execute();
    await enterEditions(door, deciding);
    expect(await entries()).toHaveLength(1);
    await Promise.all([enterEditions(door, raised(1)), enterEditions(door, raised(1))]);
    expect((await entries()).map(({ data }) => data)).toEqual([
      { editions: expect.objectContaining({ 'close-vote': 2, 'cast-vote': 2 }) },
      { editions: { 'close-vote': 3 } },
    ]);
  });

  it('keep an older program from starting, and from deciding beside a newer one', async () => {
    await using stage = await testStage();
    await enterEditions(stage.door, raised(1));
    await expect(enterEditions(openDoor(stage.store, sealSeeds), deciding)).rejects.toThrow(
      'This record was written by a newer version of Plenary: close-vote is in its edition 3 there, and in 2 here. Start the newer version.',
    );
    expect(await stage.codes(closeVote, { vote: stage.meeting }, stage.president)).toEqual(['program-older']);
    const lower = { editions: [{ command: 'close-vote', edition: 2 }] };
    expect(await perform(stage.door, raiseEditions, lower, { account: null })).toMatchObject({
      ok: false,
      objections: [{ code: 'edition-lower' }],
    });
  });
});
