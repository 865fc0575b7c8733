import type { Region } from '@plenary/rules';
import { sql } from 'kysely';
import { act, itsSubject } from '../door/acts.ts';
import { addsRow, writesAtOnce } from '../door/writes.ts';
import { itemBefore, setStatementLimit } from '../meetings/index.ts';
import { setListClosed } from '../sessions/index.ts';
import type { Tx } from '../store/database.ts';
import { stopped } from './clock-acts.ts';
import { becauseOf, calledAmong, placeAt, waitingWith } from './places.ts';
import { seatOf } from './seat-of.ts';

export const listActs = {
  'floor.asked': act<{
    readonly meeting: string;
    readonly speaker: string;
    readonly item: string;
    readonly state: string;
    /** what was written of the group; null too while it waits for the chair's yes */
    readonly onBehalfOf: string | null;
    /** a regional group; entries without it name none */
    readonly region?: Region;
    readonly position: number;
  }>({
    about: ({ meeting }) => `meeting:${meeting}`,
    audience: 'public',
    within: async (data, around) => [`agenda-item:${data.item}`, ...(await seatOf(data, around))],
    ...addsRow('speaker', ({ data, at }) => ({
      id: data.speaker,
      meeting: data.meeting,
      item: data.item,
      iso3: data.state,
      on_behalf_of: data.onBehalfOf,
      region: data.region ?? null,
      position: data.position,
      asked_at: at,
    })),
  }),

  /** a delegation wrote on whose behalf it speaks: the chair says yes before anybody else reads it */
  'floor.group-named': act<{ readonly meeting: string; readonly speaker: string; readonly onBehalfOf: string }>({
    about: ({ meeting }) => `meeting:${meeting}`,
    audience: 'secretariat',
    within: itsSubject,
    async apply(tx, { data }) {
      await tx
        .updateTable('speaker')
        .set({ on_behalf_of: data.onBehalfOf, group_awaits: true })
        .where('id', '=', data.speaker)
        .execute();
    },
  }),

  'floor.group-accepted': act<{
    readonly meeting: string;
    readonly speaker: string;
    readonly state: string;
    readonly onBehalfOf: string;
  }>({
    about: ({ meeting }) => `meeting:${meeting}`,
    audience: 'public',
    within: seatOf,
    async apply(tx, { data }) {
      await tx
        .updateTable('speaker')
        .set({ on_behalf_of: data.onBehalfOf, group_awaits: false })
        .where('id', '=', data.speaker)
        .execute();
    },
  }),

  'floor.withdrawn': act<{ readonly meeting: string; readonly speaker: string; readonly state: string }>({
    about: ({ meeting }) => `meeting:${meeting}`,
    audience: 'public',
    within: seatOf,
    async apply(tx, { data, at }) {
      await tx
        .updateTable('speaker')
        .set({ status: 'withdrawn', ended_at: at })
        .where('id', '=', data.speaker)
        .execute();
    },
  }),

  'floor.moved': act<{
    readonly meeting: string;
    readonly speaker: string;
    readonly state: string;
    readonly place: number;
    /** the item whose list it is; entries without it moved among those who asked in the same meeting */
    readonly item?: string;
    readonly reason: string;
  }>({
    about: ({ meeting }) => `meeting:${meeting}`,
    audience: 'public',
    within: seatOf,
    unsettles: true,
    async apply(tx, { data }) {
      if (data.item === undefined) await moveAmongThoseOf(tx, data.meeting, data.speaker, data.place);
      else {
        await calledAmong(tx, data.speaker, data.place);
        await placeAt(tx, data.speaker, data.place);
      }
      await becauseOf(tx, data.speaker, data.reason);
    },
  }),

  'floor.exchanged': act<{
    readonly meeting: string;
    readonly speaker: string;
    readonly state: string;
    readonly other: string;
    readonly otherState: string;
    readonly reason: string;
  }>({
    about: ({ meeting }) => `meeting:${meeting}`,
    audience: 'public',
    within: itsSubject,
    unsettles: true,
    async apply(tx, { data }) {
      const order = await waitingWith(tx, data.speaker);
      const places = [data.speaker, data.other].map((id) => order.findIndex((one) => one.id === id));
      const [one = 0, other = 0] = places;
      await placeAt(tx, data.speaker, other + 1);
      await placeAt(tx, data.other, one + 1);
      for (const [id, at] of [
        [data.speaker, other],
        [data.other, one],
      ] as const) {
        await becauseOf(tx, id, data.reason);
        const category = order[at]?.category;
        if (category) await tx.updateTable('speaker').set({ category }).where('id', '=', id).execute();
      }
    },
  }),

  /** called and not in the hall: it waits at the end */
  'floor.skipped': act<{
    readonly meeting: string;
    readonly speaker: string;
    readonly state: string;
    readonly place: number;
  }>({
    about: ({ meeting }) => `meeting:${meeting}`,
    audience: 'public',
    within: seatOf,
    unsettles: true,
    async apply(tx, { data }) {
      // At the end of those who are called with it: who is not in the hall does not fall behind the observers.
      const order = await waitingWith(tx, data.speaker);
      const category = order.find(({ id }) => id === data.speaker)?.category;
      await placeAt(tx, data.speaker, 1 + order.findLastIndex((one) => one.category === category));
      await tx.updateTable('speaker').set({ skipped_from: data.place }).where('id', '=', data.speaker).execute();
    },
  }),

  'floor.removed': act<{
    readonly meeting: string;
    readonly speaker: string;
    readonly state: string;
    readonly reason: string;
  }>({
    about: ({ meeting }) => `meeting:${meeting}`,
    audience: 'public',
    within: seatOf,
    unsettles: true,
    async apply(tx, { data, at }) {
      await tx.updateTable('speaker').set({ status: 'removed', ended_at: at }).where('id', '=', data.speaker).execute();
    },
  }),

  /** who left, was removed or skipped, or was given the floor by mistake waits again, at this place */
  'floor.put-back': act<{
    readonly meeting: string;
    readonly speaker: string;
    readonly state: string;
    readonly place: number;
    readonly reason: string;
  }>({
    about: ({ meeting }) => `meeting:${meeting}`,
    audience: 'public',
    within: seatOf,
    unsettles: true,
    async apply(tx, { data }) {
      await tx
        .updateTable('speaker')
        .set({
          status: 'waiting',
          meeting: data.meeting,
          // A reply has a limit of its own from its asking on.
          limit_seconds: sql`case when kind = 'reply' then limit_seconds end`,
          started_at: null,
          ended_at: null,
          skipped_from: null,
        })
        .where('id', '=', data.speaker)
        .execute();
      await tx.deleteFrom('floor_interval').where('turn', '=', data.speaker).execute();
      await placeAt(tx, data.speaker, data.place);
      await becauseOf(tx, data.speaker, data.reason);
    },
  }),

  'floor.given': act<{
    readonly meeting: string;
    readonly speaker: string;
    readonly state: string;
    readonly limitSeconds: number;
  }>({
    about: ({ meeting }) => `meeting:${meeting}`,
    audience: 'public',
    within: seatOf,
    unsettles: true,
    ...writesAtOnce((tx, { data, at }) =>
      tx
        .with('called', (db) =>
          db
            .updateTable('speaker')
            .set({
              status: 'speaking',
              meeting: data.meeting,
              started_at: at,
              limit_seconds: data.limitSeconds,
              skipped_from: null,
            })
            .where('id', '=', data.speaker)
            .returning(['id', 'meeting', 'item', 'kind', 'iso3']),
        )
        .insertInto('floor_interval')
        .columns(['turn', 'nth', 'meeting', 'item', 'kind', 'iso3', 'started_at'])
        .expression((eb) =>
          eb
            .selectFrom('called')
            .select([
              'called.id',
              sql<number>`1`.as('nth'),
              'called.meeting',
              'called.item',
              'called.kind',
              'called.iso3',
              sql<string>`${at}::timestamptz`.as('started_at'),
            ]),
        ),
    ),
  }),

  'floor.ended': act<{
    readonly meeting: string;
    readonly speaker: string;
    readonly state: string;
    readonly seconds: number;
  }>({
    about: ({ meeting }) => `meeting:${meeting}`,
    audience: 'public',
    within: seatOf,
    unsettles: true,
    ...writesAtOnce((tx, { data, at }) =>
      tx
        .with('stopped', (db) => stopped(db, data.speaker, at))
        .updateTable('speaker')
        .set({ status: 'spoke', ended_at: at })
        .where('id', '=', data.speaker),
    ),
  }),

  /** entries without the item mean the one before the meeting */
  'speakers-list.closed': act<{ readonly meeting: string; readonly item?: string }>({
    about: ({ meeting }) => `meeting:${meeting}`,
    audience: 'public',
    within: itsSubject,
    unsettles: true,
    async apply(tx, { data }) {
      await setList(tx, data, true);
    },
  }),

  'speakers-list.reopened': act<{ readonly meeting: string; readonly item?: string }>({
    about: ({ meeting }) => `meeting:${meeting}`,
    audience: 'public',
    within: itsSubject,
    unsettles: true,
    async apply(tx, { data }) {
      await setList(tx, data, false);
    },
  }),

  'time-limit.set': act<{
    readonly meeting: string;
    readonly seconds: number;
    /** the speech in progress, when its limit changes too, and who speaks */
    readonly speaker?: string;
    readonly state?: string;
    /** it is the limit of that speech alone */
    readonly once?: true;
  }>({
    about: ({ meeting }) => `meeting:${meeting}`,
    audience: 'public',
    within: itsSubject,
    async apply(tx, { data }) {
      if (data.once !== true) await setStatementLimit(tx, data.meeting, data.seconds);
      if (data.speaker !== undefined)
        await tx.updateTable('speaker').set({ limit_seconds: data.seconds }).where('id', '=', data.speaker).execute();
    },
  }),
};

async function setList(tx: Tx, data: { meeting: string; item?: string }, closed: boolean): Promise<void> {
  const item = data.item ?? (await itemBefore(tx, data.meeting))?.id;
  if (item === undefined) return;
  await setListClosed(tx, item, closed);
  await tx.updateTable('speakers_list').set({ closes_at: null }).where('item', '=', item).execute();
}

/** As older records moved: among those who asked for the floor in the same meeting. */
async function moveAmongThoseOf(tx: Tx, meeting: string, speaker: string, place: number): Promise<void> {
  const { item } = await tx.selectFrom('speaker').select('item').where('id', '=', speaker).executeTakeFirstOrThrow();
  const waiting = await tx
    .selectFrom('speaker')
    .select(['id', 'position'])
    .where('meeting', '=', meeting)
    .where('item', '=', item)
    .where('status', '=', 'waiting')
    .orderBy('position')
    .execute();
  const order = waiting.map(({ id }) => id).filter((id) => id !== speaker);
  order.splice(place - 1, 0, speaker);
  const positions = waiting.map(({ position }) => position);
  for (const [index, id] of order.entries()) {
    const position = positions[index];
    if (position !== undefined) await tx.updateTable('speaker').set({ position }).where('id', '=', id).execute();
  }
}
