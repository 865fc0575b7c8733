import { ruleRegister } from '@plenary/rules';
import { describe, expect, it } from 'vitest';
import { citedBy } from './cited.ts';

const rows = ruleRegister.flatMap((rule) => {
  const version = rule.versions.at(-1);
  return version ? [{ rule, version }] : [];
});

describe('a citation leads to the rules', () => {
  it('finds the provision itself first', () => {
    const found = citedBy(rows, 'Rome Statute, article 112(8)').map(({ rule }) => rule.id);
    expect(found).toContain('vote.right');
  });

  it('goes up to the article when no rule rests on the paragraph alone', () => {
    expect(citedBy(rows, 'Rome Statute, article 36(6)(a)(i)').length).toBeGreaterThan(0);
  });

  it('finds nothing for words that are no provision', () => {
    expect(citedBy(rows, 'no such text')).toEqual([]);
  });
});
