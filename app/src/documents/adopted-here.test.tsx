import { expect, test } from 'vitest';
import { textOf } from '../../test/shown.ts';
import { languageCtx } from '../web/ctx.ts';
import { cellOf } from '../web/open-data.ts';
import { fragment } from '../web/page.tsx';
import { documentColumns } from './columns.tsx';
import { libraryOf, withAdopted } from './library.ts';

test('a resolution adopted here rests on the record, and is not said to lack a source that states it', () => {
  const adopted = {
    proposal: '00000000-0000-4000-8000-000000000001',
    symbol: 'ICC-ASP/25/Res.1',
    session: '25',
    sessionTitle: null,
    title: { en: 'Demonstration' },
    at: '2026-12-08T10:00:00.000Z',
    consensus: true,
    meeting: '3',
  };
  const empty = { documents: [], series: [], sessions: [], otherMeetings: [] };
  const [document] = withAdopted(libraryOf(empty as never, empty as never), [adopted]).documents;
  const column = documentColumns({ session: true }).find(({ key }) => key === 'title');
  if (!document || !column) throw new Error('no document, or no column of titles');
  const cell = fragment(cellOf(languageCtx('en', '2026-12-09T10:00:00.000Z'), column, document));
  expect(textOf(cell)).toBe('Demonstration Adopted here on 8 December 2026, as the public record says');
  expect(cell).toContain(`href="/decisions/${adopted.proposal}"`);
});
