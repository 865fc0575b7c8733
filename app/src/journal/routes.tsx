import type { Context } from 'hono';
import { sessionPattern } from '../door/input.ts';
import type { Topic } from '../live/hub.ts';
import { PrintBusy } from '../print/index.ts';
import { mountTable, withEnding } from '../reference/index.ts';
import { sessionRunHere } from '../sessions/index.ts';
import { databaseNow } from '../store/clock.ts';
import { anyone, may } from '../web/access.ts';
import { respondBusy } from '../web/busy.tsx';
import { languageCtx } from '../web/ctx.ts';
import type { WebEnv } from '../web/env.ts';
import { fragment } from '../web/page.tsx';
import { cacheControl, matches, respondPage } from '../web/respond.ts';
import type { Routes, Site } from '../web/site.ts';
import { journalColumns, journalRows } from './columns.ts';
import { dayOfJournal } from './days.ts';
import { JournalPage, Leaf, regionOf } from './pages/journal.tsx';
import { JournalsPage } from './pages/journals.tsx';
import { printable, printJournal } from './print-journal.ts';
import { readJournal } from './read-journal.ts';

const list = `/sessions/:id{${sessionPattern}}/journal`;
const address = `${list}/:day{\\d{4}-\\d\\d-\\d\\d}`;

export const journalRoutes: Routes = (app, site) => {
  app.get(list, may(anyone, 'current'), async (c) => {
    const ctx = await site.ctx(c);
    const session = await sessionRunHere(site.reads, c.req.param('id'));
    return session ? respondPage(c, ctx, <JournalsPage ctx={ctx} session={session} />) : c.notFound();
  });

  app.get(address, may(anyone, 'current'), async (c) => {
    const ctx = await site.ctx(c);
    const journal = await asked(site, c, ctx.now);
    return journal ? respondPage(c, ctx, <JournalPage ctx={ctx} journal={journal} />) : c.notFound();
  });

  mountTable(app, site, address, async (ctx, c) => {
    const journal = await asked(site, c, ctx.now);
    return (
      journal && {
        name: `journal-${journal.of.id}-${journal.day}`,
        columns: journalColumns,
        rows: journalRows(ctx, journal),
      }
    );
  });

  app.get(withEnding(address, 'pdf'), may(anyone, 'current'), async (c) => {
    const ctx = await site.ctx(c);
    const journal = await asked(site, c, ctx.now);
    if (!journal) return c.notFound();
    const origin = ctx.origin || new URL(c.req.url).origin;
    const page = `${origin}${ctx.href(`/sessions/${journal.of.id}/journal/${journal.day}`)}`;
    const { version, made } = printJournal(printable(ctx, journal, page));
    const headers = { etag: `"${version}"`, 'cache-control': cacheControl.current };
    if (matches(c.req.header('if-none-match'), headers.etag)) return c.body(null, 304, headers);
    try {
      const { pdf } = await made;
      return c.body(pdf as Uint8Array<ArrayBuffer>, 200, {
        ...headers,
        'content-type': 'application/pdf',
        'content-disposition': `inline; filename="journal-${journal.of.id}-${journal.day}-${ctx.lang}.pdf"`,
      });
    } catch (error) {
      if (error instanceof PrintBusy) return respondBusy(c);
      throw error;
    }
  });
};

/** The address may end with what the answer shall be. */
function asked(site: Site, c: Context<WebEnv>, now: string) {
  return readJournal(site, c.req.param('id') ?? '', (c.req.param('day') ?? '').slice(0, 10), now);
}

/** The Journal of today. A page of another day has another region, and stays as it is. */
export function journalTopic(site: Pick<Site, 'reads' | 'filled'>): Topic {
  return {
    name: 'journal:{session}',
    of: (id) => `session:${id}`,
    async render(id, lang) {
      const ctx = languageCtx(lang, await databaseNow(site.reads));
      const session = await sessionRunHere(site.reads, id);
      if (!session) return null;
      const journal = await readJournal(site, id, dayOfJournal(session, ctx.now), ctx.now);
      return journal ? { [regionOf(journal.day)]: fragment(<Leaf ctx={ctx} journal={journal} />) } : {};
    },
  };
}
