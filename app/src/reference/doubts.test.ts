import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { doubtsIn } from './doubts.ts';
import type { ReferenceFileName } from './files.ts';

const folder = path.resolve(import.meta.dirname, '../../../data');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file): file is ReferenceFileName =>
  /^(?:elections\/)?[a-z0-9-]+\.json$/.test(file),
);
const contentOf = (file: string): unknown => JSON.parse(readFileSync(path.join(folder, file), 'utf8'));

/** The marks of a file, found without knowing its shape. */
function marksIn(content: unknown): number {
  let marks = 0;
  JSON.stringify(content, (key, value) => {
    if (key === 'confidence' && value === 'unverified') marks += 1;
    if (key === 'unverifiedFields') marks += value.length;
    return value;
  });
  return marks;
}

test.each(files)('every mark of %s is a doubt of the table', (file) => {
  const content = contentOf(file);
  expect(doubtsIn(file, content)).toHaveLength(marksIn(content));
});

describe('a doubt', () => {
  it('names what it is of, its part, its page and its source', () => {
    expect(doubtsIn('sessions.json', contentOf('sessions.json'))).toContainEqual({
      of: 'sessions, 14, elections, Board of Directors, TFV',
      field: 'elected[4]',
      page: '/sessions/14',
      confidence: 'unverified',
      source: expect.arrayContaining([expect.stringContaining('trustfundforvictims')]),
      reason: null,
    });
    expect(doubtsIn('organs.json', contentOf('organs.json')).map(({ page }) => page)).toContain('/organs/cbf');
    const [state] = doubtsIn('states.json', {
      states: [{ iso3: 'HUN', name: 'Hungary', confidence: 'sourced', source: ['a'], unverifiedFields: ['effective'] }],
    });
    expect(state).toMatchObject({ of: 'states, Hungary', field: 'effective', page: '/members/HUN', source: ['a'] });
  });

  it('says why, where the data say it', () => {
    const [why, nothing] = doubtsIn('states.json', {
      states: [
        { name: 'x', confidence: 'unverified', source: [], note: 'The two lists give different days.' },
        { name: 'y', confidence: 'unverified', source: [] },
      ],
    });
    expect(why?.reason).toBe('The two lists give different days.');
    expect(nothing?.reason).toBeNull();
    const given = files.flatMap((file) => doubtsIn(file, contentOf(file))).filter(({ reason }) => reason !== null);
    expect(given.length).toBeGreaterThan(100);
  });

  it('is none where the source says it', () => {
    expect(doubtsIn('states.json', { states: [{ name: 'x', confidence: 'derived', source: [] }] })).toEqual([]);
  });
});
