import type { SessionStanding } from '@plenary/rules';
import type { Db } from '../store/database.ts';
import type { LanguageCtx } from '../web/ctx.ts';
import type { LanguageMap } from '../words/languages.ts';
import type { Convened } from './acts.ts';
import { type AgendaItem, agendaOf } from './agenda-items.ts';
import { partsBefore, partsOf, type SessionPart } from './course.ts';
import type { InPlaces } from './places.ts';

/** A session that Plenary runs, with what there is of it. */
export interface SessionRunHere extends InPlaces {
  readonly id: string;
  readonly number: number | null;
  readonly title: LanguageMap;
  readonly symbolPrefix: string;
  readonly building: string | null;
  readonly starts: string;
  readonly ends: string;
  readonly demonstration: boolean;
  /** the session of the data that it is said to be */
  readonly announced: string | null;
  /** of a special session */
  readonly convened: Convened | null;
  readonly standing: SessionStanding;
  /** since when it is adjourned or closed */
  readonly standingSince: string | null;
  /** the day on which an adjourned one shall be resumed, where it was said */
  readonly standingUntil: string | null;
  /** those before the part that goes on */
  readonly parts: readonly SessionPart[];
  /** first day of the part that goes on, where the session was resumed */
  readonly resumedOn: string | null;
  readonly agenda: readonly AgendaItem[];
}

export async function sessionRunHere(db: Db, id: string): Promise<SessionRunHere | null> {
  const row = await db.selectFrom('session').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return null;
  const parts = await partsBefore(db, id);
  const session = {
    id: row.id,
    number: row.number,
    title: row.title,
    symbolPrefix: row.symbol_prefix,
    city: row.city,
    building: row.building,
    starts: row.starts,
    ends: row.ends,
    demonstration: row.demonstration,
    announced: row.announced,
    convened: row.convened,
    standing: row.standing,
    standingSince: row.standing_since,
    standingUntil: row.standing_until,
    resumedOn: row.resumed_on,
    parts,
    agenda: await agendaOf(db, id),
  };
  return { ...session, places: parts.length === 0 ? [] : partsOf(session) };
}

/**
 * What is said of an item: one that was taken up is considered only while an open meeting is on it (`now`), and one that has to wait
 * is not taken up before its day.
 */
export function itemSaid(ctx: LanguageCtx, item: Pick<AgendaItem, 'status' | 'notBefore'>, now: boolean): string {
  const { status, notBefore } = item;
  if (status === 'waiting' && notBefore !== null) return ctx.t('agenda.waits', { day: ctx.date(notBefore) });
  return ctx.t(`meetings.item.${status === 'open' && !now ? 'unfinished' : status}`);
}
