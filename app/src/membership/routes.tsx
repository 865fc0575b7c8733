import { mountTable, nameOf } from '../reference/index.ts';
import { anyone, may } from '../web/access.ts';
import { respondPage } from '../web/respond.ts';
import type { Routes } from '../web/site.ts';
import { changeColumns, memberColumns, signatoryColumns } from './columns.tsx';
import { listed, membersQuery } from './members-query.ts';
import { MembersPage } from './pages/members-page.tsx';
import { NumberPage } from './pages/number-page.tsx';
import { compositionOn, numberChanges, readRegister } from './register.ts';
import { respondForDay } from './respond-for-day.ts';

/** /members, and the tables of who is, was or is not a State Party. */
export const membershipRoutes: Routes = (app, site) => {
  app.get('/members', may(anyone, 'current'), async (c) => {
    const ctx = await site.ctx(c);
    const query = membersQuery(ctx, new URL(c.req.url).searchParams);
    const page = <MembersPage ctx={ctx} register={await readRegister(site.reads)} query={query} />;
    return respondForDay(c, ctx, query, page);
  });
  mountTable(app, site, '/members', async (ctx, c) => {
    const register = await readRegister(site.reads);
    const query = membersQuery(ctx, new URL(c.req.url).searchParams);
    if (query.wrong !== null) return { wrong: query.wrong };
    const rows = listed(ctx, register.names, compositionOn(query.day, register.states).parties, query);
    return { name: `states-parties-${query.day}`, columns: memberColumns(register.names, { left: true }), rows };
  });
  app.get('/members/number', may(anyone, 'current'), async (c) => {
    const ctx = await site.ctx(c);
    return respondPage(c, ctx, <NumberPage ctx={ctx} register={await readRegister(site.reads)} />);
  });
  mountTable(app, site, '/members/number', async (ctx) => {
    const register = await readRegister(site.reads);
    const rows = numberChanges(ctx.now.slice(0, 10), register.states);
    return { name: 'number-of-states-parties', columns: changeColumns(register.names), rows };
  });
  mountTable(app, site, '/members/former', async (ctx) => {
    const register = await readRegister(site.reads);
    const rows = compositionOn(ctx.now.slice(0, 10), register.states).left;
    return { name: 'former-states-parties', columns: memberColumns(register.names, { left: true }), rows };
  });
  mountTable(app, site, '/members/signatories', async (ctx) => {
    const { names, signatories } = await readRegister(site.reads);
    const rows = signatories.toSorted((a, b) => ctx.compare(nameOf(ctx, names, a.iso3), nameOf(ctx, names, b.iso3)));
    return { name: 'signatories', columns: signatoryColumns(names), rows };
  });
};
