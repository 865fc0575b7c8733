import type { MotionKind } from '@plenary/rules';
import { sql } from 'kysely';
import { type ProposalStatus, proposals } from '../decisions/index.ts';
import type { Db, Tx } from '../store/database.ts';
import type { MotionStatus, Side } from './tables.ts';

/** One motion as it stands; a point of order is one too, and an appeal. */
export interface Motion {
  readonly id: string;
  readonly meeting: string;
  readonly item: string;
  readonly kind: MotionKind;
  readonly state: string;
  readonly about: string | null;
  readonly words: string | null;
  readonly appeals: string | null;
  readonly onVoting: boolean;
  readonly status: MotionStatus;
  readonly movedAt: string;
  readonly ruledAt: string | null;
  readonly wellTaken: boolean | null;
  readonly ruling: string | null;
  readonly proposal: string | null;
  /** of the proposal as which it was put */
  readonly decided: ProposalStatus | null;
  readonly decidedAt: string | null;
  readonly over: boolean;
  readonly speakers: readonly { readonly state: string; readonly side: Side }[];
}

/** Where a motion stands. Of an appeal that is carried the ruling is overruled. */
export type Standing = 'pending' | 'ruled' | 'carried' | 'lost' | 'withdrawn';

export function standingOf({ status, decided }: Pick<Motion, 'status' | 'decided'>): Standing {
  switch (status) {
    case 'moved':
      return 'pending';
    case 'ruled':
      return 'ruled';
    case 'withdrawn':
      return 'withdrawn';
    case 'put':
      return decided === 'adopted' ? 'carried' : decided === 'rejected' ? 'lost' : 'pending';
  }
}

/** Those of a meeting, and those on the items of its session that still hold there; the oldest first. */
export async function motionsIn(db: Db | Tx, meeting: string): Promise<readonly Motion[]> {
  const rows = await db
    .selectFrom('motion')
    .leftJoin(proposals, 'proposal.id', 'motion.proposal')
    .selectAll('motion')
    .select(['proposal.status as decided', 'proposal.decided_at'])
    .select(
      sql<Motion['speakers']>`coalesce((select jsonb_agg(jsonb_build_object('state', iso3, 'side', side) order by iso3)
        from motion_speaker where motion_speaker.motion = motion.id), '[]')`.as('speakers'),
    )
    .where('motion.meeting', '=', meeting)
    .orderBy('motion.seq')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    meeting: row.meeting,
    item: row.item,
    kind: row.kind,
    state: row.iso3,
    about: row.about,
    words: row.words,
    appeals: row.appeals,
    onVoting: row.on_voting,
    status: row.status,
    movedAt: row.moved_at,
    ruledAt: row.ruled_at,
    wellTaken: row.well_taken,
    ruling: row.ruling,
    proposal: row.proposal,
    decided: row.decided,
    decidedAt: row.decided_at,
    over: row.over_at !== null,
    speakers: row.speakers,
  }));
}

/** What is decided next: of those that wait the one that was moved last, as each took precedence over those before it. */
export function nextMotion(motions: readonly Motion[]): Motion | null {
  return motions.findLast((motion) => standingOf(motion) === 'pending') ?? null;
}
