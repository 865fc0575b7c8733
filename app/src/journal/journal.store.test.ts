import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { coloursIn, textOfPages } from '../../test/pdf-text.ts';
import { playMeeting } from '../../test/played-meeting.ts';
import { type TestStage, testStage } from '../../test/stage.ts';
import { type StageServer, serverOn } from '../../test/stage-server.ts';
import { reopenMeeting } from '../meetings/index.ts';
import { filled } from '../modules.ts';
import { sessionRunHere } from '../sessions/index.ts';
import { languageCtx } from '../web/ctx.ts';
import { langs } from '../words/languages.ts';
import { dayOfJournal } from './days.ts';
import { type JournalInWords, journalInWords } from './in-words.ts';
import { printable, printJournal } from './print-journal.ts';
import { readJournal } from './read-journal.ts';
import { journalTopic } from './routes.tsx';
import { toldOf } from './told.ts';

/** The Journal of a day on which a whole meeting was held: a text by consensus, a recorded vote, a roll call, three ballots. */

let stage: TestStage;
let site: StageServer;
let day: string;
beforeAll(async () => {
  stage = await testStage();
  site = await serverOn(stage);
  await playMeeting(stage, async () => {});
  const session = await sessionRunHere(stage.db, stage.session);
  if (!session) throw new Error('no session');
  day = dayOfJournal(session, new Date().toISOString());
}, 120_000);
afterAll(async () => {
  await site[Symbol.asyncDispose]();
  await stage[Symbol.asyncDispose]();
});

const reads = () => ({ reads: stage.db, filled });

async function journal(now = new Date().toISOString()) {
  const found = await readJournal(reads(), stage.session, day, now);
  if (!found) throw new Error('no Journal');
  return found;
}

async function inWords(now?: string): Promise<JournalInWords> {
  const read = await journal(now);
  return journalInWords(languageCtx('en', now ?? new Date().toISOString()), read);
}

const address = () => `/sessions/${stage.session}/journal/${day}`;

describe('the Journal of a day', () => {
  it('says what was decided under each item, and by which figures', async () => {
    const { blocks, number } = await inWords();
    expect(number).toBe('No. 1');
    const meeting = blocks.find((block) => block.kind === 'meeting');
    if (meeting?.kind !== 'meeting') throw new Error('no meeting');
    expect(meeting.course.map((line) => line.replace(/^\d\d:\d\d: /, ''))).toEqual([
      'The President opened the meeting: 119 States Parties present, 42 needed',
      'The President closed the meeting',
    ]);
    const all = meeting.items.flatMap(({ lines }) => lines);
    expect(all).toContain('DEMO-1/Res.1 was adopted by consensus');
    expect(all).toContain('Vote on DEMO-1/L.2: Adopted. In favour: 85; against: 20; abstentions: 11; needed: 70');
    expect(all.find((line) => line.startsWith('First ballot'))).toMatch(
      /elected: .+ \(90\); .+ \(88\).*Papers: 119; invalid: 0; valid: 119; needed: 80$/,
    );
    const under = meeting.items.find(({ lines }) => lines.some((line) => line.startsWith('Vote on DEMO-1/L.2')));
    expect(under?.title).toMatch(/^Item 4/);
    expect(meeting.items.find(({ speakers }) => speakers !== null)?.speakers).toMatch(/^Speakers: Uruguay/);
    expect(blocks.find(({ id }) => id === 'documents')).toMatchObject({
      rows: expect.arrayContaining([expect.objectContaining({ cells: ['DEMO-1/Res.1', expect.any(String)] })]),
    });
  });

  it('of a day that is over stays as it was: what is done later is in no line of it', async () => {
    const later = new Date(Date.now() + 3 * 86_400_000).toISOString();
    const { blocks, ...head } = await inWords(later);
    const now = await inWords();
    const told = (all: JournalInWords['blocks']) => all.filter(({ id }) => id !== 'deadlines');
    expect({ ...head, blocks: told(blocks) }).toEqual({ ...now, blocks: told(now.blocks) });
    expect((await journal(later)).live).toBe(false);
    expect(blocks.some(({ id }) => id === 'deadlines')).toBe(false);
  });

  it('is a page, a table, and grows on open pages while it is its day', async () => {
    const page = await (await site.get(address())).text();
    expect(page).toContain('In favour: 85; against: 20; abstentions: 11; needed: 70');
    expect(page).toContain(`data-live="floor,journal:${stage.session}"`);
    const { rows } = (await (await site.get(`${address()}.json`)).json()) as { rows: Record<string, unknown>[] };
    expect(rows.find(({ act }) => act === 'vote.announced')).toMatchObject({ meeting: 1, item: 4, noted_later: false });
    const regions = await journalTopic(reads()).render(stage.session, 'fr');
    expect(Object.keys(regions ?? {})).toEqual([`journal-${day}`]);
    expect(Object.values(regions ?? {})[0]).toContain('Pour');
    expect(await (await site.get(`/sessions/${stage.session}/journal`)).text()).toContain(address());
  });

  it.each(['2020-01-01', '2999-01-01', '2026-99-99'])('there is none of %s', async (other) => {
    for (const ending of ['', '.json', '.pdf'])
      expect((await site.get(`/sessions/${stage.session}/journal/${other}${ending}`)).status).toBe(404);
  });
});

describe('what is mended on a later day', () => {
  it('is a note with its date, and the day is told as before', async () => {
    const before = await stage.db.selectFrom('entry').select('at').orderBy('seq', 'desc').executeTakeFirstOrThrow();
    const span = { from: '2020-01-01T00:00:00.000Z', until: new Date(Date.parse(before.at) + 1).toISOString() };
    const told = await toldOf(reads(), stage.session, span);
    await stage.done(reopenMeeting, { meeting: stage.meeting, reason: 'Closed by mistake' }, stage.president);
    const [meeting, ...others] = (await toldOf(reads(), stage.session, span)).meetings;
    expect(others).toEqual([]);
    const plain = (acts = told.meetings[0]?.acts) => acts?.map(({ seq }) => seq);
    expect(plain(meeting?.acts)).toEqual(plain());
    expect(told.meetings[0]?.notes).toEqual([]);
    expect(meeting?.notes.map(({ act }) => act)).toEqual(['meeting.reopened']);
    const shown = journalInWords(languageCtx('en', before.at), {
      ...(await journal()),
      meetings: meeting ? [meeting] : [],
    });
    const [block] = shown.blocks.filter(({ kind }) => kind === 'meeting');
    expect(block).toMatchObject({
      notes: [expect.stringMatching(/^Noted on .+: The President opened the meeting again/)],
    });
  });
});

describe('U16 the Journal on paper', () => {
  it.each(langs)(
    'in %s is two sheets at most, black on white, with its figures and the way to the live page',
    async (lang) => {
      const ctx = languageCtx(lang, new Date().toISOString());
      const read = await journal();
      const { made } = printJournal(printable(ctx, read, 'https://assembly.example/journal'));
      const { pdf, pages, boxed } = await made;
      expect(pages).toBeLessThanOrEqual(2);
      expect(boxed).toEqual([]);
      const text = textOfPages(Buffer.from(pdf)).join(' ');
      for (const figure of ['85', '20', '11', '70', 'DEMO-1/Res.1']) expect(text).toContain(figure);
      // No colour is set but black, and white under the code that is scanned.
      const colours = [...coloursIn(Buffer.from(pdf))];
      expect(colours.length).toBeGreaterThan(0);
      for (const colour of colours) expect(['0', '1', '0 0 0', '1 1 1']).toContain(colour);
    },
  );

  it('is answered at the address of the page, and once more without being made again', async () => {
    const answer = await site.get(`/fr${address()}.pdf`);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    const head = Buffer.from(await answer.arrayBuffer()).toString('latin1');
    expect(head).toContain('/StructTreeRoot');
    expect((await site.get(`/fr${address()}.pdf`)).headers.get('etag')).toBe(answer.headers.get('etag'));
  });

  it('of a very full day still fits', async () => {
    const ctx = languageCtx('en', new Date().toISOString());
    const data = printable(ctx, await journal(), 'https://assembly.example/journal');
    const held = data.blocks.filter(({ kind }) => kind === 'meeting');
    const { made } = printJournal({ ...data, blocks: [...data.blocks, ...held, ...held] });
    expect((await made).pages).toBeLessThanOrEqual(2);
  });
});
