import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textOf } from '../../test/shown.ts';
import { openedBy, type TestStage, testStage } from '../../test/stage.ts';
import { type StageServer, serverOn } from '../../test/stage-server.ts';
import { adoptByConsensus } from '../decisions/index.ts';
import { accreditPerson, endAccreditation } from '../delegations/index.ts';
import { closeMeeting, concludeItem, scheduleMeeting, takeUpItem } from '../meetings/index.ts';
import { certifyContributions, grantExemption } from '../right-to-vote/index.ts';
import { addAgendaItem } from '../sessions/index.ts';

/** The figures of the desk, against the States of data/ and against what was done, step by step. */

interface State {
  readonly iso3: string;
  readonly entryIntoForce: string;
  readonly partyUntil: string | null;
}

const file = path.resolve(import.meta.dirname, '../../../data/states.json');
const { states } = JSON.parse(readFileSync(file, 'utf8')) as { readonly states: readonly State[] };
const today = new Date().toISOString().slice(0, 10);
const parties = states
  .filter(({ entryIntoForce, partyUntil }) => entryIntoForce <= today && (partyUntil === null || today < partyUntil))
  .map(({ iso3 }) => iso3);

let stage: TestStage;
let here: StageServer;

beforeAll(async () => {
  stage = await testStage();
  here = await serverOn(stage);
});
afterAll(async () => {
  await here[Symbol.asyncDispose]();
  await stage[Symbol.asyncDispose]();
});

async function read(address: string): Promise<string> {
  const answer = await here.get(address, stage.secretariat);
  expect(answer.status, address).toBe(200);
  return textOf(await answer.text());
}

/** The desk of the session says all of these, and the list of sessions the last one. */
async function stands(says: readonly string[], inList: string): Promise<void> {
  const text = await read(`/desk/sessions/${stage.session}`);
  for (const figure of says) expect(text).toContain(figure);
  expect(await read('/desk')).toContain(inList);
}

describe('the desk of a session', () => {
  it('counts what was prepared, and as many States Parties as the data have today', async () => {
    expect(parties.length).toBeGreaterThan(120);
    await stands(
      [
        '5 items; 0 concluded',
        'One meeting; 0 closed',
        `${parties.length} of ${parties.length} States Parties have a delegation`,
        'No statement of contributions on file; every State Party may vote',
        '3 proposals; 0 decided or withdrawn',
        'One election; 0 completed',
      ],
      `5 agenda items; ${parties.length} delegations; 0 of 1 meetings held`,
    );
  });

  it('lists a seat for each State Party, and each person on it', async () => {
    const html = await (await here.get(`/desk/sessions/${stage.session}/delegations`, stage.secretariat)).text();
    expect(html.match(/<div class="doc"[^>]*><span class="title">/g)?.length).toBe(parties.length);
    expect(html.match(/Demonstration delegate of /g)?.length).toBeGreaterThanOrEqual(parties.length);
  });

  it('counts on with each act', async () => {
    const { session, meeting, items, proposals, president } = stage;
    await openedBy(stage);
    const chair = (command: Parameters<TestStage['done']>[0], input: object) =>
      stage.done(command, { meeting, ...input }, president);
    await chair(takeUpItem, { item: items.agenda });
    await chair(adoptByConsensus, { proposal: proposals[0] });
    await chair(concludeItem, {});
    await stage.done(addAgendaItem, { session, title: 'Demonstration of one more item' });
    const next = new Date(Date.now() + 86_400_000).toISOString();
    await stage.done(scheduleMeeting, { session, startsAt: next });
    await chair(closeMeeting, {});
    await stage.done(endAccreditation, { account: stage.delegate('URY'), session, state: 'URY' });
    await stage.done(accreditPerson, {
      session,
      state: 'FRA',
      name: 'Demonstration second of France',
      role: 'alternate',
    });
    await stands(
      [
        '6 items; 1 concluded',
        '2 meetings; 1 closed',
        `${parties.length - 1} of ${parties.length} States Parties have a delegation`,
        '3 proposals; 1 decided or withdrawn',
      ],
      `6 agenda items; ${parties.length - 1} delegations; 1 of 2 meetings held`,
    );
  });

  it('counts who may not vote, once the statements are on file', async () => {
    const year = Number(today.slice(0, 4));
    const due = [3, 2, 1].map((ago) => ({ year: year - ago, cents: 100 }));
    for (const state of ['FRA', 'GHA', 'URY'])
      await stage.done(certifyContributions, {
        session: stage.session,
        state,
        due,
        ...(state === 'FRA' ? { paid: [{ date: today, cents: 300 }] } : {}),
      });
    await stands(['3 statements of contributions on file; 2 States Parties may not vote'], '1 of 2 meetings held');
    await stage.done(grantExemption, { session: stage.session, state: 'GHA', reason: 'A demonstration' });
    await stands(['3 statements of contributions on file; one State Party may not vote'], '1 of 2 meetings held');
  });
});
