import type { Context, MiddlewareHandler } from 'hono';
import { no, type Objection } from '../door/objection.ts';
import * as who from '../door/who.ts';
import { hrefIn } from '../words/languages.ts';
import type { Viewer } from './ctx.ts';
import type { WebEnv } from './env.ts';
import { wantsJson } from './errors.tsx';
import { NotAdmitted } from './not-admitted.ts';
import type { Keep } from './respond.ts';

/**
 * Who may use a route: the first handler of every route says it (`app.get(path, may(anyone, 'current'), handler)`) and
 * holds it. docs/access.md is made of these; a route without one fails the tests.
 */
export interface Access {
  /** as docs/access.md says it */
  readonly name: string;
  readonly admits: (viewer: Viewer | null) => boolean;
  /** What a person who is signed in and not admitted is told. */
  readonly refusal: Objection;
}

const notSignedIn = no('not-signed-in');

export const anyone: Access = { name: 'anyone', admits: () => true, refusal: notSignedIn };
export const signedIn: Access = { name: 'who is signed in', admits: (viewer) => viewer !== null, refusal: notSignedIn };
export const secretariat: Access = heldBy(who.secretariat);
/** Who directs meetings; what is being counted is seen by them alone. */
export const presiding: Access = heldBy(who.chair);
/** The door asks the command (door/who.ts), because a refused form comes back with its answers. */
export const asTheCommand: Access = { ...anyone, name: 'who may do the act' };
/** The delegation of the seat that is watched. Of the reader alone it is known that there has to be one. */
export const theDelegation: Access = { ...signedIn, name: 'the delegation of the seat' };
/** Who proposes for a delegation: for which, the account says and never the address. */
export const focalPoint: Access = {
  name: 'a focal point',
  admits: (viewer) => viewer?.capacities.some(({ kind }) => kind === 'focal-point') ?? false,
  refusal: no('needs-focal-point'),
};
/** Who proposes for the State that is watched. Of the reader alone it is known that there has to be one. */
export const theFocalPoint: Access = { ...signedIn, name: 'the focal point of the State' };
/** The topic asks (`admits`). */
export const asTheTopic: Access = { ...anyone, name: 'who may watch the topic' };

/** Who holds the office that the door asks for: a page admits whom its commands admit, and refuses in their words. */
function heldBy({ name, kinds, refusal }: who.OfficeAlone): Access {
  const held = new Set<string>(kinds.map((kind) => (kind === 'president' ? 'office' : kind)));
  return { name, refusal, admits: (viewer) => viewer?.capacities.some(({ kind }) => held.has(kind)) ?? false };
}

export interface Declared {
  readonly access: Access;
  readonly keep: Keep;
}

const declarations = new WeakMap<object, Declared>();

/** What a handler of a route, or the `admits` of a topic, declares; null when it declares nothing. */
export function declaredBy(handler: object): Declared | null {
  return declarations.get(handler) ?? null;
}

/**
 * Declares who may use a route and whether caches may keep what it answers to the public. An answer is private unless this
 * says otherwise, and nothing but what anyone may see is ever kept.
 */
export function may(access: Access, keep: Keep = 'private'): MiddlewareHandler<WebEnv> {
  if (keep !== 'private' && !access.admits(null)) throw new Error(`what only ${access.name} may see is never kept`);
  const guard: MiddlewareHandler<WebEnv> = async (c, next) => {
    const viewer = c.get('viewer') ?? null;
    if (!access.admits(viewer)) return notAdmitted(c, access);
    // What was sent is answered to the sender alone.
    c.set('keep', c.req.method === 'GET' || c.req.method === 'HEAD' ? keep : 'private');
    return next();
  };
  declarations.set(guard, { access, keep });
  return guard;
}

/** The same for a live topic: `admits: watchedBy(presiding)`. */
export function watchedBy(access: Access): (id: string, viewer: Viewer | null) => boolean {
  return declared(access, (_id: string, viewer: Viewer | null) => access.admits(viewer));
}

/** The same where it depends on what is watched: the topic asks, and says by this what it asks for. */
export function declared<Admits extends object>(access: Access, admits: Admits): Admits {
  declarations.set(admits, { access, keep: 'private' });
  return admits;
}

/** A person who is not signed in is asked to, and then led back; a program learns what is missing. */
function notAdmitted(c: Context<WebEnv>, { refusal }: Access): Response {
  if ((c.get('viewer') ?? null) !== null) throw new NotAdmitted(403, refusal);
  if (wantsJson(c)) throw new NotAdmitted(401, notSignedIn);
  if (c.req.method === 'POST') c.set('sentSignedOut', true);
  const lang = c.get('lang') ?? 'en';
  // What was sent to an address cannot be sent again by opening it.
  const asked = c.req.method === 'GET' ? `${c.req.path}${new URL(c.req.url).search}` : '/';
  return c.redirect(`${hrefIn(lang, '/sign-in')}?then=${encodeURIComponent(hrefIn(lang, asked))}`, 303);
}
