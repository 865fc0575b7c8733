import { baseSymbol, printSymbol, readSymbol } from '@plenary/rules';
import { mountTable } from '../reference/index.ts';
import { anyone, may } from '../web/access.ts';
import { respondPage } from '../web/respond.ts';
import type { Routes } from '../web/site.ts';
import { documentColumns } from './columns.tsx';
import type { Library, LibraryDocument } from './library.ts';
import { DocumentPage } from './pages/document.tsx';
import { DocumentsPage } from './pages/documents.tsx';
import { SessionDocumentsPage } from './pages/session-documents.tsx';
import { documentsOfSession, isArchivedSession, readLibrary } from './reads.ts';
import { documentQuery, found } from './search.ts';

const archived = '/sessions/:session{[0-9]+|S-[0-9]+|RC}/documents';

/** /documents, one document by its symbol, and the documents of a session of the archive. */
export const documentRoutes: Routes = (app, site) => {
  app.get('/documents', may(anyone, 'current'), async (c) => {
    const ctx = await site.ctx(c);
    const query = documentQuery(new URL(c.req.url).searchParams);
    return respondPage(c, ctx, <DocumentsPage ctx={ctx} library={await readLibrary(site)} query={query} />);
  });
  mountTable(app, site, '/documents', async (_ctx, c) => {
    const { documents } = await readLibrary(site);
    const query = documentQuery(new URL(c.req.url).searchParams);
    return { name: 'documents', columns: documentColumns({ session: true }), rows: found(documents, query) };
  });
  app.get('/documents/:symbol{.+}', may(anyone, 'current'), async (c) => {
    const library = await readLibrary(site);
    const document = bySymbol(library, c.req.param('symbol'));
    if (document === null) return c.notFound();
    const ctx = await site.ctx(c);
    // Adopted here: its text and its votes are on its own page.
    if (document.own) return c.redirect(ctx.href(`/decisions/${document.own.proposal}`), 302);
    return respondPage(c, ctx, <DocumentPage ctx={ctx} document={document} related={relatedTo(library, document)} />);
  });
  app.get(archived, may(anyone, 'current'), async (c) => {
    const session = c.req.param('session');
    if (!(await isArchivedSession(site.reads, session))) return c.notFound();
    const ctx = await site.ctx(c);
    const documents = await documentsOfSession(site, session);
    return respondPage(c, ctx, <SessionDocumentsPage ctx={ctx} session={session} documents={documents} />);
  });
  mountTable(app, site, archived, async (_ctx, c) => {
    const session = c.req.param('session') ?? '';
    if (!(await isArchivedSession(site.reads, session))) return null;
    const rows = await documentsOfSession(site, session);
    return { name: `documents-${session}`, columns: documentColumns({ session: false }), rows };
  });
};

type Found = LibraryDocument & { readonly symbol: string };

function bySymbol({ documents }: Library, symbol: string): Found | null {
  return documents.find((document): document is Found => document.symbol === symbol) ?? null;
}

/** What shares the number of a document: its addenda, corrigenda and revisions, or what it belongs to. */
function relatedTo({ documents }: Library, { symbol }: Found): readonly LibraryDocument[] {
  const base = baseOf(symbol);
  return documents.filter((other) => other.symbol !== null && other.symbol !== symbol && baseOf(other.symbol) === base);
}

function baseOf(symbol: string): string {
  const parsed = readSymbol(symbol).value;
  return parsed === null ? symbol : printSymbol(baseSymbol(parsed));
}
