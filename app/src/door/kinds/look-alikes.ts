/*
 * Letters of different alphabets that look alike. A word that mixes them is a slip of the keyboard or a disguise: nobody who
 * reads it can tell, and no search finds it.
 */

const words = /[\p{L}\p{M}]+/gu;
const alphabets = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Armenian}/u,
  /\p{Script=Cherokee}/u,
];

/** Whether a word of the text mixes two alphabets whose letters look alike. */
export function mixesAlphabets(text: string): boolean {
  return (text.match(words) ?? []).some((word) => alphabets.filter((letters) => letters.test(word)).length > 1);
}

/** Small letters, each with the Latin one it is taken for. */
const alike: Readonly<Record<string, string>> = {
  ...pairs('авекмнорстухѕіјԁԛԝһгп', 'abekmhopctyxsljdqwhrn'),
  ...pairs('αβγεηικμνορτυχω', 'abyenlkuvoptuxw'),
  ...pairs('օսոհցԁ', 'ounhgd'),
  ...pairs('ı1|!0', 'llllo'),
  // A capital I and a small l are one stroke in many fonts.
  i: 'l',
  // Letters that keep their stroke or their second letter when accents are put aside, as they are written without them.
  ß: 'ss',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ħ: 'h',
  ŧ: 't',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  // Endings that Arabic writes both ways; the stretch between two letters is no letter.
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ە: 'ه',
  ة: 'ه',
  ـ: '',
};

function pairs(from: string, to: string): Readonly<Record<string, string>> {
  const letters = [...to];
  return Object.fromEntries([...from].map((letter, place) => [letter, letters[place] ?? letter]));
}

/**
 * What is left of a name when case, accents, width, kind and number of spaces, hyphens and dots, and the alphabet of letters
 * that look alike are put aside: two names that a reader could take for each other have the same.
 */
export function skeletonOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '')
    .toLowerCase();
  return [...plain]
    .map((letter) => alike[letter] ?? letter)
    .join('')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** More words than these are put in one order only: names of persons have fewer, and trying all orders takes long. */
const mostWords = 8;

/**
 * Whether two names may be of one person: the same words in whatever order ("Example, Anna", "Anna Example"), with or without what
 * parts them ("Anna-Maria", "Annamaria"), and whatever a reader could take for the same.
 */
export function samePerson(one: string, other: string): boolean {
  const [a, b] = [skeletonOf(one).split(' '), skeletonOf(other).split(' ')];
  const [left, right] = [a.join(''), b.join('')];
  if (left.length !== right.length) return false;
  return left === right || a.toSorted().join() === b.toSorted().join() || madeOf(right, a) || madeOf(left, b);
}

/** Names of one person have the same: what is left of the name, letter by letter, in one order. By it they are found among many. */
export function lettersOf(name: string): string {
  return [...skeletonOf(name).replaceAll(' ', '')].toSorted().join('');
}

/** Whether the text is these words, each once, in some order. */
function madeOf(text: string, words: readonly string[]): boolean {
  if (words.length > mostWords) return false;
  if (words.length === 0) return text === '';
  return [...new Set(words)].some((word) => {
    const place = words.indexOf(word);
    return text.startsWith(word) && madeOf(text.slice(word.length), words.toSpliced(place, 1));
  });
}
