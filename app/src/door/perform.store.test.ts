import { randomUUID } from 'node:crypto';
import { verifyChain } from '@plenary/record';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../test/database.ts';
import { sealSeeds } from '../../test/given/seal-seeds.ts';
import { now, secretariat } from '../../test/given/who.ts';
import { accreditPerson } from '../delegations/accredit-person.ts';
import { assignOffice } from '../identity/assign-office.ts';
import { filled, acts as kinds, openDoor } from '../modules.ts';
import { recordRows } from '../record/verify.ts';
import { addAgendaItem, createSession } from '../sessions/index.ts';
import { renameAgendaItem } from '../sessions/rename-agenda-item.ts';
import { listen } from '../store/listen.ts';
import { languageCtx } from '../web/ctx.ts';
import { objectionText } from '../web/objection-text.ts';
import { type Lang, langs } from '../words/languages.ts';
import { kindOf } from './acts.ts';
import { type Command, refuse } from './command.ts';
import { inEnglish } from './in-english.ts';
import { no } from './objection.ts';
import { type Door, type Outcome, perform, preview } from './perform.ts';
import { toldBy } from './tell.ts';
import { machine } from './who.ts';

interface Room {
  readonly db: TestDatabase;
  readonly door: Door;
  /** account of the Secretariat */
  readonly account: string;
  readonly session: string;
}

const sessionInput = {
  kind: 'regular',
  title: 'Demonstration session',
  city: 'The Hague',
  starts: '2026-12-07',
  ends: '2026-12-11',
};

/** A database with an office and a session, so that there is something to change. */
async function room(db: TestDatabase): Promise<Room> {
  const door = openDoor(db.store, sealSeeds);
  const office = { name: 'Demonstration Secretariat', office: 'secretariat', demonstration: true };
  const { account } = answerOf(await perform(door, assignOffice, office, { account: null }));
  const made = await perform(door, createSession, sessionInput, { account: account ?? null });
  return { db, door, account: account ?? '', session: answerOf(made).session ?? '' };
}

function answerOf(outcome: Outcome): Readonly<Record<string, string>> {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome.answer as Readonly<Record<string, string>>;
}

function codesOf(outcome: Outcome): readonly string[] {
  return !outcome.ok && 'objections' in outcome ? outcome.objections.map(({ code }) => code) : [];
}

async function acts({ db }: Room): Promise<readonly string[]> {
  return (await db.store.reads.selectFrom('entry').select('act').orderBy('seq').execute()).map(({ act }) => act);
}

describe('the door', () => {
  it('appends each act to the chain, with who acted in which capacity and under which provision', async () => {
    await using db = await testDatabase();
    const here = await room(db);
    const rows = await recordRows(db.store);
    expect(verifyChain(rows.map(({ chain }) => chain))).toMatchObject({ ok: true, count: 2 });
    expect(rows.map(({ act }) => act)).toMatchObject([
      { seq: 1, act: 'office.assigned', actor: null, capacity: 'system', audience: 'secretariat' },
      {
        seq: 2,
        act: 'session.created',
        subject: 'session:demo-1',
        actor: here.account,
        capacity: 'secretariat',
        cites: ['Rome Statute, article 112(6)'],
      },
    ]);
    expect(JSON.stringify(rows)).not.toContain('Demonstration Secretariat');
  });

  it('gives a repeated request the same answer, and acts once', async () => {
    await using db = await testDatabase();
    const here = await room(db);
    const request = { account: here.account, requestId: randomUUID() };
    const input = { session: here.session, title: 'Agenda' };
    const first = await perform(here.door, addAgendaItem, input, request);
    const again = await perform(here.door, addAgendaItem, input, request);
    expect(first).toMatchObject({ ok: true, seq: 3, repeated: false });
    expect(again).toEqual({ ...first, repeated: true });
    const together = { account: here.account, requestId: randomUUID() };
    const twice = await Promise.all([1, 2].map(() => perform(here.door, addAgendaItem, input, together)));
    expect(new Set(twice.map((outcome) => JSON.stringify(answerOf(outcome)))).size).toBe(1);
    expect(await acts(here)).toHaveLength(4);
  });

  it('refuses a request id that was used for something else: another input, another act, another person', async () => {
    await using db = await testDatabase();
    const here = await room(db);
    const request = { account: here.account, requestId: randomUUID() };
    const input = { session: here.session, title: 'Agenda' };
    expect(await perform(here.door, addAgendaItem, input, request)).toMatchObject({ ok: true });
    const other = { ...input, title: 'Another' };
    expect(codesOf(await perform(here.door, addAgendaItem, other, request))).toEqual(['request-reused']);
    expect(codesOf(await perform(here.door, createSession, sessionInput, request))).toEqual(['request-reused']);
    const another = { ...request, account: randomUUID() };
    expect(codesOf(await perform(here.door, addAgendaItem, input, another))).toEqual(['request-reused']);
    expect(await acts(here)).toHaveLength(3);
  });

  it('keeps no answer of a refusal: the same request may succeed later', async () => {
    await using db = await testDatabase();
    const here = await room(db);
    const request = { account: here.account, requestId: randomUUID() };
    const input = { session: 'demo-2', title: 'Agenda' };
    expect(codesOf(await perform(here.door, addAgendaItem, input, request))).toEqual(['no-such-session']);
    await perform(here.door, createSession, sessionInput, { account: here.account });
    expect(await perform(here.door, addAgendaItem, input, request)).toMatchObject({ ok: true, repeated: false });
  });

  it('refuses a change that is based on an older state, and says when it changed', async () => {
    await using db = await testDatabase();
    const here = await room(db);
    const made = await perform(here.door, addAgendaItem, { session: here.session, title: 'Agenda' }, here);
    const { item } = answerOf(made);
    const rename = (title: string, basedOn: number) =>
      perform(here.door, renameAgendaItem, { item, title }, { account: here.account, basedOn });
    const renamed = await rename('The agenda', 3);
    expect(renamed).toMatchObject({ ok: true, seq: 4 });
    expect(await rename('Agenda of the session', 3)).toMatchObject({
      ok: false,
      objections: [{ code: 'stale', facts: { seq: 4, acts: 'agenda-item.renamed' } }],
    });
    // In plain words: what was done meanwhile and what to do now, no instant and no number of an entry.
    const late = await rename('Agenda of the session', 3);
    const [stale] = 'objections' in late ? late.objections : [];
    const said = (lang: Lang) => stale && objectionText(languageCtx(lang, now), stale);
    expect(said('en')).toBe(
      'Meanwhile: Agenda item renamed. Nothing was saved. Look at the page as it is now, then do what is still needed.',
    );
    for (const lang of langs) {
      expect(said(lang)).not.toMatch(/\d|agenda-item\.renamed/);
      expect(said(lang)).toContain(languageCtx(lang, now).t('record.act.agenda-item.renamed'));
    }
    expect(await rename('Agenda of the session', 4)).toMatchObject({ ok: true });
    const title = await db.store.reads.selectFrom('agenda_item').select('title').executeTakeFirstOrThrow();
    expect(title).toEqual({ title: { en: 'Agenda of the session' } });
  });

  it('says what is wrong with each field, and writes nothing', async () => {
    await using db = await testDatabase();
    const here = await room(db);
    const errorsOf = async (input: unknown) => {
      const outcome = await perform(here.door, createSession, input, here);
      return !outcome.ok && 'errors' in outcome ? inEnglish(outcome.errors) : {};
    };
    expect(await errorsOf({ ...sessionInput, starts: '7 December', ends: 20261211 })).toEqual({
      starts: 'Write the day as year-month-day, for instance 2026-12-07.',
      ends: expect.any(String),
    });
    expect(await errorsOf({ ...sessionInput, titel: 'A', venue: null })).toEqual({
      titel: 'This act has no such field.',
      venue: 'This act has no such field.',
    });
    const { starts: _starts, title: _title, ...without } = sessionInput;
    expect(await errorsOf(without)).toEqual({ title: 'Write the English text.', starts: 'Choose a day.' });
    const nobody = { state: 'URY', role: 'head', session: here.session };
    expect(await perform(here.door, accreditPerson, nobody, { account: here.account })).toEqual({
      ok: false,
      errors: { name: 'input.name' },
    });
    expect(Object.keys(await errorsOf({ ...sessionInput, title: { en: 'A', de: 'B' } }))).toEqual(['title.de']);
    for (const nothing of [null, undefined, 'text', 7, []])
      expect(Object.keys(await errorsOf(nothing))).toEqual(['form']);
    expect(await acts(here)).toHaveLength(2);
  });

  it('asks who the person is at the instant of the act: unknown, closed and ended accounts may nothing', async () => {
    await using db = await testDatabase();
    const here = await room(db);
    const asked = async (account: string) =>
      codesOf(await perform(here.door, addAgendaItem, { session: here.session, title: 'Agenda' }, { account }));
    expect(await asked(randomUUID())).toEqual(['needs-secretariat']);
    expect(await asked(here.account)).toEqual([]);
    const ended = db.store.writes.updateTable('capacity').set({ valid_until: new Date().toISOString() });
    await ended.where('account', '=', here.account).execute();
    expect(await asked(here.account)).toEqual(['needs-secretariat']);
    await db.store.writes.updateTable('capacity').set({ valid_until: null }).execute();
    expect(await asked(here.account)).toEqual([]);
    await db.store.writes.updateTable('account').set({ closed_at: new Date().toISOString() }).execute();
    expect(await asked(here.account)).toEqual(['needs-secretariat']);
  });

  it('keeps a chain without gaps under fifty acts at once', async () => {
    await using db = await testDatabase();
    const here = await room(db);
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        perform(here.door, addAgendaItem, { session: here.session, title: `Item ${n}` }, here),
      ),
    );
    expect(outcomes.map((outcome) => (outcome.ok ? outcome.seq : 0)).toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 50 }, (_, n) => n + 3),
    );
    const chain = (await recordRows(db.store)).map((row) => row.chain);
    expect(verifyChain(chain)).toMatchObject({ ok: true, count: 52 });
    const numbers = await db.store.reads.selectFrom('agenda_item').select('number').orderBy('number').execute();
    expect(numbers.map(({ number }) => number)).toEqual(Array.from({ length: 50 }, (_, n) => n + 1));
  });

  it('smooths a small step back of the clock: the entry takes the time of the one before', async () => {
    await using db = await testDatabase();
    const here = await room(db);
    const later = new Date(Date.now() + 1_900).toISOString();
    await sql.raw('alter table entry disable trigger all').execute(db.store.writes);
    await sql`update entry set at = ${later} where seq = 2`.execute(db.store.writes);
    const outcome = await perform(here.door, addAgendaItem, { session: here.session, title: 'Agenda' }, here);
    expect(outcome).toMatchObject({ ok: true, at: later });
  });

  it('writes all of an act or none of it', async () => {
    await using db = await testDatabase();
    const here = await room(db);
    const added = kindOf(kinds, 'agenda-item.added');
    const broken: Door = {
      store: db.store,
      filled,
      acts: {
        ...kinds,
        'agenda-item.added': {
          ...added,
          async apply(tx, entry) {
            await added.apply?.(tx, entry);
            throw new Error('the disk is full');
          },
        },
      },
    };
    const input = { session: here.session, title: 'Agenda' };
    const request = { account: here.account, requestId: randomUUID() };
    await expect(perform(broken, addAgendaItem, input, request)).rejects.toThrow('the disk is full');
    expect(await acts(here)).toHaveLength(2);
    expect(await db.store.reads.selectFrom('agenda_item').select('id').execute()).toEqual([]);
    expect(await perform(here.door, addAgendaItem, input, request)).toMatchObject({
      ok: true,
      seq: 3,
      repeated: false,
    });
  });

  it('asks who may do it before it reads anything', async () => {
    await using db = await testDatabase();
    const here = await room(db);
    const unread: Command<object, null> = {
      name: 'unread',
      undo: { again: 'a test' },
      who: machine(no('needs-system', { command: 'npm start' })),
      input: addAgendaItem.input as Command<object, null>['input'],
      load: () => Promise.reject(new Error('it was read')),
      decide: () => refuse(),
    };
    const input = { session: here.session, title: 'Agenda' };
    const asked = await perform(here.door, unread, input, here);
    expect(asked).toEqual({ ok: false, objections: [{ code: 'needs-system', facts: { command: 'npm start' } }] });
    const previewed = db.store.reads.transaction().execute((tx) => preview(tx, unread, input, secretariat, '', filled));
    expect(await previewed).toMatchObject([{ code: 'needs-system' }]);
    await expect(perform(here.door, unread, input, { account: null })).rejects.toThrow('it was read');
  });

  it('holds an act that no table knows for a bug', async () => {
    await using db = await testDatabase();
    const here = await room(db);
    const unknown: Command<object, null> = {
      name: 'act-unknown',
      undo: { again: 'a test' },
      who: addAgendaItem.who,
      input: addAgendaItem.input as Command<object, null>['input'],
      load: async () => null,
      decide: () => ({
        ok: true,
        capacity: 'system',
        acts: [{ act: 'nothing.happened', subject: 'nothing', audience: 'public', data: {}, cites: [] }],
      }),
    };
    const input = { session: here.session, title: 'Agenda' };
    await expect(perform(here.door, unknown, input, here)).rejects.toThrow('no act nothing.happened');
    expect(await acts(here)).toHaveLength(2);
  });

  it('tells what the act is within and what that is within, with its number, once it is written, and nobody of a refusal', async () => {
    await using db = await testDatabase();
    const here = await room(db);
    const heard: string[] = [];
    const listening = await listen(
      db.url,
      (notice) => toldBy(notice) !== null && heard.push(notice),
      () => {},
    );
    try {
      await perform(here.door, addAgendaItem, { session: 'demo-9', title: 'Agenda' }, here);
      const { item } = answerOf(
        await perform(here.door, addAgendaItem, { session: here.session, title: 'Agenda' }, here),
      );
      await perform(here.door, renameAgendaItem, { item, title: 'The agenda' }, here);
      await expect.poll(() => heard.length).toBe(2);
      const within = [`agenda-item:${item}`, 'session:demo-1'];
      expect(heard.map((notice) => toldBy(notice))).toEqual([
        { seq: 3, acts: ['agenda-item.added'], within: within.toReversed() },
        { seq: 4, acts: ['agenda-item.renamed'], within },
      ]);
    } finally {
      await listening.close();
    }
  });

  it('previews the same refusal without writing', async () => {
    await using db = await testDatabase();
    const here = await room(db);
    const asked = (session: string) =>
      db.store.reads
        .transaction()
        .execute((tx) =>
          preview(tx, addAgendaItem, { session, title: { en: 'A' } }, secretariat, sessionInput.starts, filled),
        );
    expect(await asked(here.session)).toEqual([]);
    expect((await asked('demo-9')).map(({ code }) => code)).toEqual(['no-such-session']);
    expect(await acts(here)).toHaveLength(2);
    expect(await db.store.reads.selectFrom('agenda_item').select('id').execute()).toEqual([]);
  });
});
