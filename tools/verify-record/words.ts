import type { Counted, Note, Report } from './report.ts';

/** Everything that is said of a checked export, in one language; `{name}` stands for a fact. */
export interface RecordWords {
  readonly stands: string;
  /** `{n}` */
  readonly standsNot: string;
  readonly wrong: string;
  readonly checked: string;
  readonly notes: string;
  readonly unknown: string;
  /** `{n}` */
  readonly counted: Readonly<Record<Exclude<Counted, 'sealed'>, string>>;
  readonly noted: Readonly<Record<Note['note'], string>>;
  /** `{n}` in the first: entries that are not public */
  readonly cannotKnow: readonly [string, string, string, string, string, string];
}

/** A sentence with its facts; numbers as the language writes them. */
function filled(sentence: string, facts: Readonly<Record<string, string | number>>, language: string): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const fact = facts[name];
    return typeof fact === 'number' ? fact.toLocaleString(language) : (fact ?? '');
  });
}

export interface Said {
  readonly verdict: string;
  readonly wrong: readonly string[];
  readonly checked: readonly string[];
  readonly notes: readonly string[];
  readonly unknown: readonly string[];
}

/** The report in words. What is wrong is said in English: it names acts and figures as they stand in the record. */
export function inWords(report: Report, words: RecordWords, language: string): Said {
  const { problems, counted, notes } = report;
  const order = Object.keys(words.counted) as readonly (keyof RecordWords['counted'])[];
  return {
    verdict: problems.length === 0 ? words.stands : filled(words.standsNot, { n: problems.length }, language),
    wrong: problems.map(({ seq, text }) => (seq === null || text.startsWith('entr') ? text : `entry ${seq}, ${text}`)),
    checked: order.flatMap((what) =>
      counted[what] > 0 ? [filled(words.counted[what], { n: counted[what] }, language)] : [],
    ),
    notes: notes.map(({ note, facts }) => filled(words.noted[note], facts, language)),
    // Of what does not stand nothing is proved.
    unknown: (problems.length > 0 ? [] : words.cannotKnow).map((sentence) =>
      filled(sentence, { n: counted.sealed }, language),
    ),
  };
}
