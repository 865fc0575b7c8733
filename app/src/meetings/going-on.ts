import { sql } from 'kysely';
import type { Filled } from '../door/slot.ts';
import { agendaItems } from '../sessions/index.ts';
import type { Db } from '../store/database.ts';
import type { LanguageCtx } from '../web/ctx.ts';
import type { LanguageMap } from '../words/languages.ts';
import { type VotedOn, type VotingSaid, wayOfVoting } from './slots.ts';

/** What goes on in a meeting, as the bar at the top of every page says it. */
export interface GoingOn {
  readonly voting: VotingSaid | null;
  /** the item before the meeting, or null */
  readonly item: { readonly number: number; readonly title: LanguageMap } | null;
}

export async function goingOnIn(
  { reads: db, filled }: { readonly reads: Db; readonly filled: Filled },
  ctx: LanguageCtx,
  meeting: string,
): Promise<GoingOn> {
  const ways = filled(wayOfVoting);
  const on = ways.map(
    ({ underway }) => sql`(select to_jsonb(voted) from ${underway} as voted where voted.meeting = meeting.id limit 1)`,
  );
  const row = await db
    .selectFrom('meeting')
    .leftJoin(agendaItems, 'agenda_item.id', 'meeting.item')
    .select(['agenda_item.number', 'agenda_item.title'])
    .select(sql<readonly (VotedOn | null)[]>`jsonb_build_array(${sql.join(on)})`.as('votedOn'))
    .where('meeting.id', '=', meeting)
    .executeTakeFirst();
  const voting = row?.votedOn.flatMap((one, place) => (one && ways[place]?.said(ctx, one)) ?? []) ?? [];
  const item = row?.title && row.number !== null ? { number: row.number, title: row.title } : null;
  return { voting: voting[0] ?? null, item };
}
