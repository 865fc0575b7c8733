import { describe, expect, it } from 'vitest';
import { differs } from '../reference/comparison.ts';
import { recomputeHistory } from '../reference/history.ts';
import { unexplained } from '../reference/history-page.ts';

const all = recomputeHistory();

describe('history', () => {
  it.each(all.filter((c) => !differs(c)).map((c) => [c.record, c.figure, c] as const))(
    '%s: %s',
    (_record, _figure, c) => {
      expect(c.computed).toBe(c.published);
    },
  );

  it('differs only where the difference is explained', () => {
    expect(unexplained(all)).toEqual({ differences: [], explanations: [] });
  });

  it('is recomputed whole: figures of each kind are there', () => {
    expect(all.length).toBeGreaterThan(350);
    const count = (figure: string) => all.filter((c) => c.figure === figure).length;
    expect(count('majority required')).toBeGreaterThanOrEqual(37);
    expect(count('elected')).toBeGreaterThanOrEqual(35);
    expect(count('phase')).toBeGreaterThanOrEqual(21);
    expect(count('requirements, published')).toBe(5);
    expect(count('requirements, computed in the data')).toBe(11);
    expect(count('two thirds reached')).toBe(12);
  });
});
