import type { Context } from 'hono';
import type { Paper } from '../log/index.ts';
import { mountTable } from '../reference/index.ts';
import { anyone, may } from '../web/access.ts';
import type { Ctx } from '../web/ctx.ts';
import type { WebEnv } from '../web/env.ts';
import type { Column } from '../web/open-data.ts';
import { askedPage, pageOfList } from '../web/pages.ts';
import { inPortions } from '../web/portions.ts';
import { respondCsv, respondJson, respondPage, type TableAnswer } from '../web/respond.ts';
import type { Routes, Site } from '../web/site.ts';
import { electionIds, electionsOfIds } from './all-elections.ts';
import { acclamationColumns } from './pages/acclamations.tsx';
import { candidateColumns } from './pages/candidates.tsx';
import { ballotColumns, requirementColumns, voteColumns, voteRows } from './pages/data-tables.ts';
import { ElectionPage } from './pages/election.tsx';
import { ElectionsPage, electionColumns } from './pages/elections.tsx';
import { archivedElectionById } from './reads.ts';
import { runningElections } from './slots.ts';
import type { ElectionView } from './view.ts';

/** An election has a line of many figures. */
const rowsOfPage = 20;

/** /elections and /elections/:id with their tables, for the archive and for what is run here. */
export const electionRoutes: Routes = (app, site) => {
  const running = site.filled(runningElections);
  const byId = async ({ reads }: Site, id: string): Promise<ElectionView | null> => {
    let found = await archivedElectionById(reads, id);
    for (const elections of running) found ??= await elections.byId(reads, id);
    return found;
  };
  const paperOf = async ({ reads }: Site, view: ElectionView): Promise<Paper | null> => {
    let paper: Paper | null = null;
    for (const elections of running) paper ??= await elections.paper(reads, view);
    return paper;
  };

  app.get('/elections', may(anyone, 'current'), async (c) => {
    const ctx = await site.ctx(c);
    const ids = await electionIds(site.reads, site.filled);
    const page = pageOfList(ids.length, askedPage(new URL(c.req.url).searchParams), rowsOfPage);
    const views = await electionsOfIds(site.reads, site.filled, ids.slice(page.from, page.to));
    return respondPage(c, ctx, <ElectionsPage ctx={ctx} views={views} page={page} />);
  });
  mountTable(app, site, '/elections', async () => ({
    name: 'elections',
    columns: electionColumns,
    rows: inPortions(
      await electionIds(site.reads, site.filled),
      (ids) => electionsOfIds(site.reads, site.filled, ids),
      rowsOfPage,
    ),
  }));
  app.get('/elections/:id{[0-9a-z-]+}', may(anyone, 'current'), async (c) => {
    const view = await byId(site, c.req.param('id'));
    if (view === null) return c.notFound();
    const ctx = await site.ctx(c);
    const paper = await paperOf(site, view);
    return respondPage(c, ctx, <ElectionPage ctx={ctx} view={view} paper={paper} />);
  });

  const table = <Row,>(
    path: string,
    name: string,
    columns: (view: ElectionView) => readonly Column<Row>[],
    rows: (view: ElectionView) => readonly Row[],
  ): void =>
    mountTable(app, site, path, async (_ctx, c) => {
      const view = await byId(site, c.req.param('id') ?? '');
      if (view === null) return null;
      return { name: `${view.id}-${name}`, columns: columns(view), rows: rows(view), keep: keepOf(view) };
    });
  const id = '/elections/:id{[0-9a-z-]+}';
  table(
    `${id}/ballots`,
    'ballots',
    () => ballotColumns,
    (view) => view.ballots,
  );
  table(`${id}/candidates`, 'candidates', candidateColumns, (view) => view.candidates);
  table(
    `${id}/requirements`,
    'requirements',
    () => requirementColumns,
    (view) => view.requirements,
  );
  app.get('/elections/:file{[0-9a-z-]+\\.(csv|json)}', may(anyone, 'current'), async (c) => {
    const [address = '', extension] = c.req.param('file').split('.');
    const view = await byId(site, address);
    if (view === null) return c.notFound();
    return mainTable(c, await site.ctx(c), view, extension === 'csv' ? respondCsv : respondJson);
  });
};

type Respond = <Row>(c: Context<WebEnv>, ctx: Ctx, table: TableAnswer<Row>) => Response;

/** What stands at the address of the election itself: its votes, or its acclamations where there was no ballot. */
function mainTable(c: Context<WebEnv>, ctx: Ctx, view: ElectionView, respond: Respond): Response {
  const keep = keepOf(view);
  return view.kind === 'acclamations'
    ? respond(c, ctx, { name: view.id, columns: acclamationColumns, rows: view.acclamations, keep })
    : respond(c, ctx, { name: view.id, columns: voteColumns, rows: voteRows(view), keep });
}

function keepOf(view: ElectionView): 'archive' | 'current' {
  return view.origin === 'archive' ? 'archive' : 'current';
}
