import { expect, it } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { sealSeeds } from '../../test/given/seal-seeds.ts';
import { testKey } from '../../test/given/sign-in-key.ts';
import { uid } from '../../test/given/who.ts';
import { openDoor } from '../modules.ts';
import { openAccount } from './capacities.ts';
import { groupsOf } from './codes.ts';
import { makeSignInLink } from './make-sign-in-link.ts';
import { hashOf, sealOf } from './secrets.ts';
import { findSignIn } from './sign-in.ts';
import { acceptInvitation, linkState, staysUntil } from './sign-in-link.ts';
import { verifyWaysIn } from './verify-ways-in.ts';

const day = 86_400_000;
const inDays = (n: number) => new Date(Date.now() + n * day).toISOString();

it('a link of a person of a delegation signs in for the whole session, once, and the record says so', async () => {
  await using db = await testDatabase();
  const { store } = db;
  const ends = inDays(30).slice(0, 10);
  await store.writes
    .insertInto('session')
    .values({
      ...{ id: '99', number: 99, kind: 'regular', symbol_prefix: 'ICC-ASP/99', city: 'New York', building: null },
      ...{ title: '{"en":"Made up"}', starts: inDays(20).slice(0, 10), ends, demonstration: false, announced: null },
    })
    .execute();
  const seat = { kind: 'delegate', session: '99', state: 'URY', role: 'head' } as const;
  const person = { account: uid(7), name: 'Example, Ash', salt: undefined, demonstration: false };
  await store.writes.transaction().execute((tx) => openAccount(tx, person, seat, inDays(0)));
  const door = openDoor(store, sealSeeds);
  const link = async () => {
    const made = await makeSignInLink(door, testKey, uid(7), null);
    if (!made.ok) throw new Error(JSON.stringify(made));
    return made.token;
  };
  const first = await link();
  expect(groupsOf(first)).toMatch(/^([0-9A-Z]{4}-){5}[0-9A-Z]{4}$/);
  const until = await staysUntil(store, testKey, first);
  // Midnight in New York is four or five hours into the next day of UTC.
  expect(until).toMatch(new RegExp(`^${new Date(Date.parse(ends) + day).toISOString().slice(0, 10)}T0[45]:00`));
  const now = new Date();
  const own = await acceptInvitation(store, testKey, first, now, true);
  expect(own).toMatchObject({ account: uid(7), until });
  expect(await findSignIn(store, testKey, own?.token ?? '', inDays(29))).toMatchObject({ account: uid(7), until });
  expect(await findSignIn(store, testKey, own?.token ?? '', inDays(32))).toBeNull();
  // Somebody else who has the same letter is refused, and it is said why.
  expect(await acceptInvitation(store, testKey, first, now, true)).toBeNull();
  expect(await linkState(store, testKey, first, now)).toBe('used');
  // Who writes to the database prolongs neither a link nor the sign-in that it makes: how long both hold is under its seal.
  const longer = await link();
  const invitation = () =>
    store.writes.updateTable('invitation').where('used_at', 'is', null).where('ended_at', 'is', null);
  const put = (row: { expires_at?: string; sealed_until?: string | null; stays?: boolean; seal?: string }) =>
    invitation()
      .set(row as never)
      .execute();
  await put({ expires_at: inDays(100) });
  expect(await staysUntil(store, testKey, longer)).toBe(until);
  expect(await linkState(store, testKey, longer, new Date(inDays(40)))).toBe('old');
  expect(await acceptInvitation(store, testKey, longer, new Date(inDays(40)), true)).toBeNull();
  for (const row of [{ sealed_until: inDays(100) }, { sealed_until: null }, { sealed_until: until, stays: false }]) {
    await put(row);
    expect(await linkState(store, testKey, longer, now)).toBe('unknown');
    expect(await acceptInvitation(store, testKey, longer, now, true)).toBeNull();
  }
  // As links were sealed when how long they hold was not: one signs in as any other does.
  const [hash, account] = [hashOf(testKey, 'link', longer), uid(7)];
  await put({ sealed_until: null, stays: true, expires_at: until ?? '', seal: sealOf(testKey, 'link', hash, account) });
  expect(await linkState(store, testKey, longer, now)).toBe('open');
  expect(await staysUntil(store, testKey, longer)).toBeNull();
  expect(await acceptInvitation(store, testKey, longer, now, true)).toMatchObject({ until: null });
  const today = await acceptInvitation(store, testKey, await link(), now, false);
  expect(await findSignIn(store, testKey, today?.token ?? '', inDays(1))).toBeNull();

  const problems = async () => (await verifyWaysIn(store.reads, null)).filter(({ ok }) => !ok).map(({ what }) => what);
  expect(await problems()).toEqual([]);
  const sign_in = () => store.writes.updateTable('sign_in').where('account', '=', uid(7));
  await sign_in()
    .set({ expires_at: inDays(40) })
    .where('expires_at', '=', until)
    .execute();
  expect(await problems()).toEqual(['sign-ins']);
  await sign_in()
    .set({ expires_at: until ?? '' })
    .where('expires_at', '>', inDays(35))
    .execute();
  await store.writes
    .updateTable('invitation')
    .set({ expires_at: inDays(60) })
    .where('stays', '=', true)
    .execute();
  expect(await problems()).toEqual(['sign-ins', 'links']);
});
