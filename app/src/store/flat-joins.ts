type Part = string | readonly Part[];

/**
 * A condition with what "and" or "or" join written flat: `((a AND b) AND c)` as `(a AND b AND c)`. PostgreSQL itself writes it so when a
 * condition comes back from a dump, and it means the same.
 */
export function flatJoins(condition: string): string {
  const parts = parsed(condition);
  return parts === null ? condition : written(parts);
}

/** null when the parentheses do not fit, as in a text that holds one. */
function parsed(text: string): readonly Part[] | null {
  const open: Part[][] = [[]];
  for (const piece of text.split(/([()])/)) {
    const here = open.at(-1);
    if (piece === '(') open.push([]);
    else if (piece === ')') {
      const group = open.pop();
      open.at(-1)?.push(group ?? []);
      if (open.length === 0) return null;
    } else if (piece !== '') here?.push(piece);
  }
  return open.length === 1 ? (open[0] ?? null) : null;
}

function written(parts: readonly Part[]): string {
  const join = joinOf(parts);
  return parts
    .map((part, place) => {
      if (typeof part === 'string') return part;
      const inside = written(part);
      const between = [parts[place - 1] ?? '', parts[place + 1] ?? ''];
      const alone =
        join !== null &&
        joinOf(part) === join &&
        (between[0] === '' || (typeof between[0] === 'string' && between[0].endsWith(join))) &&
        (between[1] === '' || (typeof between[1] === 'string' && between[1].startsWith(join)));
      return alone ? inside : `(${inside})`;
    })
    .join('');
}

/** What joins the parts of one level: null when nothing does, or both. */
function joinOf(parts: readonly Part[]): ' AND ' | ' OR ' | null {
  const words = parts.map((part) => (typeof part === 'string' ? part : '()')).join('');
  const [and, or] = [words.includes(' AND '), words.includes(' OR ')];
  return and === or ? null : and ? ' AND ' : ' OR ';
}
