import { createHash } from 'node:crypto';
import type { SessionRunHere } from '../sessions/index.ts';
import type { Db } from '../store/database.ts';
import type { FieldError } from '../web/form-state.ts';
import { type Headings, readHeadings } from './headings.ts';
import { knownStates } from './known-states.ts';
import type { Line, Written } from './read/lines.ts';
import type { Becomes, JudgedLine, PreviewedList, RightLine } from './slots.ts';

/** A list as it is kept between its preview and its confirmation. */
export interface KeptList {
  readonly lines: readonly Line[];
  readonly written: Written;
}

/** Stands in its place once it was taken in: so many lines were new, and so many changed something. */
export interface TakenList {
  readonly taken: { readonly made: number; readonly changed: number };
}

/** What will become of one line, with its cells as they were written. */
export interface PreviewedLine extends Omit<JudgedLine, 'wrong'> {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
  /** by the keys of the columns */
  readonly wrong: Readonly<Record<string, FieldError>>;
}

export interface Preview {
  readonly headings: Headings;
  readonly lines: readonly PreviewedLine[];
  readonly counts: Readonly<Record<Becomes, number>>;
  readonly written: Written;
  /** tells this preview from another: what the confirmation holds itself to */
  readonly mark: string;
  readonly input: object;
}

export interface PreviewAsked {
  readonly list: PreviewedList;
  readonly kept: KeptList;
  readonly session: SessionRunHere;
  readonly now: string;
  readonly meant?: ReadonlySet<number>;
}

/** What would become of a list now. Nothing is written. */
export async function previewOf(
  db: Db,
  { list, kept, session, now, meant = new Set() }: PreviewAsked,
): Promise<Preview> {
  const [head = { line: 1, cells: [] }, ...rest] = kept.lines;
  const headings = readHeadings(list.columns, head);
  const known = { states: await knownStates(db) };
  const read = rest.map((line) => readLine(list, headings, line, known));
  const right: readonly RightLine[] = read.filter(({ wrong }) => Object.keys(wrong).length === 0);
  const judged = await list.judge(db, { session, lines: right, meant, now });
  const lines = read.map(({ line, cells, wrong }): PreviewedLine => {
    const { wrong: together, ...said }: JudgedLine = judged.lines.get(line) ?? { becomes: 'wrong' };
    return { line, cells, wrong: together ? { ...wrong, [together.column]: together.said } : wrong, ...said };
  });
  const counts: Record<Becomes, number> = { new: 0, changed: 0, same: 0, asked: 0, wrong: 0 };
  for (const { becomes } of lines) counts[becomes] += 1;
  return { headings, lines, counts, written: kept.written, mark: markOf(lines, judged.input), input: judged.input };
}

function readLine(
  list: PreviewedList,
  { places }: Headings,
  { line, cells, unread }: Line,
  known: Parameters<PreviewedList['columns'][number]['reads']>[1],
) {
  const written: Record<string, string> = {};
  const values: Record<string, unknown> = {};
  const wrong: Record<string, FieldError> = {};
  for (const column of list.columns) {
    const place = places.get(column.key);
    const text = (place === undefined ? '' : (cells[place] ?? '')).trim();
    const cannot = place === undefined ? undefined : unread?.[place];
    written[column.key] = text;
    if (cannot !== undefined) {
      wrong[column.key] = cannot;
      continue;
    }
    if (text === '' && column.needed !== true) continue;
    const cell = column.reads(text, known);
    if ('wrong' in cell) wrong[column.key] = cell.wrong;
    else values[column.key] = cell.value;
  }
  return { line, cells: written, values, wrong };
}

/** Of what is shown, and of what would be sent. */
function markOf(lines: readonly PreviewedLine[], input: object): string {
  const said = lines.map(({ line, becomes, why }) => [
    line,
    becomes,
    why?.objection.code ?? '',
    why?.objection.facts ?? {},
  ]);
  return createHash('sha256')
    .update(JSON.stringify([said, input]))
    .digest('hex')
    .slice(0, 32);
}
