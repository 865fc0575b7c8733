import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestPages, testPages } from '../../test/pages.ts';
import { dossierRoutes } from '../dossier/routes.tsx';
import { membershipRoutes } from '../membership/routes.tsx';
import { votingRoutes } from './routes.tsx';

let pages: TestPages;
beforeAll(async () => {
  pages = await testPages('2026-11-24T08:00:00.000Z', [membershipRoutes, votingRoutes, dossierRoutes]);
});
afterAll(() => pages[Symbol.asyncDispose]());

const get = (address: string) => pages.get(address);

describe('the list of votes', () => {
  it('says that there is none before a session is held here', async () => {
    expect((await get('/members/right-to-vote')).text).toContain('No session is held here yet');
    const wrong = await get('/members/right-to-vote?on=2023-02-30');
    expect(wrong.status).toBe(400);
    expect(wrong.text).toContain('There is no such day');
  });

  it('shows every State Party with its reason, those without a vote first, and no form to the public', async () => {
    const { store } = pages;
    await store.writes
      .insertInto('session')
      .values({
        id: 'demo-9',
        number: null,
        kind: 'regular',
        title: JSON.stringify({ en: 'Played session' }),
        symbol_prefix: 'DEMO-9',
        city: 'New York',
        building: null,
        starts: '2026-12-07',
        ends: '2026-12-17',
        demonstration: true,
      })
      .execute();
    const due = JSON.stringify([
      { year: 2024, cents: 10000 },
      { year: 2025, cents: 12000 },
    ]);
    const statement = { session: 'demo-9', due, waiver: false };
    await store.writes
      .insertInto('contribution_statement')
      .values([
        { ...statement, seq: 901, iso3: 'SLE', paid: '[]' },
        { ...statement, seq: 902, iso3: 'FJI', paid: JSON.stringify([{ date: '2025-06-01', cents: 20000 }]) },
      ])
      .execute();
    const { rows } = JSON.parse((await get('/members/right-to-vote.json?session=demo-9')).text) as {
      rows: readonly Record<string, unknown>[];
    };
    expect(rows).toHaveLength(124);
    expect(rows[0]).toMatchObject({
      iso3: 'SLE',
      may_vote: false,
      reason: 'arrears',
      arrears_cents: 22000,
      minimum_payment_cents: 1,
      entry: 901,
      demonstration: true,
    });
    expect(rows.find((row) => row.iso3 === 'FJI')).toMatchObject({
      may_vote: true,
      reason: 'party',
      arrears_cents: 2000,
    });
    expect(rows.find((row) => row.iso3 === 'AND')).toMatchObject({
      may_vote: true,
      arrears_cents: null,
      entry: null,
      confidence: 'unverified',
    });
    const wrong = await get('/members/right-to-vote?session=demo-9&on=2026-13-01');
    expect(wrong.status).toBe(400);
    expect(wrong.text).toContain('There is no such day');
    expect(wrong.text).toContain('This page shows 7 December 2026.');
    const { text } = await get('/members/right-to-vote?session=demo-9');
    // Two States have a statement and a row; of the others it is said once that they have none.
    expect(text.match(/<tr data-key=/g)).toHaveLength(2);
    expect(text.match(/no statement/g)).toHaveLength(1);
    expect(text).toContain('For 122 other States Parties there is no statement of contributions; they may vote.');
    expect(text).toContain('<h1>123 of 124 may vote</h1>');
    expect(text).toContain('One State Party has reached the limit of arrears and may not vote.');
    expect(text).toMatch(/<li data-key="AND"[^>]*><a[^>]*>Andorra<\/a>/);
    // One is looked up by its name or code, without script.
    const found = (await get('/members/right-to-vote?session=demo-9&find=fiji')).text;
    expect(found.match(/<tr data-key="(\w+)"/g)).toEqual(['<tr data-key="FJI"']);
    expect(found).not.toContain('>Andorra</a>');
    expect((await get('/members/right-to-vote?session=demo-9&find=and')).text).toContain('>Andorra</a>');
    expect(text).not.toContain('not recorded');
    expect(text).not.toContain('method="post"');
    // What is played in a demonstration says nothing of the real State.
    expect((await get('/members/SLE')).text).toContain('No statement of contributions is on file');
  });
});
