import { expect, test } from 'vitest';
import { belenios2048 } from './belenios-2048.ts';
import { sampleElection } from './testing/sample-election.ts';
import { smallGroup } from './testing/small-group.ts';
import { verifyArchive } from './verify-archive.ts';

test('a whole election runs in another group, through the interface alone', () => {
  const group = smallGroup();
  const held = sampleElection({
    uuid: 'AnotherGroup11',
    candidates: 6,
    seats: 3,
    voters: 6,
    revotes: 1,
    requirements: 2,
    tellers: { size: 5, threshold: 3 },
    group,
  });
  const report = verifyArchive(held.archive, { tie: 'required' }, group);
  expect(report.refusals).toEqual([]);
  expect(report.count?.counted).toBe(6);
  expect(report.count?.result).toEqual(held.result);
  expect(held.result[0]?.[0]).toBe(2);
});

test('and is refused where the group of the product is wanted', () => {
  const group = smallGroup(2n ** 89n - 1n);
  const held = sampleElection({ uuid: 'AnotherGroup22', candidates: 2, seats: 1, voters: 1, group });
  expect(verifyArchive(held.archive, {}, belenios2048()).refusals[0]?.code).toBe('group.unknown');
  expect(verifyArchive(held.archive, {}, group).ok).toBe(true);
});
