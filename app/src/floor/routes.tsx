import type { Topic } from '../live/hub.ts';
import { databaseNow } from '../store/clock.ts';
import type { Db } from '../store/database.ts';
import { languageCtx } from '../web/ctx.ts';
import { FloorBar } from '../web/frame/floor-bar.tsx';
import { fragment } from '../web/page.tsx';
import { floorBar } from './now.ts';

/** The bar at the top of every page, kept current on all of them. */
export function floorTopic(reads: Db): Topic {
  return {
    name: 'floor',
    // What is next, and whether it should have begun, changes without an act.
    ages: true,
    async render(_id, lang) {
      const ctx = languageCtx(lang, await databaseNow(reads));
      const floor = await floorBar(reads, ctx);
      return { floor: fragment(<FloorBar ctx={ctx} floor={floor} />) };
    },
  };
}
