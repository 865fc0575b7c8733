import { mountTable, neededFile, stateNames } from '../reference/index.ts';
import { anyone, may } from '../web/access.ts';
import { askedFor } from '../web/find.ts';
import { respondPage } from '../web/respond.ts';
import type { Routes } from '../web/site.ts';
import { categoryColumns, organizationColumns, participationColumns, seenColumns } from './columns.tsx';
import { ObserversPage } from './pages/observers-page.tsx';

/** /observers and its tables. */
export const observerRoutes: Routes = (app, site) => {
  const read = () => neededFile(site.reads, 'observers.json');
  app.get('/observers', may(anyone, 'current'), async (c) => {
    const ctx = await site.ctx(c);
    const [file, names, { signatories }] = await Promise.all([
      read(),
      stateNames(site.reads),
      neededFile(site.reads, 'signatories.json'),
    ]);
    const find = askedFor(new URL(c.req.url).searchParams);
    return respondPage(
      c,
      ctx,
      <ObserversPage ctx={ctx} file={file} names={names} signatories={signatories.length} find={find} />,
    );
  });
  mountTable(app, site, '/observers', async () => ({
    name: 'observers-rights',
    columns: categoryColumns,
    rows: (await read()).categories,
  }));
  mountTable(app, site, '/observers/states', async () => ({
    name: 'observer-states-seen',
    columns: seenColumns(await stateNames(site.reads)),
    rows: (await read()).observerStatesSeen,
  }));
  mountTable(app, site, '/observers/organizations', async () => ({
    name: 'organizations-seen',
    columns: organizationColumns,
    rows: (await read()).organizations,
  }));
  mountTable(app, site, '/observers/ngos', async () => ({
    name: 'ngo-participation',
    columns: participationColumns,
    rows: (await read()).ngoParticipants,
  }));
};
