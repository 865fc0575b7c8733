import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openedBy, type TestStage, testStage } from '../../test/stage.ts';
import { type StageServer, serverOn } from '../../test/stage-server.ts';
import { closeMeeting } from '../meetings/index.ts';
import { changeSession, sessionRunHere } from '../sessions/index.ts';
import { decideInclusion, noteInclusionSpeaker } from './inclusion.ts';
import { requestAgendaItem } from './request-agenda-item.ts';

/** Items asked for late: what the pages say of them while the Assembly decides, and afterwards. */

let stage: TestStage;
let here: StageServer;
let starts = '';

beforeAll(async () => {
  stage = await testStage();
  here = await serverOn(stage);
  await openedBy(stage);
  ({ starts } = await stage.db
    .selectFrom('session')
    .select('starts')
    .where('id', '=', stage.session)
    .executeTakeFirstOrThrow());
}, 60_000);

afterAll(async () => {
  await here?.[Symbol.asyncDispose]();
  await stage?.[Symbol.asyncDispose]();
});

/** Without tags, so that a sentence is one. */
async function read(address: string, account: string | null = null): Promise<string> {
  const page = await (await here.get(address, account)).text();
  return page
    .slice(page.indexOf('<main'))
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ');
}

const atChair = () => read(`/meetings/${stage.meeting}/agenda`, stage.president);
const chair = (command: Parameters<TestStage['done']>[0], more: object) =>
  stage.act(command, { meeting: stage.meeting, ...more }, stage.president);

async function asked(title: string): Promise<string> {
  const answer = await stage.done(requestAgendaItem, {
    ...{ session: stage.session, title: { en: title }, by: 'bureau', urgent: true },
    ...{ requested: starts, memorandum: 'DEMO/MEMO' },
  });
  return answer.request ?? '';
}

describe('an item asked for late', () => {
  let first = '';

  it('says from when it may be taken up, under which rule, and warns where the session is over by then', async () => {
    first = await asked('Corridors');
    const page = await atChair();
    expect(page).toMatch(/If it is included today, it is not taken up before \d+ \w+ \d{4}: it waits 7 days\./);
    expect(page).toContain('Rules of Procedure of the Assembly, rule 13');
    const known = await sessionRunHere(stage.db, stage.session);
    if (!known) throw new Error('no session');
    const { title, city, building } = known;
    const ends = new Date(Date.parse(starts) + 3 * 86_400_000).toISOString().slice(0, 10);
    if (known.ends > ends)
      await stage.done(changeSession, { session: stage.session, title, city, building, starts, ends });
    expect(await atChair()).toContain('it could not be taken up any more, unless the Assembly decides');
    const how = { request: first, how: 'withoutVote' };
    expect(await chair(decideInclusion, how)).toMatchObject({ objections: [{ code: 'inclusion-after-end' }] });
  });

  it('names who spoke; one that is noted on the other side is put right in so many words', async () => {
    await chair(noteInclusionSpeaker, { request: first, state: 'ITA', side: 'for' });
    await chair(noteInclusionSpeaker, { request: first, state: 'ITA', side: 'against' });
    const page = await read(`/meetings/${stage.meeting}`);
    expect(page).toContain('Italy spoke for the inclusion of an item');
    expect(page).toContain('Corrected: Italy spoke against the inclusion of an item, not for it');
  });

  it('once included stands among the items, and no more among those that wait', async () => {
    expect(await read(`/sessions/${stage.session}/agenda`)).toContain('Asked for late: for the Assembly to decide');
    await chair(decideInclusion, { request: first, how: 'withoutVote', beyond: true });
    const agenda = await read(`/sessions/${stage.session}/agenda`);
    expect(agenda).toMatch(/Corridors.*Not before \d+ \w+ \d{4}/);
    expect(agenda).not.toContain('Asked for late');
    for (const page of [`/sessions/${stage.session}`, `/meetings/${stage.meeting}`])
      expect(await read(page), page).toMatch(/Corridors Not before \d+ \w+ \d{4}/);
    expect(await read(`/desk/sessions/${stage.session}/agenda`, stage.secretariat)).toMatch(/Corridors Not before/);
  });

  it('that was not included stands apart', async () => {
    const second = await asked('Staircases');
    await chair(decideInclusion, { request: second, how: 'vote', inFavour: 1, against: 2, abstaining: 0 });
    const agenda = await read(`/sessions/${stage.session}/agenda`);
    expect(agenda).toMatch(/Asked for late, not on the agenda.*Staircases.*not included by the Assembly/);
    expect(agenda).not.toContain('for the Assembly to decide');
  });

  it('was spoken on in a meeting of which no page says that nobody spoke', async () => {
    expect(await chair(closeMeeting, {})).toMatchObject({ ok: true });
    const page = await read(`/meetings/${stage.meeting}`);
    expect(page).toContain('No statement from the list of speakers in this meeting.');
    expect(page).not.toContain('Nobody spoke');
  });
});
