import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { serve } from '@hono/node-server';
import { describe, expect, inject, it } from 'vitest';
import { buildApp } from '../../test/app-process.ts';
import { makeDatabase } from '../../test/postgres.ts';
import { type TestStage, testStage } from '../../test/stage.ts';
import { serverOn } from '../../test/stage-server.ts';
import { fullDay } from '../demonstration/rehearsal/day.ts';
import { type DayFigures, dayFigures } from '../demonstration/rehearsal/day-figures.ts';
import { loadWithFictitious } from '../demonstration/rehearsal/fictitious-state.ts';
import { type RoughDay, roughDay } from '../demonstration/rehearsal/rough.ts';
import { type RoughFigures, roughFigures } from '../demonstration/rehearsal/rough-figures.ts';
import { prepareSession } from '../demonstration/rehearsal/session.ts';
import { type SessionFigures, sessionFigures } from '../demonstration/rehearsal/session-figures.ts';
import { verifyStore } from './verification.ts';

const main = path.resolve(import.meta.dirname, '../../dist/server/main.js');

it('npm run rehearse knows its rehearsals by name, plays the rough day to its end, and prepares a session', async () => {
  buildApp();
  const database = await makeDatabase(inject('serverUrl'), inject('template'));
  const rehearse = (...name: readonly string[]) => {
    const env = { ...process.env, DATABASE_URL: database.url, PLENARY_MODE: 'demonstration' };
    const { status, stdout, stderr } = spawnSync(process.execPath, [main, 'rehearse', ...name], {
      env,
      encoding: 'utf8',
    });
    return { status, said: stdout + stderr };
  };
  try {
    expect(rehearse('wedding')).toEqual({
      status: 1,
      said: 'There is no rehearsal wedding. Known: meeting, rough, session, day.\n',
    });

    const { status, said } = rehearse('rough');
    expect(said).toContain('decided by the 63 who were there');
    expect(said).toContain('A vote and the conclusion of an item were taken back');
    expect(said).toContain('40 to 40, then in a second vote 41 to 39');
    expect(said).toContain('the floor was given 3 times');
    expect(said).toMatch(/12 open pages show what a page loaded now shows/);
    expect(said).toMatch(/The record was verified \d+ times while the day went on: it stood each time/);
    expect(said).toContain('Rehearsal passed');
    expect(status).toBe(0);

    const prepared = rehearse('session');
    expect(prepared.said).toContain('700 persons of 125 delegations are in');
    expect(prepared.said).toContain('Exampland (fictitious) kept its vote while an objection was open, and lost it');
    expect(prepared.said).toContain('contested by three and defended by three, is included by 60 to 40');
    expect(prepared.said).toContain('in a database of its own, which is thrown away');
    expect(prepared.said).toMatch(/The session was prepared in [\d.]+ s; at most 60\.\n/);
    expect(prepared.said).toContain('Rehearsal passed');
    expect(prepared.status).toBe(0);
  } finally {
    await database.drop();
  }
});

describe('a full day on the floor', () => {
  const playedOn = async (figures: DayFigures) => {
    await using stage = await testStage();
    await using here = await serverOn(stage);
    await loadWithFictitious(here.server.door, path.resolve(import.meta.dirname, '../../../data'));
    const http = serve({ fetch: here.server.app.fetch, port: 0, hostname: '127.0.0.1' });
    await new Promise((ready) => http.once('listening', ready));
    const said: string[] = [];
    try {
      await fullDay({
        address: `http://127.0.0.1:${(http.address() as { port: number }).port}`,
        ...{ stage, figures, today: new Date().toISOString().slice(0, 10) },
        tell: (line) => said.push(line),
        published: (vote) => publishedOf(stage, vote),
      });
      expect((await verifyStore(stage.store)).filter(({ ok }) => !ok)).toEqual([]);
    } finally {
      await new Promise((closed) => http.close(closed));
    }
    return said.join('\n');
  };

  it('comes to the figures that are written down for it', async () => {
    const said = await playedOn(dayFigures);
    expect(said).toContain('With 41 delegations the opening was refused; 64 are there');
    expect(said).toContain('its appeal failed by 20 to 40');
    expect(said).toContain('a correction announced afterwards changed no figure');
    expect(said).toContain('Exampland (fictitious) dissociated itself from it');
    expect(said).toContain('with the figures of its five votes');
  });

  it('fails when one of them is another', async () => {
    const journal = { ...dayFigures.journal, 'motion.moved': 4 };
    await expect(playedOn({ ...dayFigures, journal })).rejects.toThrow(
      'lines of the Journal of motion.moved: 3, it must be 4',
    );
    await expect(playedOn({ ...dayFigures, appeal: { ...dayFigures.appeal, needed: 30 } })).rejects.toThrow(
      'the appeal: {"present":64,"yes":20,"no":40,"abstain":2,"needed":31,"carried":false}, it must be',
    );
  });
});

async function publishedOf({ db }: TestStage, vote: string) {
  const row = await db.selectFrom('vote').select('result').where('id', '=', vote).executeTakeFirstOrThrow();
  if (!row.result) throw new Error('not announced');
  return row.result;
}

it('fails when one of the figures written down for it is another', async () => {
  await using stage = await testStage();
  await using here = await serverOn(stage);
  const http = serve({ fetch: here.server.app.fetch, port: 0, hostname: '127.0.0.1' });
  await new Promise((ready) => http.once('listening', ready));
  try {
    const day = {
      address: `http://127.0.0.1:${(http.address() as { port: number }).port}`,
      stage,
      tell: () => {},
      published: (vote: string) => publishedOf(stage, vote),
    } satisfies RoughDay;
    const figures: RoughFigures = { ...roughFigures, firstVote: { ...roughFigures.firstVote, present: 62 } };
    await expect(roughDay({ ...day, figures })).rejects.toThrow(
      'the vote before whose announcement one left: {"present":63,"yes":3,"no":0,"abstain":0,"needed":2,"carried":true}, it must be {"present":62',
    );
    const { address } = day;
    const today = new Date().toISOString().slice(0, 10);
    await loadWithFictitious(here.server.door, path.resolve(import.meta.dirname, '../../../data'));
    const prepare = (figures: SessionFigures) => prepareSession({ address, stage, today, tell: () => {}, figures });
    await expect(prepare({ ...sessionFigures, entries: 4 })).rejects.toThrow(
      'entries of the programme: 4, it must be 5',
    );
    const mayVote = { ...sessionFigures.mayVote, decided: 125 };
    await expect(prepare({ ...sessionFigures, mayVote })).rejects.toThrow(
      'States Parties that may vote: 124, it must be 125',
    );
  } finally {
    await new Promise((closed) => http.close(closed));
  }
});
