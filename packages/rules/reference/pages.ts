import { recomputeHistory } from './history.ts';
import { historyPage } from './history-page.ts';
import { rulesPage } from './rules-page.ts';

/** The generated pages, by file below the root of the project. */
export function pages(): Readonly<Record<string, string>> {
  return { 'docs/rules.md': rulesPage(), 'docs/rules-and-history.md': historyPage(recomputeHistory()) };
}
