import { type Finding, isPartyOn, type Quorum, type Region } from '@plenary/rules';
import { sql } from 'kysely';
import { memberships } from '../membership/index.ts';
import { quorum, sessionParameters } from '../parameters/index.ts';
import { localDay, type MeetingStatus } from '../sessions/index.ts';
import type { Db, Tx } from '../store/database.ts';
import type { LanguageMap } from '../words/languages.ts';
import { knownGroups } from './list-facts.ts';
import { participatingSeats, presentSeats } from './seats-there.ts';

export interface SpeakerView {
  readonly id: string;
  readonly state: string;
  /** a group as it was written; null before the chair's yes */
  readonly onBehalfOf: string | null;
  readonly region: Region | null;
  readonly askedAt: string;
  /** 1 for its first statement on this item */
  readonly statement: number;
  /** it was called and not in the hall */
  readonly skipped: boolean;
  /** for the chair alone: the group that waits for the yes */
  readonly awaits: string | null;
}

/** Who was on the list and can be put back: it left, was removed, or spoke in this meeting. */
export interface GoneView {
  readonly id: string;
  readonly state: string;
  readonly why: 'withdrawn' | 'removed' | 'spoke';
}

/** The meeting as everybody may see it. States are codes; names come with the reader's language. */
export interface FloorView {
  readonly meeting: {
    readonly id: string;
    readonly number: number;
    readonly startsAt: string;
    readonly room: string | null;
    readonly status: MeetingStatus;
    /** the reason, of a cancelled meeting only */
    readonly cancelledBecause: string | null;
    readonly openedAt: string | null;
    readonly closedAt: string | null;
    /** the list of the item before the meeting */
    readonly listClosed: boolean;
    readonly limitSeconds: number;
  };
  readonly session: {
    readonly id: string;
    readonly title: LanguageMap;
    readonly city: 'The Hague' | 'New York';
    readonly symbolPrefix: string;
    readonly demonstration: boolean;
  };
  readonly agenda: readonly {
    readonly id: string;
    readonly number: number;
    readonly title: LanguageMap;
    readonly status: 'waiting' | 'open' | 'concluded';
  }[];
  /** id of the item before the meeting */
  readonly item: string | null;
  readonly speaking: (SpeakerView & { readonly startedAt: string; readonly limitSeconds: number }) | null;
  /** on the item, in whatever meeting of the session they asked */
  readonly waiting: readonly SpeakerView[];
  /** statements on the item, in whatever meeting */
  readonly spoken: number;
  readonly gone: readonly GoneView[];
  /** groups that the chair knows in this session beside the regional ones */
  readonly groups: readonly string[];
  /** the number of the last entry about the meeting when this was read; acts of the chair are based on it */
  readonly seen: number;
  readonly present: readonly string[];
  readonly participating: readonly string[];
  readonly statesParties: readonly string[];
  readonly quorum: { readonly open: Finding<Quorum>; readonly substance: Finding<Quorum> };
  /** what was done in this meeting, newest first */
  readonly log: readonly {
    readonly seq: number;
    readonly at: string;
    readonly act: string;
    readonly data: Readonly<Record<string, unknown>>;
  }[];
}

export async function floorView(db: Db | Tx, id: string, now: string): Promise<FloorView | null> {
  // Before all else: an act that is recorded while the rest is read makes what is based on it stale, and never passes unseen.
  const seen = await lastEntry(db, id);
  const row = await db
    .selectFrom('meeting')
    .leftJoin('agenda_item', 'agenda_item.id', 'meeting.item')
    .innerJoin('session', 'session.id', 'meeting.session')
    .selectAll('meeting')
    .select(['session.title', 'session.city', 'session.symbol_prefix', 'session.demonstration'])
    .select('agenda_item.list_closed')
    .where('meeting.id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  const day = localDay(row.city, row.closed_at ?? now);
  const statesParties = (await memberships(db)).filter((m) => isPartyOn(m, day)).map((m) => m.iso3);
  const participating = await participatingSeats(db, row.session);
  const present = await presentSeats(db, id);
  const facts = { statesParties: statesParties.length, participating: participating.length, present: present.length };
  // The page of a meeting keeps what held when it was opened, and in the end when it was closed.
  const atOpening = await sessionParameters(db, row.session, row.opened_at ?? undefined);
  const inMeeting = await sessionParameters(db, row.session, row.closed_at ?? undefined);
  const speakers = await speakersOf(db, id, row.status === 'closed' ? null : row.item);
  return {
    meeting: {
      id,
      number: row.number,
      startsAt: row.starts_at,
      room: row.room,
      status: row.status,
      cancelledBecause: row.cancelled_because,
      openedAt: row.opened_at,
      closedAt: row.closed_at,
      listClosed: row.list_closed ?? false,
      limitSeconds: row.limit_seconds,
    },
    session: {
      id: row.session,
      title: row.title,
      city: row.city,
      symbolPrefix: row.symbol_prefix,
      demonstration: row.demonstration,
    },
    agenda: await db
      .selectFrom('agenda_item')
      .select(['id', 'number', 'title', 'status'])
      .where('session', '=', row.session)
      .orderBy('number')
      .execute(),
    item: row.item,
    ...speakers,
    groups: await knownGroups(db, row.session),
    seen,
    present,
    participating,
    statesParties,
    quorum: {
      open: quorum({ purpose: 'open', ...facts }, atOpening),
      substance: quorum({ purpose: 'substance', ...facts }, inMeeting),
    },
    log: await logOf(db, id),
  };
}

/**
 * The list belongs to the item. A meeting that is closed shows none: the list goes on where the item is taken up next, and the
 * page of the closed one counts what was said in it.
 */
async function speakersOf(db: Db | Tx, meeting: string, item: string | null) {
  const rows = await db
    .selectFrom('speaker')
    .selectAll()
    .$if(item !== null, (query) => query.where('item', '=', item))
    .$if(item === null, (query) => query.where('meeting', '=', meeting).where('status', '=', 'spoke'))
    .orderBy('position')
    .orderBy('asked_at')
    .orderBy('id')
    .execute();
  const spoke = rows.filter(({ status }) => status === 'spoke');
  const speaking = rows.find((row) => row.status === 'speaking' && row.meeting === meeting);
  const view = (row: (typeof rows)[number]): SpeakerView => ({
    id: row.id,
    state: row.iso3,
    onBehalfOf: row.group_awaits ? null : row.on_behalf_of,
    region: row.region,
    askedAt: row.asked_at,
    statement: 1 + [...spoke, speaking].filter((one) => one && one !== row && one.iso3 === row.iso3).length,
    skipped: row.skipped_from !== null,
    awaits: row.group_awaits ? row.on_behalf_of : null,
  });
  return {
    speaking:
      speaking?.started_at && speaking.limit_seconds !== null
        ? { ...view(speaking), startedAt: speaking.started_at, limitSeconds: speaking.limit_seconds }
        : null,
    waiting: rows.filter(({ status }) => status === 'waiting').map(view),
    spoken: spoke.length,
    gone: item === null ? [] : rows.flatMap((row) => goneView(row, meeting)),
  };
}

function goneView(
  { id, iso3, status, meeting }: { id: string; iso3: string; status: string; meeting: string },
  here: string,
): readonly GoneView[] {
  if (status === 'withdrawn' || status === 'removed') return [{ id, state: iso3, why: status }];
  return status === 'spoke' && meeting === here ? [{ id, state: iso3, why: status }] : [];
}

async function lastEntry(db: Db | Tx, meeting: string): Promise<number> {
  const last = await db
    .selectFrom('entry')
    .select('seq')
    .where('subject', '=', `meeting:${meeting}`)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last?.seq ?? 0;
}

/** Public acts of the meeting: its own, those of its votes and ballots, and the decisions taken in it. */
async function logOf(db: Db | Tx, meeting: string): Promise<FloorView['log']> {
  const rows = await db
    .selectFrom('entry')
    .select(['seq', 'at', 'act', 'data'])
    .where('audience', '=', 'public')
    .where((eb) =>
      eb.or([
        eb('subject', '=', `meeting:${meeting}`),
        eb(sql<string>`data->>'meeting'`, '=', meeting),
        eb(
          'subject',
          'in',
          sql<string>`(select 'vote:' || id from vote where meeting = ${meeting}
          union all select 'ballot:' || id from ballot where meeting = ${meeting})`,
        ),
      ]),
    )
    // One line for each delegation would hide the meeting.
    .where('act', '<>', 'vote.cast')
    .orderBy('seq', 'desc')
    .limit(60)
    .execute();
  const log = rows.map(({ seq, at, act, data }) => ({ seq, at, act, data: data as Readonly<Record<string, unknown>> }));
  const all = log.map(({ data }) => data);
  const candidates = await namesOf(db, all.flatMap(electedBy));
  const elections = await titlesOf(db, idsIn(all, 'election'));
  const symbols = await symbolsOf(db, [...idsIn(all, 'vote'), ...idsIn(all, 'proposal')]);
  return log.map(({ data, ...entry }) => ({
    ...entry,
    data: {
      ...data,
      electionTitle: elections.get(String(data.election)) ?? null,
      document: symbols.get(String(data.vote)) ?? symbols.get(String(data.proposal)) ?? null,
      elected: electedBy(data).map((id) => candidates.get(id) ?? ''),
    },
  }));
}

type Data = Readonly<Record<string, unknown>>;

/** Ids of those whom a ballot or a lot elected. */
export function electedBy({ result, elected }: Data): readonly string[] {
  const found = (result as { readonly elected?: unknown } | undefined)?.elected ?? elected;
  return Array.isArray(found) ? found.filter((id) => typeof id === 'string') : [];
}

function idsIn(all: readonly Data[], field: string): readonly string[] {
  return [...new Set(all.flatMap((data) => (typeof data[field] === 'string' ? [data[field]] : [])))];
}

/** Titles of elections, which are never changed. */
async function titlesOf(db: Db | Tx, ids: readonly string[]): Promise<ReadonlyMap<string, LanguageMap>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('election')
    .select(['id', 'title'])
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map(({ id, title }) => [id, title]));
}

/** Symbols of texts, by the id of the text or of a vote on it; they are never changed. */
export async function symbolsOf(db: Db | Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const given = [...ids];
  const texts = await db.selectFrom('proposal').select(['id', 'symbol']).where('id', 'in', given).execute();
  const votes = await db
    .selectFrom('vote')
    .innerJoin('proposal', 'proposal.id', 'vote.proposal')
    .select(['vote.id', 'proposal.symbol'])
    .where('vote.id', 'in', given)
    .execute();
  return new Map([...texts, ...votes].map(({ id, symbol }) => [id, symbol]));
}

/** The record has ids; people read names. */
async function namesOf(db: Db | Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('candidate')
    .select(['id', 'name'])
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
