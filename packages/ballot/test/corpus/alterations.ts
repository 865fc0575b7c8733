import { belenios2048Constants } from '../../src/belenios-2048.ts';
import type { Json } from './json-paths.ts';

const { p, q, g } = belenios2048Constants;

/** A raw text in the place of something right, and the codes by which it must be refused. */
export type Alteration = { readonly name: string; readonly raw: string; readonly codes: RegExp };

const form = /^number\.form$/;
const range = /^number\.(?:range|form)$/;
const shape = /^text\.shape$/;

/** How a decimal can be written wrongly, or be out of range: the same for elements and scalars (section 13, rule 3). */
export function wrongDecimals(value: string): readonly Alteration[] {
  const limit = value.length > 90 ? p : q;
  const quoted = (text: string): string => JSON.stringify(text);
  return [
    { name: 'leading zero', raw: quoted(`0${value}`), codes: form },
    { name: 'plus sign', raw: quoted(`+${value}`), codes: form },
    { name: 'minus sign', raw: quoted(`-${value}`), codes: form },
    { name: 'space', raw: quoted(` ${value}`), codes: form },
    { name: 'line end', raw: quoted(`${value}\n`), codes: form },
    { name: 'hexadecimal', raw: quoted(`0x${BigInt(value).toString(16)}`), codes: form },
    { name: 'exponent', raw: quoted('1e20'), codes: form },
    {
      name: 'other digits',
      raw: quoted(value.replace(/^[0-9]/, (d) => String.fromCharCode(0x660 + Number(d)))),
      codes: form,
    },
    { name: 'empty', raw: '""', codes: form },
    { name: 'the limit itself', raw: quoted(limit.toString()), codes: range },
    { name: 'the limit more', raw: quoted((BigInt(value) + limit).toString()), codes: range },
    { name: 'a thousand digits', raw: quoted('9'.repeat(1000)), codes: range },
    { name: 'a number', raw: '5', codes: shape },
    { name: 'null', raw: 'null', codes: shape },
    { name: 'a list', raw: `[${quoted(value)}]`, codes: shape },
    { name: 'escaped', raw: `"\\u003${value.slice(0, 1)}${value.slice(1)}"`, codes: /^text\.not-canonical$/ },
  ];
}

/** Right in form, wrong in the group: what only a membership test or a proof finds. */
export function wrongElements(value: string, otherwise: RegExp): readonly Alteration[] {
  const x = BigInt(value);
  const outside = /^group\.not-member$/;
  return [
    { name: 'zero', raw: '"0"', codes: /^number\.range$/ },
    { name: 'the negative, outside the subgroup', raw: `"${p - x}"`, codes: outside },
    { name: 'order two', raw: `"${p - 1n}"`, codes: outside },
    { name: 'neutral', raw: '"1"', codes: new RegExp(`^group\\.neutral$|${otherwise.source}`) },
    { name: 'another member', raw: `"${(x * g) % p}"`, codes: otherwise },
  ];
}

export function wrongScalars(value: string, codes: RegExp): readonly Alteration[] {
  const x = BigInt(value);
  return [
    { name: 'one more', raw: `"${(x + 1n) % q}"`, codes },
    { name: 'zero', raw: '"0"', codes },
    { name: 'the negative', raw: `"${(q - x) % q}"`, codes },
  ];
}

/** What can be wrong with an object or a list as a whole. `codes` for what is neither shape nor count. */
export function wrongStructures(value: Json, codes: RegExp): readonly Alteration[] {
  const text = JSON.stringify(value);
  if (Array.isArray(value)) {
    const counts = /^(?:text\.count|ballot\.counts|trustees\.counts|text\.shape)$/;
    const swapped = value.length > 1 && JSON.stringify(value[0]) !== JSON.stringify(value[1]);
    return [
      { name: 'last dropped', raw: JSON.stringify(value.slice(0, -1)), codes: counts },
      { name: 'last repeated', raw: JSON.stringify([...value, value.at(-1)]), codes: counts },
      { name: 'emptied', raw: '[]', codes: counts },
      { name: 'as an object', raw: '{}', codes: shape },
      ...(swapped
        ? [{ name: 'first two swapped', raw: JSON.stringify([value[1], value[0], ...value.slice(2)]), codes }]
        : []),
    ];
  }
  const entries = Object.entries(value as Record<string, Json>);
  const [name, first] = entries[0] ?? ['', null];
  return [
    { name: `without ${name}`, raw: JSON.stringify(Object.fromEntries(entries.slice(1))), codes: shape },
    { name: 'with a stranger', raw: text.replace(/\}$/, ',"extra":1}'), codes: shape },
    { name: 'with __proto__', raw: text.replace(/\}$/, ',"__proto__":{}}'), codes: shape },
    {
      name: `with ${name} twice`,
      raw: text.replace('{', `{${JSON.stringify(name)}:${JSON.stringify(first)},`),
      codes: /^text\.not-canonical$/,
    },
    { name: 'with a space', raw: text.replace('{', '{ '), codes: /^text\.not-canonical$/ },
    {
      name: 'in another order',
      raw: JSON.stringify(Object.fromEntries(entries.toReversed())),
      codes: entries.length > 1 ? /^text\.not-canonical$/ : /never/,
    },
    { name: 'as a list', raw: '[]', codes: shape },
  ].filter((one) => one.codes.source !== 'never');
}
