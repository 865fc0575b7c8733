import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { observersFile } from '../reference/observers-file.ts';
import { rightsOf } from './rights.ts';

const data = path.resolve(import.meta.dirname, '../../../data/observers.json');
const { categories } = observersFile.parse(JSON.parse(readFileSync(data, 'utf8')));

it('only States Parties vote and propose', () => {
  const active = categories.filter(({ code }) => rightsOf(code).vote || rightsOf(code).propose);
  expect(active.map(({ code }) => code)).toEqual(['stateParty']);
});

it('each category has those that the digest of the law gives it', () => {
  const said = categories.map(({ code }) => {
    const { attend, speak, confidence } = rightsOf(code);
    return [code, attend, speak, confidence].join(' ');
  });
  expect(said.toSorted()).toEqual([
    'barAssociation public limited unverified',
    'court yes yes sourced',
    'igo yes invited sourced',
    'invitedState public invited unverified',
    'media gallery no unverified',
    'ngo public limited sourced',
    'observerState yes afterParties sourced',
    'stateParty yes yes sourced',
  ]);
});

it('agrees with the data where the data say who votes', () => {
  for (const { code, vote } of categories) if (vote !== null) expect(rightsOf(code).vote, code).toBe(vote);
});

it('rests on a provision, and marks the rules whose text was not seen', () => {
  expect(categories.every(({ code }) => /^(Rome Statute, article|Rules of Procedure)/.test(rightsOf(code).basis))).toBe(
    true,
  );
  expect(rightsOf('invitedState').confidence).toBe('unverified');
});
