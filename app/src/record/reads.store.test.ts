import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { sealSeeds } from '../../test/given/seal-seeds.ts';
import { setTheStage } from '../demonstration/set-the-stage.ts';
import { perform } from '../door/perform.ts';
import { scheduleMeeting } from '../meetings/index.ts';
import { loadReference } from '../membership/index.ts';
import { filled, openDoor } from '../modules.ts';
import { addAgendaItem, createSession } from '../sessions/index.ts';
import { entries, recordChoices } from './reads.ts';

const data = path.resolve(import.meta.dirname, '../../../data');

describe('the record of one session', () => {
  it('holds what is about it, of every kind, and nothing of another', async () => {
    await using db = await testDatabase();
    const door = openDoor(db.store, sealSeeds);
    await loadReference(door, data);
    const stage = await setTheStage(door, new Date('2026-12-07T09:00:00Z'));
    const by = { account: stage.secretariat };
    const second = {
      kind: 'regular',
      title: 'Demonstration of a second',
      city: 'New York',
      starts: '2027-12-06',
      ends: '2027-12-10',
    };
    const created = await perform(door, createSession, second, by);
    if (!created.ok) throw new Error(JSON.stringify(created));
    const { session } = created.answer as { session: string };
    expect((await perform(door, addAgendaItem, { session, title: 'An item' }, by)).ok).toBe(true);
    const meeting = { session, startsAt: '2027-12-06T15:00:00Z', room: null };
    expect((await perform(door, scheduleMeeting, meeting, by)).ok).toBe(true);

    const site = { reads: db.store.reads, filled };
    const all = await entries(site, { limit: 1_000 });
    const first = await entries(site, { session: stage.session, limit: 1_000 });
    const other = await entries(site, { session, limit: 1_000 });
    expect(other.map(({ act }) => act)).toEqual(['meeting.scheduled', 'agenda-item.added', 'session.created']);
    const kinds = new Set(first.map(({ act }) => act.split('.')[0]));
    expect([...kinds].sort()).toEqual([
      'agenda-item',
      'candidate',
      'credentials',
      'election',
      'meeting',
      'person',
      'proposal',
      'session',
    ]);
    const neither = all.filter(({ seq }) => ![...first, ...other].some((one) => one.seq === seq));
    expect([...new Set(neither.map(({ act }) => act))].sort()).toEqual(['office.assigned', 'reference.loaded']);
    expect(await entries(site, { session: 'demo', limit: 10 })).toEqual([]);
    const proposals = await entries(site, { session: stage.session, kind: 'proposal', limit: 1_000 });
    expect(proposals).toHaveLength(stage.proposals.length);
    expect((await recordChoices(db.store.reads)).sessions.map(({ id }) => id)).toEqual([session, stage.session]);
  });
});
