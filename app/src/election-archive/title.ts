import type { ElectionFile } from '../reference/index.ts';
import { eachOnce } from '../web/each-once.ts';
import { type LanguageMap, langs } from '../words/languages.ts';
import { format, type MessageKey } from '../words/messages.ts';

type Named = readonly [MessageKey, Readonly<Record<string, string | number>>?];

/**
 * What an election is called: in English as its source has it; in the other languages where our own words say in English exactly
 * what the source says, and nowhere else.
 */
export function archivedTitle({ title, seats }: Pick<ElectionFile, 'title' | 'seats'>): LanguageMap {
  return titleOf(JSON.stringify([title, seats ?? null]));
}

const titleOf = eachOnce((of: string): LanguageMap => {
  const [title, seats] = JSON.parse(of) as [string, number | null];
  const named = namesFor(title, seats).find(([key, values]) => format('en', key, values).text === title);
  if (named === undefined) return { en: title, original: 'en' };
  const inEach = langs.map((lang) => [lang, format(lang, ...named).text]);
  return { ...Object.fromEntries(inEach), en: title, original: 'en' };
});

function namesFor(title: string, seats: number | null): readonly Named[] {
  const names = /\((.*)\)$/.exec(title)?.[1] ?? '';
  const counted: readonly Named[] =
    seats === null
      ? []
      : [
          ['elections.name.judges', { seats }],
          ['elections.name.judges.first', { seats }],
          ['elections.name.vacancies', { seats, names }],
        ];
  return [
    ...counted,
    ...['1', '2', '3'].map((nth): Named => ['elections.name.prosecutor', { nth }]),
    ['elections.kind.deputyProsecutor'],
    ...['investigations', 'prosecutions'].map((of): Named => ['elections.name.deputyProsecutor.of', { of }]),
    ['elections.name.committee.first'],
  ];
}
