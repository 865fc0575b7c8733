import { type Parameter, type ParameterKey, type ParameterValues, parameterText } from '@plenary/rules';
import type { ReactNode } from 'react';
import { capital } from '../web/capital.ts';
import { Text } from '../web/components/words.tsx';
import type { LanguageCtx } from '../web/ctx.ts';

/** What the parameter decides: in the reader's language where Plenary applies it, else the English of the register. */
export function ParameterName({ ctx, entry }: { readonly ctx: LanguageCtx; readonly entry: Parameter }): ReactNode {
  const key = `parameters.name.${entry.key}`;
  return ctx.has(key) ? ctx.t(key) : <Text ctx={ctx} map={{ en: entry.name }} />;
}

/** The name as plain words, for a title or a label. */
export function parameterName(ctx: LanguageCtx, { key, name }: Parameter): string {
  const message = `parameters.name.${key}`;
  return ctx.has(message) ? ctx.t(message) : name;
}

/** A choice as a sentence, a share as 1/3, a table by numbers as "0: 0, 1: 1", one by lists row by row; the word of the register where there is no message. */
export function valueWords(
  ctx: LanguageCtx,
  { choices, default: like }: Parameter,
  value: ParameterValues[ParameterKey],
): string {
  if (choices !== undefined) {
    const key = `parameters.choice.${String(value)}`;
    return ctx.has(key) ? ctx.t(key) : plainWords(value);
  }
  if (typeof value === 'number') return ctx.number(value);
  if (typeof like !== 'object' || Array.isArray(like) || typeof value !== 'object' || Array.isArray(value))
    return plainWords(value);
  const table = value as Readonly<Record<string, number>>;
  if ('denominator' in like || '0' in like) return parameterText(table);
  return ctx.list(Object.entries(table).map(([row, entry]) => `${rowWords(ctx, row)}${ctx.colon}${ctx.number(entry)}`));
}

/** The same for a page: the word of the register, where it has no sentence, is shown as English words. */
export function Value(props: {
  readonly ctx: LanguageCtx;
  readonly entry: Parameter;
  readonly value: ParameterValues[ParameterKey];
}): ReactNode {
  const { ctx, entry, value } = props;
  if (isByNumber(entry.default) && isByNumber(value)) return <ByNumber ctx={ctx} table={value} />;
  const words = valueWords(ctx, entry, value);
  const ownWord = typeof value !== 'number' && /[a-z]{2}/.test(words) && words === plainWords(value);
  return ownWord ? <Text ctx={ctx} map={{ en: words }} /> : words;
}

type NumberTable = Readonly<Record<string, number>>;

function isByNumber(value: ParameterValues[ParameterKey]): value is ParameterValues[ParameterKey] & NumberTable {
  return typeof value === 'object' && '0' in value && !Array.isArray(value);
}

/** A figure for each number of candidates. */
function ByNumber({ ctx, table }: { readonly ctx: LanguageCtx; readonly table: NumberTable }): ReactNode {
  return (
    <dl className="by-number">
      {Object.entries(table).map(([row, figure]) => (
        <div key={row}>
          <dt>{rowWords(ctx, row)}</dt>
          <dd>{ctx.number(figure)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What the register calls a value, as words: `twoThirds` is "two thirds". */
function plainWords(value: ParameterValues[ParameterKey]): string {
  return parameterText(value).replace(
    /([a-z])([A-Z])/g,
    (_, end: string, beginning: string) => `${end} ${beginning.toLowerCase()}`,
  );
}

/** The row of a table by lists or by numbers of candidates. */
export function rowWords(ctx: LanguageCtx, row: string): string {
  return /^\d+$/.test(row)
    ? ctx.t('parameters.candidates', { n: Number(row) })
    : ctx.t('parameters.list', { list: row });
}

/** What the register says of how the open text is read. */
export function reading({ interpretation }: Parameter): string {
  return capital(interpretation.replace(/^INTERPRETATION: /, ''));
}
