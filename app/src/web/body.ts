import type { Context } from 'hono';
import type { WebEnv } from './env.ts';

/** A sent form: each name with its answers, in the order of sending. */
export type Fields = ReadonlyMap<string, readonly string[]>;

/** What was sent, or the status that says why it is not taken: 400 not readable, 413 too much, 415 another kind of body. */
export type Body<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly status: 400 | 413 | 415 };

/** Bytes of a body where nothing else is said. */
export const usualBytes = 64 * 1024;
const mostFields = 1_000;
const longestName = 100;
const deepest = 8;

/**
 * The form of a request. Counted before it is parsed, and parsed in one pass: what is sent costs no more than its length. A
 * body that is too large is not read to its end.
 */
export async function readForm(c: Context<WebEnv>, most = usualBytes): Promise<Body<Fields>> {
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(c.req.header('content-type') ?? '')) return refused(c, 415);
  const text = await readText(c, most);
  if (!text.ok) return text;
  const fields = new Map<string, string[]>();
  let count = 0;
  for (const [name, value] of new URLSearchParams(text.value)) {
    count += 1;
    if (count > mostFields || name.length > longestName) return refused(c, 413);
    const answers = fields.get(name);
    if (answers) answers.push(value);
    else fields.set(name, [value]);
  }
  return { ok: true, value: fields };
}

/** A form with a file, as browsers send it; the same without one. */
export interface Upload {
  readonly fields: Fields;
  /** of the first file that was chosen; null where none was */
  readonly file: Uint8Array | null;
}

export async function readUpload(c: Context<WebEnv>, most: number): Promise<Body<Upload>> {
  const type = c.req.header('content-type') ?? '';
  if (!/^multipart\/form-data\s*;/i.test(type)) {
    const form = await readForm(c, most);
    return form.ok ? { ok: true, value: { fields: form.value, file: null } } : form;
  }
  const bytes = await readBytes(c, most);
  if (!bytes.ok) return bytes;
  try {
    const sent = await new Response(bytes.value, { headers: { 'content-type': type } }).formData();
    const fields = new Map<string, string[]>();
    let file: Uint8Array | null = null;
    for (const [name, value] of sent) {
      if (typeof value !== 'string') file ??= value.size === 0 ? null : new Uint8Array(await value.arrayBuffer());
      else fields.set(name, [...(fields.get(name) ?? []), value]);
      if (fields.size > mostFields || name.length > longestName) return refused(c, 413);
    }
    return { ok: true, value: { fields, file } };
  } catch {
    return { ok: false, status: 400 };
  }
}

/** The JSON of a request. Its depth is counted on the text: a parser that goes down with it would take the program along. */
export async function readJson(c: Context<WebEnv>, most = usualBytes): Promise<Body<unknown>> {
  const text = await readText(c, most);
  if (!text.ok) return text;
  if (depthOf(text.value) > deepest) return refused(c, 413);
  try {
    return { ok: true, value: JSON.parse(text.value) };
  } catch {
    return { ok: false, status: 400 };
  }
}

/** Says no to the rest of a body: the connection ends with the answer, so that nobody has to take what is still coming. */
function refused(c: Context<WebEnv>, status: 413 | 415): { readonly ok: false; readonly status: 413 | 415 } {
  c.header('connection', 'close');
  return { ok: false, status };
}

async function readText(c: Context<WebEnv>, most: number): Promise<Body<string>> {
  const bytes = await readBytes(c, most);
  if (!bytes.ok) return bytes;
  try {
    return { ok: true, value: new TextDecoder('utf-8', { fatal: true }).decode(bytes.value) };
  } catch {
    // No UTF-8.
    return { ok: false, status: 400 };
  }
}

async function readBytes(c: Context<WebEnv>, most: number): Promise<Body<Buffer<ArrayBuffer>>> {
  if (Number(c.req.header('content-length') ?? 0) > most) return refused(c, 413);
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const chunk of chunksOf(c)) {
      bytes += chunk.byteLength;
      if (bytes > most) return refused(c, 413);
      chunks.push(chunk);
    }
    return { ok: true, value: Buffer.concat(chunks) };
  } catch {
    // Cut off in the middle.
    return { ok: false, status: 400 };
  }
}

/** Straight from the connection where there is one: as a stream of the web it costs as much again as all else. */
function chunksOf(c: Context<WebEnv>): AsyncIterable<Uint8Array> | Iterable<Uint8Array> {
  c.set('bodyRead', true);
  // Whoever stops in the middle still answers.
  return c.env?.incoming?.iterator({ destroyOnReturn: false }) ?? c.req.raw.body ?? [];
}

/** Whether something was sent that nobody has read. */
export function isUnread(c: Context<WebEnv>): boolean {
  if (c.get('bodyRead')) return false;
  const headers = c.env?.incoming?.headers;
  if (headers === undefined) return c.req.raw.body !== null && !c.req.raw.bodyUsed;
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

/** How deep brackets and braces go outside strings; the text need not be JSON. */
function depthOf(text: string): number {
  let depth = 0;
  let most = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (inString) {
      if (character === '\\') at += 1;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '[' || character === '{') {
      depth += 1;
      most = Math.max(most, depth);
    } else if (character === ']' || character === '}') depth -= 1;
  }
  return most;
}
