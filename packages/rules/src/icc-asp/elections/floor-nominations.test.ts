import { expect, it } from 'vitest';
import { floorNominations } from './floor-nominations.ts';

it.each([
  [false, false, true],
  [false, true, true],
  [true, false, false],
  [true, true, true],
])('begun %s, from the floor %s: taken %s', (begun, fromFloor, taken) => {
  const found = floorNominations({ begun }, { 'elections.nominationsFromFloor': fromFloor });
  expect(found.value).toBe(taken);
  expect(found.lines[0]?.facts).toEqual({ begun: begun ? 'yes' : 'no', taken: taken ? 'yes' : 'no' });
});

it('by default nobody is nominated once the election has begun', () => {
  expect(floorNominations({ begun: true }).value).toBe(false);
  expect(floorNominations({ begun: true }).parameters).toMatchObject([
    { key: 'elections.nominationsFromFloor', default: true },
  ]);
});
