import { actorOf, type Capacity } from '../../src/door/actor.ts';
import { viewerOf } from '../../src/identity/viewer.ts';
import type { PlenaryServer } from '../../src/server.ts';
import type { Viewer } from '../../src/web/ctx.ts';
import type { World } from './world.ts';

/** The columns of docs/access.md, in their order. */
export const columns = [
  'public',
  'delegate',
  'adviser',
  'otherDelegate',
  'focalPoint',
  'president',
  'secretariat',
] as const;
export type Column = (typeof columns)[number];

/** What each person was answered. */
export type Answers<Answer> = Readonly<Partial<Record<Column, Answer>>>;

export interface Person {
  readonly column: Column;
  readonly account: string | null;
  /** as the pages, and as the door, know the person */
  readonly viewer: Viewer | null;
  readonly capacities: readonly Capacity[];
  /** what the browser holds while the person is signed in, and what it held before the sign-in was ended */
  readonly cookie: string | null;
  readonly endedCookie: string | null;
}

export type App = PlenaryServer['app'];

export const origin = 'http://localhost:3000';

/** One request as a browser on the site's own pages sends it. */
export async function ask(
  app: App,
  address: string,
  cookie: string | null,
  send?: { readonly form: URLSearchParams } | { readonly json: unknown },
): Promise<Response> {
  const headers = new Headers({ host: new URL(origin).host });
  if (cookie !== null) headers.set('cookie', cookie);
  if (send === undefined) return app.request(`${origin}${address}`, { headers });
  headers.set('origin', origin);
  headers.set('sec-fetch-site', 'same-origin');
  if ('form' in send) return app.request(`${origin}${address}`, { method: 'POST', headers, body: send.form });
  headers.set('content-type', 'application/json');
  return app.request(`${origin}${address}`, { method: 'POST', headers, body: JSON.stringify(send.json) });
}

/** Signs in on the page where the persons of a demonstration are chosen. */
export async function signInAs(app: App, account: string): Promise<string> {
  const answer = await ask(app, '/sign-in', null, { form: new URLSearchParams([['account', account]]) });
  const cookie = answer.headers.get('set-cookie')?.split(';')[0];
  if (!cookie) throw new Error(`${account} is not signed in: ${answer.status}`);
  return cookie;
}

/** Everybody twice: signed in, and with a sign-in that was ended. */
export async function people(app: App, { accounts, own }: World): Promise<readonly Person[]> {
  const nobody = {
    column: 'public',
    account: null,
    viewer: null,
    capacities: [],
    cookie: null,
    endedCookie: null,
  } as const;
  const found: Person[] = [nobody];
  for (const column of columns) {
    if (column === 'public') continue;
    const account = accounts[column];
    const now = new Date().toISOString();
    const endedCookie = await signInAs(app, account);
    await ask(app, '/sign-out', endedCookie, { form: new URLSearchParams() });
    const viewer = await viewerOf(own.db, account, now);
    const { capacities } = await own.db.transaction().execute((tx) => actorOf(tx, account, now));
    found.push({ column, account, viewer, capacities, cookie: await signInAs(app, account), endedCookie });
  }
  return found;
}
