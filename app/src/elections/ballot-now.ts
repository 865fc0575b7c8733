import type { Line, Requirements } from '@plenary/rules';
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres';
import type { Db, Tx } from '../store/database.ts';
import { relation } from '../store/relation.ts';
import type { LanguageMap } from '../words/languages.ts';
import type { BallotCount, BallotLot, BallotResult } from './acts.ts';

/** An election as a meeting shows it. */
export interface ElectionLink {
  readonly id: string;
  readonly title: LanguageMap;
  readonly seats: number;
  readonly elected: number;
  readonly electedNames: readonly { readonly name: string; readonly nationality: string }[];
  readonly status: 'open' | 'completed';
  /** its own ballot: the one in progress, else the last one that something was done about; null before the first */
  readonly ballot: Pick<BallotNow, 'id' | 'number' | 'status'> | null;
}

/** One ballot as a meeting shows it: the sheet only when it is announced, never a running count. */
export interface BallotNow {
  readonly id: string;
  readonly election: string;
  readonly number: number;
  /** grows each time a ballot of this number was annulled */
  readonly attempt: number;
  readonly status: 'open' | 'counted' | 'announced' | 'annulled';
  readonly seats: number;
  /** among those tied for the last seat only */
  readonly restricted: boolean;
  readonly issued: number;
  /** papers found in the box; null until they are counted */
  readonly received: number | null;
  readonly openedAt: string;
  readonly announcedAt: string | null;
  readonly requirements: Requirements;
  readonly explanation: readonly Line[];
  readonly standing: readonly { readonly id: string; readonly name: string; readonly nationality: string }[];
  readonly sheet: {
    readonly count: BallotCount;
    readonly result: BallotResult;
    /** of those elected, whom a lot elected: not their votes */
    readonly byLot: readonly string[];
  } | null;
  /** last entry of the record about it, for `basedOn` */
  readonly lastSeq: number;
}

export async function electionsOf(
  db: Db | Tx,
  where: { readonly item: string } | { readonly session: string } | { readonly meeting: string },
): Promise<readonly ElectionLink[]> {
  const rows = await db
    .selectFrom('election')
    .select(['id', 'title', 'seats', 'status'])
    .select((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom('candidate')
          .select(['name', 'nationality'])
          .whereRef('candidate.election', '=', 'election.id')
          .where('candidate.status', '=', 'elected')
          .orderBy('after_ballot')
          .orderBy('name'),
      ).as('electedNames'),
      jsonObjectFrom(lastBallots.where('ballot.election', '=', eb.ref('election.id'))).as('ballot'),
    ])
    .where((eb) => {
      if ('item' in where) return eb('item', '=', where.item);
      if ('session' in where) return eb('session', '=', where.session);
      return eb('id', 'in', eb.selectFrom('ballot').select('election').where('meeting', '=', where.meeting));
    })
    .orderBy('created_at')
    .execute();
  return rows.map((row) => ({ ...row, elected: row.electedNames.length }));
}

/** Of an election: the ballot in progress, else the one that something was last done about. */
const lastBallots = relation
  .selectFrom('ballot')
  .select(['ballot.id', 'ballot.number', 'ballot.status'])
  .orderBy(({ eb }) => eb('ballot.status', 'in', ['open', 'counted']), 'desc')
  .orderBy('last_seq', 'desc')
  .limit(1);

/** Where the ballots of an election are: a ballot that was annulled was none, so that the first one may be still to come. */
export type BallotStage = 'before' | 'during' | 'between' | 'over';

export function ballotStage({ ballot, status }: Pick<ElectionLink, 'ballot' | 'status'>): BallotStage {
  if (status === 'completed') return 'over';
  switch (ballot?.status) {
    case 'open':
    case 'counted':
      return 'during';
    case 'announced':
      return 'between';
    case 'annulled':
      return ballot.number > 1 ? 'between' : 'before';
    case undefined:
      return 'before';
  }
}

export async function lastBallot(db: Db | Tx, election: string): Promise<ElectionLink['ballot']> {
  const { ballot } = await db
    .selectNoFrom(jsonObjectFrom(lastBallots.where('ballot.election', '=', election)).as('ballot'))
    .executeTakeFirstOrThrow();
  return ballot;
}

/** Ballots after which a lot was drawn in this meeting, of whichever election; ids. */
export async function lotsDrawnIn(db: Db | Tx, meeting: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('ballot')
    .select('id')
    .where('lot_meeting', '=', meeting)
    .where('lot', 'is not', null)
    .orderBy('last_seq')
    .execute();
  return rows.map(({ id }) => id);
}

/** Of all elections under an item: the ballot in progress, else the one that something was last done about. */
export async function ballotUnder(db: Db | Tx, item: string): Promise<BallotNow | null> {
  const row = await db
    .selectFrom('ballot')
    .innerJoin('election', 'election.id', 'ballot.election')
    .select('ballot.id')
    .where('election.item', '=', item)
    .orderBy(({ eb }) => eb('ballot.status', 'in', ['open', 'counted']), 'desc')
    .orderBy('ballot.last_seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? ballotState(db, row.id) : null;
}

/** The result once a lot has decided among those tied. */
function withLot(result: BallotResult, lot: BallotLot | null): BallotResult {
  return lot ? { ...result, elected: [...result.elected, ...lot.elected], tiedForLast: [] } : result;
}

/** One ballot for podium, hall and public page; null when there is none of that id. */
export async function ballotState(db: Db | Tx, id: string): Promise<BallotNow | null> {
  const row = await db.selectFrom('ballot').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return null;
  const candidates = await db
    .selectFrom('candidate')
    .select(['id', 'name', 'nationality'])
    .where('election', '=', row.election)
    .orderBy('name')
    .execute();
  return {
    id: row.id,
    election: row.election,
    number: row.number,
    attempt: row.attempt,
    status: row.status,
    seats: row.seats,
    restricted: row.restricted,
    issued: row.issued,
    received: row.count?.papers ?? null,
    openedAt: row.opened_at,
    announcedAt: row.announced_at,
    requirements: row.requirements,
    explanation: row.explanation,
    standing: candidates.filter(({ id }) => row.standing.includes(id)),
    sheet:
      row.status === 'announced' && row.count && row.result
        ? {
            count: row.count,
            result: withLot(row.result, row.lot),
            byLot: row.lot && row.lot.drawn !== false ? row.lot.elected : [],
          }
        : null,
    lastSeq: row.last_seq,
  };
}
