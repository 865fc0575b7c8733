import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { canonicalJson, commitment, entryHash, genesis } from '@plenary/record';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { sealSeeds } from '../../test/given/seal-seeds.ts';
import { uid } from '../../test/given/who.ts';
import { assignOffice } from '../identity/assign-office.ts';
import { acts, again, filled, openDoor, tables } from '../modules.ts';
import { verifyRecord } from '../record/verify.ts';
import { sha256 } from '../reference/index.ts';
import { appFolder } from '../store/app-folder.ts';
import type { Store } from '../store/database.ts';
import { migrate } from '../store/migrate.ts';
import { perform } from './perform.ts';

it('a database made before requests were counted opens, verifies, and gives its kept answers', async () => {
  await using db = await testDatabase({ migrated: false });
  const all = path.join(appFolder(), 'migrations');
  const before = mkdtempSync(path.join(tmpdir(), 'plenary-before-'));
  try {
    for (const file of readdirSync(all).filter((name) => name < '202611281202'))
      copyFileSync(path.join(all, file), path.join(before, file));
    await migrate(db.store, before);
    const input = { name: 'Example, Ash', office: 'president', demonstration: false };
    const at = '2026-11-01T10:00:00.000Z';
    const answer = { seq: 1, at, answer: { account: uid(1) } };
    await recordedBefore(db.store, { account: uid(1), request: uid(7), at });
    await sql`insert into request values (${uid(7)}, null, 'assign-office', ${sha256(canonicalJson(input))},
      ${JSON.stringify(answer)}, '2026-11-01T10:00:00Z')`.execute(db.store.writes);
    // An answer that no entry names: nothing was done, and it goes.
    await sql`insert into request select ${uid(8)}, actor, command, input_hash, answer, at from request`.execute(
      db.store.writes,
    );
    expect(await migrate(db.store)).toContain('202611281202_door_waiting');
    expect(await db.store.reads.selectFrom('request').select('id').execute()).toEqual([{ id: uid(7) }]);
    const request = { account: null, requestId: uid(7) };
    expect(await perform(openDoor(db.store, sealSeeds), assignOffice, input, request)).toEqual({
      ok: true,
      ...answer,
      repeated: true,
    });
    expect(await perform(openDoor(db.store, sealSeeds), assignOffice, input, { account: null })).toMatchObject({
      ok: true,
      seq: 2,
    });
    const found = await verifyRecord(db.store, { acts, again, tables, filled });
    expect(found.filter(({ ok }) => !ok)).toEqual([]);
  } finally {
    rmSync(before, { recursive: true });
  }
});

/** The President's office as that version recorded it, with its row in the tables. */
async function recordedBefore(
  { writes }: Store,
  { account, request, at }: { readonly account: string; readonly request: string; readonly at: string },
): Promise<void> {
  const data = { account, office: 'president', demonstration: false };
  const salt = 'a'.repeat(32);
  const said = {
    seq: 1,
    at,
    act: 'office.assigned',
    subject: 'office:president',
    audience: 'secretariat',
    actor: null,
    capacity: 'system',
    cites: ['Rome Statute, article 112(3)(a)'],
    commitment: commitment(data, salt),
    previous: genesis,
  };
  const hash = entryHash({ v: 1, ...said });
  await sql`insert into entry (seq, at, act, subject, audience, actor, capacity, cites, data, salt, commitment, previous, hash, request)
    values (1, ${at}, ${said.act}, ${said.subject}, ${said.audience}, null, 'system', ${said.cites}, ${JSON.stringify(data)}::jsonb,
      ${salt}, ${said.commitment}, ${said.previous}, ${hash}, ${request})`.execute(writes);
  await sql`insert into account (id, name, demonstration, created_at) values (${account}, 'Example, Ash', false, ${at})`.execute(
    writes,
  );
  await sql`insert into capacity (account, kind, valid_from) values (${account}, 'president', ${at})`.execute(writes);
}
