import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import type { ReactNode } from 'react';
import { appearanceOf } from './appearance.ts';
import type { Ctx, RequestFacts } from './ctx.ts';
import type { WebEnv } from './env.ts';
import { byteOrderMark, type Column, csv, csvParts, json, jsonParts } from './open-data.ts';
import { html } from './page.tsx';
import { type Portions, streamOf } from './portions.ts';

/**
 * How long caches may keep an answer. `forever`: its address names its bytes. `archive`: data of closed matters. `current`: may
 * change any minute; so may every page, because each says what is happening now. `private`: one person's, or a secret.
 * Private unless the route declares another (`may`).
 */
export type Keep = 'forever' | 'archive' | 'current' | 'private';

export const cacheControl: Readonly<Record<Keep, string>> = {
  forever: 'public, max-age=31536000, immutable',
  archive: 'public, max-age=600, stale-while-revalidate=3600',
  // Browsers ask each time (304 when nothing is new): who has just signed in gets the own page at once, not what was kept before.
  current: 'public, max-age=0, must-revalidate, s-maxage=5',
  private: 'private, no-store',
};

export function etagOf(body: string): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
}

/** Whether an If-None-Match header names this version (RFC 9110, 13.1.2: weak comparison). */
export function matches(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  return ifNoneMatch.split(',').some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === etag);
}

/** A body that is made while it is sent. Of the same version it is the same. */
interface Streamed {
  readonly parts: AsyncIterable<string>;
  readonly version: string;
}

/** Answers with a body that is the same for everybody, or with 304 when the reader has it already. */
export function respond(
  c: Context<WebEnv>,
  body: string | Streamed,
  type: string,
  keep: Keep = declaredKeep(c),
): Response {
  const sent = (headers: Record<string, string>) =>
    c.body(typeof body === 'string' ? body : streamOf(body.parts), 200, headers);
  if (keep === 'private' || declaredKeep(c) === 'private')
    return sent({ 'content-type': type, 'cache-control': cacheControl.private });
  const etag = etagOf(typeof body === 'string' ? body : body.version);
  const headers = { 'content-type': type, etag, 'cache-control': cacheControl[keep] };
  const isKnown = c.get('kept') !== true && matches(c.req.header('if-none-match'), etag);
  return isKnown ? c.body(null, 304, headers) : sent(headers);
}

/** The same for a body that is another for a person who is signed in, or has chosen: nobody else gets that one from a cache, and vice versa. */
function respondTo(
  c: Context<WebEnv>,
  ctx: Ctx,
  body: string | Streamed,
  type: string,
  keep: Keep | undefined,
): Response {
  const own = ctx.viewer !== null || ctx.refusal !== null || ctx.appearance !== null;
  const answer = respond(c, body, type, own ? 'private' : keep);
  if (answer.headers.get('cache-control') !== cacheControl.private)
    answer.headers.set('vary', 'cookie, accept-encoding');
  return answer;
}

/** What the route declares. */
function declaredKeep(c: Context<WebEnv>): Keep {
  return c.get('keep') ?? 'private';
}

/** Answers with a page. A page for a signed-in person, one that shows a refused form, and one that looks as was chosen are never kept. */
export function respondPage(c: Context<WebEnv>, ctx: Ctx, page: ReactNode, keep?: Exclude<Keep, 'archive'>): Response {
  return respondTo(c, ctx, html(page), 'text/html; charset=utf-8', keep);
}

/** The page of a question that could not be taken as it was asked; it says so, and is never kept. */
export function respondWrong(c: Context<WebEnv>, ctx: Ctx, page: ReactNode): Response {
  const told = respondPage(c, ctx, page, 'private');
  return new Response(told.body, { status: 400, headers: told.headers });
}

export interface TableAnswer<Row> {
  readonly columns: readonly Column<Row>[];
  /** long tables in portions: these must follow from the record, so that nothing of them changes without an entry */
  readonly rows: readonly Row[] | Portions<Row>;
  /** Name of the file, without extension: lower case, hyphens. */
  readonly name: string;
  readonly keep?: Keep;
  /** Where the rows that follow are, from the table's own address; absent when these are all. */
  readonly next?: string;
}

export function respondCsv<Row>(c: Context<WebEnv>, ctx: Ctx, table: TableAnswer<Row>): Response {
  const { columns, rows } = table;
  const body = isWhole(rows)
    ? `${byteOrderMark}${csv(ctx, columns, rows)}`
    : { parts: marked(csvParts(ctx, columns, rows)), version: versionOf(ctx, table) };
  const answer = respondTo(c, ctx, body, 'text/csv; charset=utf-8; header=present', table.keep);
  answer.headers.set('content-disposition', `attachment; filename="${table.name}.csv"`);
  return withNext(answer, table);
}

export function respondJson<Row>(c: Context<WebEnv>, ctx: Ctx, table: TableAnswer<Row>): Response {
  const { columns, rows } = table;
  const body = isWhole(rows)
    ? json(columns, rows)
    : { parts: jsonParts(columns, rows), version: versionOf(ctx, table) };
  return withNext(respondTo(c, ctx, body, 'application/json; charset=utf-8', table.keep), table);
}

function isWhole<Row>(rows: TableAnswer<Row>['rows']): rows is readonly Row[] {
  return Array.isArray(rows);
}

async function* marked(parts: AsyncIterable<string>): AsyncGenerator<string, void> {
  yield byteOrderMark;
  yield* parts;
}

/** Of a table that is read while it is sent: its address, the language, its columns, and the entry of the record that it rests on. */
function versionOf<Row>({ lang, path, search, recordEntry }: Ctx, { columns }: TableAnswer<Row>): string {
  return JSON.stringify([lang, path, search, recordEntry, columns.map(({ key }) => key)]);
}

/** RFC 8288: a program finds the next part without knowing how it is addressed. */
function withNext<Row>(answer: Response, { next }: TableAnswer<Row>): Response {
  if (next !== undefined) answer.headers.set('link', `<${next}>; rel="next"`);
  return answer;
}

/** What a request says of itself; the server adds who reads, what is on the floor and the state of the record. */
export function requestFacts(c: Context<WebEnv>, origin = ''): RequestFacts {
  const url = new URL(c.req.url);
  return {
    lang: c.get('lang') ?? 'en',
    path: c.req.path,
    search: url.search,
    origin,
    now: new Date().toISOString(),
    viewer: c.get('viewer') ?? null,
    requestId: c.get('requestId') ?? '',
    appearance: appearanceOf(c),
    demonstration: c.get('demonstration') ?? false,
  };
}
