import { expect, test } from 'vitest';
import { asSentence } from './say.ts';

test('what is announced ends as a sentence does, once', () => {
  expect(asSentence('Now speaking: Kenya')).toBe('Now speaking: Kenya.');
  for (const said of ['The result is announced.', '表决开始。', 'انتهى التصويت؟']) expect(asSentence(said)).toBe(said);
});
