import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { requirementKeys } from '@plenary/rules';
import { expect, test } from 'vitest';
import { schemaOf } from '../reference/files.ts';
import type { ElectionFile } from '../reference/index.ts';
import { archivedElection } from './archived-election.ts';
import { checkOf } from './pages/majority.tsx';
import { comparisons } from './pages/requirements.tsx';

const folder = path.resolve(import.meta.dirname, '../../../data/elections');
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

function read(name: string): ElectionFile {
  return schemaOf(`elections/${name}`)?.parse(
    JSON.parse(readFileSync(path.join(folder, name), 'utf8')),
  ) as ElectionFile;
}

function view(id: string) {
  return archivedElection(read(`${id}.json`), new Map());
}

test('the elected stand in the order of election, those of an unknown ballot last', () => {
  expect(view('2023-judges').elected.map(({ name, ballot }) => [name, ballot])).toEqual([
    ['Motoc', '1-4'],
    ['Hohler', '8'],
    ['Ben Mahfoudh', '10'],
    ['Paek', '11'],
    ['Damdin', null],
    ['Guillou', null],
  ]);
});

test('ballots of which nothing is known have a place of their own', () => {
  expect(view('2023-judges').ballots.map(({ id, status }) => [id, status])).toEqual([
    ['1-4', 'announced'],
    ['5-6', 'gap'],
    ['7', 'announced'],
    ['8', 'announced'],
    ['9', 'announced'],
    ['10', 'announced'],
    ['11', 'announced'],
  ]);
});

test.each(files)('%s: every published number needed is the one that the rule gives', (name) => {
  for (const ballot of archivedElection(read(name), new Map()).ballots) expect(checkOf(ballot)).not.toBe('differs');
});

test.each(files)('%s: every published requirement is the one that the rules compute', (name) => {
  const pairs = comparisons(archivedElection(read(name), new Map()).requirements);
  for (const pair of pairs)
    expect([pair.ballot, pair.key, pair.computed]).toEqual([pair.ballot, pair.key, pair.published]);
});

test('published and computed requirements meet in several elections', () => {
  const pairs = files.flatMap((name) => comparisons(archivedElection(read(name), new Map()).requirements));
  expect(pairs.length).toBeGreaterThanOrEqual(20);
});

test.each(files)('%s: quota less judges in office is what the file derives', (name) => {
  const file = read(name);
  const first = archivedElection(file, new Map()).requirements.find(
    ({ by, ballot }) => by === 'computed' && ballot === 1,
  );
  if (file.initialMvr === undefined || first === undefined) return;
  // Before any reduction for a lack of candidates: the plain lines say it.
  const plain = new Map(
    first.lines.filter(({ code }) => code === 'requirement.plain').map(({ facts }) => [facts.key, facts.requirement]),
  );
  for (const key of requirementKeys) expect([key, plain.get(key)]).toEqual([key, file.initialMvr.computed.values[key]]);
});

test('requirements stop where it is not established who had been elected', () => {
  const ballots = (id: string) =>
    view(id)
      .requirements.filter(({ by }) => by === 'computed')
      .map(({ ballot }) => ballot);
  expect(ballots('2023-judges')).toEqual([1]);
  expect(ballots('2003-judges')).toEqual([1, 2, 3, 4]);
  expect(ballots('2009-01-judges')).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(
    view('2009-01-judges')
      .requirements.filter(({ lifted }) => lifted)
      .map(({ ballot }) => ballot),
  ).toEqual([5, 6, 7, 8, 9]);
});

test('a candidate who left is out from the next ballot on; one removed at an unknown time is out of the last', () => {
  const kinds = (id: string, candidate: string) =>
    view(id)
      .candidates.find(({ name }) => name === candidate)
      ?.cells.map(({ kind }) => kind);
  expect(kinds('2023-judges', 'Hohoff, Ute')).toEqual(['votes', 'votes', 'votes', 'out', 'out', 'out', 'out']);
  expect(kinds('2023-judges', 'Rajaona, Andriamanankadrianana')?.filter((kind) => kind === 'out')).toHaveLength(1);
  expect(kinds('2023-judges', 'Karanja, Wanjiru')).toEqual([]);
  expect(kinds('2003-cbf', 'Dutton, David')).toEqual(['elsewhere']);
  expect(kinds('2009-01-judges', 'Thomassen, Wilhelmina')?.indexOf('out')).toBe(8);
  expect(kinds('2009-01-judges', 'Eboe-Osuji')?.indexOf('out')).toBe(5);
});

test('the base of an absolute majority is said to be counted where the source does not give it', () => {
  expect(view('2003-deputy-prosecutor').majority?.members).toEqual({ value: 90, standing: 'derived' });
  expect(view('2021-prosecutor').majority?.members).toEqual({ value: 123, standing: 'published' });
});

test('conflicts between sources come first among the notes', () => {
  const kinds = view('2003-judges').notes.map(({ kind }) => kind);
  expect(kinds[0]).toBe('conflict');
  expect(kinds).toEqual(kinds.toSorted((a, b) => Number(a === 'note') - Number(b === 'note')));
});
