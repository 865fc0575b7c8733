import { checkCount } from '@plenary/rules';
import { describe, expect, it } from 'vitest';
import { no } from '../door/objection.ts';

import { countField } from './count-errors.ts';

const standing = [
  { id: 'a', name: 'Amber' },
  { id: 'b', name: 'Basalt' },
];
const right = { papers: 99, invalid: 0, valid: 99, abstentions: 1, issued: 99, seats: 1, votes: [] };

/** The fields that a wrong sheet leads to. */
function fields(wrong: object): readonly (string | null)[] {
  const found = checkCount({ ...right, candidates: standing, ...wrong });
  return found.map((each) => countField(each, standing));
}

describe('the figure that is wrong', () => {
  it.each([
    [{ papers: 98 }, ['papers']],
    [{ issued: 98 }, ['papers']],
    [{ abstentions: 100 }, ['abstentions']],
    [{ seats: 2, votes: [{ candidate: 'b', votes: 99 }] }, ['votes.b']],
    [{ votes: [{ candidate: 'a', votes: 99 }] }, ['votes.a', null]],
    [{ votes: [{ candidate: 'c', votes: 1 }] }, [null]],
  ])('%o leads to %o', (wrong, expected) => {
    expect(fields(wrong)).toEqual(expected);
  });

  it('is the one left empty', () => {
    expect(countField(no('count-incomplete', { candidate: 'Basalt' }), standing)).toBe('votes.b');
  });

  it('is none where several together do not fit, or where something else is wrong', () => {
    expect(
      countField(
        no('count-below-requirement', { key: 'female', requirement: 3, least: 30, voting: 10, sum: 29 }),
        standing,
      ),
    ).toBeNull();
    expect(countField(no('meeting-closed'), standing)).toBeNull();
  });
});
