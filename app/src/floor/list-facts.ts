import { type FloorKind, type ParticipantCategory, speakersOrder } from '@plenary/rules';
import { no, type Objection } from '../door/objection.ts';
import { meetingFacts, meetings } from '../meetings/index.ts';
import { agendaItems } from '../sessions/index.ts';
import type { Db, Tx } from '../store/database.ts';
import type { Found } from '../store/found.ts';
import { type FloorFacts, floorIn } from './facts.ts';
import type { SpeakerStatus } from './tables.ts';

export interface ListedSpeaker {
  readonly speaker: string;
  readonly state: string;
  readonly item: string;
  readonly position: number;
  readonly status: SpeakerStatus;
  readonly kind: FloorKind;
  /** with which it is called */
  readonly category: ParticipantCategory;
  /** where it asked for the floor, or spoke */
  readonly meeting: string;
  /** what was written of a group and waits for the chair's yes */
  readonly awaits: string | null;
  /** of a reply, which has a limit of its own */
  readonly limitSeconds: number | null;
  /** the place it had when it was skipped */
  readonly skippedFrom: number | null;
}

export interface ListFacts {
  readonly meeting: FloorFacts | null;
  /** everybody who was ever on the list of an item of the session, in whatever meeting, by position */
  readonly list: readonly ListedSpeaker[];
}

export async function listFacts(tx: Tx, meeting: string, now: string): Promise<ListFacts> {
  const [rows, facts, floor] = await Promise.all([
    listRows(tx, meeting),
    meetingFacts(tx, meeting, now),
    floorIn(tx, meeting),
  ]);
  return {
    meeting: facts && floor && { ...facts, ...floor },
    list: rows.map(({ id, iso3, on_behalf_of, group_awaits, skipped_from, limit_seconds, ...rest }) => ({
      speaker: id,
      state: iso3,
      awaits: group_awaits ? on_behalf_of : null,
      limitSeconds: rest.kind === 'reply' ? limit_seconds : null,
      skippedFrom: skipped_from,
      ...rest,
    })),
  };
}

async function listRows(tx: Tx, meeting: string) {
  return tx
    .selectFrom('speaker')
    .select(['id', 'iso3', 'item', 'position', 'status', 'meeting', 'on_behalf_of', 'group_awaits', 'skipped_from'])
    .select(['kind', 'category', 'limit_seconds'])
    .where(
      'item',
      'in',
      tx
        .selectFrom(agendaItems)
        .innerJoin(meetings, 'meeting.session', 'agenda_item.session')
        .select('agenda_item.id')
        .where('meeting.id', '=', meeting),
    )
    .orderBy('position')
    .orderBy('asked_at')
    .execute();
}

/** Who waits for the floor on an item, in the order in which they are called. */
export function waitingOn(list: readonly ListedSpeaker[], item: string | undefined): readonly ListedSpeaker[] {
  return asCalled(list.filter((speaker) => speaker.status === 'waiting' && speaker.item === item));
}

/** Those among whom a place is counted: replies have a list of their own. */
export function besides(one: ListedSpeaker, waiting: readonly ListedSpeaker[]): readonly ListedSpeaker[] {
  return waiting.filter(({ kind }) => kind === one.kind);
}

interface Waiting {
  readonly kind: FloorKind;
  readonly category: ParticipantCategory;
  readonly position: number;
}

/** Those who wait, in the order in which they are called by the rule; replies behind all statements. */
export function asCalled<One extends Waiting>(waiting: readonly One[]): readonly One[] {
  const order = speakersOrder(
    waiting.map(({ position, category }, nth) => ({ id: String(nth), category, place: position })),
  ).value.flatMap((nth) => waiting[Number(nth)] ?? []);
  return [...order.filter(({ kind }) => kind !== 'reply'), ...order.filter(({ kind }) => kind === 'reply')];
}

export const notWaiting: Objection = no('not-waiting');

/** Groups on whose behalf somebody asked for the floor in this session with the chair's yes, as they were written. */
export async function knownGroups(db: Db | Tx, session: Found): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('speaker')
    .innerJoin(agendaItems, 'agenda_item.id', 'speaker.item')
    .select('speaker.on_behalf_of')
    .distinct()
    .where('agenda_item.session', '=', session)
    .where('speaker.group_awaits', '=', false)
    .where('speaker.on_behalf_of', 'is not', null)
    .orderBy('speaker.on_behalf_of')
    .execute();
  return rows.flatMap(({ on_behalf_of }) => on_behalf_of ?? []);
}
