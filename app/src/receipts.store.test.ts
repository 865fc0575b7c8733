import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openedBy, type TestStage, testStage } from '../test/stage.ts';
import { type StageServer, serverOn } from '../test/stage-server.ts';
import { correctCredentials } from './credentials/correct-credentials.ts';
import { createSession, localDay } from './sessions/index.ts';

/** Forms after which the page looks much as before say what they have done, once. */

let stage: TestStage;
let here: StageServer;
let other = '';

beforeAll(async () => {
  stage = await testStage();
  here = await serverOn(stage);
  await openedBy(stage);
  const day = localDay('The Hague', new Date().toISOString());
  const opening = { kind: 'special', convenedBy: 'bureau', title: 'Other', city: 'The Hague', starts: day, ends: day };
  ({ session: other = '' } = await stage.done(createSession, opening));
  const paper = { issuedBy: 'foreignMinister', receivedOn: day, reference: 'NV 1', persons: [] };
  const copy = { session: stage.session, states: ['FRA'], received: 'copy', ...paper };
  await stage.done(correctCredentials, { ...copy, reason: 'The original is to follow' });
}, 60_000);

afterAll(async () => {
  await here?.[Symbol.asyncDispose]();
  await stage?.[Symbol.asyncDispose]();
});

const president = () => stage.president;
const secretariat = () => stage.secretariat;
const france = () => stage.delegate('FRA');

describe('what was done is said', () => {
  it.each([
    ['an item of an agenda', () => `/desk/sessions/${other}/agenda`, secretariat, 'added'],
    ['a list of items', () => `/desk/sessions/${other}/agenda`, secretariat, 'written'],
    ['an agenda carried over', () => `/desk/sessions/${other}/agenda`, secretariat, 'carried'],
    ['a scan', () => `/desk/sessions/${stage.session}/credentials/FRA`, secretariat, 'attached'],
    ['a paper', () => `/desk/sessions/${stage.session}/credentials/FRA`, secretariat, 'registered'],
    ['an objection', () => `/desk/sessions/${stage.session}/credentials/FRA`, secretariat, 'objected'],
    ['an own objection', () => `/sessions/${stage.session}/credentials/object`, france, 'objected'],
    ['the nine', () => `/sessions/${stage.session}/credentials/committee`, president, 'appointed'],
  ])('of %s', async (_, path, who, said) => {
    const page = await (await here.get(path(), who())).text();
    expect(page).toContain(`name="then" value="${path()}?said=${said}"`);
    expect(page).not.toContain('data-s="good">Saved: ');
    const after = await (await here.get(`${path()}?said=${said}`, who())).text();
    expect(after).toMatch(/class="notice" data-s="good"[^>]*>Saved: /);
  });
});
