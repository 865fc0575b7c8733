import { tabsOf } from '../desk/index.ts';
import { sessionPattern, uuidPattern } from '../door/input.ts';
import { no } from '../door/objection.ts';
import { accreditedAt, isSecretariat } from '../identity/index.ts';
import { mountTable } from '../reference/index.ts';
import { sessionRunHere } from '../sessions/index.ts';
import type { Db } from '../store/database.ts';
import { type Access, anyone, may, presiding, signedIn } from '../web/access.ts';
import { askedFor } from '../web/find.ts';
import { NotAdmitted } from '../web/not-admitted.ts';
import { cacheControl, respondPage } from '../web/respond.ts';
import type { Routes } from '../web/site.ts';
import { decisionColumns } from './columns.ts';
import { decisionsOf } from './decisions.ts';
import { documentOf, documentsIn } from './documents.ts';
import { committeeOf } from './facts.ts';
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

/** The route asks of a person of a delegation whether its State is one of the nine. */
export const documentReaders: Access = {
  ...signedIn,
  name: 'the Secretariat, and the members of the Credentials Committee',
  refusal: no('credentials-document-readers'),
};

const mediaTypes = { pdf: 'application/pdf', png: 'image/png', jpeg: 'image/jpeg' } as const;

/** Whether the person is accredited for one of the nine. */
async function isOfCommittee(db: Db, session: string, account: string | undefined): Promise<boolean> {
  const members = (await committeeOf(db, session))?.members ?? [];
  if (account === undefined || members.length === 0) return false;
  return (await accreditedAt(db, session)).some((one) => one.account === account && members.includes(one.state));
}

export const credentialsRoutes: Routes = (app, site) => {
  app.get(address, may(anyone, 'current'), async (c) => {
    const ctx = await site.ctx(c);
    const view = await credentialsView(site, c.req.param('id'), ctx.now);
    if (!view) return c.notFound();
    const heads = (await headedBy(site.reads, view.session.id, ctx.viewer?.id)).length > 0;
    return respondPage(c, ctx, <CredentialsPage ctx={ctx} view={view} heads={heads} />);
  });

  mountTable(app, site, address, async (ctx, c) => {
    const view = await credentialsView(site, c.req.param('id') ?? '', ctx.now);
    if (!view) return null;
    return { name: `credentials-${view.session.id}`, columns: decisionColumns(view), rows: decisionsOf(view) };
  });

  app.get(`${address}/object`, may(signedIn), async (c) => {
    const ctx = await site.ctx(c);
    const view = await credentialsView(site, c.req.param('id'), ctx.now);
    if (!view) return c.notFound();
    const heads = await headedBy(site.reads, view.session.id, ctx.viewer?.id);
    return respondPage(c, ctx, <ObjectPage ctx={ctx} view={view} heads={heads} />);
  });

  app.get(`${address}/committee`, may(anyone, 'current'), async (c) => {
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
    const tick = (['original', 'copy'] as const).find((what) => what === c.req.query('tick')) ?? null;
    const documents = reader.secretariat || reader.member ? await documentsIn(site.reads, view.session.id) : new Map();
    return respondPage(
      c,
      ctx,
      <CommitteePage
        {...{ ctx, view, reader, persons, tick, documents }}
        tabs={tabsOf(site.filled)}
        find={askedFor(new URL(c.req.url).searchParams)}
      />,
    );
  });

  app.get(`${address}/documents/:state{[A-Z]{3}}`, may(documentReaders), async (c) => {
    const ctx = await site.ctx(c);
    const { id, state } = c.req.param();
    if (!isSecretariat(ctx.viewer) && !(await isOfCommittee(site.reads, id, ctx.viewer?.id)))
      throw new NotAdmitted(403, documentReaders.refusal);
    const session = await sessionRunHere(site.reads, id);
    if (!session) return c.notFound();
    const document = await documentOf(site.reads, session.id, state);
    if (document === null) return c.notFound();
    return c.body(Uint8Array.from(document.bytes), 200, {
      'content-type': mediaTypes[document.type],
      'content-disposition': `attachment; filename="credentials-${session.id.toLowerCase()}-${state}.${document.type}"`,
      'cache-control': cacheControl.private,
    });
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
