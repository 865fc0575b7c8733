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
    await tx.updateTable('meeting').set({ item: data.item }).where('id', '=', data.meeting).execute();
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
        region: data.region ?? null,
        position: data.position,
        asked_at: at,
        limit_seconds: null,
        started_at: null,
        ended_at: null,
      })
      .execute();
  },
  'floor.group-named': async (tx, { data }) => {
    await tx
      .updateTable('speaker')
      .set({ on_behalf_of: data.onBehalfOf, group_awaits: true })
      .where('id', '=', data.speaker)
      .execute();
  },
  'floor.group-accepted': async (tx, { data }) => {
    await tx
      .updateTable('speaker')
      .set({ on_behalf_of: data.onBehalfOf, group_awaits: false })
      .where('id', '=', data.speaker)
      .execute();
  },
  'floor.withdrawn': async (tx, { data, at }) => {
    await tx.updateTable('speaker').set({ status: 'withdrawn', ended_at: at }).where('id', '=', data.speaker).execute();
  },
  'floor.moved': async (tx, { data }) => {
    if (data.item === undefined) await moveAmongThoseOf(tx, data.meeting, data.speaker, data.place);
    else await placeAt(tx, data.speaker, data.place);
  },
  'floor.exchanged': async (tx, { data }) => {
    const order = await waitingWith(tx, data.speaker);
    const places = [data.speaker, data.other].map((id) => order.findIndex((one) => one.id === id));
    const [one = 0, other = 0] = places;
    await placeAt(tx, data.speaker, other + 1);
    await placeAt(tx, data.other, one + 1);
  },
  'floor.skipped': async (tx, { data }) => {
    const order = await waitingWith(tx, data.speaker);
    await placeAt(tx, data.speaker, order.length);
    await tx.updateTable('speaker').set({ skipped_from: data.place }).where('id', '=', data.speaker).execute();
  },
  'floor.removed': async (tx, { data, at }) => {
    await tx.updateTable('speaker').set({ status: 'removed', ended_at: at }).where('id', '=', data.speaker).execute();
  },
  'floor.put-back': async (tx, { data }) => {
    await tx
      .updateTable('speaker')
      .set({
        status: 'waiting',
        meeting: data.meeting,
        limit_seconds: null,
        started_at: null,
        ended_at: null,
        skipped_from: null,
      })
      .where('id', '=', data.speaker)
      .execute();
    await placeAt(tx, data.speaker, data.place);
  },
  'floor.given': async (tx, { data, at }) => {
    await tx
      .updateTable('speaker')
      .set({
        status: 'speaking',
        meeting: data.meeting,
        started_at: at,
        limit_seconds: data.limitSeconds,
        skipped_from: null,
      })
      .where('id', '=', data.speaker)
      .execute();
  },
  'floor.ended': async (tx, { data, at }) => {
    await tx.updateTable('speaker').set({ status: 'spoke', ended_at: at }).where('id', '=', data.speaker).execute();
  },
  'speakers-list.closed': async (tx, { data }) => {
    await setList(tx, data, true);
  },
  'speakers-list.reopened': async (tx, { data }) => {
    await setList(tx, data, false);
  },
  'time-limit.set': async (tx, { data }) => {
    if (data.once !== true)
      await tx.updateTable('meeting').set({ limit_seconds: data.seconds }).where('id', '=', data.meeting).execute();
    if (data.speaker !== undefined)
      await tx.updateTable('speaker').set({ limit_seconds: data.seconds }).where('id', '=', data.speaker).execute();
  },
};

async function setList(tx: Tx, data: { meeting: string; item?: string }, closed: boolean): Promise<void> {
  const of = data.item ?? tx.selectFrom('meeting').select('item').where('id', '=', data.meeting);
  await tx.updateTable('agenda_item').set({ list_closed: closed }).where('id', '=', of).execute();
}

/** Those who wait for the floor on the speaker's item, in the order of the list. */
async function waitingWith(tx: Tx, speaker: string) {
  return tx
    .selectFrom('speaker')
    .select(['id', 'position'])
    .where('item', '=', tx.selectFrom('speaker').select('item').where('id', '=', speaker))
    .where('status', '=', 'waiting')
    .orderBy('position')
    .orderBy('asked_at')
    .orderBy('id')
    .execute();
}

/** Those who wait on the list change places among themselves. Two of one position asked in two meetings, in an older record. */
async function placeAt(tx: Tx, speaker: string, place: number): Promise<void> {
  const waiting = await waitingWith(tx, speaker);
  const order = waiting.map(({ id }) => id).filter((id) => id !== speaker);
  order.splice(place - 1, 0, speaker);
  let last = 0;
  for (const [index, id] of order.entries()) {
    last = Math.max(waiting[index]?.position ?? 0, last + 1);
    await tx.updateTable('speaker').set({ position: last }).where('id', '=', id).execute();
  }
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
