import type { Topic } from '../live/hub.ts';
import { databaseNow } from '../store/clock.ts';
import { languageCtx } from '../web/ctx.ts';
import { FloorBar } from '../web/frame/floor-bar.tsx';
import { fragment } from '../web/page.tsx';
import type { Site } from '../web/site.ts';
import { floorBar } from './now.ts';

/** The bar at the top of every page, kept current on all of them. */
export function floorTopic(site: Pick<Site, 'reads' | 'filled'>): Topic {
  const { reads } = site;
  return {
    name: 'floor',
    // What is next, and whether it should have begun, changes without an act.
    ages: true,
    async render(_id, lang) {
      const ctx = languageCtx(lang, await databaseNow(reads));
      const floor = await floorBar(site, ctx);
      return { floor: fragment(<FloorBar ctx={ctx} floor={floor} />) };
    },
  };
}
