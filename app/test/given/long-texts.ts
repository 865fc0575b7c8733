/** Texts that people write and that a page must hold: of any length, in any script, with and without places to break a line. Invented, and plainly so. */

/** What a field takes. */
export interface Room {
  readonly max: number;
  readonly form: 'line' | 'text';
}

const sentence =
  'Demonstration report of the working group on the length of corridors, of coffee breaks and of the names of working groups, with its annexes. ';
const arabic = 'تقرير تجريبي للفريق العامل المعني بطول الممرات واستراحات القهوة وأسماء الأفرقة العاملة مع مرفقاته ';
const chinese = '关于走廊长度和咖啡休息时间以及工作组名称问题的演示性工作组报告及其附件';

const kinds: Readonly<Record<string, (room: Room) => string>> = {
  'one word of 80 letters': () => 'W'.repeat(80),
  'three lines': ({ form }) =>
    form === 'text' ? [1, 2, 3].map((n) => sentence.repeat(n).trim()).join('\n') : sentence.repeat(2),
  Arabic: () => arabic.repeat(2),
  'Arabic with Latin letters and figures': () =>
    'القرار ICC-ASP/25/Res.12 (2026) بشأن 124 دولة طرفا و36(6)(أ)، انظر https://example.org/a?b=1 والفقرة 7.2 '.repeat(
      2,
    ),
  'many combining marks': () => 'Z\u0351\u036b\u0343\u032a\u0302\u036b\u033da\u0301\u0323\u0304\u0331'.repeat(20),
  'Chinese without spaces': () => chinese.repeat(3),
  'an address of 200 letters': () =>
    `https://example.org/${'demonstration-of-a-long-address/'.repeat(6)}`.slice(0, 200),
  'signs without width': () =>
    '\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645 \u{1f469}\u{1f3fd}\u200d\u2696\ufe0f '.repeat(6),
  'a word without end': () => 'Rechtsschutzversicherungsgesellschaften'.repeat(600),
  'the longest allowed': ({ max }) => `Longest ${sentence}`.repeat(Math.ceil(max / sentence.length)),
};

export type TextKind = keyof typeof kinds & string;

export const textKinds: readonly TextKind[] = Object.keys(kinds);

/** A text of a kind, as long as the field has room for; a word without end fills a line or 600 letters of a text. */
export function longText(kind: TextKind, room: Room): string {
  const whole = kinds[kind]?.(room);
  if (whole === undefined) throw new Error(`there is no text of the kind ${kind}`);
  const max = kind === 'a word without end' ? Math.min(room.max, 600) : room.max;
  return [...whole.normalize('NFC')]
    .slice(0, max)
    .join('')
    .trim()
    .padEnd(kind === 'the longest allowed' ? max : 0, '.');
}

/** How texts of each kind begin, wherever they stand. */
export const beginnings: readonly string[] = textKinds.map((kind) =>
  [...longText(kind, { max: 400, form: 'line' })].slice(0, 12).join(''),
);
