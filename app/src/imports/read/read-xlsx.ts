import { complaint } from '../../door/input.ts';
import { filledLines, type Line, mostLines } from './lines.ts';
import { type ReadLines, within } from './read-csv.ts';
import { dateFormatsIn, sharedStringsIn } from './xlsx-parts.ts';
import { readSheet } from './xlsx-sheet.ts';
import { type EachTag, NotWellFormed, TooMuch, tagReader } from './xml.ts';
import { UnreadableZip, zipParts } from './zip-parts.ts';

/** The first sheet of a workbook that is not hidden (ECMA-376): values, texts, dates. What a formula came to counts as its value. */
export function readXlsx(bytes: Uint8Array): ReadLines {
  try {
    const part = zipParts(bytes);
    const eachTag = tagReader();
    const textOf = (name: string): string | null => {
      const found = part(name);
      return found && new TextDecoder().decode(found);
    };
    const book = textOf('xl/workbook.xml');
    if (book === null) return { ok: false, wrong: complaint('imports.not-a-workbook') };
    const { relation, from1904 } = sheetIn(eachTag, book);
    const sheet = textOf(addressOf(eachTag, relation, textOf('xl/_rels/workbook.xml.rels') ?? ''));
    if (sheet === null) return { ok: false, wrong: complaint('imports.not-a-workbook') };
    const lines: Line[] = readSheet(eachTag, sheet, {
      strings: sharedStringsIn(eachTag, textOf('xl/sharedStrings.xml') ?? ''),
      dates: dateFormatsIn(eachTag, textOf('xl/styles.xml') ?? ''),
      from1904,
      most: 20 * mostLines,
    });
    return within(filledLines(lines));
  } catch (error) {
    if (error instanceof TooMuch) return { ok: false, wrong: complaint('imports.too-many-cells') };
    if (error instanceof UnreadableZip || error instanceof NotWellFormed || error instanceof RangeError)
      return { ok: false, wrong: complaint('imports.not-a-workbook') };
    throw error;
  }
}

/** Which sheet is the first that is not hidden, and whether days are counted from 1904. */
function sheetIn(eachTag: EachTag, book: string): { readonly relation: string; readonly from1904: boolean } {
  let from1904 = false;
  const sheets: { readonly relation: string; readonly hidden: boolean }[] = [];
  eachTag(book, {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes.date1904 ?? '');
      if (name === 'sheet')
        sheets.push({
          relation: attributes['r:id'] ?? '',
          hidden: attributes.state !== undefined && attributes.state !== 'visible',
        });
    },
  });
  const { relation } = sheets.find(({ hidden }) => !hidden) ?? sheets[0] ?? { relation: '' };
  return { relation, from1904 };
}

function addressOf(eachTag: EachTag, relation: string, relations: string): string {
  let target = 'worksheets/sheet1.xml';
  eachTag(relations, {
    open(name, { Id, Target }) {
      if (name === 'Relationship' && Id === relation && Target !== undefined) target = Target;
    },
  });
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}
