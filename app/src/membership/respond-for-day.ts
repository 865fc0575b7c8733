import type { Context } from 'hono';
import type { ReactNode } from 'react';
import type { Ctx } from '../web/ctx.ts';
import type { WebEnv } from '../web/env.ts';
import { respondPage, respondWrong } from '../web/respond.ts';
import type { AskedDay } from './asked-day.ts';

/** The page of the day that was asked for; with status 400, and never kept, when there is no such day. */
export function respondForDay(c: Context<WebEnv>, ctx: Ctx, { wrong }: AskedDay, page: ReactNode): Response {
  return wrong === null ? respondPage(c, ctx, page) : respondWrong(c, ctx, page);
}
