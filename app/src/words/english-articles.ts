/**
 * English names of States that take the article inside a sentence, and those that a list turns round. The data hold them as
 * a list does; a sentence says them as documents of the United Nations do. By usage, and not checked name by name against UNTERM. Every other
 * name stands without an article.
 */
const inSentences: ReadonlyMap<string, string> = new Map([
  ...[
    'Bahamas',
    'Central African Republic',
    'Comoros',
    'Congo',
    'Cook Islands',
    'Democratic Republic of the Congo',
    'Dominican Republic',
    'Gambia',
    'Marshall Islands',
    'Niger',
    'Philippines',
    'Republic of Korea',
    'Republic of Moldova',
    'Russian Federation',
    'State of Palestine',
    'Sudan',
    'Syrian Arab Republic',
    'United Arab Emirates',
    'United Kingdom of Great Britain and Northern Ireland',
    'United Republic of Tanzania',
    'United States of America',
  ].map((name) => [name, `the ${name}`] as const),
  ['Bolivia (Plurinational State of)', 'the Plurinational State of Bolivia'],
  ['Iran (Islamic Republic of)', 'the Islamic Republic of Iran'],
  ['Netherlands (Kingdom of the)', 'the Kingdom of the Netherlands'],
  ['Venezuela (Bolivarian Republic of)', 'the Bolivarian Republic of Venezuela'],
]);

/** The name of a State as an English sentence says it. */
export function inSentence(name: string): string {
  return inSentences.get(name) ?? name;
}

const names = [...inSentences.keys()].map((name) => name.replaceAll(/[()]/g, '\\$&'));
// The mark stays where a name is put in later, see meetings/script/line.ts.
const marked = new RegExp(`\\[([Tt])he\\] (?!\u2068)(?:(${names.join('|')})(?!\\p{L}))?`, 'gu');

/** `[the] {state}` in a message is the name with the article that it has; `[The]` at the head of a sentence. */
export function withArticles(text: string): string {
  return text.replaceAll(marked, (_, the: string, name?: string) => {
    const said = name === undefined ? '' : inSentence(name);
    return the === 'T' ? said.replace(/^t/, 'T') : said;
  });
}

/** The same where the name stands apart from the words before it: those words, and the name. */
export function withArticle(before: string, name: string): readonly [before: string, name: string] {
  const mark = /\[([Tt])he\] $/.exec(before);
  if (!mark) return [before, name];
  const words = before.slice(0, mark.index);
  const said = inSentence(name);
  return said.startsWith('the ') ? [`${words}${mark[1]}he `, said.slice(4)] : [words, name];
}
