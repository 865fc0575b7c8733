import type { Context } from 'hono';
import { readRegister } from '../membership/index.ts';
import { mountTable, neededFile, type ReferenceFileName } from '../reference/index.ts';
import { anyone, may } from '../web/access.ts';
import type { WebEnv } from '../web/env.ts';
import { respondPage } from '../web/respond.ts';
import type { Routes } from '../web/site.ts';
import { partsOf, readDossier, type SessionStanding, standings, stateOf } from './dossier.ts';
import { DossierPage } from './pages/dossier-page.tsx';
import { standingColumns } from './pages/dossier-sessions.tsx';
import { NonPartyPage } from './pages/signatory-page.tsx';
import type { DossierTable } from './slots.ts';

const code = ':iso3{[A-Z]{3}}';

/** /members/SLE and the tables on it. A code in small letters is sent to its address. */
export const dossierRoutes: Routes = (app, site) => {
  const parts = partsOf(site.filled);
  const files = [...new Set<ReferenceFileName>([...parts.flatMap((part) => part.files), 'sessions.json'])];
  app.get('/members/:iso3{[A-Za-z]{3}}', may(anyone, 'current'), async (c) => {
    const ctx = await site.ctx(c);
    const iso3 = c.req.param('iso3').toUpperCase();
    if (iso3 !== c.req.param('iso3')) return c.redirect(ctx.href(`/members/${iso3}`), 308);
    const dossier = await readDossier(site.reads, iso3, ctx.now.slice(0, 10), site.filled);
    if (dossier !== null) return respondPage(c, ctx, <DossierPage ctx={ctx} dossier={dossier} files={files} />);
    const register = await readRegister(site.reads);
    if (!register.names.has(iso3)) return c.notFound();
    const { observerStatesSeen } = await neededFile(site.reads, 'observers.json');
    return respondPage(
      c,
      ctx,
      <NonPartyPage
        ctx={ctx}
        register={register}
        iso3={iso3}
        signatory={register.signatories.find((each) => each.iso3 === iso3) ?? null}
        seen={observerStatesSeen.filter((each) => each.state === iso3)}
      />,
    );
  });
  for (const { part, columns, rows } of [...parts.flatMap(({ tables }) => tables ?? []), ownTable])
    mountTable(app, site, `/members/${code}/${part}`, async (ctx, c) => {
      const iso3 = iso3Of(c);
      const of = await stateOf(site.reads, iso3, ctx.now.slice(0, 10));
      return of && { name: `${iso3.toLowerCase()}-${part}`, columns: columns(ctx), rows: await rows(site.reads, of) };
    });
};

/** As what the State could sit at each session. */
const ownTable: DossierTable<SessionStanding> = {
  part: 'sessions',
  columns: () => standingColumns,
  rows: async (db, { state }) => standings(state, await neededFile(db, 'sessions.json')),
};

function iso3Of(c: Context<WebEnv>): string {
  return c.req.param('iso3') ?? '';
}
