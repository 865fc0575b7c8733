import type { Context, Hono } from 'hono';
import type { Ctx } from '../web/ctx.ts';
import type { WebEnv } from '../web/env.ts';
import { respondCsv, respondJson, type TableAnswer } from '../web/respond.ts';
import type { Site } from '../web/site.ts';

/** Builds a table for a request, or null when there is no such page. */
export type TableReader<Row> = (ctx: Ctx, c: Context<WebEnv>) => Promise<TableAnswer<Row> | null>;

/** The table of a page as open data, at the page's own address with `.csv` and `.json`. */
export function mountTable<Row>(app: Hono<WebEnv>, site: Site, path: string, read: TableReader<Row>): void {
  const answer =
    (respond: (c: Context<WebEnv>, ctx: Ctx, table: TableAnswer<Row>) => Response) => async (c: Context<WebEnv>) => {
      const ctx = await site.ctx(c);
      const table = await read(ctx, c);
      return table === null ? c.notFound() : respond(c, ctx, table);
    };
  app.get(`${path}.csv`, answer(respondCsv));
  app.get(`${path}.json`, answer(respondJson));
}
