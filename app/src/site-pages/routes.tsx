import type { AnyCommand } from '../door/command.ts';
import { schemaOf } from '../door/kinds/as-sent.ts';
import { dataFiles, mountTable } from '../reference/index.ts';
import { anyone, may } from '../web/access.ts';
import { chooseAppearance } from '../web/appearance.ts';
import { readForm } from '../web/body.ts';
import { languageCtx, makeCtx } from '../web/ctx.ts';
import { respondError } from '../web/errors.tsx';
import { requestFacts, respond, respondPage } from '../web/respond.ts';
import type { Routes } from '../web/site.ts';
import { AccessibilityPage } from './accessibility.tsx';
import { allDoubts, doubtColumns } from './doubts.ts';
import { KitPage } from './kit/kit-page.tsx';
import { OpenDataPage } from './open-data.tsx';
import { openApi } from './openapi.ts';
import { tableAddresses } from './table-addresses.ts';

/** The pages about the site itself, and the description of its acts for programs. */
export const sitePageRoutes: Routes = (app, site) => {
  const { ctx: ctxOf, reads, commands } = site;
  app.get('/accessibility', may(anyone, 'current'), async (c) => {
    const ctx = await ctxOf(c);
    return respondPage(c, ctx, <AccessibilityPage ctx={ctx} />);
  });
  app.post('/appearance', may(anyone), async (c) => {
    const sent = await readForm(c);
    const ctx = makeCtx(requestFacts(c));
    if (!sent.ok) return respondError(c, ctx, sent.status);
    // Behind a proxy the program itself is asked without encryption; what is sent names the page that it comes from.
    const secure = c.req.header('origin')?.startsWith('https:') === true;
    chooseAppearance(c, sent.value.get('appearance')?.[0], secure);
    return c.redirect(ctx.href('/accessibility#appearance'), 303);
  });
  app.get('/open-data', may(anyone, 'current'), async (c) => {
    const ctx = await ctxOf(c);
    return respondPage(
      c,
      ctx,
      <OpenDataPage ctx={ctx} commands={[...commands.keys()].toSorted()} files={await dataFiles(reads)} />,
    );
  });
  mountTable(app, site, '/open-data/doubts', async () => ({
    columns: doubtColumns,
    rows: await allDoubts(site.reads),
    name: 'doubts',
  }));
  app.get('/kit', may(anyone, 'current'), async (c) => {
    const ctx = await ctxOf(c);
    return respondPage(c, ctx, <KitPage ctx={ctx} />);
  });
  app.get('/api/commands.json', may(anyone, 'current'), (c) =>
    respond(c, JSON.stringify(describe(commands)), 'application/json; charset=utf-8'),
  );
  // Written when it is asked for first: by then every room has its routes, and they stay as they are.
  let described: string | undefined;
  app.get('/api/openapi.json', may(anyone, 'current'), (c) => {
    described ??= JSON.stringify(openApi(commands, tableAddresses(app, languageCtx('en', ''))));
    return respond(c, described, 'application/json; charset=utf-8');
  });
};

/** Each act with the JSON Schema of its input. */
function describe(commands: ReadonlyMap<string, AnyCommand>) {
  return [...commands.values()].map(({ name, who, input }) => ({
    command: name,
    who: who.name,
    address: `/api/acts/${name}`,
    input: schemaOf(input),
  }));
}
