import type { Projections } from '../door/command.ts';
import type { Tx } from '../store/database.ts';
import type { FloorAct } from './acts.ts';

export const floorProjections: Projections<FloorAct> = {
  'presence.registered': async (tx, { data, at }) => {
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
  'meeting.opened': async (tx, { data, at }) => {
    await tx.updateTable('meeting').set({ status: 'open', opened_at: at }).where('id', '=', data.meeting).execute();
  },
  'meeting.closed': async (tx, { data, at }) => {
    await tx.updateTable('meeting').set({ status: 'closed', closed_at: at }).where('id', '=', data.meeting).execute();
  },
  'meeting.reopened': async (tx, { data }) => {
    await tx.updateTable('meeting').set({ status: 'open', closed_at: null }).where('id', '=', data.meeting).execute();
  },
  'item.taken-up': async (tx, { data }) => {
    await tx.updateTable('agenda_item').set({ status: 'open' }).where('id', '=', data.item).execute();
    await tx
      .updateTable('meeting')
      .set({ item: data.item, list_closed: false })
      .where('id', '=', data.meeting)
      .execute();
  },
  'item.concluded': async (tx, { data }) => {
    await tx.updateTable('agenda_item').set({ status: 'concluded' }).where('id', '=', data.item).execute();
    await tx.updateTable('meeting').set({ item: null }).where('id', '=', data.meeting).execute();
  },
  'item.reopened': async (tx, { data }) => {
    await tx.updateTable('agenda_item').set({ status: 'open' }).where('id', '=', data.item).execute();
  },
  'floor.asked': async (tx, { data, at }) => {
    await tx
      .insertInto('speaker')
      .values({
        id: data.speaker,
        meeting: data.meeting,
        item: data.item,
        iso3: data.state,
        on_behalf_of: data.onBehalfOf,
        position: data.position,
        asked_at: at,
        limit_seconds: null,
        started_at: null,
        ended_at: null,
      })
      .execute();
  },
  'floor.withdrawn': async (tx, { data, at }) => {
    await tx.updateTable('speaker').set({ status: 'withdrawn', ended_at: at }).where('id', '=', data.speaker).execute();
  },
  'floor.moved': async (tx, { data }) => {
    await moveTo(tx, data.meeting, data.speaker, data.place);
  },
  'floor.given': async (tx, { data, at }) => {
    await tx
      .updateTable('speaker')
      .set({ status: 'speaking', started_at: at, limit_seconds: data.limitSeconds })
      .where('id', '=', data.speaker)
      .execute();
  },
  'floor.ended': async (tx, { data, at }) => {
    await tx.updateTable('speaker').set({ status: 'spoke', ended_at: at }).where('id', '=', data.speaker).execute();
  },
  'speakers-list.closed': async (tx, { data }) => {
    await tx.updateTable('meeting').set({ list_closed: true }).where('id', '=', data.meeting).execute();
  },
  'speakers-list.reopened': async (tx, { data }) => {
    await tx.updateTable('meeting').set({ list_closed: false }).where('id', '=', data.meeting).execute();
  },
  'time-limit.set': async (tx, { data }) => {
    await tx.updateTable('meeting').set({ limit_seconds: data.seconds }).where('id', '=', data.meeting).execute();
  },
};

/** Those who wait for the floor on the speaker's item change places among themselves; the others keep theirs. */
async function moveTo(tx: Tx, meeting: string, speaker: string, place: number): Promise<void> {
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
