import { expect, test } from 'vitest';
import { withoutQuestionWords } from './question-words.ts';

test.each([
  ['how many judges', 'judges'],
  ['Who is the President?', 'president'],
  ['When was the 22nd session', '22nd session'],
  ['combien de juges', 'juges'],
  ['¿Cuántos magistrados hay?', 'magistrados'],
  ['كم عدد القضاة', 'قضاه'],
  ['有多少法官', '法官'],
  ['сколько судей', 'судеи'],
  ['когда следующая сессия', 'сессия'],
])('%s asks about %s', (typed, about) => {
  expect(withoutQuestionWords(typed)).toBe(about);
});

test.each(['judges', 'how many', '', '法官'])('%s is no question, or nothing else', (typed) => {
  expect(withoutQuestionWords(typed)).toBeNull();
});
