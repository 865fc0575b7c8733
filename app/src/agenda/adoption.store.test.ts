import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consoleOf } from '../../test/heard-script.ts';
import { openedBy, type TestStage, testStage } from '../../test/stage.ts';
import { type StageServer, serverOn } from '../../test/stage-server.ts';
import { verifyStore } from '../cli/verification.ts';
import { concludeItem, resumeMeeting, suspendMeeting, takeUpItem } from '../meetings/index.ts';
import { addAgendaItem, renameAgendaItem } from '../sessions/index.ts';
import { langs } from '../words/languages.ts';
import { adoptAgenda, takeBackAdoption } from './adopt-agenda.ts';
import { issueAgenda } from './issue-agenda.ts';
import { requestAgendaItem } from './request-agenda-item.ts';
import { withdrawAgendaItem } from './withdraw-agenda-item.ts';

/** The adoption of an agenda on the console of whoever presides, and on the page on which it is entered. */

let stage: TestStage;
let here: StageServer;

beforeAll(async () => {
  stage = await testStage();
  here = await serverOn(stage);
}, 60_000);

afterAll(async () => {
  await here?.[Symbol.asyncDispose]();
  await stage?.[Symbol.asyncDispose]();
});

const adopts = 'May I take it that the Assembly adopts the agenda?';
const form = 'action="/acts/adopt-agenda"';
const heard = (lang: (typeof langs)[number] = 'en') => consoleOf(here, stage.meeting, stage.president, lang);
const page = async () => (await here.get(`/meetings/${stage.meeting}/agenda`, stage.president)).text();
const chair = (command: Parameters<TestStage['done']>[0], more: object = {}) =>
  stage.done(command, { meeting: stage.meeting, ...more }, stage.president);

describe('the adoption of the agenda', () => {
  it('is not entered before the meeting is opened, and the page says so', async () => {
    const before = await page();
    expect(before).toContain('The meeting is not open yet. The Assembly decides once it is opened.');
    expect(before).toContain('Adoption of the agenda');
    expect(before).not.toContain(form);
    expect(before).not.toContain(adopts);
  });

  it('is not asked for where no agenda was issued', async () => {
    await openedBy(stage);
    const { lines, next } = await heard();
    expect(lines.join('\n')).not.toContain(adopts);
    expect(next).toBe('Next: Take up agenda item 1, Adoption of the agenda');
    expect(await page()).toContain(form);
  });

  it('comes before an item is taken up: the console has its words and leads to its page', async () => {
    await stage.done(issueAgenda, { session: stage.session, list: 'provisional' });
    const { lines, next, html } = await heard();
    expect(next).toBe('Next: Adopt the agenda');
    expect(html).toMatch(new RegExp(`<a class="[^"]*main[^"]*" href="/meetings/${stage.meeting}/agenda"`));
    expect(lines.slice(-6)).toEqual([
      expect.stringMatching(/^The provisional agenda, issued on .+, is before you\. It has 5 items\.$/),
      adopts,
      'Look round the hall. When nobody objects, enter that the agenda is adopted',
      'It is so decided. The agenda is adopted.',
      expect.stringMatching(/^If a delegation objects: .* by a show of hands\./),
      expect.stringMatching(/^After the count, with that majority: the agenda is adopted\./),
    ]);
    const asked = await page();
    expect(asked).toContain(adopts);
    expect(asked).toContain('name="seen"');
  });

  it('is said with what was changed since it was issued, until it is issued anew', async () => {
    const desk = async () => (await here.get(`/desk/sessions/${stage.session}/agenda`, stage.secretariat)).text();
    const open = async () => (await here.get(`/sessions/${stage.session}/agenda`)).text();
    const issue = { session: stage.session, list: 'provisional' };
    const changed = 'It was changed since it was issued.';
    expect(await stage.codes(issueAgenda, issue)).toEqual(['nothing-changed']);
    expect(await desk()).toContain('Issued as it stands, on ');
    expect(await desk()).not.toContain('action="/acts/issue-agenda"');
    expect(await open()).not.toContain(changed);
    const { item } = (await stage.done(addAgendaItem, { session: stage.session, title: 'Stairs' })) as { item: string };
    for (const page of [await desk(), await open()]) expect(page).toContain(changed);
    expect(await desk()).toContain('action="/acts/issue-agenda"');
    expect((await heard()).lines.join('\n')).toMatch(
      /issued on .+, is before you with the changes made since\. It now has 6 items\./,
    );
    // Taken away again it is what was issued.
    await stage.done(withdrawAgendaItem, { item, reason: 'Entered by mistake' });
    expect(await open()).not.toContain(changed);
    expect(await stage.codes(issueAgenda, issue)).toEqual(['nothing-changed']);
    await stage.done(renameAgendaItem, { item: stage.items.debate, title: { en: 'General debate of the session' } });
    expect(await open()).toContain(changed);
    await stage.done(issueAgenda, issue);
    expect(await open()).not.toContain(changed);
  });

  it('is read in every language', async () => {
    const { lines: english } = await heard();
    for (const lang of langs.filter((one) => one !== 'en')) {
      const { lines } = await heard(lang);
      expect(lines.length, lang).toBe(english.length);
      for (const [n, line] of lines.slice(-6).entries()) {
        expect(line, lang).not.toBe(english.slice(-6)[n]);
        expect(line, lang).not.toMatch(/[{}]|undefined/);
      }
    }
  });

  it('names the items that were asked for late', async () => {
    const { starts } = await stage.db
      .selectFrom('session')
      .select('starts')
      .where('id', '=', stage.session)
      .executeTakeFirstOrThrow();
    await stage.done(requestAgendaItem, {
      ...{ session: stage.session, title: { en: 'Corridors' }, by: 'bureau', urgent: true },
      ...{ requested: starts, memorandum: 'DEMO/MEMO' },
    });
    expect((await heard()).lines.join('\n')).toContain('One item asked for late waits for the Assembly');
  });

  it('waits while the meeting is suspended', async () => {
    await chair(suspendMeeting);
    const { lines, next, html } = await heard();
    expect(lines).toContain('The meeting is suspended.');
    expect(lines.join('\n')).not.toContain(adopts);
    expect(next).toBe('Next: Resume the meeting');
    expect(html).not.toContain(`href="/meetings/${stage.meeting}/agenda"`);
    const asked = await page();
    expect(asked).toContain('The meeting is suspended. The Assembly decides once it is resumed.');
    expect(asked).not.toContain(form);
    expect(asked).not.toContain('action="/acts/decide-inclusion"');
    await chair(resumeMeeting);
    expect((await heard()).next).toBe('Next: Adopt the agenda');
  });

  it('leaves the words of an item that is taken up first, and comes back between two items', async () => {
    await chair(takeUpItem, { item: stage.items.debate });
    const { lines, next } = await heard();
    expect(lines.join('\n')).not.toContain(adopts);
    expect(next).toBe('Next: Conclude the item');
    expect(await page()).toContain(adopts);
    await chair(concludeItem);
    expect((await heard()).next).toBe('Next: Adopt the agenda');
  });

  it('is done once: then the console goes on with the items, and after its taking back asks again', async () => {
    await chair(adoptAgenda, { how: 'withoutVote' });
    const { lines, next } = await heard();
    expect(lines.join('\n')).not.toContain(adopts);
    expect(next).toMatch(/^Next: Appoint the Credentials Committee/);
    expect(await page()).not.toContain(adopts);
    await chair(takeBackAdoption, { reason: 'Pressed too early' });
    expect((await heard()).lines).toContain(adopts);
  });

  it('is decided again alike by whoever verifies the record', async () => {
    expect((await verifyStore(stage.store)).filter(({ ok }) => !ok)).toEqual([]);
  });
});
