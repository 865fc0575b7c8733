import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countOf, openedBy, type TestStage, testStage } from '../../../test/stage.ts';
import { type StageServer, serverOn } from '../../../test/stage-server.ts';
import { takeUpItem } from '../../meetings/index.ts';
import { stateNames } from '../../reference/index.ts';
import { announceBallot, annulBallot, enterCount, openBallot } from '../index.ts';

/** The page of an election’s candidates on the desk is headed by what is so. */

let stage: TestStage;
let site: StageServer;
beforeAll(async () => {
  stage = await testStage();
  site = await serverOn(stage);
  await openedBy(stage);
  await stage.done(takeUpItem, { meeting: stage.meeting, item: stage.items.judges }, stage.president);
}, 60_000);
afterAll(async () => {
  await site?.[Symbol.asyncDispose]();
  await stage?.[Symbol.asyncDispose]();
});

async function head(lang = ''): Promise<{ readonly title: string | undefined; readonly lede: string | undefined }> {
  const html = await (await site.get(`${lang}/desk/elections/${stage.election}`, stage.secretariat)).text();
  return { title: /<h1>([^<]*)/.exec(html)?.[1], lede: /class="lede">([^<]*)/.exec(html)?.[1] };
}

const opened = () => stage.done(openBallot, { election: stage.election, meeting: stage.meeting }, stage.president);

/** How the console calls the page where it leads there. */
async function linked(): Promise<string | undefined> {
  const html = await (await site.get(`/meetings/${stage.meeting}/podium`, stage.president)).text();
  return new RegExp(`href="/desk/elections/${stage.election}"[^>]*>([^<]*)`).exec(html)?.[1];
}

const before = 'The first ballot is still to be held. Until it is opened nominations are corrected here;';
const during = 'A ballot is in progress. Until its result is announced, or it is annulled, no candidate';
const between = 'Candidates between two ballots';

describe('the candidates of an election on the desk', () => {
  it('are not "between two ballots" before the first ballot, in six languages', async () => {
    const { title, lede } = await head();
    expect(title).toBe('Candidates');
    expect(lede).toContain(before);
    expect(await linked()).toBe('Candidates');
    const others = {
      '/fr': ['Candidats', 'Le premier tour de scrutin n’a pas encore eu lieu.'],
      '/es': ['Candidatos', 'Aún no se ha celebrado la primera votación.'],
      '/ar': ['المرشحون', 'لم يُجرَ الاقتراع الأول بعد.'],
      '/zh': ['候选人', '第一轮投票尚未举行。'],
      '/ru': ['Кандидаты', 'Первый тур голосования еще не проведен.'],
    };
    for (const [lang, [name, said]] of Object.entries(others)) {
      const seen = await head(lang);
      expect(seen.title).toBe(name);
      expect(seen.lede).toContain(said);
    }
  });

  it('stand once on the page, each with what can be done, before the first ballot', async () => {
    const html = await (await site.get(`/desk/elections/${stage.election}`, stage.secretariat)).text();
    const names = [...html.matchAll(/<span class="candidate"><b dir="auto">([^<]*)<\/b>/g)].map(([, name]) => name);
    expect(names.length).toBe(stage.candidates.length);
    for (const id of stage.candidates)
      for (const change of ['withdraw', 'correct'])
        expect(html.split(`href="/desk/elections/${stage.election}/candidates/${id}/${change}"`)).toHaveLength(2);
  });

  it('are told that a ballot is in progress while it is, and that the first is to come when it was annulled', async () => {
    const { ballot } = await opened();
    expect(await head()).toMatchObject({ title: 'Candidates', lede: expect.stringContaining(during) });
    await stage.done(annulBallot, { ballot, reason: 'A wrong paper' }, stage.president);
    expect(await head()).toMatchObject({ title: 'Candidates', lede: expect.stringContaining(before) });
  });

  it('stand with their States on the page of the meeting while the ballot is open, in the language of the reader', async () => {
    const { ballot } = await opened();
    const names = await stateNames(stage.db);
    const query = stage.db.selectFrom('candidate').selectAll().where('election', '=', stage.election);
    for (const lang of ['en', 'ru'] as const) {
      const address = `${lang === 'en' ? '' : '/ru'}/meetings/${stage.meeting}`;
      const html = await (await site.get(address, stage.delegate('BRA'))).text();
      const listed = html.slice(html.indexOf(`data-key="standing ${ballot}"`)).split('</details>')[0] ?? '';
      const lines = [...listed.matchAll(/<b dir="auto">([^<]*)<\/b>, ([^<]*)/g)].map(([, name, state]) => [
        name,
        state,
      ]);
      const known = (await query.orderBy('name').execute()).map(({ name, nationality }) => [
        name,
        names.get(nationality)?.[lang],
      ]);
      expect(lines).toEqual(known);
    }
    await stage.done(annulBallot, { ballot, reason: 'A wrong paper' }, stage.president);
    expect(await (await site.get(`/meetings/${stage.meeting}`)).text()).not.toContain('data-key="standing');
  });

  it('are between two ballots once the first was held, also when the second is annulled', async () => {
    const { ballot = '' } = await opened();
    await stage.done(enterCount, countOf(stage, ballot));
    expect((await head()).title).toBe('Candidates');
    // The sheet of the tellers names the State of each candidate: two may have one name.
    const sheet = await (await site.get(`/ballots/${ballot}/count`, stage.secretariat)).text();
    const states = [...sheet.matchAll(/class="hint" id="[^"]*votes[^"]*">([^<]*)</g)].map(([, state]) => state);
    expect(states).toEqual(await statesOfCandidates());
    await stage.done(announceBallot, { ballot }, stage.president);
    expect(await head()).toMatchObject({ title: between, lede: expect.stringContaining('A removal is decided') });
    expect(await linked()).toBe(between);
    const second = await opened();
    expect((await head()).lede).toContain(during);
    await stage.done(annulBallot, { ballot: second.ballot, reason: 'A wrong paper' }, stage.president);
    expect((await head()).title).toBe(between);
  });

  it('are told that all seats are filled at the end', async () => {
    await stage.db.updateTable('election').set({ status: 'completed' }).where('id', '=', stage.election).execute();
    expect(await head()).toMatchObject({ title: 'Candidates', lede: 'All seats are filled.' });
  });
});

/** In the ballot’s order: what stands with each field of the sheet. */
async function statesOfCandidates(): Promise<readonly string[]> {
  const names = await stateNames(stage.db);
  const query = stage.db.selectFrom('candidate').select('nationality').where('election', '=', stage.election);
  return (await query.orderBy('name').execute()).map(({ nationality }) => names.get(nationality)?.en ?? nationality);
}
