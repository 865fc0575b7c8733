import type { Hono } from 'hono';
import { anyone, declaredBy } from '../web/access.ts';
import type { LanguageCtx } from '../web/ctx.ts';
import type { WebEnv } from '../web/env.ts';
import { openTables } from './tables.ts';

/** A table of open data at one of its addresses. */
export interface TableAddress {
  /** `/votes/{id}.csv` */
  readonly address: string;
  readonly form: 'csv' | 'json';
  readonly label: string;
  readonly parameters: readonly { readonly name: string; readonly pattern: string | undefined }[];
}

/** What is data, and no table of a page. */
const others = /^\/(api|data|log|live|me)\//;

/** Every table that anyone may read, as the routes have it. */
export function tableAddresses(app: Hono<WebEnv>, ctx: LanguageCtx): readonly TableAddress[] {
  const found = new Map<string, TableAddress>();
  for (const { method, path, handler } of app.routes) {
    if (method !== 'GET' || others.test(path) || declaredBy(handler)?.access !== anyone) continue;
    for (const table of addressesOf(path, ctx)) if (!found.has(table.address)) found.set(table.address, table);
  }
  return [...found.values()].toSorted((a, b) => (a.address < b.address ? -1 : 1));
}

/** A parameter of a route with its shape, in which braces count: `:id{[0-9a-f]{8}\.csv}`. */
const parameter = /:(\w+)(?:\{((?:[^{}]|\{[^{}]*\})*)\})?/g;
const ending = /\\?\.(?:csv|json|\(csv\|json\))$/;

function addressesOf(path: string, ctx: LanguageCtx): readonly TableAddress[] {
  const [last = ''] = /\.(?:csv|json|\(csv\|json\))\}?$/.exec(path) ?? [];
  const parameters = [...path.matchAll(parameter)].map(([, name = '', shape]) => ({
    name,
    pattern: shape === undefined ? undefined : `^(?:${shape.replace(ending, '')})$`,
  }));
  const page = path.replaceAll(parameter, '{$1}').replace(ending, '');
  return (['csv', 'json'] as const)
    .filter((form) => last.includes(form))
    .map((form) => ({ address: `${page}.${form}`, form, label: labelOf(page, ctx), parameters }));
}

function labelOf(page: string, ctx: LanguageCtx): string {
  const known = openTables.find(({ path }) => path === page);
  if (known === undefined) return page;
  return known.of ? `${ctx.t(known.of)}, ${ctx.t(known.label)}` : ctx.t(known.label);
}
