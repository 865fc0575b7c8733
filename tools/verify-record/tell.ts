import type { Report } from './report.ts';
import { en } from './words/en.ts';
import { inWords } from './words.ts';

/** Everything that the program says, in lines. The same export gives the same lines. */
export function tell(report: Report): readonly string[] {
  const said = inWords(report, en, 'en');
  return [
    said.verdict,
    `${report.origin || 'Log unknown'}, ${report.size} entries, root ${report.root}`,
    ...section(en.wrong, said.wrong),
    ...section(en.checked, said.checked),
    ...section(en.notes, said.notes),
    ...section(en.unknown, said.unknown),
  ];
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  - ${line}`)];
}
