import type { Hono } from 'hono';
import { listRoutes, type PreviewedList } from '../imports/index.ts';
import { focalPoint } from '../web/access.ts';
import type { KeptForms } from '../web/acts/kept-forms.ts';
import type { WebEnv } from '../web/env.ts';
import type { Site } from '../web/site.ts';
import { OwnFrame } from './pages/frame.tsx';
import { ownSeat } from './pages/own.ts';
import { proposeMany } from './proposals/keep.ts';
import { type ListedAsking, listed, ownList } from './proposals/own-list.ts';

/** A focal point brings in a list of the own delegation, with the preview of the Secretariat's. */
export function focalPointListRoutes(app: Hono<WebEnv>, site: Site, kept: KeptForms): void {
  listRoutes<PreviewedList>(app, site, kept, {
    address: '/me/focal-point/import',
    access: focalPoint,
    async placeOf(c) {
      const ctx = await site.ctx(c);
      const own = await ownSeat(site, ctx);
      if (!own) return null;
      const { session, seat } = own;
      return {
        ...{ ctx, session, path: '/me/focal-point/import' },
        list: ownList({ session: session.id, state: seat.state }),
        frame: (children) => (
          <OwnFrame ctx={ctx} own={own} under>
            {children}
          </OwnFrame>
        ),
      };
    },
    take(_c, { ctx }, input) {
      const { asking } = input as { readonly asking: readonly ListedAsking[] };
      return proposeMany(site.door.store, ctx.viewer?.id ?? '', async (seat, by) => listed(seat, asking, by));
    },
  });
}
