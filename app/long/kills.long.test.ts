import { expect, it } from 'vitest';
import { figure, inWords, of, spread } from '../test/figures.ts';
import { killsDuringCasts } from './kills.ts';

it('34 times kill -9 while 124 delegations vote loses and doubles no vote', { timeout: 1_800_000 }, async () => {
  const found = await killsDuringCasts(34);
  const { program, database } = found.kills;
  figure('kill -9 of the program, of the database server', `${program} and ${database}`);
  figure('votes cast under kills that stand as acknowledged', of(found.casts - found.lost, found.casts));
  figure('votes doubled, refused, with another receipt', `${found.doubled}, ${found.refused}, ${found.otherReceipts}`);
  figure('kills in the middle of the voting', of(34 - found.beside, 34));
  figure('from a kill to the next answered act', inWords(spread(found.recoveries)));
  expect(found).toMatchObject({ lost: 0, doubled: 0, otherReceipts: 0, refused: 0, wrong: [] });
  expect(program + database).toBeGreaterThanOrEqual(34);
  expect(database).toBeGreaterThan(5);
  expect(found.casts).toBeGreaterThanOrEqual(4_216);
  expect(34 - found.beside).toBeGreaterThan(17);
});
