import { expect, test } from 'vitest';
import { acts } from '../../modules.ts';
import { languageCtx } from '../../web/ctx.ts';
import { langs } from '../../words/languages.ts';

test('every kind of act has a name in the filter of the record, in every language', () => {
  const kinds = [...new Set(Object.keys(acts).map((act) => act.split('.', 1)[0] ?? ''))];
  expect(kinds.length).toBeGreaterThan(20);
  for (const lang of langs) {
    const ctx = languageCtx(lang, '2026-12-07T09:00:00.000Z');
    expect(
      kinds.filter((kind) => !ctx.has(`record.kind.${kind}`)),
      lang,
    ).toEqual([]);
  }
});
