import { type Comparison, differs } from './comparison.ts';
import { explainedDifferences } from './explained-differences.ts';

function keyOf(c: Comparison): string {
  return `${c.record}: ${c.figure}`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** The first part of a record's name: the file, or the election of the United Nations. */
function groupOf(c: Comparison): string {
  return c.record.split(',')[0] ?? c.record;
}

function summary(all: readonly Comparison[]): string {
  const groups = [...new Set(all.map(groupOf))];
  const rows = groups.map((group) => {
    const own = all.filter((c) => groupOf(c) === group);
    return [group, String(own.length), String(own.filter(differs).length)];
  });
  return table(['record', 'figures recomputed', 'different'], rows);
}

function differences(all: readonly Comparison[]): string {
  const rows = all
    .filter(differs)
    .map((c) => [c.record, c.figure, c.published, c.computed, explainedDifferences[keyOf(c)] ?? 'not explained']);
  return table(['record', 'figure', 'published', 'by the rules', 'why'], rows);
}

function everything(all: readonly Comparison[]): string {
  return table(
    ['record', 'figure', 'published', 'by the rules'],
    all.map((c) => [c.record, c.figure, c.published, differs(c) ? `**${c.computed}**` : c.computed]),
  );
}

/** Differences without an explanation, and explanations without a difference; both have to be empty. */
export function unexplained(all: readonly Comparison[]): {
  readonly differences: readonly string[];
  readonly explanations: readonly string[];
} {
  const found = all.filter(differs).map(keyOf);
  const known = Object.keys(explainedDifferences);
  return {
    differences: found.filter((k) => !known.includes(k)),
    explanations: known.filter((k) => !found.includes(k)),
  };
}

export function historyPage(all: readonly Comparison[]): string {
  const equal = all.length - all.filter(differs).length;
  return `# The rules held against history

Generated from data/elections, data/un, data/states.json, data/scale.json and packages/rules; a test fails when this page is not up to date.
To write it anew: \`npx node packages/rules/reference/write-pages.ts\`.

The rules recompute every figure of the recorded elections and votes that they can: ${all.length} figures, ${equal} equal to the published
one, ${all.length - equal} different and explained below. A figure that is not known (\`null\` in the data) is left untested, never guessed. Each election
is judged by the rules of its own day. Some of the recorded figures were themselves derived by arithmetic when the data were
collected (\`derivedFields\` in the data); for these the comparison shows that data and rules agree, not that a source says so.

## Differences

${differences(all)}

## What history does not settle

- A regional group of exactly 16 or 17 States Parties: no published requirement turns on it. In November 2009 a paper of July 2009
  gives Eastern Europe a floor of 2, while the group had 17 States Parties from October on (docs/law.md, U-13).
- The reductions for too few candidates, requirements that cannot be met together, the cut-off of the lowest candidate.
- The difference between a majority of the members and of those voting in the elections of Prosecutors.
- The validity test of a ballot paper: how many ballots were invalid is published, not why.
- No vote on a resolution or the budget is known: every outcome was by consensus. Roll-calls of the General Assembly stand in.
- The elections of judges of 2011 and 2017 are not in the data.
- Human Rights Council 2008: 362 votes on 190 valid ballots with ten abstentions cannot be, if abstentions are whole ballots. The
  majority and the result are recomputed; the sheet is not checked.

## By record

${summary(all)}

## Every figure

${everything(all)}
`;
}
