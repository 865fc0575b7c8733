import { parameterRegister } from '@plenary/rules';
import { expect, test } from 'vitest';
import { languageCtx } from '../web/ctx.ts';
import { fragment } from '../web/page.tsx';
import { Value } from './words.tsx';

test('a word of the register that has no message is marked as English on pages in other languages', () => {
  const ctx = languageCtx('zh', '2026-12-09T10:00:00.000Z');
  const shown = parameterRegister.map((entry) => fragment(<Value ctx={ctx} entry={entry} value={entry.default} />));
  expect(shown).toContain('<span lang="en" dir="ltr">never</span>');
  const own = shown.map((html) => html.replaceAll(/<(code|span)\b.*?<\/\1>/g, '').replaceAll(/<[^>]*>/g, ''));
  expect(own.filter((text) => /[a-z]{3,}/.test(text))).toEqual([]);
});
