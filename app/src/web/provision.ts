import type { MessageKey } from '../words/messages.ts';
import type { LanguageCtx } from './ctx.ts';

/*
 * Provisions stand in the rules and in the record in English, the words a lawyer cites them by: "Rome Statute, article
 * 112(7)". Here they are taken apart and said in the reader's language.
 */

const heads: readonly (readonly [english: string, key: MessageKey])[] = [
  ['Rules of Procedure of the Assembly', 'provision.head.procedure'],
  ['Rules of Procedure and Evidence', 'provision.head.evidence'],
  ['Financial Regulations and Rules', 'provision.head.financial'],
  ['Practice of the Assembly', 'provision.head.practice'],
  ['Rome Statute', 'provision.head.statute'],
];

/** The provision in the reader's language; as it is where a part of it is not known here. */
export function provisionIn(ctx: LanguageCtx, provision: string): string {
  if (ctx.lang === 'en') return provision;
  const set = /^(.*), as set by the Bureau: (.*), (\d{4}-\d{2}-\d{2})$/.exec(provision);
  if (set) {
    const [, text = '', reference = '', day = ''] = set;
    return ctx.t('provision.set', { text: provisionIn(ctx, text), reference, day: ctx.date(day) });
  }
  const said = provision.split('; ').map((one) => oneIn(ctx, one));
  return said.every((one) => one !== null) ? said.join(ctx.semicolon) : provision;
}

function oneIn(ctx: LanguageCtx, provision: string): string | null {
  const head = heads.find(([english]) => provision.startsWith(english));
  const symbol = /^ICC-ASP\/[^ ,]+/.exec(provision)?.[0];
  const first = head?.[0] ?? symbol;
  if (first === undefined) return subject(ctx, provision);
  const text = head ? ctx.t(head[1]) : first;
  const rest = provision.slice(first.length);
  if (rest === '') return text;
  const part = tailIn(ctx, rest.slice(2));
  if (part === null || !/^[,:] /.test(rest)) return null;
  // Figures stand close to their text in Chinese; a symbol and what follows it do not.
  const close = head !== undefined || ctx.lang !== 'zh';
  const joint = rest.startsWith(':') ? 'provision.practice' : 'provision.part';
  return close ? ctx.t(joint, { text, part }) : `${text}${ctx.comma}${part}`;
}

function tailIn(ctx: LanguageCtx, tail: string): string | null {
  const whole = subject(ctx, tail) ?? unit(ctx, tail);
  if (whole !== null) return whole;
  const amended = /^(.*), as amended by (\S+)$/.exec(tail);
  if (amended) {
    const part = tailIn(ctx, amended[1] ?? '');
    return part === null ? null : ctx.t('provision.amended', { part, symbol: amended[2] ?? '' });
  }
  const about = /^(.*) \(about( [\dandto, ]+)?\)$/.exec(tail);
  if (about) {
    const [, stated = '', figures] = about;
    const part = tailIn(ctx, stated);
    if (part === null || figures === undefined) return part;
    return ctx.t('provision.about', { part, n: numbers(ctx, figures.trim()) });
  }
  const parts = tail.split(/, | and (?=annex|paragraph)/).map((one) => subject(ctx, one) ?? unit(ctx, one));
  const known = parts.filter((one) => one !== null);
  return parts.length > 1 && known.length === parts.length ? known.join(ctx.comma) : null;
}

/** "article 112(1) and (7)", "rules 20 to 24", "part A", "annex II". */
function unit(ctx: LanguageCtx, tail: string): string | null {
  const found = /^(articles?|rules?|regulations?|paragraphs?|part|annex) ([\d()A-Za-z., ]+)$/.exec(tail);
  const [, name = '', figures = ''] = found ?? [];
  if (!/^(?:\d[\d.]*(?:\([\da-z]+\))*|\([\da-z]+\)|[A-Z]|[IVX]+|and|to|,|\s)+$/.test(figures)) return null;
  const key = `provision.unit.${name}`;
  return ctx.has(key) ? ctx.t(key, { n: numbers(ctx, figures) }) : null;
}

function numbers(ctx: LanguageCtx, figures: string): string {
  return figures
    .split(' and ')
    .map((part) => part.split(' to ').reduce((a, b) => ctx.t('provision.to', { a, b })))
    .map((part) => part.replaceAll(', ', ctx.comma))
    .reduce((a, b) => ctx.t('provision.and', { a, b }));
}

function subject(ctx: LanguageCtx, words: string): string | null {
  const key = `provision.subject.${words
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')}`;
  return ctx.has(key) ? ctx.t(key) : null;
}
