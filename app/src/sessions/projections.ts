import type { Projections } from '../door/command.ts';
import type { SessionAct } from './acts.ts';

export const sessionProjections: Projections<SessionAct> = {
  'session.created': async (tx, { data }) => {
    await tx
      .insertInto('session')
      .values({
        id: data.session,
        number: data.number,
        kind: data.kind,
        title: JSON.stringify(data.title),
        symbol_prefix: data.symbolPrefix,
        city: data.city,
        building: data.building,
        starts: data.starts,
        ends: data.ends,
        demonstration: data.demonstration,
        announced: data.announced ?? null,
      })
      .execute();
  },
  'session.changed': async (tx, { data: { session, title, ...facts } }) => {
    await tx
      .updateTable('session')
      .set({ ...facts, title: JSON.stringify(title) })
      .where('id', '=', session)
      .execute();
  },
  'agenda-item.added': async (tx, { data }) => {
    await tx
      .insertInto('agenda_item')
      .values({
        id: data.item,
        session: data.session,
        number: data.number,
        title: JSON.stringify(data.title),
        kind: data.kind ?? null,
      })
      .execute();
  },
  'agenda-item.renamed': async (tx, { data }) => {
    await tx
      .updateTable('agenda_item')
      .set({ title: JSON.stringify(data.title), ...(data.kind === undefined ? {} : { kind: data.kind }) })
      .where('id', '=', data.item)
      .execute();
  },
  'meeting.scheduled': async (tx, { data }) => {
    await tx
      .insertInto('meeting')
      .values({
        id: data.meeting,
        session: data.session,
        number: data.number,
        starts_at: data.startsAt,
        room: data.room,
        cancelled_because: null,
        opened_at: null,
        closed_at: null,
        item: null,
      })
      .execute();
  },
  'meeting.rescheduled': async (tx, { data }) => {
    await tx
      .updateTable('meeting')
      .set({ starts_at: data.startsAt, room: data.room })
      .where('id', '=', data.meeting)
      .execute();
  },
  'meeting.cancelled': async (tx, { data }) => {
    await tx
      .updateTable('meeting')
      .set({ status: 'cancelled', cancelled_because: data.reason })
      .where('id', '=', data.meeting)
      .execute();
  },
};
