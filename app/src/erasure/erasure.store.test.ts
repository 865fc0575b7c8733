import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { append, byForce } from '../../test/forge.ts';
import { sealSeed } from '../../test/given/seal-seeds.ts';
import { shiftedClocks } from '../../test/given/shifted-clock.ts';
import { testKey } from '../../test/given/sign-in-key.ts';
import { openedBy, stageOn, type TestStage, testStage } from '../../test/stage.ts';
import { accreditPerson, endAccreditation } from '../delegations/index.ts';
import type { Act } from '../door/act.ts';
import type { Command } from '../door/command.ts';
import { perform } from '../door/perform.ts';
import { findSignIn, signIn } from '../identity/sign-in.ts';
import { viewerOf } from '../identity/viewer.ts';
import { acts, again, filled, tables } from '../modules.ts';
import { type Finding, verifyRecord } from '../record/index.ts';
import { entryAt } from '../record/reads.ts';
import type { Store } from '../store/database.ts';
import { eraseEntryData, erasePerson } from './index.ts';

function verify(store: Store): Promise<readonly Finding[]> {
  return verifyRecord(store, { acts, again, tables, filled });
}

async function wrong(store: Store): Promise<readonly string[]> {
  return (await verify(store)).filter(({ ok }) => !ok).map(({ what, detail }) => `${what}: ${detail}`);
}

/** Everything the database holds, as text. */
async function dump(store: Store): Promise<string> {
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`.execute(
    store.reads,
  );
  const texts: string[] = [];
  for (const { name } of tables) {
    if (name.startsWith('reference_')) continue;
    const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.id(name)} t`.execute(store.reads);
    texts.push(...rows.map(({ row }) => row));
  }
  return texts.join('\n');
}

/** A person accredited by a form, who acted, signed in, and whose accreditation ended. */
async function formerDelegate(stage: TestStage): Promise<{ readonly account: string; readonly token: string }> {
  const requestId = randomUUID();
  const input = { session: 'demo-1', state: 'URY', name: 'Unmistakable, Zoraida', role: 'adviser' };
  const outcome = await perform(stage.door, accreditPerson, input, { account: stage.secretariat, requestId });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  const { account } = outcome.answer as { account: string };
  const token = await signIn(stage.store, testKey, account, new Date());
  await stage.done(endAccreditation, { account, session: 'demo-1', state: 'URY' });
  return { account, token };
}

describe('a person who is erased', () => {
  it('leaves no name, no sign-in and no link; the record stands', async () => {
    await using stage = await testStage();
    await openedBy(stage);
    const { account, token } = await formerDelegate(stage);
    expect(await dump(stage.store)).toContain('Unmistakable');
    expect(await stage.codes(erasePerson, { account: stage.delegate('URY'), reason: 'test' })).toEqual([
      'still-accredited',
    ]);
    expect(await stage.codes(erasePerson, { account, reason: 'Zoraida asked' })).toEqual(['reason-names-person']);
    await stage.done(erasePerson, { account, reason: 'at the person’s request' });

    expect(await dump(stage.store)).not.toMatch(/unmistakable|zoraida/i);
    const now = new Date().toISOString();
    expect(await findSignIn(stage.store, testKey, token, now)).toBeNull();
    expect(await viewerOf(stage.db, account, now)).toBeNull();
    const { rows } = await sql`
      select input_hash from request, entry where entry.request = request.id and entry.act = 'person.accredited'
      and entry.data->>'account' = ${account}`.execute(stage.db);
    expect(rows).toEqual([{ input_hash: '' }]);
    expect(await stage.codes(erasePerson, { account, reason: 'again' })).toEqual(['no-such-account']);
    expect(await wrong(stage.store)).toEqual([]);
  });
});

describe('an erased act', () => {
  it('hides nothing that was recorded with it', async () => {
    await using stage = await testStage();
    await openedBy(stage);
    const { proposals, session, meeting } = stage;
    const link: Act = {
      act: 'sign-in-link.made',
      subject: 'accounts',
      audience: 'secretariat',
      cites: [],
      data: { account: stage.delegate('FRA'), until: '2026-12-06T00:00:00.000Z', link: 'x' },
    };
    const adopted: Act = {
      act: 'proposal.adopted',
      subject: `proposal:${proposals[2]}`,
      audience: 'public',
      cites: [],
      data: {
        proposal: proposals[2],
        session,
        meeting,
        by: 'vote',
        symbol: 'DEMO-1/Res.2',
        present: 120,
        statesParties: 124,
      },
    };
    // Whoever does this has the key of the seals as well.
    await append(stage.door, [link, adopted], { actor: null, capacity: 'system' }, sealSeed);
    const { seq } = await stage.db
      .selectFrom('entry')
      .select('seq')
      .where('act', '=', 'sign-in-link.made')
      .orderBy('seq', 'desc')
      .executeTakeFirstOrThrow();
    const erased = await perform(stage.door, eraseEntryData, { entry: seq, because: 'at-request' }, { account: null });
    expect(erased).toMatchObject({ ok: true });
    expect(await wrong(stage.store)).toContainEqual(
      expect.stringMatching(new RegExp(`^entry ${seq + 1}, proposal\\.adopted: no command says it by itself`)),
    );
  });

  it('accuses nobody where two persons were erased at one instant, for the clock stepped back', async () => {
    await using clocks = await shiftedClocks();
    const store = await clocks.program();
    const stage = await stageOn(store);
    const entries: number[] = [];
    for (const name of ['Example, Ash', 'Sample, Birch']) {
      const seat = { session: stage.session, state: 'URY' };
      const { account = '' } = await stage.done(accreditPerson, { ...seat, name, role: 'adviser' });
      await stage.done(endAccreditation, { ...seat, account });
      const outcome = await perform(
        stage.door,
        erasePerson,
        { account, reason: 'as asked by letter' },
        { account: stage.secretariat },
      );
      if (!outcome.ok) throw new Error(JSON.stringify(outcome));
      entries.push(outcome.seq);
      await clocks.shift(entries.length === 1 ? -1_500 : 0);
    }
    for (const entry of entries)
      expect(
        await perform(stage.door, eraseEntryData, { entry, because: 'at-request' }, { account: null }),
      ).toMatchObject({ ok: true });
    const accused = (await wrong(store)).filter((one) => !one.startsWith('triggers and tables'));
    expect(accused).toEqual([]);
  });
});

/** A record with a person erased; the numbers of its entries by act. */
async function erasedStage(): Promise<TestStage & { readonly entryOf: (act: string) => Promise<number> }> {
  const stage = await testStage();
  const { account } = await formerDelegate(stage);
  await stage.done(erasePerson, { account, reason: 'she wrote from a.name@example.org' });
  const entryOf = async (act: string) => {
    const row = await stage.db
      .selectFrom('entry')
      .select('seq')
      .where('act', '=', act)
      .orderBy('seq', 'desc')
      .executeTakeFirstOrThrow();
    return row.seq;
  };
  return { ...stage, entryOf };
}

describe('the data of an entry that are erased', () => {
  const atMachine = { account: null };

  it('are gone, and everything else stands: chain, tables, page, proof', async () => {
    await using stage = await erasedStage();
    const entry = await stage.entryOf('person.erased');
    const before = await stage.db.selectFrom('entry').selectAll().where('seq', '=', entry).executeTakeFirstOrThrow();
    const outcome = await perform(stage.door, eraseEntryData, { entry, because: 'entered-wrongly' }, atMachine);
    expect(outcome).toMatchObject({ ok: true });
    expect(await dump(stage.store)).not.toContain('a.name@example.org');
    const after = await stage.db.selectFrom('entry').selectAll().where('seq', '=', entry).executeTakeFirstOrThrow();
    expect(after).toEqual({ ...before, data: null, salt: null });

    const found = await verify(stage.store);
    expect(found.filter(({ ok }) => !ok)).toEqual([]);
    expect(found.find(({ what }) => what === 'erased data')?.detail).toBe(
      `one entry has no data, erased by an act (${entry} by ${entry + 1}); what they said cannot be checked any more`,
    );
    expect(await entryAt({ reads: stage.db, filled }, entry)).toMatchObject({
      data: null,
      erasure: { seq: entry + 1, because: 'entered-wrongly' },
    });
    expect(await entryAt({ reads: stage.db, filled }, entry - 1)).toMatchObject({ erasure: null });
    expect(await perform(stage.door, eraseEntryData, { entry, because: 'law-requires' }, atMachine)).toMatchObject({
      objections: [{ code: 'already-erased' }],
    });
  });

  it('do not hide that somebody else was erased than the rules let: a delegate who is accredited still', async () => {
    await using stage = await erasedStage();
    const entry = await stage.entryOf('person.erased');
    expect(await perform(stage.door, eraseEntryData, { entry, because: 'law-requires' }, atMachine)).toMatchObject({
      ok: true,
    });
    expect(await wrong(stage.store)).toEqual([]);
    // The person is put back, and another is closed at that instant, in the tables alone.
    await byForce(
      stage.store,
      `update account set closed_at = swapped.closed_at, name = '', name_salt = null
       from (select closed_at from account where closed_at is not null) as swapped where id = '${stage.delegate('URY')}'`,
      `update account set closed_at = null where closed_at is not null and id <> '${stage.delegate('URY')}'`,
    );
    expect(await wrong(stage.store)).toContainEqual(
      expect.stringMatching(new RegExp(`^entry ${entry}, person.erased: the rules refuse it`)),
    );
  });

  it('are found when no act erased them, when the act stands and the data too, and when the act may not', async () => {
    await using stage = await erasedStage();
    const entry = await stage.entryOf('person.erased');
    const empty = `update entry set data = null, salt = null where seq =`;
    await byForce(stage.store, `${empty} ${entry}`);
    expect(await wrong(stage.store)).toEqual([expect.stringContaining(`chain: data of entry ${entry}: `)]);

    await using second = await erasedStage();
    await perform(second.door, eraseEntryData, { entry, because: 'at-request' }, atMachine);
    await byForce(second.store, `update entry set data = '{}', salt = repeat('0', 32) where seq = ${entry}`);
    expect(await wrong(second.store)).toEqual([expect.stringContaining(`the data of entry ${entry} are not those`)]);

    // Who can write what he likes takes the data of an accreditation, and puts an act of erasure behind it that no rule allows.
    await using third = await erasedStage();
    const accredited = await third.entryOf('person.accredited');
    const forced: Command<Record<string, never>, null> = {
      name: 'forced',
      undo: { again: 'a test' },
      who: eraseEntryData.who,
      input: z.object({}),
      load: async () => null,
      decide: () => ({
        ok: true,
        capacity: 'system',
        acts: [
          {
            act: 'entry-data.erased',
            subject: `entry:${accredited}`,
            audience: 'public',
            cites: [],
            data: { entry: accredited, because: 'at-request' },
          },
        ],
      }),
    };
    expect(await perform(third.door, forced, {}, atMachine)).toMatchObject({ ok: true });
    expect(await wrong(third.store)).toEqual([expect.stringContaining(`chain: data of entry ${accredited}: `)]);
  });

  it('an act that erases data which still stand is found', async () => {
    await using stage = await erasedStage();
    const entry = await stage.entryOf('person.erased');
    const { data, salt } = await stage.db
      .selectFrom('entry')
      .select(['data', 'salt'])
      .where('seq', '=', entry)
      .executeTakeFirstOrThrow();
    await perform(stage.door, eraseEntryData, { entry, because: 'at-request' }, atMachine);
    await byForce(
      stage.store,
      `update entry set data = '${JSON.stringify(data).replaceAll("'", "''")}', salt = '${salt}' where seq = ${entry}`,
    );
    expect(await wrong(stage.store)).toEqual([
      `erased data: entry ${entry} was erased by entry ${entry + 1}, and its data still stand`,
    ]);
  });

  it('go from no entry by another way, whoever asks the database', async () => {
    await using stage = await erasedStage();
    const entry = await stage.entryOf('person.erased');
    const update = (text: string) => stage.store.writes.connection().execute((one) => sql.raw(text).execute(one));
    const refused = /append-only: UPDATE refused/;
    await expect(update(`update entry set data = null, salt = null where seq = ${entry}`)).rejects.toThrow(refused);
    await perform(stage.door, eraseEntryData, { entry, because: 'at-request' }, atMachine);
    for (const set of [`data = '{}'`, `salt = 'x'`, `data = null, salt = null`])
      await expect(update(`update entry set ${set} where seq = ${entry}`)).rejects.toThrow(refused);
    await expect(update(`update entry set data = null, salt = null where seq = ${entry + 1}`)).rejects.toThrow(refused);
    await expect(update(`update entry set act = 'x' where seq = ${entry}`)).rejects.toThrow(refused);
  });
});
