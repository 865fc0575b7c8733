import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { observersFile } from '../reference/observers-file.ts';
import { rightsOf } from './rights.ts';

const data = path.resolve(import.meta.dirname, '../../../data/observers.json');
const { categories } = observersFile.parse(JSON.parse(readFileSync(data, 'utf8')));

it('only States Parties vote and propose', () => {
  const active = Object.entries(rightsOf).filter(([, rights]) => rights.vote || rights.propose);
  expect(active.map(([code]) => code)).toEqual(['stateParty']);
});

it('every category of the data has its rights, and no other exists', () => {
  expect(categories.map((category) => category.code).toSorted()).toEqual(Object.keys(rightsOf).toSorted());
});

it('agrees with the data where the data say who votes', () => {
  for (const { code, vote } of categories) if (vote !== null) expect(rightsOf[code].vote, code).toBe(vote);
});

it('rests on a provision, and marks the rules whose text was not seen', () => {
  expect(
    Object.values(rightsOf).every((rights) => /^(Rome Statute, article|Rules of Procedure)/.test(rights.basis)),
  ).toBe(true);
  expect(rightsOf.invitedState.confidence).toBe('unverified');
});
