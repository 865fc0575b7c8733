import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { sealSeeds } from '../../../test/given/seal-seeds.ts';
import { testKey } from '../../../test/given/sign-in-key.ts';
import { uid } from '../../../test/given/who.ts';
import { textOfPages } from '../../../test/pdf-text.ts';
import { perform } from '../../door/perform.ts';
import { openAccount } from '../../identity/capacities.ts';
import { typedCode } from '../../identity/codes.ts';
import { assignOffice } from '../../identity/index.ts';
import { acceptInvitation } from '../../identity/sign-in-link.ts';
import { openDoor } from '../../modules.ts';
import { PrintBusy, printLetters } from '../../print/index.ts';
import { makeCtx } from '../../web/ctx.ts';
import { delegationsOnDesk, waysOnDesk } from '../desk/reads.ts';
import { toDelegates } from './about.ts';
import { makeLetters } from './make-letters.ts';
import { recipients } from './whom.ts';

const inDays = (n: number) => new Date(Date.now() + n * 86_400_000).toISOString();
const title = { en: 'Session made up', ar: 'دورة تجريبية' };

/** A session to come with persons of these names, and the Secretariat. */
async function given(names: readonly string[]) {
  const db = await testDatabase();
  const { store } = db;
  const [starts, ends] = [inDays(20).slice(0, 10), inDays(30).slice(0, 10)] as const;
  await store.writes
    .insertInto('session')
    .values({
      ...{ id: '99', number: 99, kind: 'regular', symbol_prefix: 'ICC-ASP/99', city: 'New York', building: null },
      ...{ title: JSON.stringify(title), starts, ends, demonstration: false, announced: null },
    })
    .execute();
  const door = openDoor(store, sealSeeds);
  for (const [n, name] of names.entries()) {
    const person = { account: uid(n + 1), name, salt: undefined, demonstration: false };
    const seat = { kind: 'delegate', session: '99', state: 'URY', role: n === 0 ? 'head' : 'adviser' } as const;
    await store.writes.transaction().execute((tx) => openAccount(tx, person, seat, inDays(0)));
  }
  const office = { name: 'Clerk, Made up', office: 'secretariat', demonstration: false };
  const made = await perform(door, assignOffice, office, { account: null });
  const id = made.ok ? (made.answer as { account: string }).account : '';
  const session = {
    ...{
      id: '99',
      title,
      symbolPrefix: 'ICC-ASP/99',
      city: 'New York',
      building: null,
      announced: null,
      kind: 'regular',
    },
    ...{ number: 99, starts, ends, demonstration: false },
  } as const;
  const desk = await delegationsOnDesk(store.reads, { session: session as never, tabs: [] }, inDays(0));
  const viewer = { id, name: 'Clerk', capacities: [], seat: null };
  const ctx = { ...makeCtx({ lang: 'en', path: '/', now: inDays(0) }), viewer };
  const persons = [...desk.delegations.values()].flat();
  const asked = { persons, lang: 'en', origin: 'https://assembly.example', about: toDelegates } as const;
  return { db, store, door, desk, ctx, persons, asked };
}

describe('letters', () => {
  it('are one page for each person, whose code signs in once: a second person who has it is refused', async () => {
    const { db, store, door, desk, ctx, persons, asked } = await given(['Example, Ash', 'Muster, #Bo *x*']);
    await using _ = db;
    const pdf = await makeLetters({ door }, testKey, ctx, desk, asked);
    const pages = textOfPages(Buffer.from(pdf ?? [])).map((text) => text.replaceAll(/\s/g, ''));
    expect(pages).toHaveLength(2);
    expect(pages[0]).toContain('Example,Ash');
    expect(pages[1]).toContain('Muster,#Bo*x*');
    const codes = pages.map((text) => typedCode(/([0-9A-Z]{4}-){5}[0-9A-Z]{4}/.exec(text)?.[0] ?? ''));
    const now = new Date();
    for (const [n, code] of codes.entries()) {
      expect(await acceptInvitation(store, testKey, code, now)).toMatchObject({ account: persons[n]?.account });
      expect(await acceptInvitation(store, testKey, code, now)).toBeNull();
    }
    const kept = JSON.stringify(await store.reads.selectFrom('entry').selectAll().execute());
    for (const code of codes) expect(kept).not.toContain(code);
  });

  it('are for who has no way in, unless all are asked for; a newer letter ends the older one', async () => {
    const { db, store, door, desk, ctx, persons, asked } = await given(['Example, Ash', 'Muster, Bo']);
    await using _ = db;
    const codeOf = (pdf: Uint8Array | null) => {
      const text = textOfPages(Buffer.from(pdf ?? []))[0]?.replaceAll(/\s/g, '') ?? '';
      return typedCode(/([0-9A-Z]{4}-){5}[0-9A-Z]{4}/.exec(text)?.[0] ?? '');
    };
    const first = persons.slice(0, 1);
    const older = codeOf(await makeLetters({ door }, testKey, ctx, desk, { ...asked, persons: first }));
    const ways = await waysOnDesk(store.reads, desk, inDays(0));
    expect(recipients(persons, ways, { whom: 'new', state: '' })).toEqual(persons.slice(1));
    expect(recipients(persons, ways, { whom: 'all', state: 'URY' })).toEqual(persons);
    expect(recipients(persons, ways, { whom: 'all', state: 'NOR' })).toEqual([]);
    const newer = codeOf(await makeLetters({ door }, testKey, ctx, desk, { ...asked, persons: first, lang: 'ar' }));
    expect(await acceptInvitation(store, testKey, older, new Date())).toBeNull();
    expect(await acceptInvitation(store, testKey, newer, new Date())).not.toBeNull();
  });

  it('that cannot be printed, or that nobody waits for, leave the letters of before as they are', async () => {
    const { db, store, door, desk, ctx, asked } = await given(['Example, Ash']);
    await using _ = db;
    const text = textOfPages(Buffer.from((await makeLetters({ door }, testKey, ctx, desk, asked)) ?? []))[0];
    const before = typedCode(/([0-9A-Z]{4}-){5}[0-9A-Z]{4}/.exec(text?.replaceAll(/\s/g, '') ?? '')?.[0] ?? '');
    const entries = async () => (await store.reads.selectFrom('entry').select('seq').execute()).length;
    const recorded = await entries();
    const page = {
      lang: 'en',
      from: '',
      mark: null,
      to: [],
      title: 'x',
      body: [],
      scan: null,
      ways: [],
      after: [],
    } as const;
    const others = Array.from({ length: 8 }, () => printLetters('Letters', [page]));
    await expect(makeLetters({ door }, testKey, ctx, desk, asked)).rejects.toThrow(PrintBusy);
    await Promise.all(others);
    const signal = AbortSignal.abort();
    expect(await makeLetters({ door }, testKey, ctx, desk, { ...asked, signal })).toBeNull();
    expect(await entries()).toBe(recorded);
    expect(await acceptInvitation(store, testKey, before, new Date())).not.toBeNull();
  });

  it('have a box for a sign that no font has, and name at the end whose it is', async () => {
    const { db, store, door, desk, ctx, persons, asked } = await given(['Example, Ash', '예시, Sorrel']);
    await using _ = db;
    const pdf = await makeLetters({ door }, testKey, ctx, desk, asked);
    const pages = textOfPages(Buffer.from(pdf ?? [])).map((text) => text.replaceAll(/\s/g, ''));
    expect(pages).toHaveLength(3);
    expect(pages[0]).toContain('Example,Ash');
    expect(pages[1]).toContain('□□,Sorrel');
    expect(pages[2]).toContain('□□,Sorrel,URY,Adviser');
    expect(pages[2]).not.toContain('Ash');
    for (const [n, person] of persons.entries()) {
      const code = typedCode(/([0-9A-Z]{4}-){5}[0-9A-Z]{4}/.exec(pages[n] ?? '')?.[0] ?? '');
      expect(await acceptInvitation(store, testKey, code, new Date())).toMatchObject({ account: person.account });
    }
  });

  it('name at the end for whom none could be made, and are none where that is everybody', async () => {
    const { db, store, door, desk, ctx, persons, asked } = await given(['Example, Ash', 'Muster, Bo']);
    await using _ = db;
    await store.writes
      .updateTable('capacity')
      .set({ valid_until: inDays(0) })
      .where('account', '=', uid(2))
      .execute();
    const pages = textOfPages(Buffer.from((await makeLetters({ door }, testKey, ctx, desk, asked)) ?? []));
    expect(pages).toHaveLength(2);
    expect(pages[1]?.replaceAll(/\s/g, '')).toContain('Muster,Bo');
    expect(pages[1]).not.toMatch(/[0-9A-Z]{4}-[0-9A-Z]{4}/);
    expect(await makeLetters({ door }, testKey, ctx, desk, { ...asked, persons: persons.slice(1) })).toBeNull();
  });
});
