import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { openedBy, type TestStage, testStage } from '../../test/stage.ts';
import { projections, results } from '../assembly.ts';
import { accreditPerson, endAccreditation } from '../delegations/index.ts';
import { perform } from '../door/perform.ts';
import { signedInAccount, signIn } from '../identity/sign-in.ts';
import { viewerOf } from '../identity/viewer.ts';
import { type Finding, verifyRecord } from '../record/index.ts';
import type { Store } from '../store/database.ts';
import { erasePerson } from './index.ts';

function verify(store: Store): Promise<readonly Finding[]> {
  return verifyRecord(store, { projections, redecide: results });
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
  const token = await signIn(stage.store, account, new Date());
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
    expect(await signedInAccount(stage.store, token, now)).toBeNull();
    expect(await viewerOf(stage.db, account, now)).toBeNull();
    const { rows } = await sql`
      select input_hash from request, entry where entry.request = request.id and entry.act = 'person.accredited'
      and entry.data->>'account' = ${account}`.execute(stage.db);
    expect(rows).toEqual([{ input_hash: '' }]);
    expect(await stage.codes(erasePerson, { account, reason: 'again' })).toEqual(['no-such-account']);
    expect(await wrong(stage.store)).toEqual([]);
  });
});
