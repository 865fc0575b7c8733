import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { canonicalJson } from '@plenary/record';
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
    const answer = { seq: 1, at: '2026-11-01T10:00:00.000Z', answer: { account: uid(1) } };
    await sql`insert into request values (${uid(7)}, null, 'assign-office', ${sha256(canonicalJson(input))},
      ${JSON.stringify(answer)}, '2026-11-01T10:00:00Z')`.execute(db.store.writes);
    expect(await migrate(db.store)).toContain('202611281202_door_waiting');
    const request = { account: null, requestId: uid(7) };
    expect(await perform(openDoor(db.store, sealSeeds), assignOffice, input, request)).toEqual({
      ok: true,
      ...answer,
      repeated: true,
    });
    expect(await perform(openDoor(db.store, sealSeeds), assignOffice, input, { account: null })).toMatchObject({
      ok: true,
      seq: 1,
    });
    const found = await verifyRecord(db.store, { acts, again, tables, filled });
    expect(found.filter(({ ok }) => !ok)).toEqual([]);
  } finally {
    rmSync(before, { recursive: true });
  }
});
