import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { libraryOf } from '../../documents/library.ts';
import { schemaOf } from '../../reference/files.ts';
import type { DocumentsFile, OrgansFile, SessionRecord, SessionsFile } from '../../reference/index.ts';
import { makeCtx } from '../../web/ctx.ts';
import { html } from '../../web/page.tsx';
import type { ArchivedSession } from '../archive.ts';
import { electedBody } from '../elected-bodies.ts';
import { ArchivedSessionPage } from './archived-session.tsx';
import { changeOf } from './budget.tsx';

function dataOf<Content>(name: 'sessions.json' | 'documents.json' | 'organs.json'): Content {
  const file = path.resolve(import.meta.dirname, `../../../../data/${name}`);
  return schemaOf(name)?.parse(JSON.parse(readFileSync(file, 'utf8'))) as Content;
}

const data = dataOf<SessionsFile>('sessions.json');
const { documents } = libraryOf(dataOf<DocumentsFile>('documents.json'), data);
const { bureau } = dataOf<OrgansFile>('organs.json');
const ctx = makeCtx({ lang: 'en', path: '/sessions/1', now: '2026-01-01T00:00:00.000Z' });

function pageOf(meeting: ArchivedSession['meeting']): string {
  const { presidencyTerm } = meeting.record;
  const before =
    meeting.kind === 'session' ? data.sessions.find(({ number }) => number === meeting.record.number - 1) : undefined;
  const session: ArchivedSession = {
    meeting,
    presidency: data.presidencies.find(({ term }) => term === presidencyTerm) ?? null,
    bureau: bureau.find(({ term }) => term === presidencyTerm) ?? null,
    elections:
      meeting.kind === 'session'
        ? meeting.record.elections.map((record) => ({ record, view: null, bureau: null }))
        : [],
    parties: 1234,
    before: before ?? null,
    names: new Map(),
    bibliography: undefined,
  };
  const own = documents.filter(({ session }) => session === String(meeting.record.number));
  const page = html(<ArchivedSessionPage ctx={ctx} session={session} documents={own} />);
  return page.replaceAll('&#x27;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

function regular(number: number): SessionRecord {
  const record = data.sessions.find((session) => session.number === number);
  if (record === undefined) throw new Error(`no session ${number}`);
  return record;
}

/** The text of the page without its marks. */
function words(page: string): string {
  return page.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
}

test.each(data.sessions.map((record) => [record.number, record] as const))(
  'session %i shows what its record holds',
  (_number, record) => {
    const page = pageOf({ kind: 'session', record });
    const text = words(page);
    expect(text).toContain(ctx.dateRange(record.start, record.heldEnd ?? record.end));
    if (record.scheduledEnd !== null) expect(text).toContain(ctx.dateRange(record.start, record.scheduledEnd));
    for (const discrepancy of record.discrepancies) expect(text).toContain(discrepancy);
    for (const election of record.elections) {
      expect(text).toContain(electedBody(election.body).more ?? '');
      for (const person of election.elected ?? []) expect(text).toContain(person.name);
      const id = election.details?.replace(/^elections\/|\.json$/g, '');
      if (id !== undefined) expect(page).toContain(`href="/elections/${id}"`);
    }
    for (const state of bureau.find(({ term }) => term === record.presidencyTerm)?.members ?? [])
      expect(page).toContain(`href="/members/${state}"`);
    for (const { symbol } of record.resolutions.known) expect(page).toContain(`href="/documents/${symbol}"`);
    for (const { name } of data.presidencies.find(({ term }) => term === record.presidencyTerm)?.vicePresidents ?? [])
      expect(text).toContain(name);
    const { totalEur, breakdown } = record.budget;
    if (totalEur !== null) expect(text).toContain(ctx.money(BigInt(totalEur) * 100n));
    for (const programme of breakdown ?? []) expect(text).toContain(ctx.number(programme.thousandEur, 1));
    expect(text).toContain('1,234');
    expect(page).not.toContain('<script');
  },
);

test('the sentences on a session say what is sure, and leave out what is not', () => {
  const said = (number: number) => words(pageOf({ kind: 'session', record: regular(number) }));
  expect(said(22)).toContain('It adopted 8 resolutions, all by consensus.');
  expect(said(22)).toContain('set the Court’s budget for 2024 at €187,084,300, €13,327,800 less than the Court had');
  // Like beside like: both without the host State loan, and never where the proposal is rounded.
  expect(said(19)).toContain(
    'budget for 2021 at €148,259,000; without the host State loan that is €144,673,900, €243,300 less than the Court had proposed.',
  );
  expect(said(18)).toContain('set the Court’s budget for 2020 at €149,205,600.');
  // The total for 2019 is unverified, and so is the number of resolutions of the 14th session.
  expect(said(17)).not.toContain('set the Court’s budget');
  expect(said(14)).not.toContain('It adopted');
  expect(said(25)).not.toContain('The Assembly elected');
  // No number where not all of it is sure; what is not sure at all is named apart.
  expect(said(13)).toContain('The Assembly elected a President, 2 Vice-Presidents and judges.');
  expect(said(13)).toContain('Judges elected 7 , not checked');
  expect(said(10)).toContain('Elections not checked: 6 judges.');
  // "The other members" only where the President is named before them.
  expect(said(16)).toContain('The Assembly elected 6 judges and members of the Bureau.');
  expect(said(4)).toContain('2 Vice-Presidents, members of the Bureau and 6 judges');
});

test('no session compares what is with the host State loan to what is without', () => {
  for (const record of data.sessions) {
    const text = words(pageOf({ kind: 'session', record }));
    const { proposedEur, totalExcludingHostStateLoanEur: without } = record.budget;
    if (proposedEur === null || without === null) continue;
    expect(text).toContain(
      `Proposed by the Court, without the host State loan ${ctx.money(BigInt(proposedEur) * 100n)}`,
    );
    expect(text).toContain(`Adopted, without the host State loan ${ctx.money(BigInt(without) * 100n)}`);
  }
});

test('a change that rounds to nothing has no sign', () => {
  for (const record of data.sessions) expect(words(pageOf({ kind: 'session', record }))).not.toMatch(/[-−+]0\.0%/);
  expect(words(pageOf({ kind: 'session', record: regular(9) }))).toContain('As the year before');
});

test('of documents it is said what is true where resolutions are all there is', () => {
  expect(words(pageOf({ kind: 'session', record: regular(9) }))).toContain(
    'Besides what it adopted, we have no document of this session.',
  );
  expect(words(pageOf({ kind: 'session', record: regular(1) }))).toContain('We have no document of this session.');
});

test('notes on how something is known stand in the foot alone', () => {
  const notesOf = ({ budget, discrepancies, elections, note, resolutions, resumptions }: SessionRecord) =>
    [budget, resolutions, ...elections, ...resumptions, { note }].map((one) => one.note).concat(discrepancies);
  for (const record of data.sessions) {
    const page = pageOf({ kind: 'session', record });
    const [above = '', foot = ''] = page.split('<details class="how"').map(words);
    const presidency = data.presidencies.find(({ term }) => term === record.presidencyTerm);
    for (const note of [...notesOf(record), presidency?.note ?? null]) {
      if (note === null) continue;
      expect(above).not.toContain(note);
      expect(foot).toContain(note);
    }
  }
});

test('where the data hold a note and no title, it is said so', () => {
  const text = words(pageOf({ kind: 'session', record: regular(6) }));
  expect(text).toContain('We do not have its title. omnibus; adopted on 14 December 2007');
});

test('days that were published as they were scheduled are said once, beside those on which it met', () => {
  const page = pageOf({ kind: 'session', record: regular(24) });
  const text = words(/id="dates".*?<\/section>/s.exec(page)?.[0] ?? '');
  expect(text.match(/1 to 6 December 2025/g)).toHaveLength(1);
  expect(text).toContain('As scheduled');
  expect(text).toContain('As held');
});

test('a session that was resumed ends in parts, and closes with the last', () => {
  const page = pageOf({ kind: 'session', record: regular(19) });
  const text = words(/<ol class="dated".*?<\/ol>/s.exec(page)?.[0] ?? '');
  expect(text).toMatch(/16 December 2020 .*End of this part of the session\. 17 December 2020 Resumed/);
  expect(text.match(/End of this part of the session/g)).toHaveLength(2);
  expect(text.match(/The session closed/g)).toHaveLength(1);
  expect(text.slice(text.indexOf('12 February 2021'))).toContain('The session closed');
});

test('each day is told in whole sentences, and what is not recorded is said in words', () => {
  const page = pageOf({ kind: 'session', record: regular(22) });
  const text = words(page).replaceAll(' , not checked', '');
  expect(text).toContain(
    'The session opened. Elected: President, Vice-Presidents, Bureau, Committee on Budget and Finance . 6 December',
  );
  expect(text).toContain('5 resolutions adopted . The session closed.');
  expect(text).toContain('Presidency, 2020 to 2023');
  expect(page).toContain('Not recorded</span>');
  expect(text).not.toContain('the brief (');
  expect(text.match(/coalitionfortheicc\.org/g)).toHaveLength(1);
});

test('what is not known is said once', () => {
  const first = words(pageOf({ kind: 'session', record: regular(1) }));
  expect(first.match(/We do not have the 18 other members of the Bureau/g)).toHaveLength(1);
  const resumed = words(pageOf({ kind: 'session', record: regular(14) }));
  expect(resumed.match(/We do not have the names of those elected in 2 elections/g)).toHaveLength(1);
  expect(resumed).toContain('2 of 5 resolutions; we do not have the others.');
});

test('the ways through the page lead to what stands on it', () => {
  for (const record of data.sessions) {
    const page = pageOf({ kind: 'session', record });
    const ways = /<nav class="tabs on-page".*?<\/nav>/s.exec(page)?.[0] ?? '';
    const ids = [...ways.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(ids.length).toBeGreaterThan(3);
    for (const id of ids) expect(page).toContain(` id="${id}"`);
  }
});

test('a session that is not held yet says so, and that its dates are unverified', () => {
  const text = words(pageOf({ kind: 'session', record: regular(25) }));
  expect(text).toContain('Announced for 7 to 17 December 2026, New York. No source that we have read confirms it.');
  expect(words(pageOf({ kind: 'session', record: regular(24) }))).not.toContain('Announced for');
});

test('what a record leaves out of its source is marked, field by field', () => {
  const resumed = words(pageOf({ kind: 'session', record: regular(14) }));
  // A count of resolutions, the day of an election, one of those elected.
  expect(resumed).toContain('Resolutions 5 , not checked');
  expect(resumed).toContain('Alma Taso-Deljković , BIH , not checked');
  const election = regular(16).elections.find(({ unverifiedFields }) => unverifiedFields.includes('date'));
  expect(words(pageOf({ kind: 'session', record: regular(16) }))).toContain(
    `${ctx.date(election?.date ?? '', 'short')} , not checked`,
  );
});

test('a Vice-President whose last day is not known is not said to have served to the end', () => {
  const text = words(pageOf({ kind: 'session', record: regular(17) }));
  expect(text).toContain('Momar Diop , not checked Vice-President in The Hague, SEN Jens-Otto Horslund');
});

test('what the brief says and what was held stand side by side', () => {
  const text = words(pageOf({ kind: 'session', record: regular(20) }));
  expect(text).toContain('As the Coalition for the ICC gives them 6 to 11 December 2021');
  expect(text).toContain('As held 6 to 10 December 2021');
});

test('the special session and the Review Conference show what only they have', () => {
  for (const record of data.otherMeetings) {
    const page = pageOf({ kind: 'other', record });
    for (const declaration of record.resolutions.declarations) expect(page).toContain(declaration.symbol);
    for (const iso3 of record.amendmentProposers) expect(words(page)).toContain(iso3);
    if (record.kampalaRatificationsStated !== null)
      expect(words(page)).toContain(`${record.kampalaRatificationsStated}.`);
  }
});

test('the change of a budget is that against one year before, and as sure as the less sure figure', () => {
  expect(changeOf(regular(22).budget, regular(21).budget)).toEqual({ share: 187084300 / 173234300 - 1, certain: true });
  expect(changeOf(regular(18).budget, regular(17).budget)?.certain).toBe(false);
  // 2002-2003 was sixteen months.
  expect(changeOf(regular(2).budget, regular(1).budget)).toBeNull();
  expect(changeOf(regular(24).budget, regular(23).budget)).toBeNull();
});
