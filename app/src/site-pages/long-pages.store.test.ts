import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestStage, testStage } from '../../test/stage.ts';
import { type StageServer, serverOn } from '../../test/stage-server.ts';

let stage: TestStage;
let here: StageServer;
beforeAll(async () => {
  stage = await testStage();
  here = await serverOn(stage);
});
afterAll(async () => {
  await here?.[Symbol.asyncDispose]();
  await stage?.[Symbol.asyncDispose]();
});

const read = async (path: string, account: string | null = null) => (await here.get(path, account)).text();
const rowsOf = (html: string) => html.match(/ data-find="|<tr data-key=/g)?.length ?? 0;

describe('a long page', () => {
  const pages = () =>
    [
      ['/rules', 'quorum', null],
      ['/rules', '112(7)', null],
      ['/rules/parameters', 'bureau', null],
      ['/observers', 'union', null],
      [`/sessions/${stage.session}/parameters`, 'quorum', null],
      ['/members/right-to-vote', 'kenya', null],
      [`/desk/sessions/${stage.session}/delegations`, 'ken', stage.secretariat],
      [`/meetings/${stage.meeting}/presence`, 'ken', stage.secretariat],
    ] as const;

  it('is found through by typing, without script', async () => {
    for (const [path, words, account] of pages()) {
      const all = rowsOf(await read(path, account));
      const html = await read(`${path}?find=${encodeURIComponent(words)}`, account);
      const where = `${path} ${words}`;
      expect(all, where).toBeGreaterThan(10);
      expect(rowsOf(html), where).toBeGreaterThan(0);
      expect(rowsOf(html), where).toBeLessThan(all / 2);
      expect(html, where).toContain(`value="${words}"`);
      expect(await read(`${path}?find=qqqq`, account), where).toContain('Nothing here fits.');
    }
  });

  it('of which a part is shown offers no act for all of it', async () => {
    const board = `/meetings/${stage.meeting}/presence`;
    const all = `${board}/all`;
    expect(await read(board, stage.secretariat)).toContain(all);
    expect(await read(`${board}?find=ken`, stage.secretariat)).not.toContain(all);
  });

  it('names its parts at its head, and each of them is there', async () => {
    const desk = `/desk/sessions/${stage.session}/parameters`;
    for (const [path, account] of [
      ...pages()
        .slice(0, 5)
        .map(([path]) => [path, null] as const),
      [desk, stage.secretariat] as const,
    ]) {
      const html = await read(path, account);
      const ways = /<nav class="tabs on-page".*?<\/nav>/s.exec(html)?.[0] ?? '';
      const ids = [...ways.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
      expect(ids.length, path).toBeGreaterThan(2);
      for (const id of ids) expect(html, path).toContain(` id="${id}"`);
    }
  });

  it('stays below 100 KB', async () => {
    const sizes: (readonly [string, number])[] = [];
    const desk = [`/desk/sessions/${stage.session}/parameters`, '', stage.secretariat] as const;
    for (const [path, , account] of [...pages(), desk]) sizes.push([path, (await read(path, account)).length]);
    expect(sizes.filter(([, size]) => size >= 100_000)).toEqual([]);
  });

  it('of the rules shows words, and no name that a program has for them', async () => {
    const shown = async (path: string) =>
      (await read(path))
        .replace(/^[\s\S]*?<main/, '<main')
        .replaceAll(/<(details|code)\b[\s\S]*?<\/\1>/g, ' ')
        .replaceAll(/<[^>]*>/g, ' ');
    for (const path of [
      '/rules',
      '/rules/parameters',
      '/rules/membership.withdrawal',
      `/sessions/${stage.session}/parameters`,
    ])
      expect((await shown(path)).match(/\b[a-z]+[A-Z]\w*\b|\b[a-z]+\.[a-z]\w+\b(?!\.org)/g) ?? [], path).toEqual([]);
    expect(await shown('/rules/parameters')).not.toContain('judges.extension');
    expect(await shown('/rules/parameters')).toContain('Nobody: a text settles it');
  });
});
