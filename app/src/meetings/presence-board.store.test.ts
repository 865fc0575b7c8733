import { afterAll, beforeAll, expect, it } from 'vitest';
import { textOf } from '../../test/shown.ts';
import { type TestStage, testStage } from '../../test/stage.ts';
import { type StageServer, serverOn } from '../../test/stage-server.ts';
import { closeMeeting } from './close-meeting.ts';
import { openMeeting } from './open-meeting.ts';
import { registerPresence } from './register-presence.ts';
import { scheduleMeeting } from './schedule-meeting.ts';
import { presentSeats } from './seats-there.ts';

let stage: TestStage;
let here: StageServer;
beforeAll(async () => {
  stage = await testStage();
  here = await serverOn(stage);
});
afterAll(async () => {
  await here?.[Symbol.asyncDispose]();
  await stage?.[Symbol.asyncDispose]();
});

const board = async (query = '') =>
  (await here.get(`/meetings/${stage.meeting}/presence${query}`, stage.secretariat)).text();

/** What each seat of the board does when it is pressed, and what it says. */
function seatsOn(
  html: string,
): ReadonlyMap<string, { readonly does: string; readonly pressed: string; readonly says: string }> {
  const rows = html.matchAll(
    /<button type="submit" value="(\w{3})" aria-pressed="(\w+)" name="(\w+)\[\]"><span>[^<]*<\/span> <small>([^<]*)/g,
  );
  return new Map(
    [...rows].map(([, state = '', pressed = '', does = '', says = '']) => [state, { does, pressed, says }]),
  );
}

it('has a button for each seat that says how it stands and does the opposite', async () => {
  await stage.done(registerPresence, { meeting: stage.meeting, arrived: ['BRA', 'FRA', 'KEN'] });
  const before = seatsOn(await board());
  const present = [...before].filter(([, { pressed }]) => pressed === 'true').map(([state]) => state);
  const [first = '', second = ''] = present;
  expect(present.length).toBeGreaterThan(1);
  expect(before.get(first)?.does).toBe('left');
  expect(before.get(first)?.says).toMatch(/^since \d\d:\d\d$/);
  await stage.done(registerPresence, { meeting: stage.meeting, left: [first] });
  const after = seatsOn(await board());
  expect(after.get(first)).toMatchObject({ does: 'arrived', pressed: 'false' });
  expect(after.get(first)?.says).toMatch(/^left \d\d:\d\d$/);
  expect(after.get(second)).toEqual(before.get(second));
  expect([...after.keys()]).toEqual([...before.keys()]);
});

it('shows without script those that were typed, by name or code, and those that are not here', async () => {
  const all = [...seatsOn(await board()).keys()];
  const away = [...seatsOn(await board('?show=absent'))];
  expect(away.length).toBeGreaterThan(0);
  expect(away.length).toBeLessThan(all.length);
  expect(away.every(([, { pressed }]) => pressed === 'false')).toBe(true);
  const [state = ''] = all;
  expect([...seatsOn(await board(`?find=${state.toLowerCase()}`)).keys()]).toEqual([state]);
  expect(await board('?find=nowhere')).toContain('Nothing here fits.');
  // What is typed stays in the field, and the view stays what it was.
  const typed = await board(`?show=absent&find=zz`);
  expect(typed).toContain('value="zz"');
  expect(typed).toContain('name="show" value="absent"');
});

it('asks before it registers all that are not here, and says how many', async () => {
  const away = [...seatsOn(await board('?show=absent')).keys()];
  const link = `<a class="btn" href="/meetings/${stage.meeting}/presence/all">Register all ${away.length} as present</a>`;
  const html = await board();
  expect(html).toContain(link);
  expect(html).not.toContain('type="hidden" name="arrived[]"');
  const asked = await board('/all');
  const named = [...asked.matchAll(/<input type="hidden" name="arrived\[\]" value="(\w{3})"/g)].map(
    ([, state]) => state,
  );
  expect(named).toEqual(away);
  expect(textOf(asked)).toContain(`Register all ${away.length} as present`);
  await stage.act(registerPresence, { meeting: stage.meeting, arrived: away });
  const gone = await here.get(`/meetings/${stage.meeting}/presence/all`, stage.secretariat);
  expect(gone.headers.get('location')).toBe(`/meetings/${stage.meeting}/presence`);
  await stage.done(registerPresence, { meeting: stage.meeting, left: away });
});

it('keeps boxes to tick, for several at once', async () => {
  const html = await board('?show=several');
  expect(html).toContain('type="checkbox"');
  expect(seatsOn(html).size).toBe(0);
});

it('proposes those who were there when the meeting before ended, and registers nobody by that', async () => {
  const startsAt = new Date(Date.now() + 3_600_000).toISOString();
  const { meeting = '' } = await stage.done(scheduleMeeting, { session: stage.session, startsAt });
  const next = async (query = '') =>
    (await here.get(`/meetings/${meeting}/presence${query}`, stage.secretariat)).text();
  expect(await next()).not.toContain('show=before');
  const there = [...stage.delegates.keys()].slice(0, 90);
  await stage.act(registerPresence, { meeting: stage.meeting, arrived: there });
  await stage.done(openMeeting, { meeting: stage.meeting }, stage.president);
  await stage.done(closeMeeting, { meeting: stage.meeting, leaveDue: true }, stage.president);
  const proposed = await next('?show=before');
  const ticked = [...proposed.matchAll(/<input type="checkbox"[^>]*value="(\w{3})"/g)].filter(([box]) =>
    box.includes('checked'),
  );
  expect(ticked.map(([, state]) => state).toSorted()).toEqual((await presentSeats(stage.db, stage.meeting)).toSorted());
  expect(await presentSeats(stage.db, meeting)).toEqual([]);
});
