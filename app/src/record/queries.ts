import { sql } from 'kysely';
import type { Db } from '../store/database.ts';
import { type EntryRow, entryOf } from '../store/entry-of.ts';
import type { LanguageMap } from '../web/languages.ts';

/** An entry as everybody may see it: the data only of public acts. */
export interface EntryView {
  readonly seq: number;
  readonly at: string;
  readonly act: string;
  readonly subject: string;
  readonly audience: string;
  /** the office or the seat in which the person acted; never who */
  readonly capacity: string;
  readonly cites: readonly string[];
  readonly commitment: string;
  readonly previous: string;
  readonly hash: string;
  /** null when the act is not public */
  readonly data: object | null;
}

export interface RecordQuery {
  /** beginning of the act's name, for instance `vote` */
  readonly kind?: string;
  readonly subject?: string;
  readonly session?: string;
  /** entries before this one, newest first */
  readonly before?: number;
  readonly limit: number;
}

export async function entries(db: Db, query: RecordQuery): Promise<readonly EntryView[]> {
  const { kind, subject, session, before } = query;
  const rows = await db
    .selectFrom('entry')
    .selectAll()
    .$if(kind !== undefined, (q) => q.where('act', 'like', `${(kind ?? '').replaceAll(/[%_\\]/g, '')}.%`))
    .$if(subject !== undefined, (q) => q.where('subject', '=', subject ?? ''))
    .$if(session !== undefined, (q) => q.where(ofSession(session ?? '')))
    .$if(before !== undefined, (q) => q.where('seq', '<', before ?? 0))
    .orderBy('seq', 'desc')
    .limit(query.limit)
    .execute();
  return rows.map(viewOf);
}

/** Acts about the session, its agenda, delegations, meetings, proposals, votes, elections and ballots. */
function ofSession(session: string) {
  return sql<boolean>`(
    subject = 'session:' || ${session}::text
    or (audience = 'public' and data->>'session' = ${session}::text)
    or subject in (
      select 'agenda-item:' || id from agenda_item where session = ${session}::text
      union all select 'meeting:' || id from meeting where session = ${session}::text
      union all select 'proposal:' || id from proposal where session = ${session}::text
      union all select 'vote:' || vote.id from vote join proposal on proposal.id = vote.proposal
        where proposal.session = ${session}::text
      union all select 'election:' || id from election where session = ${session}::text
      union all select 'ballot:' || ballot.id from ballot join election on election.id = ballot.election
        where election.session = ${session}::text)
    or starts_with(subject, 'seat:' || ${session}::text || '/'))`;
}

export interface SessionChoice {
  readonly id: string;
  readonly title: LanguageMap;
}

/** Sessions that were held here, the newest first, for the filter. */
export async function sessionChoices(db: Db): Promise<readonly SessionChoice[]> {
  const rows = await db.selectFrom('session').select(['id', 'title']).orderBy('starts', 'desc').orderBy('id').execute();
  return rows.map(({ id, title }) => ({ id, title: title as LanguageMap }));
}

export async function entryAt(db: Db, seq: number): Promise<EntryView | null> {
  const row = await db.selectFrom('entry').selectAll().where('seq', '=', seq).executeTakeFirst();
  return row ? viewOf(row) : null;
}

/** Kinds of act that the record holds, for the filter. */
export async function kinds(db: Db): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('entry')
    .select(sql<string>`split_part(act, '.', 1)`.as('kind'))
    .distinct()
    .orderBy('kind')
    .execute();
  return rows.map(({ kind }) => kind);
}

function viewOf(row: EntryRow & { readonly data: unknown }): EntryView {
  const { seq, at, act, subject, audience, capacity, cites, commitment, previous } = entryOf(row);
  const data = audience === 'public' ? (row.data as object) : null;
  return { seq, at, act, subject, audience, capacity, cites, commitment, previous, hash: row.hash, data };
}
