import type { Context, Hono } from 'hono';
import type { AnyCommand } from '../door/command.ts';
import type { Door } from '../door/perform.ts';
import type { Filled } from '../door/slot.ts';
import type { Db } from '../store/database.ts';
import type { Lang } from '../words/languages.ts';
import type { Ctx } from './ctx.ts';
import type { WebEnv } from './env.ts';

/** What a module's routes stand on. */
export interface Site {
  /** for pages: never waits behind the door */
  readonly reads: Db;
  readonly door: Door;
  /** everything that can be done, by the name of the command */
  readonly commands: ReadonlyMap<string, AnyCommand>;
  /** what the modules show in places of others */
  readonly filled: Filled;
  /** The context of this request: language, viewer, what is on the floor, the form that was just refused. */
  ctx(c: Context<WebEnv>): Promise<Ctx>;
}

/** What live topics stand on: nobody has asked for what they render. */
export interface LiveSite extends Site {
  /** The context of a part of the page at `path`, for any reader of the language. */
  partCtx(lang: Lang, path: string): Ctx;
}

export type Routes = (app: Hono<WebEnv>, site: Site) => void;
