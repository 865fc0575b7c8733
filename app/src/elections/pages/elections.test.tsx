import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { schemaOf } from '../../reference/files.ts';
import type { ElectionFile } from '../../reference/index.ts';
import { languageCtx } from '../../web/ctx.ts';
import { cellOf } from '../../web/open-data.ts';
import { fragment } from '../../web/page.tsx';
import { archivedElection } from '../archive/archived-election.ts';
import { election } from '../given-election.ts';
import { runningView } from '../running-view.ts';
import type { ElectionView } from '../view.ts';
import { electionColumns } from './elections.tsx';

const ctx = languageCtx('en', '2026-01-01T00:00:00.000Z');

function archived(name: string): ElectionView {
  const file = path.resolve(import.meta.dirname, `../../../../data/elections/${name}.json`);
  const read = schemaOf(`elections/${name}.json`)?.parse(JSON.parse(readFileSync(file, 'utf8')));
  return archivedElection(read as ElectionFile, new Map());
}

const running = runningView(election({ election: '3322945e-761d-40a9-9a68-113bb7c81c4e' }), {
  session: { id: 'demo-1', number: null, title: { en: 'Demonstration session' }, city: 'The Hague' },
  names: new Map(),
  mended: [],
  reasons: new Map(),
});

test.each([
  ['run here, before its first ballot', running, 'not yet', 'not yet', '0'],
  ['foreseen', archived('2026-judges-forecast'), '2026', 'dates not published', 'not yet'],
  ['by consensus', archived('2011-prosecutor'), '2011', '12 December 2011', 'none'],
  ['with ballots nobody published', archived('2012-deputy-prosecutor'), '2012', '16 November 2012', 'not published'],
  ['with ballots', archived('2023-judges'), '2023', '4 to 6 December 2023', '11'],
  ['with a doubtful number of ballots', archived('2014-judges'), '2014', '8 to 17 December 2014', '22 (unverified)'],
])('the list says of an election %s only what is known', (_, view, year, dates, ballots) => {
  const says = (key: string): string => {
    const column = electionColumns.find((each) => each.key === key);
    if (column === undefined) throw new Error(`no column ${key}`);
    return fragment(cellOf(ctx, column, view)).replace(/<[^>]*>/g, '');
  };
  expect([says('year'), says('first_day'), says('ballots')]).toEqual([year, dates, ballots]);
});
