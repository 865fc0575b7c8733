import type { Hono } from 'hono';
import { DeskFrame, tabsOf } from '../desk/index.ts';
import { sessionPattern } from '../door/input.ts';
import { sessionRunHere } from '../sessions/index.ts';
import { secretariat } from '../web/access.ts';
import { performFor } from '../web/acts/acts-routes.ts';
import type { KeptForms } from '../web/acts/kept-forms.ts';
import type { WebEnv } from '../web/env.ts';
import type { Site } from '../web/site.ts';
import { listRoutes } from './list-routes.tsx';
import { type ImportedList, importedList } from './slots.ts';

const namePattern = '[a-z-]{1,30}';

/** The lists of the desk, each taken in by its command. Apart from the routes of the modules: what was read is kept until it is confirmed. */
export function importRoutes(app: Hono<WebEnv>, site: Site, kept: KeptForms): void {
  listRoutes<ImportedList>(app, site, kept, {
    address: `/desk/sessions/:id{${sessionPattern}}/import/:list{${namePattern}}`,
    access: secretariat,
    async placeOf(c) {
      const session = await sessionRunHere(site.reads, c.req.param('id') ?? '');
      const list = site.filled(importedList).find(({ name }) => name === c.req.param('list'));
      if (!session || !list) return null;
      const ctx = await site.ctx(c);
      return {
        ...{ ctx, session, list, path: `/desk/sessions/${session.id}/import/${list.name}` },
        frame: (children) => (
          <DeskFrame ctx={ctx} desk={{ session, tabs: tabsOf(site.filled) }} part={list.part}>
            {children}
          </DeskFrame>
        ),
      };
    },
    async take(c, { list }, input, requestId) {
      const outcome = await performFor(c, site.door, list.command, input, requestId, undefined);
      return outcome.ok || 'objections' in outcome ? outcome : { ok: false };
    },
  });
}
