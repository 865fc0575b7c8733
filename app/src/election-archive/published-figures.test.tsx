import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { schemaOf } from '../reference/files.ts';
import type { ElectionFile } from '../reference/index.ts';
import { languageCtx } from '../web/ctx.ts';
import { fragment } from '../web/page.tsx';
import { archivedElection } from './archived-election.ts';
import { BallotMatrix, matrixRows } from './pages/matrix.tsx';

const folder = path.resolve(import.meta.dirname, '../../../data/elections');
const ctx = languageCtx('en', '2026-01-01T00:00:00.000Z');
const names = new Map<string, { en: string }>();
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

function read(name: string): ElectionFile {
  return schemaOf(`elections/${name}`)?.parse(
    JSON.parse(readFileSync(path.join(folder, name), 'utf8')),
  ) as ElectionFile;
}

/** A cell of the rendered matrix: what it says, and in how many columns. */
interface Cell {
  readonly text: string;
  readonly className: string;
}

/** The rendered matrix as a grid: for each row its name and one cell for each ballot, spans taken apart. */
function grid(html: string, part: 'tbody' | 'tfoot'): ReadonlyMap<string, readonly Cell[]> {
  const rows = new RegExp(`<${part}>(.*?)</${part}>`, 's').exec(html)?.[1] ?? '';
  return new Map(
    [...rows.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row = ''], i) => {
      const name = part === 'tbody' ? String(i) : plain(/<th[^>]*>(.*?)<\/th>/s.exec(row)?.[1] ?? '');
      const cells = [...row.matchAll(/<td([^>]*)>(.*?)<\/td>/gs)].flatMap(([, attributes = '', text = '']) => {
        const cell = { text: plain(text), className: /class="([^"]*)"/.exec(attributes)?.[1] ?? '' };
        return Array.from({ length: Number(/colSpan="(\d+)"/i.exec(attributes)?.[1] ?? 1) }, () => cell);
      });
      return [name, cells];
    }),
  );
}

function plain(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The one figure of a cell; null when it has none. */
function figureIn(text: string): number | null {
  const numbers = text.match(/\d+/g) ?? [];
  if (numbers.length > 1) throw new Error(`two figures in one cell: ${text}`);
  return numbers[0] === undefined ? null : Number(numbers[0]);
}

const footFields = {
  'Ballot papers': 'ballotPapers',
  Invalid: 'invalid',
  'Valid ballot papers': 'valid',
  Abstentions: 'abstentions',
  'Present and voting': 'presentAndVoting',
  'Needed, two thirds': 'majorityRequired',
  'Needed, majority of the members': 'majorityRequired',
  'Seats to fill': 'seatsToFill',
} as const;

test('there are elections to check', () => {
  expect(files.length).toBeGreaterThanOrEqual(19);
});

test.each(files)('%s: the matrix shows the published figures and no other', (name) => {
  const file = read(name);
  const view = archivedElection(file, names);
  const records = file.ballots ?? [];
  if (records.length === 0) {
    expect(view.ballots).toEqual([]);
    return;
  }
  const html = fragment(<BallotMatrix ctx={ctx} view={view} />);
  const known = view.ballots.flatMap((ballot, column) => (ballot.status === 'gap' ? [] : [column]));
  expect(known).toHaveLength(records.length);

  const rows = matrixRows(ctx, view);
  const body = grid(html, 'tbody');
  expect(body.size).toBe(rows.length);
  for (const [i, candidate] of rows.entries()) {
    const cells = body.get(String(i)) ?? [];
    expect(cells).toHaveLength(view.ballots.length);
    for (const [column, cell] of cells.entries()) {
      const record = records[known.indexOf(column)];
      const votes = record?.votes.find((each) => each.candidate === candidate.name)?.votes ?? null;
      expect([candidate.name, column, figureIn(cell.text)]).toEqual([candidate.name, column, votes]);
      expect(cell.text).not.toBe('');
      const won = candidate.name !== null && (record?.elected.includes(candidate.name) ?? false);
      expect([candidate.name, column, cell.className === 'won']).toEqual([candidate.name, column, won]);
    }
  }
  for (const [column, record] of records.entries()) {
    for (const { candidate } of record.votes) {
      expect(
        rows.some((row) => row.name === candidate),
        `${candidate} of ballot ${column} has a row`,
      ).toBe(true);
    }
    for (const elected of record.elected) expect(rows.some((row) => row.name === elected)).toBe(true);
  }

  const foot = grid(html, 'tfoot');
  for (const [label, field] of Object.entries(footFields)) {
    const cells = foot.get(label);
    if (cells === undefined) {
      if (!label.startsWith('Needed'))
        expect(
          records.every((record) => record[field] === null),
          label,
        ).toBe(true);
      continue;
    }
    expect(cells.map(({ text }) => figureIn(text))).toEqual(
      view.ballots.map((_, column) => records[known.indexOf(column)]?.[field] ?? null),
    );
  }
  for (const label of foot.keys()) expect(Object.keys(footFields)).toContain(label);
  expect([...foot.keys()].filter((label) => label.startsWith('Needed'))).toHaveLength(1);
});

test.each(files)('%s: what is unverified or worked out carries its mark', (name) => {
  const file = read(name);
  const view = archivedElection(file, names);
  for (const [i, ballot] of view.ballots.entries()) {
    for (const candidate of view.candidates) {
      const cell = candidate.cells[i];
      if (cell?.kind !== 'votes' || cell.votes === null) continue;
      const record = file.ballots?.find(({ n }) => String(n) === ballot.id);
      const doubted =
        record?.confidence === 'unverified' || record?.unverifiedFields.includes(`votes[${candidate.name}]`);
      expect(cell.votes.standing === 'unverified').toBe(doubted === true);
    }
    const record = file.ballots?.find(({ n }) => n !== null && String(n) === ballot.id);
    if (record?.unverifiedFields.includes('invalid') && ballot.invalid)
      expect(ballot.invalid.standing).toBe('unverified');
    if (record?.derivedFields.includes('valid') && ballot.valid) expect(ballot.valid.standing).toBe('derived');
  }
});
