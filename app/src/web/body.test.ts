import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { readForm, readJson } from './body.ts';
import type { WebEnv } from './env.ts';

const app = new Hono<WebEnv>();
app.post('/form', async (c) => {
  const form = await readForm(c, 2_000);
  return form.ok ? c.json([...form.value]) : c.body(null, form.status);
});
app.post('/json', async (c) => {
  const json = await readJson(c, 2_000);
  return json.ok ? c.json(json.value) : c.body(null, json.status);
});

const asForm = { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' };
const send = (path: string, body: BodyInit, headers: Record<string, string> = asForm) =>
  app.request(path, { method: 'POST', body, headers, ...(body instanceof ReadableStream ? { duplex: 'half' } : {}) });

/** A body that never ends; says how much of it was taken. */
function endless(piece: string): { readonly body: ReadableStream<Uint8Array>; readonly taken: () => number } {
  let taken = 0;
  const bytes = new TextEncoder().encode(piece);
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      taken += bytes.length;
      controller.enqueue(bytes);
    },
  });
  return { body, taken: () => taken };
}

describe('a sent form', () => {
  it('gives each name with its answers in order', async () => {
    const answer = await send('/form', 'a=1&b=%C3%A9+x&a=&a=2&__proto__=x');
    expect(await answer.json()).toEqual([
      ['a', ['1', '', '2']],
      ['b', ['é x']],
      ['__proto__', ['x']],
    ]);
    expect(Object.prototype).not.toHaveProperty('x');
  });

  it.each([
    ['more bytes than it may have', 'a='.padEnd(2_001, 'x'), 413],
    ['more fields', 'a&'.repeat(1_001).slice(0, 2_000), 200],
    ['a longer name', `${'n'.repeat(101)}=1`, 413],
    ['no UTF-8', new Uint8Array([0x61, 0x3d, 0xff]), 400],
  ])('with %s', async (_, body, status) => {
    expect((await send('/form', body)).status).toBe(status);
  });

  it('of another kind is not taken', async () => {
    for (const type of ['multipart/form-data; boundary=x', 'text/plain', 'application/json', ''])
      expect((await send('/form', 'a=1', { 'content-type': type })).status).toBe(415);
  });

  it('without end is read to its limit and no further', async () => {
    const { body, taken } = endless('a[]=1&'.repeat(100));
    const answer = await send('/form', body);
    expect(answer.status).toBe(413);
    expect(answer.headers.get('connection')).toBe('close');
    expect(taken()).toBeLessThan(5_000);
  });

  it('that is cut off is not taken for a whole one', async () => {
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('a=1&b='));
        controller.error(new Error('gone'));
      },
    });
    expect((await send('/form', body)).status).toBe(400);
  });
});

describe('sent JSON', () => {
  it('is parsed', async () => {
    expect(await (await send('/json', '{"a":["]",{"b":"\\"[["}]}', {})).json()).toEqual({ a: [']', { b: '"[[' }] });
  });

  it.each([
    ['deeper than it may be', '['.repeat(9) + ']'.repeat(9), 413],
    ['as deep as it may be', '['.repeat(8) + ']'.repeat(8), 200],
    ['nothing but brackets', '['.repeat(1_999), 413],
    ['cut off', '{"a":', 400],
    ['empty', '', 400],
  ])('%s', async (_, body, status) => {
    expect((await send('/json', body, {})).status).toBe(status);
  });

  it('of brackets without end is read to its limit and no further', async () => {
    const { body, taken } = endless('['.repeat(1_000));
    expect((await send('/json', body, {})).status).toBe(413);
    expect(taken()).toBeLessThan(5_000);
  });
});
