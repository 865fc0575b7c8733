import type { RuleRow } from './pages/rules.tsx';

/**
 * The rules a citation leads to: first those that name the very provision, then those on the same article, or of the same
 * text where it has no articles.
 */
export function citedBy(rows: readonly RuleRow[], cite: string): readonly RuleRow[] {
  const wanted = plain(cite);
  if (wanted === '') return [];
  const on = (named: (provision: string) => boolean) =>
    rows.filter(({ rule }) => rule.versions.some(({ cite: { provision } }) => named(plain(provision))));
  const exact = on((provision) => provision.includes(wanted));
  const root = rootOf(wanted);
  const related = on((provision) => rootOf(provision) === root);
  return [...exact, ...related.filter((row) => !exact.includes(row))];
}

function plain(provision: string): string {
  return provision
    .toLowerCase()
    .replaceAll(/[\s"'“”]+/g, ' ')
    .trim();
}

/** "rome statute, article 112" of a paragraph of it; the name of the text for what has no articles. */
function rootOf(provision: string): string {
  return /^(.*?\barticle \d+)/.exec(provision)?.[1] ?? provision.split(',')[0] ?? provision;
}
