import { sessionPattern, uuidPattern } from '../door/input.ts';
import type { Topic } from '../live/hub.ts';
import { mountTable } from '../reference/index.ts';
import { databaseNow } from '../store/clock.ts';
import { anyone, may } from '../web/access.ts';
import { languageCtx } from '../web/ctx.ts';
import { fragment } from '../web/page.tsx';
import { respondPage } from '../web/respond.ts';
import type { Routes, Site } from '../web/site.ts';
import { programmeColumns } from './columns.ts';
import { ProgrammePage, programmeRegions, viewOf } from './pages/programme.tsx';
import { readProgramme } from './programme.ts';

const address = `/sessions/:id{${sessionPattern}}/programme`;

export const programmeRoutes: Routes = (app, site) => {
  app.get(address, may(anyone, 'current'), async (c) => {
    const ctx = await site.ctx(c);
    const shown = await readProgramme(site.reads, c.req.param('id'), ctx.now);
    if (!shown) return c.notFound();
    const view = viewOf(shown, new URL(c.req.url).searchParams, ctx.now);
    return respondPage(c, ctx, <ProgrammePage ctx={ctx} shown={shown} view={view} />);
  });

  mountTable(app, site, address, async (ctx, c) => {
    const shown = await readProgramme(site.reads, c.req.param('id') ?? '', ctx.now);
    return shown && { name: `programme-${shown.session.id}`, columns: programmeColumns(shown), rows: shown.lines };
  });

  // An entry stands on the page of its day.
  app.get(`/programme-entries/:id{${uuidPattern}}`, may(anyone, 'current'), async (c) => {
    const ctx = await site.ctx(c);
    const id = c.req.param('id');
    const row = await site.reads
      .selectFrom('programme_entry')
      .select('session')
      .where('id', '=', id)
      .executeTakeFirst();
    const shown = row ? await readProgramme(site.reads, row.session, ctx.now) : null;
    const line = shown?.lines.find((one) => one.id === id);
    if (!shown || !line) return c.notFound();
    return c.redirect(ctx.href(`/sessions/${shown.session.id}/programme?day=${line.day}#e-${id}`));
  });
};

/** All days and bodies of a programme: who looks at one of them gets what is new of it. */
export function programmeTopic({ reads }: Pick<Site, 'reads'>): Topic {
  return {
    name: 'programme:{session}',
    of: (id) => `session:${id}`,
    // The hour moves on.
    ages: true,
    async render(id, lang) {
      const ctx = languageCtx(lang, await databaseNow(reads));
      const shown = await readProgramme(reads, id, ctx.now);
      if (!shown) return null;
      return Object.fromEntries(
        Object.entries(programmeRegions(ctx, shown)).map(([region, part]) => [region, fragment(part)]),
      );
    },
  };
}
