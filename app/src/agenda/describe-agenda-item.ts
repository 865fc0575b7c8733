import { z } from 'zod';
import { refuse } from '../door/command.ts';
import { body, choice, ref } from '../door/input.ts';
import { no } from '../door/objection.ts';
import { agendaBodies } from '../sessions/index.ts';
import { type Lang, type LanguageMap, langs } from '../words/languages.ts';
import { say } from './acts.ts';
import { agendaCommand } from './facts.ts';
import { sessionOfItem } from './session-of-item.ts';

const input = z.object({
  item: ref('agenda-item'),
  /** to whom it is given */
  body: choice(['none', ...agendaBodies]).optional(),
  annotation: body.optional(),
  /** sub-items, one on each line; in another language line by line the same ones */
  parts: body.optional(),
});

/** Sub-items, the body it is given to and the annotation of an item. Sub-items of an adopted agenda are for the Assembly. */
export const describeAgendaItem = agendaCommand({
  name: 'describe-agenda-item',
  undo: { again: 'described once more' },
  input,
  subject: ({ item }) => `agenda-item:${item}`,
  afterAdoption: true,
  session: sessionOfItem,
  load: async () => null,
  decide({ session, standing, items }, { item, body: given, annotation, parts: lines }) {
    const found = items.find(({ id }) => id === item);
    if (!found) return refuse(no('no-such-item'));
    const parts = partsOf(lines);
    if ('language' in parts) return refuse(no('agenda-parts-lines', parts));
    const english = (of: readonly LanguageMap[]) => JSON.stringify(of.map(({ en }) => en));
    if (standing.adoptedAt !== null && english(parts) !== english(found.parts))
      return refuse(no('agenda-adopted-rename', {}, 'Rules of Procedure of the Assembly, rule 20'));
    return [
      say(
        'agenda-item.described',
        {
          ...{ item, session: session.id, parts },
          body: given === undefined || given === 'none' ? null : given,
          annotation: annotation ?? null,
        },
        ['Rules of Procedure of the Assembly, rule 11'],
      ),
    ];
  },
});

/** Pure. Line by line one sub-item in every language; or the language that has another number of lines than the English. */
export function partsOf(
  texts: LanguageMap | undefined,
): readonly LanguageMap[] | { readonly language: string; readonly lines: number; readonly wanted: number } {
  if (!texts) return [];
  const linesOf = (text: string) =>
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
  const english = linesOf(texts.en);
  const others = langs.flatMap((lang) => {
    const text = lang === 'en' ? undefined : texts[lang];
    return text === undefined ? [] : [{ lang, lines: linesOf(text) }];
  });
  const odd = others.find(({ lines }) => lines.length !== english.length);
  if (odd) return { language: odd.lang, lines: odd.lines.length, wanted: english.length };
  return english.map((en, place) => ({
    en,
    ...Object.fromEntries(others.map(({ lang, lines }) => [lang, lines[place] ?? ''])),
  }));
}

/** Sub-items as their form shows them again. */
export function linesOfParts(parts: readonly LanguageMap[]): LanguageMap | undefined {
  if (parts.length === 0) return undefined;
  const lines = (lang: Lang) => parts.map((part) => part[lang]).join('\n');
  const others = langs.filter((lang) => lang !== 'en' && parts.every((part) => part[lang]));
  return { en: lines('en'), ...Object.fromEntries(others.map((lang) => [lang, lines(lang)])) };
}
