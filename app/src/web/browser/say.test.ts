import { expect, test } from 'vitest';
import { inSentences } from './say.ts';

test('what is announced together is said in sentences, each with one full stop', () => {
  expect(inSentences(['The result is announced.', 'Now speaking: Kenya'])).toBe(
    'The result is announced. Now speaking: Kenya.',
  );
  expect(inSentences(['انتهى التصويت؟', '表决开始。'])).toBe('انتهى التصويت؟ 表决开始。');
});
