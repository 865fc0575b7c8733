import { type Facts, isIsoDay } from '@plenary/rules';
import { langs } from '../words/languages.ts';
import { complaintText } from './complaint-text.ts';
import type { LanguageCtx } from './ctx.ts';
import { nameOfCode } from './state-names.ts';

/*
 * The rules and the record speak of things by codes, people by names. Here the facts of a reason become values for a sentence:
 * days are written out, codes of States become names; for every other code `<fact>Name` stands beside the fact, because a
 * sentence may have to choose by the code itself.
 */

const requirement = /\b(listA|listB|african|asiaPacific|easternEuropean|grulac|weog|female|male)\b/g;
const isoDay = /\b\d{4}-\d{2}-\d{2}\b/g;

/** The values of a sentence, from the facts of a reason. */
export function factsInWords(ctx: LanguageCtx, facts: Facts): Record<string, string | number> {
  const values: Record<string, string | number> = {};
  for (const [name, fact] of Object.entries(facts)) {
    values[name] = typeof fact === 'string' ? severalOf(ctx, name, fact) : fact;
    values[`${name}Name`] = nameOf(ctx, name, fact);
  }
  return values;
}

/** An English sentence with its codes of States and its days as a reader writes them. */
export function withoutCodes(ctx: LanguageCtx, text: string, facts: Facts): string {
  const states = Object.values(facts).flatMap((fact) => {
    const name = typeof fact === 'string' ? nameOfCode(fact) : undefined;
    return name ? [[String(fact), ctx.text(name)] as const] : [];
  });
  const named = states.reduce((said, [code, name]) => said.replaceAll(new RegExp(`\\b${code}\\b`, 'g'), name), text);
  return named
    .replaceAll(isoDay, (day) => (isIsoDay(day) ? ctx.date(day) : day))
    .replaceAll(/\bD\d\d\b/g, (kind) => message(ctx, `decisions.kind.${kind}`) ?? kind);
}

/** Names and symbols may be several, in a row. */
function severalOf(ctx: LanguageCtx, name: string, fact: string): string {
  if (name === 'names' || name === 'symbol') return fact.split('; ').join(ctx.semicolon);
  return asWritten.has(name) ? fact : plain(ctx, fact);
}

/** Facts that people wrote, or that are names already: they are said as they are, whatever they look like. */
const asWritten: ReadonlySet<string> = new Set([
  'name',
  'names',
  'candidate',
  'lower',
  'symbol',
  'announced',
  'place',
  'problem',
  'command',
  'field',
]);

function plain(ctx: LanguageCtx, fact: string): string {
  const state = nameOfCode(fact);
  if (state) return ctx.text(state);
  if (/^D\d\d$/.test(fact)) return message(ctx, `decisions.kind.${fact}`) ?? fact;
  if (isIsoDay(fact)) return ctx.date(fact);
  const cents = /^EUR (-?[\d,]+)\.(\d\d)$/.exec(fact);
  return cents ? ctx.money(BigInt(`${cents[1]?.replaceAll(',', '')}${cents[2]}`), 'always') : fact;
}

/** What a code is called; the fact itself where it is no code. */
function nameOf(ctx: LanguageCtx, name: string, fact: string | number): string {
  if (typeof fact === 'number') return String(fact);
  switch (name) {
    case 'years':
      return ctx.list(fact.split(' ').filter((year) => year !== ''));
    case 'motions':
      return ctx.list(fact.split(' ').map((kind) => message(ctx, `rules.motion.${kind}`) ?? kind));
    case 'complaint':
      return complaintText(ctx, fact);
    case 'city':
      return message(ctx, `web.city.${fact.toLowerCase().replaceAll(' ', '-')}`) ?? fact;
    case 'acts':
      return ctx.list(fact.split(' ').map((act) => message(ctx, `record.act.${act}`) ?? act));
    case 'keys':
      return ctx.list(fact.split(' ').map((key) => keyName(ctx, key)));
    case 'late':
    case 'missing':
      return isLanguages(fact) ? ctx.list(fact.split(' ').map((lang) => languageName(ctx, lang))) : keyNames(ctx, fact);
    case 'share':
    case 'of':
      return message(ctx, `rules.${name}.${fact.replaceAll(' ', '-')}`) ?? fact;
    case 'kind':
    case 'decision':
      return message(ctx, `decisions.kind.${fact}`) ?? message(ctx, `rules.motion.${fact}`) ?? fact;
    case 'meets':
      return message(ctx, `programme.body.${fact}`) ?? fact;
    case 'parameter':
      return message(ctx, `parameters.name.${fact}`) ?? fact;
    case 'value':
    case 'otherwise':
      return message(ctx, `parameters.choice.${fact}`) ?? fact;
    case 'key':
    case 'group':
    case 'region':
    case 'given':
      return message(ctx, `rules.of.${fact}`) ?? keyName(ctx, fact);
    default:
      return plain(ctx, fact);
  }
}

function message(ctx: LanguageCtx, key: string): string | null {
  return ctx.has(key) ? ctx.t(key) : null;
}

/** A list, a regional group or a gender; whatever else it is stays as it is. */
function keyName(ctx: LanguageCtx, key: string): string {
  return message(ctx, `membership.group.${key}`) ?? message(ctx, `elections.key.${key}`) ?? key;
}

function keyNames(ctx: LanguageCtx, text: string): string {
  return text.replaceAll(requirement, (key) => keyName(ctx, key));
}

function isLanguages(text: string): boolean {
  return text !== '' && text.split(' ').every((word) => langs.some((lang) => lang === word));
}

function languageName(ctx: LanguageCtx, lang: string): string {
  return new Intl.DisplayNames(ctx.lang, { type: 'language' }).of(lang) ?? lang;
}
