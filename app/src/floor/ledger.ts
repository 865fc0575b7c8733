import type { FloorKind, SpokenInterval } from '@plenary/rules';
import { meetings } from '../meetings/index.ts';
import { type Participant, participants } from '../reference/index.ts';
import type { Db, Tx } from '../store/database.ts';
import type { LanguageMap } from '../words/languages.ts';

/** A stretch of time in which somebody had the floor, as everybody may read it. */
export interface LedgerLine extends Omit<SpokenInterval, 'milliseconds'> {
  readonly nth: number;
  readonly names: LanguageMap;
  /** number of the meeting in its session */
  readonly meetingNumber: number;
  readonly startedAt: string;
  /** null while it runs */
  readonly endedAt: string | null;
}

/** Of one meeting, or of all meetings of a session, in the order of time. */
export async function ledgerOf(
  db: Db | Tx,
  where: { readonly meeting: string } | { readonly session: string },
): Promise<readonly LedgerLine[]> {
  const known = await participants(db);
  const rows = await db
    .selectFrom('floor_interval')
    .innerJoin(meetings, 'meeting.id', 'floor_interval.meeting')
    .leftJoin('speaker', 'speaker.id', 'floor_interval.turn')
    .selectAll('floor_interval')
    .select(['meeting.number', 'speaker.region', 'speaker.on_behalf_of', 'speaker.group_awaits'])
    .where((eb) =>
      'meeting' in where ? eb('floor_interval.meeting', '=', where.meeting) : eb('meeting.session', '=', where.session),
    )
    .orderBy('floor_interval.started_at')
    .orderBy('floor_interval.nth')
    .execute();
  return rows.map((row) => ({
    turn: row.turn,
    nth: row.nth,
    kind: row.kind as FloorKind,
    by: row.iso3,
    ...whoIs(known, row.iso3),
    group: row.region ?? (row.group_awaits ? null : row.on_behalf_of),
    meeting: row.meeting,
    meetingNumber: row.number,
    item: row.item,
    startedAt: row.started_at,
    endedAt: row.ended_at,
  }));
}

function whoIs(
  known: ReadonlyMap<string, Participant>,
  code: string,
): Pick<LedgerLine, 'names' | 'category' | 'region'> {
  const one = known.get(code);
  return { names: one?.names ?? { en: code }, category: one?.category ?? 'stateParty', region: one?.region ?? null };
}

/** Those that are over, for counting. */
export function spokenIn(lines: readonly LedgerLine[]): readonly SpokenInterval[] {
  return lines.flatMap((line) => {
    const milliseconds = lengthOf(line);
    return milliseconds === null ? [] : [{ ...line, milliseconds }];
  });
}

/** In milliseconds; null while it runs. */
export function lengthOf({ startedAt, endedAt }: Pick<LedgerLine, 'startedAt' | 'endedAt'>): number | null {
  return endedAt === null ? null : Math.max(0, Date.parse(endedAt) - Date.parse(startedAt));
}
