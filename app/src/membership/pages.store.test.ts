import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestPages, testPages } from '../../test/pages.ts';
import { dossierRoutes } from '../dossier/routes.tsx';
import { observerRoutes } from '../observers/routes.tsx';
import { organRoutes } from '../organs/routes.tsx';
import { votingRoutes } from '../right-to-vote/routes.tsx';
import { membershipRoutes } from './routes.tsx';

let pages: TestPages;
beforeAll(async () => {
  pages = await testPages('2026-11-24T08:00:00.000Z', [
    membershipRoutes,
    votingRoutes,
    dossierRoutes,
    organRoutes,
    observerRoutes,
  ]);
});
afterAll(() => pages[Symbol.asyncDispose]());

const get = (address: string) => pages.get(address);

describe('pages of members, organs and observers', () => {
  const paths = [
    '/members',
    '/members/number',
    '/members/SLE',
    '/members/MNE',
    '/members/USA',
    '/members/CHN',
    '/organs',
    '/organs/bureau',
    '/organs/bureau?term=2002-2005',
    '/organs/cbf',
    '/organs/acn',
    '/organs/tfv',
    '/organs/iom',
    '/organs/oia',
    '/organs/working-groups',
    '/organs/facilitations',
    '/organs/facilitations?body=NYWG',
    '/organs/secretariat',
    '/observers',
  ];
  it.each(paths.flatMap((each) => [each, `/ar${each}`]))('%s is a page without script', async (address) => {
    const { status, text } = await get(address);
    expect(status).toBe(200);
    expect(text).toMatch(/^<!doctype html><html lang="(en" dir="ltr|ar" dir="rtl)">/);
    expect(text).not.toContain('<script');
    expect(text).not.toMatch(/undefined|\[object|NaN/);
    expect(text.match(/<h1/g)).toHaveLength(1);
  });

  const tables = [
    '/members',
    '/members/number',
    '/members/former',
    '/members/signatories',
    '/members/SLE/offices',
    '/members/SLE/candidates',
    '/members/SLE/sessions',
    '/members/SLE/scale',
    '/organs',
    '/organs/bureau',
    '/organs/bureau/seats',
    '/organs/cbf',
    '/organs/cbf/seats',
    '/organs/acn',
    '/organs/acn/reports',
    '/organs/tfv',
    '/organs/iom',
    '/organs/iom/mandates',
    '/organs/oia',
    '/organs/facilitations',
    '/organs/secretariat',
    '/observers',
    '/observers/states',
    '/observers/organizations',
    '/observers/ngos',
  ];
  it.each(tables)('%s is a table in CSV and JSON with the same rows', async (address) => {
    const [csv, json] = [await get(`${address}.csv`), await get(`${address}.json`)];
    expect([csv.status, json.status]).toEqual([200, 200]);
    expect(csv.headers.get('content-type')).toMatch(/^text\/csv/);
    const { rows } = JSON.parse(json.text) as { rows: readonly Record<string, unknown>[] };
    expect(rows.length).toBeGreaterThan(0);
    expect(csv.text.split('\r\n')[0]).toBe(Object.keys(rows[0] ?? {}).join(','));
  });

  it.each(['/members/XXX', '/members/SLEX', '/members/XXX/offices.csv', '/organs/court'])(
    '%s is not there',
    async (address) => {
      expect((await get(address)).status).toBe(404);
    },
  );

  it('sends a code in small letters to its address, in the reader’s language', async () => {
    const { status, headers } = await get('/fr/members/sle');
    expect([status, headers.get('location')]).toEqual([308, '/fr/members/SLE']);
  });

  it('shows the Assembly of another day, and tells which day does not exist', async () => {
    expect((await get('/members?on=2010-06-01')).text).toContain('<h1>111 States Parties</h1>');
    const wrong = await get('/members?on=2023-02-30');
    expect(wrong.status).toBe(400);
    expect(wrong.text).toContain('There is no such day');
    expect(wrong.text).toContain('This page shows 24 November 2026.');
    expect((await get('/ar/members?on=2023-02-30')).text).toMatch(/id="f-on-error">لا يوجد يوم/);
    expect(wrong.text).toContain('<h1>124 States Parties</h1>');
  });

  it.each(['/members', '/members/right-to-vote'])(
    'refuses a table of %s for a day that does not exist',
    async (path) => {
      for (const day of ['2023-02-30', 'tomorrow', '1900-01-01']) {
        const [json, csv] = [await get(`${path}.json?on=${day}`), await get(`/fr${path}.csv?on=${day}`)];
        expect([json.status, csv.status]).toEqual([400, 400]);
        expect((JSON.parse(json.text) as { readonly error: string }).error).toMatch(/^There is no such day/);
        expect(csv.text).toMatch(/^Ce jour n’existe pas/);
      }
    },
  );

  it('lists the States in the order of the reader’s alphabet', async () => {
    const order = async (prefix: string) => {
      const { rows } = JSON.parse((await get(`${prefix}/members.json`)).text) as { rows: readonly { iso3: string }[] };
      return rows.map((row) => row.iso3);
    };
    const [english, spanish] = [await order(''), await order('/es')];
    expect(english[0]).toBe('AFG');
    expect(english.indexOf('DEU')).toBeLessThan(english.indexOf('JPN'));
    expect(spanish.indexOf('DEU')).toBeLessThan(spanish.indexOf('AND'));
    expect(spanish.toSorted()).toEqual(english.toSorted());
  });

  it('never shows as certain what is unverified', async () => {
    expect((await get('/members/HUN')).text).toMatch(/2 June 2026.{0,20}<span class="vh">, not checked/);
    expect((await get('/members/HUN')).text).toMatch(/No seat, no vote<\/span><span class="vh">, not checked/);
    expect((await get('/members/number')).text).toMatch(/Hungary<span class="vh">, not checked/);
    expect((await get('/members/number')).text).toContain('whether the notice was taken back before that day');
    expect((await get('/members/COK/scale.json')).text).toContain('"confidence": "unverified"');
    expect((await get('/members/SLE')).text).toContain('No statement of contributions is on file');
    expect((await get('/organs/bureau?term=2002-2005')).text).toContain('The others are not published.');
    // A Board of which the source names four of five, the end of a term drawn by lot, the group of each State.
    expect((await get('/organs/tfv')).text).toMatch(/Desmond Tutu<\/span><span class="vh">, not checked/);
    expect((await get('/members/DEU')).text).toMatch(/term to 10 Mar 2006<\/span><span class="vh">, not checked/);
    expect((await get('/members/DEU')).text).toMatch(/Western European and other States<span class="vh">, not checked/);
    expect((await get('/organs/cbf')).text).toMatch(
      /<a class="unsure" href="#doubt-unverified">3<span class="vh">, not checked/,
    );
  });

  it('says in the data too what is unverified', async () => {
    const rows = async (path: string) =>
      (JSON.parse((await get(path)).text) as { readonly rows: readonly Record<string, unknown>[] }).rows;
    const all = await rows('/members.json');
    expect(all.every(({ unverified_fields: fields }) => (fields as string[]).includes('regionalGroup'))).toBe(true);
    expect((await rows('/organs/tfv.json')).find(({ person }) => person === 'Desmond Tutu')).toMatchObject({
      confidence: 'unverified',
    });
    expect((await rows('/members/signatories.json')).find(({ iso3 }) => iso3 === 'USA')).toMatchObject({
      confidence: 'sourced',
      declared_confidence: 'unverified',
    });
    expect((await rows('/observers.json')).find(({ code }) => code === 'invitedState')).toMatchObject({
      confidence: 'sourced',
      rights_confidence: 'unverified',
    });
    expect((await rows('/organs/cbf/seats.json')).at(-1)).toMatchObject({
      unverified_fields: ['byGroup.asiaPacific', 'byGroup.easternEuropean', 'byGroup.grulac', 'byGroup.weog'],
    });
  });
});
