import { expect, it } from 'vitest';
import { besideDecided } from './view.ts';

it('names a text that was just adopted once: among what was decided, and not among the latest documents', () => {
  const documents = [{ symbol: 'DEMO-1/Res.2' }, { symbol: 'DEMO-1/Res.1' }, { symbol: null }];
  expect(besideDecided(documents, [{ symbol: 'DEMO-1/Res.2' }, { symbol: null }])).toEqual([
    { symbol: 'DEMO-1/Res.1' },
    { symbol: null },
  ]);
  expect(besideDecided(documents, [])).toEqual(documents);
});
