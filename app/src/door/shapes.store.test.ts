import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { uid } from '../../test/given/who.ts';
import { type TestStage, testStage } from '../../test/stage.ts';
import { type StageServer, serverOn } from '../../test/stage-server.ts';

/** What a person, or a program, is told when an answer has no shape. */

let stage: TestStage;
let site: StageServer;

beforeAll(async () => {
  stage = await testStage();
  site = await serverOn(stage);
}, 60_000);
afterAll(async () => {
  await site[Symbol.asyncDispose]();
  await stage[Symbol.asyncDispose]();
});

describe('a program is told in an English sentence', () => {
  const title = (given: unknown) => ['add-agenda-item', { session: 'demo-1', title: given }, 'title'] as const;
  const starting = (startsAtLocal: string) =>
    ['schedule-meeting', { session: 'demo-1', startsAtLocal }, 'startsAtLocal'] as const;
  const days = (starts: string) =>
    [
      'create-session',
      { kind: 'regular', title: 'A', city: 'New York', starts, ends: '2026-12-07' },
      'starts',
    ] as const;

  it.each([
    ['NUL in a title', ...title('a\0b'), 'control characters'],
    ['half a sign in a title', ...title('\ud800'), 'broken'],
    ['only signs without width in a title', ...title('\u200b\u200b'), 'Write the English text.'],
    ['an override of direction in a title', ...title('\u202egnirts'), 'direction of reading'],
    ['20,000 letters in a title', ...title('x'.repeat(20_000)), 'Write 500 characters at most.'],
    ['the year 0000', ...days('0000-01-01'), 'years 1900 to 2200'],
    ['a 30 February', ...days('2026-02-30'), 'no such day'],
    ['the month 13', ...starting('2026-13-01T10:00'), 'no such time'],
    ['25:10', ...starting('2026-12-07T25:10'), 'no such time'],
    [
      'an id of hyphens',
      'cancel-meeting',
      { meeting: `00000000${'-'.repeat(28)}`, reason: 'As asked' },
      'meeting',
      'link',
    ],
    ['a seat of 1e3', 'set-time-limit', { meeting: uid(1), seconds: '1e3' }, 'seconds', 'from 30 to 3,600'],
  ])('of %s', async (_, command, input, field, sentence) => {
    const reply = await site.send(command, input, stage.secretariat);
    expect(reply).toMatchObject({
      status: 400,
      body: { ok: false, errors: { [field]: expect.stringContaining(sentence) } },
    });
  });

  it('of an hour that the clock of the city leaves out', async () => {
    const session = { kind: 'regular', title: 'Spring', city: 'The Hague', starts: '2026-03-27', ends: '2027-10-31' };
    const made = await site.send('create-session', session, stage.secretariat);
    const at = (startsAtLocal: string) =>
      site.send('schedule-meeting', { ...(made.body.answer as object), startsAtLocal }, stage.secretariat);
    expect(await at('2027-03-28T02:30')).toMatchObject({
      status: 422,
      body: { objections: [{ code: 'time-skipped' }] },
    });
    expect(await at('2026-03-29T02:30')).toMatchObject({
      status: 422,
      body: { objections: [{ code: 'time-skipped' }] },
    });
    expect(await at('2027-10-31T02:30')).toMatchObject({ status: 422, body: { objections: [{ code: 'time-twice' }] } });
    // Asked back which of the two, and answered.
    const { body } = await at('2026-10-25T02:30');
    expect(body).toMatchObject({ objections: [{ code: 'time-twice', facts: { first: 'UTC+2', second: 'UTC+1' } }] });
    const answered = { ...(made.body.answer as object), startsAtLocal: '2026-10-25T02:30', startsAtTurn: 'second' };
    const done = await site.send('schedule-meeting', answered, stage.secretariat);
    const { meeting } = done.body.answer as { readonly meeting: string };
    const row = await stage.db
      .selectFrom('meeting')
      .select('starts_at')
      .where('id', '=', meeting)
      .executeTakeFirstOrThrow();
    expect(row.starts_at).toBe('2026-10-25T01:30:00.000Z');
    expect(await at('2027-10-31T03:30')).toMatchObject({ status: 200 });
  });

  it('and a person is asked back on the form which of the two is meant', async () => {
    const autumn = { kind: 'regular', title: 'Autumn', city: 'The Hague', starts: '2026-10-20', ends: '2026-10-31' };
    const { session } = (await site.send('create-session', autumn, stage.secretariat)).body.answer as {
      readonly session: string;
    };
    const desk = `/desk/sessions/${session}/agenda`;
    const sent = { session, startsAtLocal: '2026-10-25T02:30', from: `/fr${desk}` };
    const asked = await site.post('/fr/acts/schedule-meeting', sent, stage.secretariat);
    expect(asked.status).toBe(422);
    const page = await asked.text();
    expect(page).toContain('02:30 vient deux fois, d’abord à UTC+2, puis à UTC+1');
    expect(page).toMatch(/<option value="second">02:30, la seconde fois \(UTC\+1\)<\/option>/);
    const answered = await site.post(
      '/fr/acts/schedule-meeting',
      { ...sent, startsAtTurn: 'first' },
      stage.secretariat,
    );
    expect(answered.status).toBe(303);
    const shown = await (await site.get(`/fr${desk}`, stage.secretariat)).text();
    expect(shown).toContain('02:30 La Haye');
    expect(shown).not.toContain('startsAtTurn');
  });

  it('and an answer written composed or not is one answer', async () => {
    const requestId = '5f1c2d3e-0000-4000-8000-000000000000';
    const send = (title: string) =>
      site.send('add-agenda-item', { session: 'demo-1', title }, stage.secretariat, requestId);
    const first = await send('Re\u0301sume\u0301');
    expect(first.body).toMatchObject({ ok: true, repeated: false });
    expect((await send('R\u00e9sum\u00e9')).body).toEqual({ ...first.body, repeated: true });
  });
});

describe('a person is told on the page, in the language of the page', () => {
  const agenda = '/desk/sessions/demo-1/agenda';
  it.each([
    ['', 'This text contains control characters.'],
    ['/fr', 'Ce texte contient des caractères de commande.'],
    ['/ar', 'يتضمن هذا النص أحرف تحكم.'],
    ['/zh', '此文本含有控制字符。'],
  ])('%s: %s', async (prefix, sentence) => {
    const form = { session: 'demo-1', 'title.en': 'a\u0007b', from: `${prefix}${agenda}`, next: agenda };
    const answer = await site.post(`${prefix}/acts/add-agenda-item`, form, stage.secretariat);
    expect(answer.status).toBe(422);
    const html = await answer.text();
    // in the list above the form, and at the field itself
    expect(html.split(sentence).length - 1).toBe(2);
    expect(html).not.toContain('input.control');
  });

  it('even where the form is gone by now', async () => {
    const form = { session: 'demo-1', 'title.en': 'a\u0007b', from: '/fr/members', next: agenda };
    const html = await (await site.post('/fr/acts/add-agenda-item', form, stage.secretariat)).text();
    expect(html).toContain('Ce texte contient des caractères de commande.');
  });
});

describe('an address', () => {
  it.each([
    `/meetings/00000000${'-'.repeat(28)}`,
    `/votes/00000000${'-'.repeat(28)}`,
    `/votes/00000000${'-'.repeat(28)}.csv`,
    `/decisions/00000000${'-'.repeat(28)}`,
    `/ballots/00000000${'-'.repeat(28)}/count`,
    `/desk/votes/00000000${'-'.repeat(28)}`,
    '/meetings/00000000-0000-0000-0000-000000000000',
    '/sessions/%00',
    '/members/%',
    '/documents/%ff%fe',
  ])('%s is of no page', async (address) => {
    expect((await site.get(address, stage.secretariat)).status).toBe(404);
    expect(site.faults).toEqual([]);
  });

  it('of a sign-in link that is none is answered, and not shown again', async () => {
    const answer = await site.get('/sign-in/a%00b');
    expect(answer.status).toBe(404);
    expect(await answer.text()).not.toContain('\0');
  });

  it.each(['/\0', '/a\u007fb', '/\u0085', '/\u00e9\0'])('to go to after an act, %j, is not taken', async (next) => {
    const form = { session: 'demo-1', 'title.en': 'Item', from: '/', next };
    const answer = await site.post('/acts/add-agenda-item', form, stage.secretariat);
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('/');
  });
});
