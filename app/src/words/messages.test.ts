import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { languageCtx } from '../web/ctx.ts';
import { langs } from './languages.ts';
import { catalogue, format, hasMessage, locales } from './messages.ts';

const now = '2023-12-06T16:42:00.000Z';

function keys(lang: (typeof langs)[number]): readonly string[] {
  return [...catalogue(lang).keys()].sort();
}

/** Names of the placeholders of a message. */
function placeholders(lang: (typeof langs)[number], text: string): readonly string[] {
  const names = new Set<string>();
  JSON.stringify(new IntlMessageFormat(text, locales[lang], undefined, { ignoreTag: true }).getAst(), (_, node) => {
    if (node && typeof node === 'object' && 'type' in node && node.type !== 0 && node.type !== 7) names.add(node.value);
    return node;
  });
  return [...names].sort();
}

describe.each(langs.filter((lang) => lang !== 'en'))('the interface in %s', (lang) => {
  test('has every message of English and no other', () => {
    expect(keys(lang)).toEqual(keys('en'));
  });

  test('uses the same placeholders', () => {
    for (const key of keys('en')) {
      const own = catalogue(lang).get(key) ?? '';
      expect({ key, names: placeholders(lang, own) }).toEqual({
        key,
        names: placeholders('en', catalogue('en').get(key) ?? ''),
      });
    }
  });
});

test('every message of every module and language can be compiled', () => {
  for (const lang of langs) {
    for (const [key, text] of catalogue(lang)) {
      // Plain words are never parsed.
      if (!/[{}'#]/.test(text)) continue;
      expect(
        () => new IntlMessageFormat(text, locales[lang], undefined, { ignoreTag: true }),
        `${lang} ${key}`,
      ).not.toThrow();
    }
  }
});

test('keys are named after their module', () => {
  for (const key of catalogue('en').keys()) expect(key).toMatch(/^[a-z][a-z-]*\.[\w.-]+$/);
});

test('Arabic has six plural forms', () => {
  const minutes = (n: number): string => languageCtx('ar', now).t('web.timer.left', { minutes: n });
  expect(minutes(1)).toContain('دقيقة واحدة');
  expect(minutes(2)).toContain('دقيقتين');
  expect(minutes(5)).toContain('5 دقائق');
  expect(minutes(15)).toContain('15 دقيقة');
});

test('Russian and English agree with the number', () => {
  expect(languageCtx('ru', now).t('web.timer.left', { minutes: 1 })).toBe('осталось из 1 минуты');
  expect(languageCtx('ru', now).t('web.timer.left', { minutes: 5 })).toBe('осталось из 5 минут');
  expect(languageCtx('en', now).t('web.timer.left', { minutes: 1 })).toBe('left of 1 minute');
  expect(languageCtx('en', now).t('web.timer.left', { minutes: 5 })).toBe('left of 5 minutes');
});

test('a value may be a text in six languages', () => {
  const table = { en: 'Members', fr: 'Membres' };
  expect(languageCtx('fr', now).t('web.table.csv.of', { table })).toBe('Ce tableau au format CSV\u00A0: Membres');
  expect(languageCtx('es', now).t('web.table.csv.of', { table })).toBe('Este cuadro en CSV: Members');
});

test('a message without its value is a fault, not an empty place', () => {
  expect(() => format('en', 'web.table.csv.of', {})).toThrow();
});

test('an unknown key is known to be unknown', () => {
  expect(hasMessage('web.menu')).toBe(true);
  expect(hasMessage('objection.no-such-code')).toBe(false);
});

test('a text of one language is read in its original when there is no translation', () => {
  const fr = languageCtx('fr', now);
  expect(fr.text({ en: 'Report', fr: 'Rapport' })).toBe('Rapport');
  expect(fr.text({ en: 'Report', es: 'Informe', original: 'es' })).toBe('Informe');
  expect(fr.text({ en: 'Report', ru: 'Доклад' })).toBe('Report');
});

test('names are in the order of the reader’s alphabet', () => {
  const sorted = (lang: 'en' | 'es' | 'zh', names: readonly string[]): readonly string[] =>
    names.toSorted(languageCtx(lang, now).compare);
  expect(sorted('en', ['Zambia', 'Österreich', 'Côte d’Ivoire', 'Croatia'])).toEqual([
    'Côte d’Ivoire',
    'Croatia',
    'Österreich',
    'Zambia',
  ]);
  expect(sorted('es', ['Nueva Zelandia', 'Ñame', 'Omán'])).toEqual(['Nueva Zelandia', 'Ñame', 'Omán']);
  expect(sorted('zh', ['中国', '阿根廷', '巴西'])).toEqual(['阿根廷', '巴西', '中国']);
});
