import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestStage, testStage } from '../../test/stage.ts';
import { type StageServer, serverOn } from '../../test/stage-server.ts';
import { addAgendaItem, renameAgendaItem } from '../sessions/index.ts';
import { describeAgendaItem } from './describe-agenda-item.ts';

/** Two people write on one item: the late one is told, and sees what the first one saved beside what he wrote himself. */

let stage: TestStage;
let here: StageServer;
let item = '';

beforeAll(async () => {
  stage = await testStage();
  here = await serverOn(stage);
  ({ item } = (await stage.done(addAgendaItem, { session: stage.session, title: 'As it was' })) as { item: string });
}, 60_000);

afterAll(async () => {
  await here?.[Symbol.asyncDispose]();
  await stage?.[Symbol.asyncDispose]();
});

const desk = () => `/desk/sessions/${stage.session}/agenda`;

/** The entry that the desk rests on, as its forms carry it. */
async function opened(): Promise<string> {
  const page = await (await here.get(desk(), stage.secretariat)).text();
  return /name="basedOn" value="(\d+)"/.exec(page)?.[1] ?? '';
}

async function sent(command: string, fields: Readonly<Record<string, string>>): Promise<string> {
  const answer = await here.post(
    `/acts/${command}`,
    { item, from: desk(), next: desk(), ...fields },
    stage.secretariat,
  );
  return answer.status === 303 ? 'done' : answer.text();
}

/** What the field of that id says was saved meanwhile. */
function savedIn(page: string, field: string): string | null {
  const found = new RegExp(`<p class="hint now" id="[^"]*${field}-now">(.*?)</p>`, 's').exec(page);
  return found?.[1]?.replaceAll(/<[^>]*>/g, '') ?? null;
}

describe('whoever is late with an item of the agenda', () => {
  it('sees the title that a colleague gave it beside the one that he wrote, and a second press is a knowing one', async () => {
    const basedOn = await opened();
    await stage.done(renameAgendaItem, { item, title: { en: 'By the first', fr: 'Par le premier' } });
    const fields = { 'title.en': 'By the late one', 'title.fr': '', kind: 'none' };
    const page = await sent('rename-agenda-item', { ...fields, basedOn });
    expect(page).toContain('Meanwhile: Agenda item renamed. Nothing was saved.');
    expect(page).toMatch(/name="title\.en"[^>]* value="By the late one"/);
    expect(savedIn(page, 'title-en')).toBe('Saved here meanwhile: By the first');
    expect(savedIn(page, 'title-fr')).toBe('Saved here meanwhile: Par le premier');
    expect(savedIn(page, 'title-es')).toBeNull();
    expect(savedIn(page, 'kind')).toBeNull();
    expect(await sent('rename-agenda-item', { ...fields, basedOn: await opened() })).toBe('done');
  });

  it('sees the annotation, the sub-items and the body that a colleague saved', async () => {
    const basedOn = await opened();
    const theirs = { item, annotation: 'One line\nand another', parts: 'First\nSecond', body: 'bureau' };
    await stage.done(describeAgendaItem, theirs);
    const fields = { 'annotation.en': 'Mine', 'parts.en': 'First\r\nSecond', body: 'plenary' };
    const page = await sent('describe-agenda-item', { ...fields, basedOn });
    expect(savedIn(page, 'annotation-en')).toBe('Saved here meanwhile: One line\nand another');
    expect(savedIn(page, 'parts-en')).toBeNull();
    expect(savedIn(page, 'body')).toBe('Saved here meanwhile: Bureau');
    expect(page).toMatch(/aria-describedby="[^"]*annotation-en-now"/);
  });

  it('sees that a colleague emptied what he changes', async () => {
    const basedOn = await opened();
    await stage.done(describeAgendaItem, { item });
    const page = await sent('describe-agenda-item', { 'annotation.en': 'One line and more', body: 'none', basedOn });
    expect(savedIn(page, 'annotation-en')).toBe('Saved here meanwhile: nothing');
  });

  it('is shown nothing of the kind where the form is refused for what stands in it', async () => {
    const page = await sent('rename-agenda-item', { 'title.en': '', kind: 'none', basedOn: await opened() });
    expect(page).toContain('There is a problem');
    expect(page).not.toContain('Saved here meanwhile');
  });
});
