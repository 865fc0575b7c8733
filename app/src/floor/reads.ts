import type { FloorKind, OrderPolicy, ParticipantCategory, PlaceReason, Region } from '@plenary/rules';
import { type MeetingSeen, meetingSeen } from '../meetings/index.ts';
import { participants } from '../reference/index.ts';
import type { Db, Tx } from '../store/database.ts';
import { hasFloor, type Interposed, listOf, type SpeechSoFar } from './facts.ts';
import { speechSoFar, stretches } from './intervals.ts';
import { asCalled, knownGroups } from './list-facts.ts';

export interface SpeakerView {
  readonly id: string;
  readonly state: string;
  /** a group as it was written; null before the chair's yes */
  readonly onBehalfOf: string | null;
  readonly region: Region | null;
  readonly askedAt: string;
  readonly kind: FloorKind;
  /** with which it is called */
  readonly category: ParticipantCategory;
  /** of a reply: whose statement it answers */
  readonly answers: string | null;
  /** why its place was changed by hand; else why the order of the chair put it there, where there is one */
  readonly placeReason: string | null;
  readonly placeWhy: PlaceReason | null;
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
  /** of a statement that can be answered */
  readonly kind: FloorKind;
}

/** The meeting with who has the floor, and who waits for it. */
export interface FloorView extends Omit<MeetingSeen, 'meeting'>, OnTheList {
  readonly meeting: MeetingSeen['meeting'] & {
    /** the list of the item before the meeting */
    readonly listClosed: boolean;
    /** at which hour it closes, where that was announced */
    readonly closesAt: string | null;
    readonly limitSeconds: number;
  };
  /** in which the chair put those who wait last, and why */
  readonly order: { readonly policy: OrderPolicy; readonly reason: string; readonly at: string } | null;
}

export interface OnTheList {
  readonly speaking: (SpeakerView & SpeechSoFar & { readonly limitSeconds: number }) | null;
  /** who has the floor beside the list: that is on the meeting, not on the item */
  readonly interposed: Interposed | null;
  /** on the item, in whatever meeting of the session they asked */
  readonly waiting: readonly SpeakerView[];
  /** statements on the item, in whatever meeting */
  readonly spoken: number;
  /** when the last time ended that somebody had the floor in the meeting: what the ledger rests on */
  readonly spokenUntil: string | null;
  /** how long each of them took, in seconds, where that is known */
  readonly took: readonly number[];
  readonly gone: readonly GoneView[];
  /** groups that the chair knows in this session beside the regional ones */
  readonly groups: readonly string[];
}

export async function floorView(db: Db | Tx, id: string, now: string): Promise<FloorView | null> {
  const view = await meetingSeen(db, id, now);
  return view && withFloor(db, view);
}

export async function withFloor<View extends MeetingSeen>(db: Db | Tx, view: View): Promise<View & FloorView> {
  const { meeting, item, session } = view;
  const [{ listClosed, closesAt, limitSeconds }, { interposed }, speakers, groups, order, names, spokenUntil] =
    await Promise.all([
      listOf(db, meeting.id),
      hasFloor(db, meeting.id),
      speakersOf(db, meeting.id, meeting.status === 'closed' ? null : item),
      knownGroups(db, session.id),
      orderOf(db, item),
      namesWithOthers(db, view.names),
      spokenUntilIn(db, meeting.id),
    ]);
  return {
    ...view,
    names,
    meeting: { ...meeting, listClosed, closesAt, limitSeconds },
    interposed,
    ...speakers,
    groups,
    order,
    spokenUntil,
  };
}

async function spokenUntilIn(db: Db | Tx, meeting: string): Promise<string | null> {
  const row = await db
    .selectFrom('floor_interval')
    .select(({ fn }) => fn.max('ended_at').as('last'))
    .where('meeting', '=', meeting)
    .executeTakeFirst();
  return row?.last ?? null;
}

async function orderOf(db: Db | Tx, item: string | null): Promise<FloorView['order']> {
  if (item === null) return null;
  const row = await db.selectFrom('speakers_list').selectAll().where('item', '=', item).executeTakeFirst();
  if (!row || row.policy === null || row.policy_at === null) return null;
  return { policy: row.policy, reason: row.policy_reason ?? '', at: row.policy_at };
}

/** The names of States, and of the others who may speak. */
async function namesWithOthers(db: Db | Tx, names: MeetingSeen['names']): Promise<MeetingSeen['names']> {
  const others = [...(await participants(db)).values()].filter(({ code }) => !names.has(code));
  return new Map([...names, ...others.map(({ code, names: named }) => [code, named] as const)]);
}

/**
 * The list belongs to the item. A meeting that is closed shows none: the list goes on where the item is taken up next, and the
 * page of the closed one counts what was said in it.
 */
async function speakersOf(db: Db | Tx, meeting: string, item: string | null) {
  const rows = await db
    .selectFrom('speaker')
    .selectAll()
    .select(stretches.as('stretches'))
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
    kind: row.kind,
    category: row.category,
    answers: row.answers === null ? null : (rows.find(({ id }) => id === row.answers)?.iso3 ?? null),
    placeReason: row.place_reason,
    placeWhy: row.place_why,
    statement:
      1 +
      [...spoke, speaking].filter((one) => one && one !== row && one.iso3 === row.iso3 && one.kind === row.kind).length,
    skipped: row.skipped_from !== null,
    awaits: row.group_awaits ? row.on_behalf_of : null,
  });
  const soFar = speaking && speechSoFar(speaking.stretches);
  return {
    speaking:
      soFar && speaking.limit_seconds !== null
        ? { ...view(speaking), ...soFar, limitSeconds: speaking.limit_seconds }
        : null,
    waiting: asCalled(rows.filter(({ status }) => status === 'waiting')).map(view),
    spoken: spoke.length,
    took: spoke.flatMap(({ stretches }) => speechSoFar(stretches)?.halted ?? []),
    gone: item === null ? [] : rows.flatMap((row) => goneView(row, meeting)),
  };
}

function goneView(
  { id, iso3, status, meeting, kind }: { id: string; iso3: string; status: string; meeting: string; kind: FloorKind },
  here: string,
): readonly GoneView[] {
  if (status === 'withdrawn' || status === 'removed') return [{ id, state: iso3, why: status, kind }];
  return status === 'spoke' && meeting === here ? [{ id, state: iso3, why: status, kind }] : [];
}
