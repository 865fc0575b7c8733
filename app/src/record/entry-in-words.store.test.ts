import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { story } from '../../test/given/every-act.ts';
import { type TestStage, testStage } from '../../test/stage.ts';
import { type StageServer, serverOn } from '../../test/stage-server.ts';

/** What somebody reads who comes to the record with a paper: after an act of every kind. */

let stage: TestStage;
let here: StageServer;

beforeAll(async () => {
  stage = await testStage();
  here = await serverOn(stage);
  const told = { stage, made: {} };
  for (const { acts, does } of story) {
    const outcome = await does(told);
    if (!outcome.ok) throw new Error(`${acts}: ${JSON.stringify(outcome)}`);
  }
}, 180_000);
afterAll(async () => {
  await here?.[Symbol.asyncDispose]();
  await stage?.[Symbol.asyncDispose]();
});

/** The page without what is folded, and without what is no text. */
function open(html: string): string {
  return html
    .replace(/^[\s\S]*?<main/, '<main')
    .replace(/<\/main>[\s\S]*$/, '')
    .replaceAll(/<details\b[\s\S]*?<\/details>/g, ' ')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&quot;', '"');
}

async function entriesOf(act: string) {
  return stage.db.selectFrom('entry').select('seq').where('act', '=', act).orderBy('seq').execute();
}

async function page(seq: number, lang = ''): Promise<string> {
  const answer = await here.get(`${lang}/record/${seq}`);
  expect(answer.status).toBe(200);
  return answer.text();
}

describe('an entry of the record, opened from a paper', { timeout: 120_000 }, () => {
  it.each(['', '/fr', '/es', '/ar', '/zh', '/ru'])(
    'shows no id and no JSON outside the fold, at %s/record',
    async (lang) => {
      const rows = await stage.db.selectFrom('entry').select(['seq', 'act']).where('audience', '=', 'public').execute();
      const one = new Map(rows.map(({ act, seq }) => [act, seq]));
      expect(one.size).toBeGreaterThan(40);
      const wrong: string[] = [];
      for (const [act, seq] of one) {
        const text = open(await page(seq, lang));
        const found =
          text.match(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}|[{}]|"\w+":|\b[a-z-]+\.[a-z]+-?[a-z]*\b(?=\s)/g) ?? [];
        wrong.push(...[...new Set(found)].map((word) => `${act}: ${word}`));
      }
      expect(wrong).toEqual([]);
    },
  );

  it('shows the result of a vote with its figures, and how every State voted', async () => {
    const [{ seq = 0 } = {}] = await entriesOf('vote.announced');
    const html = await page(seq);
    expect(open(html)).toMatch(/Result of the vote: \d+ in favour, \d+ against, \d+ abstained/);
    expect(html).toContain('<ol class="board"');
    expect(html).toContain('<summary>Data as recorded, for programs</summary>');
  });

  it('shows the result of a ballot as its matrix: this ballot alone, with the names of all who stood', async () => {
    const [{ seq = 0 } = {}] = await entriesOf('ballot.announced');
    const html = await page(seq);
    expect(html).toContain('<table class="matrix"');
    expect(html.match(/<th scope="row"><(b|s)>/g)?.length).toBe(stage.candidates.length);
    expect(open(html)).toContain('elected');
  });
});
