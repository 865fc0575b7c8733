import type { ReactNode } from 'react';
import type { MessageKey } from '../../words/messages.ts';
import type { Ctx } from '../ctx.ts';
import { Notice } from './notice.tsx';

/** What a form adds to the address that follows it, so that its page says once what was done: `?said=<what>`. */
export function saidAt(path: string, what: string): string {
  return `${path}?said=${what}`;
}

/** The address without the receipt of the form before: the next form of the page does not say it once more. */
export function withoutReceipt(search: string): string {
  const asked = new URLSearchParams(search);
  if (!asked.has('said')) return search;
  asked.delete('said');
  return asked.size === 0 ? '' : `?${asked}`;
}

/** What the reader has just done, in one line at the head of the page. `of`: the words of what its forms do. */
export function Receipt({
  ctx,
  of,
}: {
  readonly ctx: Ctx;
  readonly of: Readonly<Record<string, MessageKey>>;
}): ReactNode {
  const said = new URLSearchParams(ctx.search).get('said') ?? '';
  const words = Object.hasOwn(of, said) ? of[said] : undefined;
  return ctx.viewer === null || words === undefined ? null : <Notice s="good">{ctx.t(words)}</Notice>;
}
