import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestPages, testPages } from '../../test/pages.ts';
import { factOf, rowsOf, textOf } from '../../test/shown.ts';
import { sessionRoutes } from './routes.tsx';

let pages: TestPages;
beforeAll(async () => {
  pages = await testPages('2026-11-24T08:00:00.000Z', [sessionRoutes]);
});
afterAll(() => pages[Symbol.asyncDispose]());

const session = async (id: number) => (await pages.get(`/sessions/${id}`)).text;

describe('the page of a session of the archive', () => {
  it('calls the Bureau of a session to come the Bureau, and that of a past one the Bureau of that time', async () => {
    expect(await session(22)).toContain('The Bureau of that time');
    const ahead = await session(25);
    expect(ahead).toContain('>The Bureau<');
    expect(ahead).not.toContain('of that time');
  });

  it('says of the 22nd session who presided, who was elected, what was adopted', async () => {
    const html = await session(22);
    const text = textOf(html);
    expect(text).toContain('Silvia Fernández de Gurmendi President, Argentina');
    expect(text).toContain(
      'The Assembly elected a President, 2 Vice-Presidents, the other members of the Bureau, 6 judges in 11 ballots and members of the Committee on Budget and Finance.',
    );
    expect(factOf(html, 'Resolutions')).toBe('8');
    expect(factOf(html, 'Judges elected')).toBe('6');
    expect(text).toContain('Judges elected 6 of 13 candidates');
    expect(factOf(html, 'States Parties on the first day')).toBe('123');
    const elected = new Map((rowsOf(html, 'Who was elected') ?? []).map((row) => [row[0], row]));
    expect(elected.get('Judges')?.[1]).toContain('Haykel Ben-Mahfoudh , Tunisia Erdenebalsuren Damdin , Mongolia');
    expect(elected.get('Judges')?.[2]).toBe('11 ballots');
    // The Bureau that the session elected, from the data on bodies: its own record names nobody.
    expect(elected.get('Bureau')?.[1]).toContain('Belgium, Bolivia (Plurinational State of), Bosnia and Herzegovina');
    expect(rowsOf(html, 'Resolutions')).toHaveLength(8);
    expect(text).toContain(
      '4 December 2023 The session opened. Elected: President, Vice-Presidents, Bureau, Judges , not checked , Committee on Budget and Finance , not checked . 5 December 2023 Elected: Judges. 6 December 2023 Elected: Judges.',
    );
    expect(text).toContain(
      '13 December 2023 3 resolutions adopted , not checked . 14 December 2023 5 resolutions adopted',
    );
    expect(html).toContain('href="/documents/ICC-ASP/22/Res.4"');
    expect(text).toContain('9 more documents, whose symbols we do not know');
    expect(html).toContain('href="/organs/bureau?term=2020-2023"');
    expect(html.length).toBeLessThan(100_000);
  });

  it('gives every day on which judges were elected, and no election of what is only recommended', async () => {
    const daysOf = async (id: number) =>
      /Day by day (?=\d)(.*?) (?:Dates|Presidency)/.exec(textOf(await session(id)))?.[1] ?? '';
    const dayOf = async (id: number, day: string) => (await daysOf(id)).split(day)[1]?.split(/ \d+ [A-Z]/)[0];
    expect(await dayOf(1, '4 February 2003')).toBe(' Elected: Judges.');
    expect(await dayOf(1, '7 February 2003')).toBe(' Elected: Judges. End of this part of the session.');
    expect(await dayOf(6, '30 November 2007')).toContain('Elected: Judges');
    expect(await dayOf(7, '20 January 2009')).toContain('Elected: Judges');
    expect(await daysOf(21)).not.toContain('Registrar');
    const judgesOf = async (id: number) =>
      (rowsOf(await session(id), 'Who was elected') ?? []).find(([office]) => office?.startsWith('Judges'));
    expect((await judgesOf(6))?.at(-1)).toBe('30 Nov to 3 Dec 2007');
    expect((await judgesOf(7))?.at(-1)).toBe('19 to 20 Jan 2009');
  });

  it('takes the names of those elected from the ballots where its own record has none', async () => {
    const html = await session(1);
    const judges = (rowsOf(html, 'Who was elected') ?? []).find(([office]) => office?.startsWith('Judges'));
    expect(judges?.[1]).toContain('Kirsch , Canada Kourula , Finland');
  });
});
