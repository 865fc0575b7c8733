import type { Context } from 'hono';
import { logView, proofOf } from '../log/index.ts';
import type { WebEnv } from '../web/env.ts';
import { respondCsv, respondJson, respondPage } from '../web/respond.ts';
import type { Routes, Site } from '../web/site.ts';
import { EntryPage } from './pages/entry.tsx';
import { entryColumns, RecordPage } from './pages/record.tsx';
import { entries, entryAt, kinds, sessionChoices } from './queries.ts';

const pageOf = 50;
const dataOf = 10_000;

export const recordRoutes: Routes = (app, site) => {
  app.get('/record', async (c) => {
    const ctx = await site.ctx(c);
    const kind = kindOf(c);
    const session = sessionOf(c);
    const before = Number(c.req.query('before'));
    const found = await entries(site.reads, {
      ...(kind ? { kind } : {}),
      ...(session ? { session } : {}),
      ...(Number.isSafeInteger(before) && before > 0 ? { before } : {}),
      limit: pageOf,
    });
    const last = found.at(-1);
    const older = found.length === pageOf && last && last.seq > 1 ? last.seq : null;
    return respondPage(
      c,
      ctx,
      <RecordPage
        ctx={ctx}
        entries={found}
        kinds={await kinds(site.reads)}
        kind={kind}
        sessions={await sessionChoices(site.reads)}
        session={session}
        older={older}
        log={await logView(site.reads)}
      />,
    );
  });
  app.get('/record.csv', async (c) => respondCsv(c, await site.ctx(c), await tableOf(c, site)));
  app.get('/record.json', async (c) => respondJson(c, await site.ctx(c), await tableOf(c, site)));

  app.get('/record/:seq{[1-9][0-9]{0,14}}', async (c) => {
    const entry = await entryAt(site.reads, Number(c.req.param('seq')));
    if (!entry) return c.notFound();
    const ctx = await site.ctx(c);
    const proof = await proofOf(site.reads, entry.seq);
    return respondPage(c, ctx, <EntryPage ctx={ctx} entry={entry} last={ctx.recordEntry ?? entry.seq} proof={proof} />);
  });
};

function kindOf(c: Context<WebEnv>): string | null {
  const kind = c.req.query('kind') ?? '';
  return /^[a-z-]{1,40}$/.test(kind) ? kind : null;
}

/** The id of a session as its address gives it. */
function sessionOf(c: Context<WebEnv>): string | null {
  const session = c.req.query('session') ?? '';
  return /^[A-Za-z0-9-]{1,40}$/.test(session) ? session : null;
}

async function tableOf(c: Context<WebEnv>, site: Site) {
  const kind = kindOf(c);
  const session = sessionOf(c);
  const rows = await entries(site.reads, {
    ...(kind ? { kind } : {}),
    ...(session ? { session } : {}),
    limit: dataOf,
  });
  return { columns: entryColumns, rows, name: 'record' };
}
