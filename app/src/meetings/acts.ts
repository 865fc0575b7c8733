import type { Quorum } from '@plenary/rules';
import { type ActOf, act, itsSubject, sayingOf } from '../door/acts.ts';
import { setItemStatus } from '../sessions/index.ts';

/** What the record can say of a meeting: its scheduling, opening and closing, presence, items. Times are ISO instants. Subject: `meeting:<id>`. */
export const meetingActs = {
  'meeting.scheduled': act<{
    readonly meeting: string;
    readonly session: string;
    readonly number: number;
    readonly startsAt: string;
    /** until when it is called, where that was said */
    readonly endsAt?: string;
    readonly room: string | null;
  }>({
    about: ({ meeting }) => `meeting:${meeting}`,
    audience: 'public',
    within: itsSubject,
    async apply(tx, { data }) {
      await tx
        .insertInto('meeting')
        .values({
          id: data.meeting,
          session: data.session,
          number: data.number,
          starts_at: data.startsAt,
          ends_at: data.endsAt ?? null,
          room: data.room,
          cancelled_because: null,
          opened_at: null,
          closed_at: null,
          item: null,
        })
        .execute();
    },
  }),

  'meeting.rescheduled': act<{
    readonly meeting: string;
    readonly session: string;
    readonly startsAt: string;
    /** missing: not said any more */
    readonly endsAt?: string;
    readonly room: string | null;
  }>({
    about: ({ meeting }) => `meeting:${meeting}`,
    audience: 'public',
    within: itsSubject,
    async apply(tx, { data }) {
      await tx
        .updateTable('meeting')
        .set({ starts_at: data.startsAt, ends_at: data.endsAt ?? null, room: data.room })
        .where('id', '=', data.meeting)
        .execute();
    },
  }),

  'meeting.cancelled': act<{ readonly meeting: string; readonly session: string; readonly reason: string }>({
    about: ({ meeting }) => `meeting:${meeting}`,
    audience: 'public',
    within: itsSubject,
    async apply(tx, { data }) {
      await tx
        .updateTable('meeting')
        .set({ status: 'cancelled', cancelled_because: data.reason })
        .where('id', '=', data.meeting)
        .execute();
    },
  }),

  'presence.registered': act<{
    readonly meeting: string;
    readonly arrived: readonly string[];
    readonly left: readonly string[];
  }>({
    about: ({ meeting }) => `meeting:${meeting}`,
    audience: 'public',
    within: itsSubject,
    async apply(tx, { data, at }) {
      for (const [states, present] of [
        [data.arrived, true],
        [data.left, false],
      ] as const) {
        if (states.length === 0) continue;
        await tx
          .insertInto('presence')
          .values(states.map((iso3) => ({ meeting: data.meeting, iso3, present, since: at })))
          .onConflict((conflict) => conflict.columns(['meeting', 'iso3']).doUpdateSet({ present, since: at }))
          .execute();
      }
    },
  }),

  'meeting.opened': act<{
    readonly meeting: string;
    readonly session: string;
    readonly statesParties: number;
    readonly present: number;
    readonly needed: number;
    readonly rule: string;
    /** of how many States Parties a share was needed, and which they were; entries without it counted those accredited */
    readonly base?: Quorum['base'];
  }>({
    about: ({ meeting }) => `meeting:${meeting}`,
    audience: 'public',
    within: itsSubject,
    unsettles: true,
    async apply(tx, { data, at }) {
      await tx.updateTable('meeting').set({ status: 'open', opened_at: at }).where('id', '=', data.meeting).execute();
    },
  }),

  'meeting.closed': act<{ readonly meeting: string; readonly session: string }>({
    about: ({ meeting }) => `meeting:${meeting}`,
    audience: 'public',
    within: itsSubject,
    unsettles: true,
    async apply(tx, { data, at }) {
      await tx
        .updateTable('meeting')
        .set({ status: 'closed', closed_at: at, suspended_at: null, resumes_at: null })
        .where('id', '=', data.meeting)
        .execute();
    },
  }),

  'meeting.suspended': act<{
    readonly meeting: string;
    readonly session: string;
    /** when it shall go on; null where that was not said */
    readonly resumesAt: string | null;
  }>({
    about: ({ meeting }) => `meeting:${meeting}`,
    audience: 'public',
    within: itsSubject,
    unsettles: true,
    async apply(tx, { data, at }) {
      await tx
        .updateTable('meeting')
        .set({ suspended_at: at, resumes_at: data.resumesAt })
        .where('id', '=', data.meeting)
        .execute();
    },
  }),

  'meeting.resumed': act<{ readonly meeting: string; readonly session: string }>({
    about: ({ meeting }) => `meeting:${meeting}`,
    audience: 'public',
    within: itsSubject,
    unsettles: true,
    async apply(tx, { data }) {
      await tx
        .updateTable('meeting')
        .set({ suspended_at: null, resumes_at: null })
        .where('id', '=', data.meeting)
        .execute();
    },
  }),

  /** closed by mistake: it goes on as it stood at the closing */
  'meeting.reopened': act<{ readonly meeting: string; readonly session: string; readonly reason: string }>({
    about: ({ meeting }) => `meeting:${meeting}`,
    audience: 'public',
    within: itsSubject,
    unsettles: true,
    async apply(tx, { data }) {
      await tx.updateTable('meeting').set({ status: 'open', closed_at: null }).where('id', '=', data.meeting).execute();
    },
  }),

  'item.taken-up': act<{ readonly meeting: string; readonly item: string; readonly number: number }>({
    about: ({ meeting }) => `meeting:${meeting}`,
    audience: 'public',
    within: ({ item }) => [`agenda-item:${item}`],
    unsettles: true,
    async apply(tx, { data }) {
      await setItemStatus(tx, data.item, 'open');
      await tx.updateTable('meeting').set({ item: data.item }).where('id', '=', data.meeting).execute();
    },
  }),

  'item.concluded': act<{ readonly meeting: string; readonly item: string; readonly number: number }>({
    about: ({ meeting }) => `meeting:${meeting}`,
    audience: 'public',
    within: ({ item }) => [`agenda-item:${item}`],
    unsettles: true,
    async apply(tx, { data }) {
      await setItemStatus(tx, data.item, 'concluded');
      await tx.updateTable('meeting').set({ item: null }).where('id', '=', data.meeting).execute();
    },
  }),

  /** concluded too early: it can be taken up again. What was decided under it stands */
  'item.reopened': act<{
    readonly meeting: string;
    readonly item: string;
    readonly number: number;
    readonly reason: string;
  }>({
    about: ({ meeting }) => `meeting:${meeting}`,
    audience: 'public',
    within: ({ item }) => [`agenda-item:${item}`],
    unsettles: true,
    async apply(tx, { data }) {
      await setItemStatus(tx, data.item, 'open');
    },
  }),
};

export type MeetingAct = ActOf<typeof meetingActs>;
export const say = sayingOf(meetingActs);
