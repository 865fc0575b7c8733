import { type Goal, goalsMet, type Row, verdictOf } from './row.ts';

const heads = ['what', 'Plenary', 'reference in the same run', 'ratio', 'goal', 'met'] as const;

/** The rows as a table of Markdown, which reads well in a terminal too. */
export function tableOf(rows: readonly Row[]): string {
  const lines = [heads, ...rows.map(cellsOf)];
  const widths = heads.map((_, column) => Math.max(3, ...lines.map((line) => (line[column] ?? '').length)));
  const written = (line: readonly string[]): string =>
    `| ${widths.map((width, column) => (line[column] ?? '').padEnd(width)).join(' | ')} |`;
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  return [written(heads), rule, ...lines.slice(1).map(written)].join('\n');
}

export function countOf(rows: readonly Row[]): string {
  const { met, measured } = goalsMet(rows);
  return `${met} of ${measured} goals met`;
}

function cellsOf(row: Row): readonly string[] {
  const { what, value, unit, reference, ratio, goal, note } = row;
  const verdict = verdictOf(row);
  return [
    what,
    Number.isNaN(value) ? (note ?? 'not measured') : figure(value, unit) + (note === undefined ? '' : ` (${note})`),
    reference === undefined ? '' : `${reference.name}: ${figure(reference.value, reference.unit)}`,
    ratio === undefined ? '' : number(ratio),
    goal === undefined ? '' : goalText(goal, unit),
    { met: 'yes', missed: 'no', 'not measured': 'not measured', 'no goal': '' }[verdict],
  ].map((cell) => cell.replaceAll('|', '\\|'));
}

function goalText(goal: Goal, unit: string): string {
  const bound = 'most' in goal ? `at most ${number(goal.most)}` : `at least ${number(goal.least)}`;
  return goal.of === 'ratio' ? `ratio ${bound}` : `${bound} ${unit}`.trimEnd();
}

function figure(value: number, unit: string): string {
  return `${number(value)} ${unit}`.trimEnd();
}

/** Three digits that say something: 0.0123, 1.23, 12.3, 123, 1,234. */
export function number(value: number): string {
  if (Number.isNaN(value)) return 'not measured';
  const size = Math.abs(value);
  if (size >= 1_000) return Math.round(value).toLocaleString('en');
  return String(Number(value.toPrecision(3)));
}

const [begin, end] = ['<!-- bench:begin -->', '<!-- bench:end -->'] as const;

/** The text with the table between its two marks. Throws where they are not there, once each and in order. */
export function withTable(text: string, table: string): string {
  const [before, rest, ...more] = text.split(begin);
  const [, after, ...others] = rest?.split(end) ?? [];
  if (before === undefined || after === undefined || more.length > 0 || others.length > 0)
    throw new Error(`The text needs one line ${begin} and after it one line ${end}.`);
  return `${before}${begin}\n${table}\n${end}${after}`;
}
