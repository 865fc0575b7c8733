export const english = {
  'imports.file': 'A file: CSV or XLSX',
  'imports.file.hint':
    '{lines, plural, one {At most # line} other {At most # lines}} and 2.5 MB. Of a workbook the first sheet is read.',
  'imports.paste': 'Or what you copied from a spreadsheet',
  'imports.paste.hint': 'With its first line, the headings.',
  'imports.look': 'Look at what will happen',
  'imports.back': 'Back without importing',
  'imports.taken':
    'The list was taken in already: {n, plural, one {# line was new or changed something} other {# lines were new or changed something}}. It is not taken in twice.',
  'imports.gone':
    'The list that you looked at is no longer kept. Bring it in once more: lines that were taken in already stay as they are.',
  'imports.nothing-saved':
    'The next page shows line by line what will happen. Nothing is done before you confirm it there. Until then the list is kept sealed, for you in this browser alone, and for one day at most.',
  'imports.columns': 'Columns',
  'imports.columns.lede':
    'Their headings are taken in any of the six languages and in any order. Other columns are passed over. The list as it is now has the same columns, so it can be corrected and brought in again.',
  'imports.heading': 'Heading',
  'imports.needed': 'Must be there',
  'imports.needed.yes': 'yes',
  'imports.needed.no': 'may be left out',
  'imports.example': 'For instance',
  'imports.template': 'Empty list to fill in ({format})',
  'imports.export': 'The list as it is now ({format})',
  'imports.preview': 'What will happen',
  'imports.preview.lede': 'Nothing has been done yet.',
  'imports.another': 'Bring in another list',
  'imports.becomes': 'What happens',
  'imports.becomes.new': 'New',
  'imports.becomes.changed': 'Changed',
  'imports.becomes.same': 'As it is already',
  'imports.becomes.asked': 'Asked back',
  'imports.becomes.wrong': 'To be mended',
  'imports.written.windows-1252':
    'This file is not in UTF-8. It was read in the code of western Windows (1252): look at names with accents, and save the file as “CSV UTF-8” where they are wrong.',
  'imports.written.utf-16': 'This file was read as UTF-16.',
  'imports.unused': 'Passed over, because no such columns are known here: {columns}',
  'imports.nothing-to-do': 'Nothing to do',
  'imports.nothing-to-do.what':
    'No line of this list brings anything new. Mend the lines below in your file and bring it in again, or leave it at that.',
  'imports.nothing-to-do.same': 'Every line of this list stands here already as it is. There is nothing to mend.',
  'imports.confirm': 'Confirm',
  'imports.asked': 'Tick the lines that are meant so',
  'imports.asked.hint': 'A line that is not ticked is left out.',
  'imports.leave-out': 'Lines that cannot be taken in',
  'imports.leave-out.yes': 'Leave them out, and take in the others',
  'imports.leave-out.what':
    '{n, plural, one {# line is left out, unless it is ticked above} other {# lines are left out, unless they are ticked above}}. Or mend them in your file and bring it in again.',
  'imports.leave-out.all':
    '{n, plural, one {# line is left out} other {# lines are left out}}. Or mend them in your file and bring it in again.',
  'imports.do': 'Take in this list',
  'imports.line': 'Line {line, number}',
  'imports.lines': 'Line by line',
  'imports.line-number': 'Line',
  'imports.show.all': 'All lines ({n, number})',
  'imports.show.faults': 'Those to be mended or confirmed ({n, number})',
  'imports.choose': 'Choose a file, or paste a list.',
  'imports.not-kept': 'The list could not be kept for its preview just now. Nothing is lost: send it once more.',
  'imports.file-and-text':
    'A file was chosen and a list was pasted. Send one of the two: take the file out, or empty the field.',
  'imports.nothing-in-it': 'There is nothing in it.',
  'imports.head-only': 'There are headings, and no line under them.',
  'imports.no-head': 'The first line does not hold the headings of the columns. Known are: {columns}.',
  'imports.column-missing': 'Columns are missing: {columns}.',
  'imports.column-twice': 'Columns stand there twice: {columns}. Delete one of each, or give it another heading.',
  'imports.too-many-lines':
    'A list has {max, plural, one {# line} other {# lines}} at most. Divide it, and bring in one part after the other.',
  'imports.too-wide': 'More than {max, plural, one {# cell} other {# cells}} in line {line, number}.',
  'imports.cell-too-long':
    'More than {max, plural, one {# letter} other {# letters}} in a cell of line {line, number}.',
  'imports.quote-not-closed':
    'A quotation mark is opened and not closed; the text ends within it, in line {line, number}. Close it, or delete it.',
  'imports.line-too-long': 'Too long: line {line, number}. Perhaps a quotation mark before it is not closed.',
  'imports.not-a-list': 'This is no list that can be read here (line {line, number}). Save it as CSV or XLSX.',
  'imports.not-a-workbook':
    'This file is no XLSX workbook, or it is damaged. Open it in a spreadsheet and save it once more as XLSX or CSV.',
  'imports.old-workbook':
    'This workbook is in the old format XLS, or it is locked with a password. Save it as XLSX without a password.',
  'imports.too-large': 'This is more than 2.5 MB. Divide the list, and leave out pictures and other sheets.',
  'imports.too-many-cells':
    'There is more in this workbook than a list holds. Copy the lines of the list alone into a new workbook, without empty lines that have a format, and send that.',
  'imports.formula': 'This cell holds a formula without a result. Put the value itself there.',
  'imports.cell-error': 'This cell holds an error of the spreadsheet. Put the value itself there.',
  'imports.no-such-state':
    'No State is called so here. Write its name in one of the six languages, or its three-letter code, as FRA for France.',
  'objection.list-gone': 'The list is no longer kept. Nothing was done: bring it in once more.',
  'objection.list-changed':
    'Since you looked at this list something changed, and other lines would be taken in than you saw. Nothing was done. Look at the lines as they are now, and confirm again.',
  'objection.list-has-faults':
    '{n, plural, one {# line cannot be taken in as it is} other {# lines cannot be taken in as they are}}. Nothing was done. Mend them in your file and bring it in again, or say that they are left out.',
} as const;

type English = typeof english;

declare module '../../words/messages.ts' {
  interface Catalogue extends English {}
}
