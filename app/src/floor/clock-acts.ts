import type { FloorKind } from '@plenary/rules';
import { act } from '../door/acts.ts';
import { addsRow, writesAtOnce } from '../door/writes.ts';
import type { Db } from '../store/database.ts';
import { seatOf } from './seat-of.ts';

/** What starts and stops the clock of whoever has the floor, beside giving the floor and ending the speech. */
export const clockActs = {
  'floor.paused': act<{ readonly meeting: string; readonly speaker: string; readonly state: string }>({
    about: ({ meeting }) => `meeting:${meeting}`,
    audience: 'public',
    within: seatOf,
    unsettles: true,
    ...writesAtOnce((tx, { data, at }) => stopped(tx, data.speaker, at)),
  }),

  'floor.resumed': act<{ readonly meeting: string; readonly speaker: string; readonly state: string }>({
    about: ({ meeting }) => `meeting:${meeting}`,
    audience: 'public',
    within: seatOf,
    unsettles: true,
    async apply(tx, { data, at }) {
      const last = await tx
        .selectFrom('floor_interval')
        .selectAll()
        .where('turn', '=', data.speaker)
        .orderBy('nth', 'desc')
        .limit(1)
        .executeTakeFirstOrThrow();
      await tx
        .insertInto('floor_interval')
        .values({ ...last, nth: last.nth + 1, started_at: at, ended_at: null })
        .execute();
    },
  }),

  /** beside the list: the speech that it breaks off waits */
  'floor.interposed': act<{
    readonly meeting: string;
    readonly turn: string;
    /** null where the meeting was on none */
    readonly item: string | null;
    readonly state: string;
    readonly kind: FloorKind;
  }>({
    about: ({ meeting }) => `meeting:${meeting}`,
    audience: 'public',
    within: async (data, around) => [
      ...(data.item === null ? [] : [`agenda-item:${data.item}`]),
      ...(await seatOf(data, around)),
    ],
    unsettles: true,
    ...addsRow('floor_interval', ({ data, at }) => ({
      turn: data.turn,
      nth: 1,
      meeting: data.meeting,
      item: data.item,
      kind: data.kind,
      iso3: data.state,
      started_at: at,
    })),
  }),

  'floor.interposition-ended': act<{
    readonly meeting: string;
    readonly turn: string;
    readonly state: string;
    readonly kind: FloorKind;
    readonly seconds: number;
  }>({
    about: ({ meeting }) => `meeting:${meeting}`,
    audience: 'public',
    within: seatOf,
    unsettles: true,
    ...writesAtOnce((tx, { data, at }) => stopped(tx, data.turn, at)),
  }),
};

/** The clock of a turn stops. */
export function stopped(db: Pick<Db, 'updateTable'>, turn: string, at: string) {
  return db.updateTable('floor_interval').set({ ended_at: at }).where('turn', '=', turn).where('ended_at', 'is', null);
}
