import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { story, type Told } from '../test/given/every-act.ts';
import { settled } from '../test/open-page.ts';
import { type TestStage, testStage } from '../test/stage.ts';
import { pagesOf, type StageServer, serverOn } from '../test/stage-server.ts';

/** After every kind of act each page that is kept says what a page made now says. */

/** Else every fourth page is looked at, in turn. */
const everyStep = process.env.EVERY_STEP === '1';

let stage: TestStage;
let here: StageServer;

beforeAll(async () => {
  stage = await testStage();
  here = await serverOn(stage);
}, 120_000);

afterAll(async () => {
  await here?.[Symbol.asyncDispose]();
  await stage?.[Symbol.asyncDispose]();
});

/** Pages that anybody may see, of which some show almost every table. */
function addresses({ stage, made }: Told): readonly string[] {
  const { proposals, session } = stage;
  const also = made.vote === undefined ? [] : [`/votes/${made.vote}`];
  return [
    ...pagesOf(stage as TestStage).filter(
      (path) =>
        !/^\/(me|desk)|podium|presence|committee|check-in|\/meetings\/[^/]+\/agenda|\.(csv|json|ics)$/.test(path),
    ),
    ...[
      '/members',
      '/members/FRA',
      '/members/URY',
      '/members/number',
      '/documents',
      '/log',
      '/observers',
      '/rules',
      '/rules/parameters',
    ],
    ...['/organs/bureau', `/ar/sessions/${session}`, `/fr/meetings/${stage.meeting}`, '/record/3', ...also],
    ...proposals.slice(1).map((proposal) => `/decisions/${proposal}`),
  ];
}

/** What a page says apart from when it was made, and from the log, which is signed behind the acts. */
async function said(address: string, also?: { readonly cookie: string }): Promise<string> {
  const answer = await here.get(address, null, also);
  if (answer.status !== 200) throw new Error(`${address}: ${answer.status}`);
  const html = await answer.text();
  return settled(html)
    .replace(/data-entry="\d*"/, '')
    .replace(/<footer.*?<\/footer>/s, '');
}

/** What a page says that shows the log, which is written behind the acts: between two answers it may have gone on. */
const namesTheLog = /\.demonstration\.invalid|<dt>Entries signed/;

/** Whether what is given out is what a page made now says. What is old stays so for the rest of its minute. */
async function isTheSame(address: string): Promise<boolean> {
  const made = () => said(address, { cookie: 'plenary-none=1' });
  for (let tried = 1; ; ) {
    const given = await said(address);
    const fresh = await made();
    if (given === fresh) return true;
    if (tried === 20 || !namesTheLog.test(given + fresh)) return false;
    await sleep(50);
    // A log that follows another takes up the whole record: until it has, no two answers are of one moment.
    if ((await made()) === fresh) tried += 1;
  }
}

it('after every kind of act', { timeout: 600_000 }, async () => {
  const told: Told = { stage, made: {} };
  const wrong: string[] = [];
  const seen = new Set<string>();
  let looks = 0;
  for (const [nth, { acts, does }] of story.entries()) {
    const all = addresses(told);
    const pages = everyStep || nth === story.length - 1 ? all : all.filter((_, n) => n % 4 === looks % 4);
    // Kept before the act, wherever they can be.
    for (const address of pages) await said(address);
    const outcome = await does(told);
    if (!outcome.ok) throw new Error(`step ${nth}, ${acts}: ${JSON.stringify(outcome)}`);
    if (!everyStep && acts.every((act) => seen.has(act))) continue;
    for (const act of acts) seen.add(act);
    looks += 1;
    for (const address of pages) {
      if (!(await isTheSame(address))) wrong.push(`after ${acts.join(' and ')}: ${address}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(looks).toBeGreaterThan(60);
});
