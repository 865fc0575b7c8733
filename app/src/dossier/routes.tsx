import type { Context } from 'hono';
import { readRegister } from '../membership/index.ts';
import { mountTable, neededFile } from '../reference/index.ts';
import { anyone, may } from '../web/access.ts';
import type { Ctx } from '../web/ctx.ts';
import type { WebEnv } from '../web/env.ts';
import type { Column } from '../web/open-data.ts';
import { respondPage } from '../web/respond.ts';
import type { Routes } from '../web/site.ts';
import { type Dossier, readDossier } from './dossier.ts';
import { rateColumns, ratesOf } from './pages/dossier-money.tsx';
import { DossierPage } from './pages/dossier-page.tsx';
import { candidacyColumns, officeColumns, standingColumns } from './pages/dossier-people.tsx';
import { NonPartyPage } from './pages/signatory-page.tsx';

const code = ':iso3{[A-Z]{3}}';

/** /members/SLE and the tables on it. A code in small letters is sent to its address. */
export const dossierRoutes: Routes = (app, site) => {
  app.get('/members/:iso3{[A-Za-z]{3}}', may(anyone, 'current'), async (c) => {
    const ctx = await site.ctx(c);
    const iso3 = c.req.param('iso3').toUpperCase();
    if (iso3 !== c.req.param('iso3')) return c.redirect(ctx.href(`/members/${iso3}`), 308);
    const dossier = await readDossier(site.reads, iso3, ctx.now.slice(0, 10));
    if (dossier !== null) return respondPage(c, ctx, <DossierPage ctx={ctx} dossier={dossier} />);
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
  const table = <Row,>(
    part: string,
    columns: (ctx: Ctx) => readonly Column<Row>[],
    rows: (dossier: Dossier) => readonly Row[],
  ): void =>
    mountTable(app, site, `/members/${code}/${part}`, async (ctx, c) => {
      const iso3 = iso3Of(c);
      const dossier = await readDossier(site.reads, iso3, ctx.now.slice(0, 10));
      return dossier === null
        ? null
        : { name: `${iso3.toLowerCase()}-${part}`, columns: columns(ctx), rows: rows(dossier) };
    });
  table(
    'offices',
    () => officeColumns,
    (dossier) => dossier.offices,
  );
  table(
    'candidates',
    () => candidacyColumns,
    (dossier) => dossier.candidacies,
  );
  table(
    'sessions',
    () => standingColumns,
    (dossier) => dossier.sessions,
  );
  table('scale', rateColumns, ratesOf);
};

function iso3Of(c: Context<WebEnv>): string {
  return c.req.param('iso3') ?? '';
}
