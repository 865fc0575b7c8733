import type { HttpBindings } from '@hono/node-server';
import type { Lang } from '../words/languages.ts';
import type { Viewer } from './ctx.ts';
import type { BarePage, MadeOf } from './kept-pages.ts';
import type { Keep } from './respond.ts';

/** The sign-in that a request came with, for what lasts longer than the request. */
export interface RequestSignIn {
  readonly id: string;
  readonly account: string;
  /** ISO instant at which it ends by itself */
  readonly until: string;
  /** Reads once more who the person is; null when the sign-in has ended. */
  again(): Promise<Viewer | null>;
  /** by which its browser is told from another one; null where it cannot be told */
  readonly browser?: string | null;
}

/** What the web room puts on a Hono context. Mount with `new Hono<WebEnv>({ getPath: pathWithoutLanguage })`. */
export interface WebEnv {
  Bindings: HttpBindings;
  Variables: {
    /** Set by `languages()`. */
    lang: Lang;
    /** Set by `security()`: named on error pages and in the log. */
    requestId: string;
    /** Set by `security()`: persons and acts are made up. */
    demonstration: boolean;
    /** Set by the identity room; null for the public. */
    viewer: Viewer | null;
    /** Set by the declaration of the route (`may`): whether caches may keep what it answers to the public. */
    keep?: Keep;
    /** Set by `givePages()`: the answer may be kept, and is made whole. */
    kept?: true;
    /** Set by `makePages()`: the page without its headers, and what it was made of. */
    made?: { readonly page: BarePage; readonly of: MadeOf };
    /** Set by the declaration of the route: a form was sent and not read, for nobody is signed in. */
    sentSignedOut?: true;
    /** Set by whoever reads what was sent. */
    bodyRead?: true;
    /** Set by the identity room beside the viewer. */
    signIn: RequestSignIn | null;
  };
}
