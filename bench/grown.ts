import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from '../app/src/store/database.ts';

/** What a meeting leaves behind beside its entries; an earlier table is named by later ones. */
const tables = [
  'session',
  'agenda_item',
  'meeting',
  'presence',
  'speaker',
  'proposal',
  'vote',
  'vote_asked',
  'vote_cast',
  'vote_hands',
  'vote_explanation',
  'election',
  'candidate',
  'ballot',
] as const;

/** Of a session, once; everything else is of a meeting. */
const ofSession: ReadonlySet<string> = new Set(['session', 'agenda_item']);
const actsOfSession: ReadonlySet<string> = new Set(['session.created', 'agenda-item.added', 'person.accredited']);

const meetingsOfSession = 25;

interface Model {
  readonly session: string;
  readonly entries: readonly Row[];
  readonly rows: ReadonlyMap<string, readonly Row[]>;
  readonly uuids: { readonly session: readonly string[]; readonly meeting: readonly string[] };
}

type Row = Readonly<Record<string, unknown>>;

/**
 * Makes a record of `length` entries out of that of one session: what its meeting left is written again and again, as meetings of earlier
 * sessions with ids of their own, 25 in each. Neither the chain nor the seals of what is added are right: it is for measuring reads alone.
 */
export async function grow(db: Db, session: string, length: number): Promise<void> {
  const model = await modelOf(db, session);
  let next = (await lastEntry(db)) + 1;
  for (let copy = 0; next < length; copy += 1) {
    const first = copy % meetingsOfSession === 0;
    const rewrite = rewriterOf(model, copy);
    for (const table of tables) {
      if (ofSession.has(table) && !first) continue;
      await insert(
        db,
        table,
        rewrite(model.rows.get(table) ?? []).map((row) => ofThePast(table, row, copy, next)),
      );
    }
    const entries = rewrite(model.entries.filter(({ act }) => first || !actsOfSession.has(String(act)))).slice(
      0,
      length - next,
    );
    const from = next;
    await insert(
      db,
      'entry',
      entries.map((entry, n) => ({
        ...entry,
        seq: from + n,
        hash: hash(`${from + n}`),
        previous: hash(`${from + n - 1}`),
        request: null,
        seal: null,
      })),
    );
    next += entries.length;
  }
  await sql`vacuum analyze`.execute(db);
}

async function modelOf(db: Db, session: string): Promise<Model> {
  const entries = (await all(db, 'entry')).filter(
    ({ audience, act }) =>
      act !== 'office.assigned' &&
      audience !== 'secretariat' &&
      !/^(seal-key|editions|reference|log)/.test(String(act)),
  );
  const rows = new Map<string, readonly Row[]>();
  for (const table of tables) rows.set(table, await all(db, table));
  const ids = (table: string): readonly string[] =>
    (rows.get(table) ?? []).flatMap(({ id }) => (typeof id === 'string' ? [id] : []));
  return {
    session,
    entries,
    rows,
    uuids: {
      session: ids('agenda_item'),
      meeting: ['meeting', 'speaker', 'proposal', 'vote', 'election', 'candidate', 'ballot'].flatMap(ids),
    },
  };
}

/** The same rows with other ids, symbols and receipts. */
function rewriterOf({ session, uuids }: Model, copy: number): (rows: readonly Row[]) => readonly Row[] {
  const held = Math.floor(copy / meetingsOfSession) + 2;
  const place = copy % meetingsOfSession;
  const other = new Map([
    ...uuids.session.map((id) => [id, uuidOf(`${id} ${held}`)] as const),
    ...uuids.meeting.map((id) => [id, uuidOf(`${id} ${copy}`)] as const),
  ]);
  const prefix = session.toUpperCase();
  const pattern = new RegExp(
    `${[...other.keys()].join('|')}|\\b${session}\\b|${prefix}/(?:L|Res)\\.|\\b${prefix}\\b`,
    'g',
  );
  const replaced = (found: string): string =>
    other.get(found) ??
    (found === session
      ? `demo-${held}`
      : found.endsWith('.')
        ? `DEMO-${held}${found.slice(prefix.length)}${place}0`
        : `DEMO-${held}`);
  return (rows) => JSON.parse(JSON.stringify(rows).replace(pattern, replaced)) as readonly Row[];
}

/** Meetings are closed, each with its own number and day; nothing of before is the session of now. */
function ofThePast(table: string, row: Row, copy: number, from: number): Row {
  const held = Math.floor(copy / meetingsOfSession) + 2;
  const day = (place: number): string =>
    new Date(Date.UTC(2026, 0, 5) - held * 300 * 86_400_000 + place * 86_400_000).toISOString();
  const place = copy % meetingsOfSession;
  switch (table) {
    case 'session':
      return { ...row, starts: day(0).slice(0, 10), ends: day(meetingsOfSession).slice(0, 10) };
    case 'meeting':
      return {
        ...row,
        number: place + 1,
        starts_at: day(place),
        opened_at: day(place),
        closed_at: day(place + 0.2),
        status: 'closed',
        item: null,
      };
    case 'vote_cast':
      return { ...row, receipt: hash(`${String(row.receipt)} ${copy}`).slice(0, 12) };
    case 'proposal':
    case 'ballot':
      return { ...row, last_seq: from + Number(row.last_seq) };
    default:
      return row;
  }
}

async function all(db: Db, table: string): Promise<readonly Row[]> {
  const { rows } = await sql<{ row: Row }>`select to_jsonb(t) as row from ${sql.table(table)} as t order by t`.execute(
    db,
  );
  return rows.map(({ row }) => row);
}

async function insert(db: Db, table: string, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`insert into ${sql.table(table)} select * from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb)`.execute(
    db,
  );
}

async function lastEntry(db: Db): Promise<number> {
  const { seq } = await db
    .selectFrom('entry')
    .select(({ fn }) => fn.max<number>('seq').as('seq'))
    .executeTakeFirstOrThrow();
  return seq;
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function uuidOf(text: string): string {
  const hex = hash(text);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
