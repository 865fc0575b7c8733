import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pages } from '../reference/pages.ts';
import { withoutHeading } from '../reference/rules-page.ts';

describe('the generated pages', () => {
  it.each(Object.entries(pages()))(
    '%s is up to date (else: npx node packages/rules/reference/write-pages.ts)',
    (file, text) => {
      expect(readFileSync(file, 'utf8') === text, `${file} differs from what the rules give`).toBe(true);
    },
  );

  it('have a place for each rule', () => {
    expect(withoutHeading()).toEqual([]);
  });
});
