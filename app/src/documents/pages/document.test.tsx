import { expect, test } from 'vitest';
import documents from '../../../../data/documents.json' with { type: 'json' };
import { textOf } from '../../../test/shown.ts';
import { schemaOf } from '../../reference/files.ts';
import { makeCtx } from '../../web/ctx.ts';
import { fragment } from '../../web/page.tsx';
import { libraryOf } from '../library.ts';
import { DocumentPage } from './document.tsx';

const library = libraryOf(
  schemaOf('documents.json')?.parse(documents) as never,
  { sessions: [], otherMeetings: [] } as never,
);
const document = library.documents.find(({ symbol }) => symbol === 'ICC-ASP/18/Res.1');

test.each([
  ['en', '9th plenary meeting'],
  ['fr', '9e séance plénière'],
  ['ru', '9-е пленарное заседание'],
] as const)('a meeting is named in %s as meetings are, not in the words of the source', (lang, named) => {
  if (!document) throw new Error('no such document');
  const ctx = makeCtx({ lang, path: '/documents', now: '2026-12-09T10:00:00.000Z' });
  const text = textOf(
    fragment(<DocumentPage ctx={ctx} document={{ ...document, symbol: 'ICC-ASP/18/Res.1' }} related={[]} />),
  );
  expect(text).toContain(named);
  expect(text).not.toMatch(/9th plenary(?! meeting)/);
});
