import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it, test } from 'vitest';
import signatories from '../../../data/signatories.json' with { type: 'json' };
import states from '../../../data/states.json' with { type: 'json' };
import { inSentence, withArticles } from '../words/english-articles.ts';
import { type Lang, langs } from '../words/languages.ts';
import { catalogue, locales } from '../words/messages.ts';
import { languageCtx } from './ctx.ts';

/** Kinds of wrong words, held over every message of every language. */

const now = '2026-12-07T10:00:00.000Z';

interface Node {
  readonly type: number;
  readonly value?: string;
  readonly options?: Readonly<Record<string, { readonly value: readonly Node[] }>>;
}
const literal = 0;
const argument = 1;
const number = 2;
const plural = 6;

const parsed = (lang: Lang, text: string): readonly Node[] =>
  new IntlMessageFormat(text, locales[lang], undefined, { ignoreTag: true }).getAst() as unknown as readonly Node[];

function every(nodes: readonly Node[], seen: (node: Node, next: Node | undefined, within: readonly string[]) => void) {
  const walk = (list: readonly Node[], within: readonly string[]): void => {
    for (const [at, node] of list.entries()) {
      seen(node, list[at + 1], within);
      const deeper = node.type === plural ? [...within, node.value ?? ''] : within;
      for (const { value } of Object.values(node.options ?? {})) walk(value, deeper);
    }
  };
  walk(nodes, []);
}

/** What is said, without the names of placeholders and the keywords of the format. */
function words(lang: Lang, text: string): string {
  if (!/[{}'#]/.test(text)) return text;
  const said: string[] = [];
  every(parsed(lang, text), ({ type, value }) => said.push(type === literal ? (value ?? '') : '0'));
  return said.join('');
}

describe('punctuation is that of the language', () => {
  const wrong: Readonly<Partial<Record<Lang, RegExp>>> = {
    ar: /\p{Script=Arabic}[»)\]]*\s*[,;?]|[,;?]\s*[«([]*\p{Script=Arabic}|0\s*[,;](?=\s)/u,
    // After typesetting: a high sign with a space that may break, or with none. A time, an address and a number format have none.
    fr: / [:;?!»]|« |\p{L}[:;?!](?=\s|$)|«(?!\u00A0)|(?<!\u00A0)»/u,
    zh: /\p{Script=Han}[,;?:!](?=\s|$|\p{Script=Han})|[,;?:!]\p{Script=Han}/u,
    ru: / [:;?!,]/,
    es: / [:;?!,]|(?<!¿[^?]*)\?/,
    en: / [:;?!,]/,
  };
  it.each(langs)('in every message in %s', (lang) => {
    const found = [...catalogue(lang)].flatMap(([key, text]) => {
      const said = words(lang, text).replaceAll(/https?:\S+|npm run \S+|\b\w+:\/\//g, '');
      return wrong[lang]?.test(said) ? [`${key}: ${text}`] : [];
    });
    expect(found).toEqual([]);
  });

  it('knows wrong ones from right ones', () => {
    expect('الجلسة الأولى, دورة').toMatch(wrong.ar ?? /$^/);
    expect('الجلسة الأولى، دورة').not.toMatch(wrong.ar ?? /$^/);
    expect('Uruguay: pour').toMatch(wrong.fr ?? /$^/);
    expect('Uruguay : pour').toMatch(wrong.fr ?? /$^/);
    expect('Uruguay\u00A0: pour, à 10:30').not.toMatch(wrong.fr ?? /$^/);
  });

  it('is put between the parts of a line by the pages too, never as a Latin sign of the code', () => {
    // A sign with its space between two pieces: `${a}, ${b}`, {a}: {b}, </b>, <b>, i > 0 && ', '.
    const sign =
      /\}[,:;] \$\{|\}[,:;] `|`[,:;] \$\{|(?:\S\}|<\/\w+>|<>|">)[,:;] (?:<|\{(?!$| readonly | ctx: ))|[,:;]\{' '\}$|&& '[,:;] '|\{'[,:;] '\}|^\s*[,;] [<{]|\.join\('[,:;] '\)/;
    // English alone: the design of the program for its makers; the words of a data file; names of commands and of test vectors.
    const meant = /\/kit\/|commands\.join|vectors\.join|iom\.functions/;
    const src = path.resolve(import.meta.dirname, '..');
    const files = globSync('**/*.tsx', { cwd: src }).filter((file) => !file.includes('.test.'));
    expect(files.length).toBeGreaterThan(200);
    const found = files.flatMap((file) =>
      readFileSync(path.join(src, file), 'utf8')
        .split('\n')
        .flatMap((line) => (sign.test(line) && !meant.test(`/${file} ${line}`) ? [`${file}: ${line.trim()}`] : [])),
    );
    expect(found).toEqual([]);
  });
});

describe('one thing', () => {
  it.each(langs)('has one name wherever it is named, in %s', (lang) => {
    const words = catalogue(lang);
    expect(words.get('delegations.title')).toBe(words.get('home.my-delegation'));
    expect(words.get('web.nav.organs')).toBe(words.get('web.area.bodies'));
  });

  it('has no second name in English: a body of the Assembly is no organ, the fingerprint of an entry no hash', () => {
    const others = [...catalogue('en')].filter(([, text]) =>
      /\borgans?\b|\bhash\b/i.test(
        text.replaceAll('Head of Organ', '').replaceAll(/\{\w+(?:, (?:plural|select|number))?/g, ''),
      ),
    );
    expect(others).toEqual([]);
  });
});

describe('names of States in a sentence', () => {
  const state = /^(?:state|other|called|replaced|drawn)$/;
  /** A place of its own: at the head or after a sign, with a sign behind it; nothing has to agree with the name. */
  const apart = (before: string, after: string): boolean =>
    /(?:^|[:(,«“][\s\u00A0]?|[.;] )$/.test(before) && /^(?:[\s\u00A0]?[:,;.)»”?(—]|$| вместо: )/.test(after);

  it.each(['en', 'fr', 'es', 'ru'] as const)('in %s take their article or stand apart', (lang) => {
    const found: string[] = [];
    for (const [key, text] of catalogue(lang)) {
      if (!text.includes('{')) continue;
      let before = '';
      every(parsed(lang, text), (node, next, within) => {
        if (node.type === argument && state.test(node.value ?? '') && within.length === 0) {
          const after = next?.type === literal ? (next.value ?? '') : next === undefined || next.options ? '' : '0';
          if (!/\[[Tt]he\] $/.test(before) && !apart(before, after))
            found.push(`${key}: ${before}{${node.value}}${after}`);
        }
        before = node.type === literal ? (node.value ?? '') : node.options ? '' : '0';
      });
    }
    expect(found).toEqual([]);
  });

  it('no message but the English ones asks for an English article', () => {
    for (const lang of langs)
      if (lang !== 'en') for (const text of catalogue(lang).values()) expect(text).not.toMatch(/\[[Tt]he\]/);
  });

  test.each([
    [
      'United Kingdom of Great Britain and Northern Ireland',
      'the United Kingdom of Great Britain and Northern Ireland',
    ],
    ['Netherlands (Kingdom of the)', 'the Kingdom of the Netherlands'],
    ['Venezuela (Bolivarian Republic of)', 'the Bolivarian Republic of Venezuela'],
    ['Democratic Republic of the Congo', 'the Democratic Republic of the Congo'],
    ['Congo', 'the Congo'],
    ['Niger', 'the Niger'],
    ['Nigeria', 'Nigeria'],
    ['Dominica', 'Dominica'],
    ['Dominican Republic', 'the Dominican Republic'],
    ['State of Palestine', 'the State of Palestine'],
    ['France', 'France'],
  ])('“%s” is said as “%s”', (name, said) => {
    expect(inSentence(name)).toBe(said);
    expect(withArticles(`I thank the representative of [the] ${name}.`)).toBe(`I thank the representative of ${said}.`);
    expect(languageCtx('en', now).t('meetings.may-vote', { state: name })).toBe(
      `${said.replace(/^t(?=he )/, 'T')} has the right to vote`,
    );
  });

  it('none of the data that says what kind of State it is goes without its article', () => {
    const names = [...states.states, ...signatories.signatories].map((each) => each.names.en);
    const kinds = /\b(?:Republic|Kingdom|Islands|Federation|Emirates|States|State)\b/;
    expect(names.filter((name) => kinds.test(name) && inSentence(name) === name)).toEqual(['Solomon Islands']);
  });
});

describe('a number and its noun', () => {
  /** Words that stay as they are, whatever the number before them. */
  const invariant: Readonly<Partial<Record<Lang, RegExp>>> = {
    en: /^(?:was|to|of|have|concluded|closed|decided|completed|from|in|elected|on|at|confirmed|that|needed|present|arrived|left|may|voted|against|abstained|with|together|rests)$/,
    fr: /^(?:a|à|sur|pour|publié|recalculé|calculé|en|le|ce|de|des|du|que|requis|contre|avec|dans|repose)$/,
    es: /^(?:a|de|en|ese|sobre|que|del|con|el|se|para)$/,
    ru: /^(?:аннулирован|отозван|на|из|от|год|по|до|цифрами|в|с|уже|основан|официального)$/,
  };
  /**
   * The number of all States Parties, of the letters of a field, of those that may vote: never near one. Places in a row, of which
   * the word says which: "meeting 3 of the session".
   */
  const never: readonly string[] = [
    ...['desk.delegations.count', 'desk.task.delegations.stands', 'elections.note.states-parties', 'input.too-long'],
    ...['meetings.podium.right.text', 'rules.quorum.takeUp', 'rules.quorum.members', 'meetings.log.vote.opened'],
    ...['objection.meeting-at-that-time', 'objection.later-meeting-held', 'meetings.quorum.bar'],
    ...['meetings.log.vote.announced', 'decisions.received'],
  ];
  it.each(['en', 'fr', 'es', 'ru'] as const)('agree by the plural of the language in %s', (lang) => {
    const found: string[] = [];
    for (const [key, text] of catalogue(lang)) {
      if (!text.includes('{') || never.includes(key)) continue;
      every(parsed(lang, text), (node, next, within) => {
        if (node.type !== number || within.includes(node.value ?? '') || next?.type !== literal) return;
        const noun = /^[ \u00A0](\p{L}+)/u.exec(next.value ?? '')?.[1];
        if (noun !== undefined && !invariant[lang]?.test(noun)) found.push(`${key}: {${node.value}} ${noun}`);
      });
    }
    expect(found).toEqual([]);
  });

  test('of delegations that did not vote', () => {
    const says = (lang: Lang, n: number): string => languageCtx(lang, now).t('decisions.not-voting.silent', { n });
    expect([says('fr', 1), says('fr', 7)]).toEqual([
      'Présent, n’a pas voté\u00A0: 1',
      'Présents, n’ont pas voté\u00A0: 7',
    ]);
    expect([says('es', 1), says('es', 7)]).toEqual(['Presente, no votó: 1', 'Presentes, no votaron: 7']);
    expect([says('ru', 21), says('ru', 7)]).toEqual([
      'Присутствовало, не голосовало: 21',
      'Присутствовали, не голосовали: 7',
    ]);
  });
});
