import { sessionPattern, uuidPattern } from '../door/input.ts';
import { accreditedAt, isSecretariat } from '../identity/index.ts';
import type { Db } from '../store/database.ts';
import { anyone, may, presiding, signedIn } from '../web/access.ts';
import { respondPage } from '../web/respond.ts';
import type { Routes } from '../web/site.ts';
import { CommitteePage } from './pages/committee.tsx';
import { CredentialsPage } from './pages/credentials.tsx';
import { AdoptReportPage, DecideObjectionPage } from './pages/decide.tsx';
import { ObjectPage } from './pages/object.tsx';
import { credentialsView } from './reads.ts';

const address = `/sessions/:id{${sessionPattern}}/credentials`;

/** The States whose delegation the person heads at the session. */
async function headedBy(db: Db, session: string, account: string | undefined): Promise<readonly string[]> {
  if (account === undefined) return [];
  const accredited = await accreditedAt(db, session);
  return accredited.filter((one) => one.account === account && one.role === 'head').map(({ state }) => state);
}

export const credentialsRoutes: Routes = (app, site) => {
  app.get(address, may(anyone, 'current'), async (c) => {
    const ctx = await site.ctx(c);
    const view = await credentialsView(site, c.req.param('id'), ctx.now);
    if (!view) return c.notFound();
    const heads = (await headedBy(site.reads, view.session.id, ctx.viewer?.id)).length > 0;
    return respondPage(c, ctx, <CredentialsPage ctx={ctx} view={view} heads={heads} />);
  });

  app.get(`${address}/object`, may(signedIn), async (c) => {
    const ctx = await site.ctx(c);
    const view = await credentialsView(site, c.req.param('id'), ctx.now);
    if (!view) return c.notFound();
    const heads = await headedBy(site.reads, view.session.id, ctx.viewer?.id);
    return respondPage(c, ctx, <ObjectPage ctx={ctx} view={view} heads={heads} />);
  });

  app.get(`${address}/committee`, may(signedIn), async (c) => {
    const ctx = await site.ctx(c);
    const view = await credentialsView(site, c.req.param('id'), ctx.now);
    if (!view) return c.notFound();
    const members = view.committee?.members ?? [];
    const accredited = await accreditedAt(site.reads, view.session.id);
    const ofNine = accredited.filter(({ state }) => members.includes(state));
    const id = ctx.viewer?.id;
    const reader = {
      secretariat: isSecretariat(ctx.viewer),
      president: presiding.admits(ctx.viewer),
      member: ofNine.some(({ account }) => account === id),
      chairs: view.committee?.chair?.account === id && ofNine.some(({ account }) => account === id),
    };
    const persons = reader.secretariat ? ofNine : [];
    return respondPage(c, ctx, <CommitteePage ctx={ctx} view={view} reader={reader} persons={persons} />);
  });

  app.get(`${address}/adopt`, may(presiding), async (c) => {
    const ctx = await site.ctx(c);
    const view = await credentialsView(site, c.req.param('id'), ctx.now);
    if (!view) return c.notFound();
    const report = view.reports.find(({ adopted }) => adopted === null) ?? null;
    return respondPage(c, ctx, <AdoptReportPage ctx={ctx} view={view} report={report} />);
  });

  app.get(`${address}/decide/:state{[A-Z]{3}}`, may(presiding), async (c) => {
    const ctx = await site.ctx(c);
    const view = await credentialsView(site, c.req.param('id'), ctx.now);
    const asked = c.req.query('person') ?? '';
    const person = new RegExp(`^${uuidPattern}$`).test(asked) ? asked : null;
    if (!view?.parties.includes(c.req.param('state'))) return c.notFound();
    const objection =
      view.objections.find(
        ({ state, account, outcome }) => state === c.req.param('state') && account === person && outcome === null,
      ) ?? null;
    return respondPage(c, ctx, <DecideObjectionPage ctx={ctx} view={view} objection={objection} />);
  });
};
