import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestStage, testStage } from '../../test/stage.ts';
import { type StageServer, serverOn } from '../../test/stage-server.ts';
import { createSession } from './create-session.ts';

/** A session that was just created: nothing of it is there yet, and its pages say so. */

let stage: TestStage;
let here: StageServer;
let session: string;

beforeAll(async () => {
  stage = await testStage();
  here = await serverOn(stage);
  const days = { starts: '2027-11-08', ends: '2027-11-12' };
  const made = { kind: 'regular', title: 'A session with nothing in it', city: 'New York', ...days } as const;
  session = (await stage.done(createSession, made)).session ?? '';
}, 60_000);

afterAll(async () => {
  await here?.[Symbol.asyncDispose]();
  await stage?.[Symbol.asyncDispose]();
});

it('has no table with headings alone, to the public and on the desk', async () => {
  const desk = await (await here.get(`/desk/sessions/${session}`, stage.secretariat)).text();
  const tabs = [...new Set([...desk.matchAll(new RegExp(`href="(/desk/sessions/${session}/[a-z-]+)"`, 'g'))])];
  const pages = [
    ...['', '/agenda', '/programme', '/deadlines', '/credentials', '/parameters'].map(
      (part) => `/sessions/${session}${part}`,
    ),
    ...new Set(tabs.map(([, path]) => path ?? '')),
  ];
  expect(pages.length).toBeGreaterThan(12);
  const bare: string[] = [];
  for (const page of pages) {
    const answer = await here.get(page, stage.secretariat);
    expect(answer.status, page).toBe(200);
    if ((await answer.text()).includes('<tbody></tbody>')) bare.push(page);
  }
  expect(bare).toEqual([]);
});

it('says of badges that nobody is accredited yet', async () => {
  const badges = await (await here.get(`/desk/sessions/${session}/badges`, stage.secretariat)).text();
  expect(badges).toContain('Nobody is accredited yet');
  expect(badges).not.toContain('all have a code');
});
