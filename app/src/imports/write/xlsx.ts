import { strToU8, zipSync } from 'fflate';

/** A sheet as it is written: texts and numbers, the first line its head. */
export interface WrittenSheet {
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
  /** widths of the columns, in letters */
  readonly widths?: readonly number[];
  readonly rightToLeft?: boolean;
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packed = 'http://schemas.openxmlformats.org/package/2006';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Looks of cells by their number: plain, head, and text that stays text when somebody goes into the cell. */
const styles = `<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/><xf xfId="0" quotePrefix="1" numFmtId="49" applyNumberFormat="1"/></cellXfs></styleSheet>`;

/** A workbook with one sheet (ECMA-376). Every text is written as a text: none is run as a formula. */
export function writeXlsx(sheet: WrittenSheet): Uint8Array {
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': `<Types xmlns="${packed}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packed}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${escaped(nameOf(sheet.name))}" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packed}/relationships"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': styles,
    'xl/worksheets/sheet1.xml': sheetXml(sheet),
  };
  const files = Object.entries(parts).map(([name, xml]) => [name, strToU8(`${declaration}${xml}`)] as const);
  // One time for all: the same list is the same file.
  return zipSync(Object.fromEntries(files), { mtime: '1980-01-02T12:00:00Z' });
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

function sheetXml({ head, rows, widths = [], rightToLeft = false }: WrittenSheet): string {
  const columns = head.map((_, n) => `<col min="${n + 1}" max="${n + 1}" width="${widths[n] ?? 24}" customWidth="1"/>`);
  const lines = [rowXml(1, head, 1), ...rows.map((cells, n) => rowXml(n + 2, cells, 2))];
  const turned = rightToLeft ? ' rightToLeft="1"' : '';
  return `<worksheet xmlns="${main}"><sheetViews><sheetView${turned} workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>${lines.join('')}</sheetData></worksheet>`;
}

function rowXml(number: number, cells: readonly (string | number)[], style: number): string {
  const xml = cells.map((cell, place) => {
    const at = `r="${lettersOfPlace(place)}${number}"`;
    if (typeof cell === 'number') return `<c ${at}><v>${cell}</v></c>`;
    if (cell === '') return '';
    return `<c ${at} s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
  });
  return `<row r="${number}">${xml.join('')}</row>`;
}

function lettersOfPlace(place: number): string {
  const letter = String.fromCharCode(65 + (place % 26));
  return place < 26 ? letter : lettersOfPlace(Math.floor(place / 26) - 1) + letter;
}

/** Excel takes 31 letters and none of these signs. */
function nameOf(name: string): string {
  return [...name.replaceAll(/[[\]*?/\\:']/g, ' ')].slice(0, 31).join('');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML takes none of these
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

function escaped(text: string): string {
  return (
    text
      .toWellFormed()
      .replaceAll(forbidden, '')
      // What looks like a sign that XML does not take is no such sign here.
      .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  );
}
