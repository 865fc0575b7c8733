import type { Context, Hono } from 'hono';
import { anyone, may } from '../web/access.ts';
import type { Ctx } from '../web/ctx.ts';
import type { WebEnv } from '../web/env.ts';
import { respondCsv, respondJson, type TableAnswer } from '../web/respond.ts';
import type { Site } from '../web/site.ts';
import { statusTold } from '../web/told-program.ts';

/** What is wrong with the address a table was asked at, in the reader's words. */
export interface WrongQuestion {
  readonly wrong: string;
}

/** Builds a table for a request, or says why it cannot; null when there is no such page. */
export type TableReader<Row> = (ctx: Ctx, c: Context<WebEnv>) => Promise<TableAnswer<Row> | WrongQuestion | null>;

/** The table of a page as open data, at the page's own address with `.csv` and `.json`. */
export function mountTable<Row>(app: Hono<WebEnv>, site: Site, path: string, read: TableReader<Row>): void {
  const answer =
    (respond: (c: Context<WebEnv>, ctx: Ctx, table: TableAnswer<Row>) => Response) => async (c: Context<WebEnv>) => {
      const ctx = await site.ctx(c);
      const table = await read(ctx, c);
      if (table === null) return c.notFound();
      return 'wrong' in table ? refuse(c, ctx, table) : respond(c, ctx, table);
    };
  app.get(withEnding(path, 'csv'), may(anyone, 'current'), answer(respondCsv));
  app.get(withEnding(path, 'json'), may(anyone, 'current'), answer(respondJson));
}

/** The same address with an ending. What the path ends with, where it is a parameter of a shape, has the ending too. */
export function withEnding(path: string, ending: string): string {
  return path.endsWith('}') ? `${path.slice(0, -1)}\\.${ending}}` : `${path}.${ending}`;
}

/** 400 with the reason: as text where a CSV was asked for, else as the JSON of every error. */
function refuse(c: Context<WebEnv>, ctx: Ctx, { wrong }: WrongQuestion): Response {
  const headers = { 'cache-control': 'no-store' };
  return c.req.path.endsWith('.csv')
    ? c.text(`${wrong}\n`, 400, headers)
    : c.json({ ...statusTold(ctx, 400), error: wrong, help: undefined }, 400, headers);
}
