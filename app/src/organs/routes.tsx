import type { ReactNode } from 'react';
import { mountTable } from '../reference/index.ts';
import { anyone, may } from '../web/access.ts';
import type { Ctx } from '../web/ctx.ts';
import type { Column } from '../web/open-data.ts';
import { respondPage } from '../web/respond.ts';
import type { Routes } from '../web/site.ts';
import { chosenTerm } from './bureau-terms.ts';
import { facilitationColumns, officeColumns, organColumns, seatsColumns } from './columns.tsx';
import type { OfficeKind } from './offices.ts';
import { organList } from './organ-list.ts';
import { type OrgansData, readOrgans } from './organs-data.ts';
import { AcnPage, reportColumns } from './pages/acn-page.tsx';
import { BureauPage, seatsByTerm } from './pages/bureau-page.tsx';
import { CbfPage, cbfSeats } from './pages/cbf-page.tsx';
import { OrgansPage } from './pages/organs-page.tsx';
import { auditorColumns, headColumns, IomPage, mandateColumns, OiaPage } from './pages/oversight-pages.tsx';
import { TfvPage } from './pages/tfv-page.tsx';
import {
  directorColumns,
  FacilitationsPage,
  facilitationBodies,
  facilitationsOf,
  SecretariatPage,
  WorkingGroupsPage,
} from './pages/working-pages.tsx';

type Query = URLSearchParams;

/** /organs and a page for each organ, with its tables as CSV and JSON. */
export const organRoutes: Routes = (app, site) => {
  const page = (path: string, render: (ctx: Ctx, data: OrgansData, query: Query) => ReactNode): void => {
    app.get(path, may(anyone, 'current'), async (c) => {
      const ctx = await site.ctx(c);
      const shown = render(ctx, await readOrgans(site.reads), new URL(c.req.url).searchParams);
      return shown === null ? c.notFound() : respondPage(c, ctx, shown);
    });
  };
  const table = <Row,>(
    path: string,
    columns: (data: OrgansData) => readonly Column<Row>[],
    rows: (data: OrgansData, query: Query) => readonly Row[],
  ): void =>
    mountTable(app, site, path, async (_ctx, c) => {
      const data = await readOrgans(site.reads);
      const name = path.slice(1).replaceAll('/', '-');
      return { name, columns: columns(data), rows: rows(data, new URL(c.req.url).searchParams) };
    });
  const offices = (path: string, ...kinds: readonly OfficeKind[]): void =>
    table(
      path,
      (data) => officeColumns(data),
      (data) => data.offices.filter((office) => kinds.includes(office.kind)),
    );

  page('/organs', (ctx, data) => <OrgansPage ctx={ctx} data={data} />);
  table(
    '/organs',
    () => organColumns,
    () => organList,
  );

  page('/organs/bureau', (ctx, data, query) => {
    const term = chosenTerm(data.organs.bureau, query.get('term'), ctx.now.slice(0, 10));
    return term === undefined ? null : <BureauPage ctx={ctx} data={data} term={term} />;
  });
  offices('/organs/bureau', 'president', 'vicePresident', 'bureauMember');
  table('/organs/bureau/seats', () => seatsColumns, seatsByTerm);

  page('/organs/cbf', (ctx, data) => <CbfPage ctx={ctx} data={data} />);
  offices('/organs/cbf', 'budgetAndFinance');
  table('/organs/cbf/seats', () => seatsColumns, cbfSeats);

  page('/organs/acn', (ctx, data) => <AcnPage ctx={ctx} data={data} />);
  offices('/organs/acn', 'advisoryCommittee');
  table(
    '/organs/acn/reports',
    () => reportColumns,
    (data) => data.organs.advisoryCommitteeOnNominations.reports,
  );

  page('/organs/tfv', (ctx, data) => <TfvPage ctx={ctx} data={data} />);
  offices('/organs/tfv', 'trustFund');

  page('/organs/iom', (ctx, data) => <IomPage ctx={ctx} data={data} />);
  table(
    '/organs/iom',
    () => headColumns,
    (data) => data.organs.independentOversightMechanism.heads,
  );
  table(
    '/organs/iom/mandates',
    () => mandateColumns,
    (data) => data.organs.independentOversightMechanism.mandates,
  );

  page('/organs/oia', (ctx, data) => <OiaPage ctx={ctx} data={data} />);
  table('/organs/oia', auditorColumns, (data) => data.organs.audit.externalAuditors);

  page('/organs/working-groups', (ctx, data) => <WorkingGroupsPage ctx={ctx} data={data} />);

  page('/organs/facilitations', (ctx, data, query) => <FacilitationsPage ctx={ctx} data={data} body={bodyOf(query)} />);
  table('/organs/facilitations', facilitationColumns, (data, query) => facilitationsOf(data, bodyOf(query)));

  page('/organs/secretariat', (ctx, data) => <SecretariatPage ctx={ctx} data={data} />);
  table(
    '/organs/secretariat',
    () => directorColumns,
    (data) => data.organs.secretariat.directors,
  );
};

function bodyOf(query: Query) {
  return facilitationBodies.find((body) => body === query.get('body')) ?? null;
}
