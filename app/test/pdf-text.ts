import { inflateSync } from 'node:zlib';

/** What can be searched and copied on each page of a PDF: its text, as its fonts say what their signs mean. */
export function textOfPages(pdf: Buffer): readonly string[] {
  const objects = objectsOf(pdf.toString('latin1'));
  const pages = [...objects.values()].filter(({ head }) => /\/Type\s*\/Page\b/.test(head));
  return pages.map((page) => {
    const fonts = fontsOf(objects, page);
    const contents = /\/Contents\s*(\[[^\]]*\]|\d+ \d+ R)/.exec(page.head)?.[1] ?? '';
    const streams = [...contents.matchAll(/(\d+) \d+ R/g)].map(([, id]) => objects.get(id ?? '')?.stream ?? '');
    return textOf(streams.join('\n'), fonts, objects, page);
  });
}

/** Every colour that is set on a page or in a drawing on it, as its numbers: "0", "1 1 1". */
export function coloursIn(pdf: Buffer): ReadonlySet<string> {
  const objects = objectsOf(pdf.toString('latin1'));
  const all = [...objects.values()];
  const pages = all.flatMap(({ head }) =>
    /\/Type\s*\/Page\b/.test(head) ? (/\/Contents\s*(\d+) 0 R/.exec(head)?.[1] ?? []) : [],
  );
  const drawn = [
    ...pages.flatMap((id) => objects.get(id) ?? []),
    ...all.filter(({ head }) => /\/Subtype\s*\/Form\b/.test(head)),
  ];
  const set = /((?:[\d.]+\s+){1,4})(?:rg|RG|g|G|k|K|sc|SC|scn|SCN)\b/g;
  return new Set(drawn.flatMap(({ stream }) => [...stream.matchAll(set)].map(([, numbers = '']) => numbers.trim())));
}

interface Obj {
  readonly head: string;
  readonly stream: string;
}

type Objects = ReadonlyMap<string, Obj>;
type Font = ReadonlyMap<number, string>;

function objectsOf(text: string): Objects {
  const found = new Map<string, Obj>();
  for (const { 1: id = '', index, 0: whole } of text.matchAll(/(\d+) 0 obj\b/g)) {
    const end = text.indexOf('endobj', index);
    const body = text.slice(index + whole.length, end);
    const at = /stream\r?\n/.exec(body);
    const head = at ? body.slice(0, at.index) : body;
    const length = at ? Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0) : 0;
    const start = index + whole.length + (at ? at.index + at[0].length : 0);
    const raw = text.slice(start, /\/Length \d+ \d+ R/.test(head) || length === 0 ? end : start + length);
    found.set(id, { head, stream: at ? unpacked(head, raw) : '' });
  }
  for (const { head, stream } of [...found.values()]) {
    if (!/\/ObjStm\b/.test(head)) continue;
    const first = Number(/\/First (\d+)/.exec(head)?.[1]);
    const numbers = stream.slice(0, first).trim().split(/\s+/).map(Number);
    for (let n = 0; n < numbers.length; n += 2) {
      const next = numbers[n + 3];
      const part = stream.slice(first + (numbers[n + 1] ?? 0), next === undefined ? undefined : first + next);
      found.set(String(numbers[n]), { head: part, stream: '' });
    }
  }
  return found;
}

function unpacked(head: string, raw: string): string {
  if (!/FlateDecode/.test(head)) return raw;
  try {
    return inflateSync(Buffer.from(raw, 'latin1'), { finishFlush: 2 }).toString('latin1');
  } catch {
    return '';
  }
}

/** The object of a name in a dictionary, whether it stands there or elsewhere. */
function inside(objects: Objects, head: string, name: string): string {
  const [, id] = new RegExp(`/${name}\\s+(\\d+) 0 R`).exec(head) ?? [];
  if (id !== undefined) return objects.get(id)?.head ?? '';
  const start = head.search(new RegExp(`/${name}\\s*<<`));
  if (start < 0) return '';
  let depth = 0;
  for (let at = head.indexOf('<<', start); at < head.length; at += 1) {
    if (head.startsWith('<<', at)) depth += 1;
    if (head.startsWith('>>', at)) depth -= 1;
    if (depth === 0 && head.startsWith('>>', at)) return head.slice(start, at + 2);
    if (/^(<<|>>)/.test(head.slice(at, at + 2))) at += 1;
  }
  return head.slice(start);
}

/** No sign has this number. */
const beyond = 0x10000;

function fontsOf(objects: Objects, { head }: Obj): ReadonlyMap<string, Font> {
  const list = inside(objects, inside(objects, head, 'Resources'), 'Font');
  const found = new Map<string, Font>();
  for (const [, name = '', id = ''] of list.matchAll(/\/([\w.+-]+)\s+(\d+) 0 R/g)) {
    const font = objects.get(id)?.head ?? '';
    const [, map] = /\/ToUnicode (\d+) 0 R/.exec(font) ?? [];
    const meanings = meaningsOf(objects.get(map ?? '')?.stream ?? '');
    // However few signs it has: each is written with two bytes.
    found.set(name, /\/Type0\b/.test(font) ? new Map([...meanings, [beyond, '']]) : meanings);
  }
  return found;
}

function meaningsOf(cmap: string): Font {
  const found = new Map<number, string>();
  const text = (hex: string): string =>
    (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('');
  for (const [, block = ''] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, from = '', to = ''] of block.matchAll(/<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>/g))
      found.set(Number.parseInt(from, 16), text(to));
  for (const [, block = ''] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from = '', to = '', start = ''] of block.matchAll(
      /<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>/g,
    ))
      for (let code = Number.parseInt(from, 16), n = 0; code <= Number.parseInt(to, 16); code += 1, n += 1)
        found.set(code, String.fromCharCode(Number.parseInt(start, 16) + n));
    for (const [, from = '', list = ''] of block.matchAll(/<([0-9a-fA-F]+)>\s*<[0-9a-fA-F]+>\s*\[([^\]]*)\]/g))
      for (const [n, [, to = '']] of [...list.matchAll(/<([0-9a-fA-F]+)>/g)].entries())
        found.set(Number.parseInt(from, 16) + n, text(to));
  }
  return found;
}

/** A string between brackets, which may hold others as long as they are paired. */
const literalString = Array.from({ length: 6 }).reduce<string>(
  (inner) => String.raw`\((?:\\[\s\S]|[^\\()]|${inner})*\)`,
  '(?!)',
);

const operators = new RegExp(
  String.raw`/([\w.+-]+)\s+[\d.-]+\s+Tf|<([0-9a-fA-F\s]*)>|(${literalString})|\b(Td|TD|Tm|T\*|ET)\b|/([\w.+-]+)\s+Do\b`,
  'g',
);

/** Words drawn by the operators of a page, and of the forms that it draws. */
function textOf(content: string, fonts: ReadonlyMap<string, Font>, objects: Objects, page: Obj): string {
  let said = '';
  let font: Font = new Map();
  let width = 2;
  for (const [, name, hex, literal, move, form] of content.matchAll(operators)) {
    if (name !== undefined) {
      font = fonts.get(name) ?? new Map();
      width = [...font.keys()].some((code) => code > 255) ? 2 : 1;
    } else if (hex !== undefined || literal !== undefined) {
      const codes =
        hex === undefined ? codesOf(literal ?? '', width) : hexCodes(hex.replaceAll(/\s/g, ''), width, font);
      said += codes.map((code) => font.get(code) ?? '').join('');
    } else if (move !== undefined) said += ' ';
    else if (form !== undefined) {
      const list = inside(objects, inside(objects, page.head, 'Resources'), 'XObject');
      const [, id] = new RegExp(`/${form}\\s+(\\d+) 0 R`).exec(list) ?? [];
      const drawn = objects.get(id ?? '');
      if (drawn && /\/Form\b/.test(drawn.head))
        said += ` ${textOf(drawn.stream, fontsOf(objects, drawn), objects, drawn)}`;
    }
  }
  return said.replaceAll(/\s+/g, ' ').trim();
}

function hexCodes(hex: string, width: number, font: Font): readonly number[] {
  const size =
    width === 2 || (hex.length % 4 === 0 && font.size > 0 && !font.has(Number.parseInt(hex.slice(0, 2), 16))) ? 4 : 2;
  return (hex.match(new RegExp(`.{${size}}`, 'g')) ?? []).map((code) => Number.parseInt(code, 16));
}

function codesOf(literal: string, width: number): readonly number[] {
  const plain = literal
    .slice(1, -1)
    .replaceAll(/\\([0-7]{1,3}|[\s\S])/g, (_, sign: string) =>
      /^[0-7]/.test(sign)
        ? String.fromCharCode(Number.parseInt(sign, 8))
        : ({ n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }[sign] ?? sign),
    );
  const bytes = [...plain].map((sign) => sign.charCodeAt(0));
  if (width === 1) return bytes;
  return bytes.flatMap((byte, n) => (n % 2 === 0 ? [byte * 256 + (bytes[n + 1] ?? 0)] : []));
}
