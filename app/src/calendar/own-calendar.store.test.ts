import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestStage, testStage } from '../../test/stage.ts';
import { type StageServer, serverOn } from '../../test/stage-server.ts';
import { endAccreditation } from '../delegations/index.ts';
import { erasePerson } from '../erasure/index.ts';
import { declareMeetingRoom, placeEntry } from '../programme/index.ts';
import { ownAddresses } from './own-address.ts';

/** The address of a person's own calendar: made, followed without a sign-in, renewed, ended, and gone with the person. */

let stage: TestStage;
let here: StageServer;
let path: string;
let account: string;

beforeAll(async () => {
  stage = await testStage();
  here = await serverOn(stage);
  path = `/sessions/${stage.session}/calendar/own`;
  account = stage.delegate('URY');
  const { ends } = await stage.db
    .selectFrom('session')
    .select('ends')
    .where('id', '=', stage.session)
    .executeTakeFirstOrThrow();
  const { room } = await stage.done(declareMeetingRoom, { session: stage.session, name: { en: 'Forum' }, seats: 500 });
  for (const [body, startsAtLocal, endsAtLocal] of [
    ['bureau', '20:15', '20:45'],
    ['facilitation', '21:15', '21:45'],
  ] as const)
    await stage.done(placeEntry, {
      ...{ session: stage.session, body, room, ...(body === 'facilitation' ? { title: 'Cooperation' } : {}) },
      ...{ startsAtLocal: `${ends}T${startsAtLocal}`, endsAtLocal: `${ends}T${endsAtLocal}` },
    });
}, 60_000);

afterAll(async () => {
  await here?.[Symbol.asyncDispose]();
  await stage?.[Symbol.asyncDispose]();
});

async function made(fields: Readonly<Record<string, string>> = {}): Promise<string> {
  const answer = await here.post(path, fields, account);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('cache-control')).toBe('private, no-store');
  return /\/calendars\/[\w-]{43}\.ics/.exec(await answer.text())?.[0] ?? '';
}

async function followed(address: string): Promise<readonly string[]> {
  const answer = await here.get(address);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  expect(answer.headers.get('cache-control')).toBe('private, no-store');
  const events = new ICAL.Component(ICAL.parse(await answer.text())).getAllSubcomponents('vevent');
  return events.map((event) => String(event.getFirstPropertyValue('summary')));
}

const status = async (address: string) => (await here.get(address)).status;

it('says on the page of the calendars that one of these needs a sign-in, to whom is not signed in', async () => {
  const calendars = path.replace(/\/own$/, '');
  const needs = 'For this you sign in; the calendars above need no sign-in.';
  expect(await (await here.get(calendars)).text()).toContain(needs);
  expect(await (await here.get(calendars, account)).text()).not.toContain(needs);
});

describe('an address of one’s own', () => {
  it('is followed without a sign-in: the plenary, and the bodies that were chosen', async () => {
    const plenary = await followed(await made());
    expect(plenary).toEqual([expect.stringContaining('plenary')]);
    const both = await followed(await made({ body: 'bureau' }));
    expect(both).toHaveLength(2);
    expect(both.join()).toContain('Bureau');
    expect(await followed(await made({ body: 'nothing of the session' }))).toEqual(plenary);
  });

  it('is shown once, and kept as a hash', async () => {
    const address = await made({ body: 'bureau' });
    const secret = /[\w-]{43}/.exec(address)?.[0] ?? 'none';
    expect(await (await here.get(path, account)).text()).not.toContain(secret);
    const rows = await stage.db.selectFrom('calendar_address').selectAll().execute();
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(secret);
  });

  it('is renewed: the one of before opens nothing any more, nor does a guess', async () => {
    const before = await made();
    const after = await made();
    expect(after).not.toBe(before);
    expect([await status(before), await status(after)]).toEqual([404, 200]);
    expect(await status(after.replace(/.\.ics$/, (end) => (end.startsWith('A') ? 'B.ics' : 'A.ics')))).toBe(404);
    expect(await status('/calendars/anything.ics')).toBe(404);
  });

  it('is ended', async () => {
    const address = await made();
    expect((await here.post(`${path}/end`, {}, account)).status).toBe(303);
    expect(await status(address)).toBe(404);
  });

  it('is among the own data, and gone with the person', async () => {
    const address = await made({ body: 'bureau' });
    const own = { session: stage.session, bodies: ['bureau'], madeAt: expect.any(String) };
    expect(await (await here.get('/me/data.json', account)).json()).toMatchObject({
      elsewhere: { calendarAddresses: [own] },
    });
    await stage.done(endAccreditation, { session: stage.session, account, state: 'URY' });
    await stage.done(erasePerson, { account, reason: 'At the request of the person' });
    expect(await ownAddresses(stage.db, account)).toEqual([]);
    expect(await status(address)).toBe(404);
  });
});
