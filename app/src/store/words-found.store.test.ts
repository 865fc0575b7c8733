import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestStage, testStage } from '../../test/stage.ts';
import { stateNames } from '../reference/index.ts';
import { wordsOf } from '../web/folded.ts';
import { wordsFound } from './words-found.ts';

let stage: TestStage;
beforeAll(async () => {
  stage = await testStage();
});
afterAll(() => stage[Symbol.asyncDispose]());

const odd = [
  'Côte d’Ivoire : ŒUVRE, Straße, Łódź, Đồng, ØRSTED, ıI İ',
  'اَلدَّوْرَةُ الثانية، الالتزام والمادة ٣٦ على ۴',
  '第二十二届会议（海牙） ＩＣＣ－ＡＳＰ／２２',
  'Учёт Йемена; ЁЖ, Їжак, Ђорђе',
  '\u202ekenya\u202c ﬁle №7 ½ ﷺ',
  '%_\'"\\;--*.+?^{$}()|[]&!:<>~`',
  '👩‍⚖️ emoji',
  `${'x'.repeat(300)} end`,
];

async function found(text: string, words: readonly string[]): Promise<boolean> {
  const { rows } = await sql<{
    found: boolean;
  }>`select ${wordsFound(sql<string>`${text}::text`, words)} as found`.execute(stage.db);
  return rows[0]?.found === true;
}

it('the database folds as the program does: every text is found by each of its words, and by all of them', async () => {
  const names = [...(await stateNames(stage.db)).values()].flatMap((map) => Object.values(map));
  expect(names.length).toBeGreaterThan(700);
  for (const text of [...names, ...odd]) {
    const words = wordsOf(text);
    if (words.length > 0) expect(await found(text, words), text).toBe(true);
  }
});

it('a word is found by its beginning, and by no other part of it', async () => {
  expect(await found('Non-cooperation', ['coop'])).toBe(true);
  expect(await found('Non-cooperation', ['operation'])).toBe(false);
  expect(await found('第二十二届会议', ['会议', '二十'])).toBe(true);
  expect(await found('第二十二届会议', ['会计'])).toBe(false);
});

it('a text without any word is found by none', async () => {
  expect(await found('%%%', ['a'])).toBe(false);
});
