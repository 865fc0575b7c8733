import { readFileSync } from 'node:fs';
import path from 'node:path';
import { roomOf, root, sourcesIn } from './imports.ts';

/** The room of each table: where its columns are declared. */
export function ownersOfTables(): ReadonlyMap<string, string> {
  const owners = new Map<string, string>();
  for (const file of sourcesIn('app/src')) {
    const declared = /interface Tables \{\n(.*?)\n( {2})?\}\n/s.exec(readFileSync(path.join(root, file), 'utf8'));
    const room = roomOf(file);
    if (!declared || room === null) continue;
    const [, columns = '', nested = ''] = declared;
    for (const [, table = ''] of columns.matchAll(new RegExp(`^${nested}  (\\w+):`, 'gm'))) {
      const twice = owners.get(table);
      if (twice !== undefined) throw new Error(`${table} is declared by ${twice} and by ${room}`);
      owners.set(table, room);
    }
  }
  return owners;
}

/** A table that a text names, and whether it writes it. A null name: it is known at run time only. */
export interface NamedTable {
  readonly table: string | null;
  readonly writes: boolean;
}

/** By calls of Kysely and in SQL. */
export function tablesNamedIn(text: string): readonly NamedTable[] {
  return [...namedInCalls(text), ...sqlIn(text).flatMap(namedInSql)];
}

const writing = new Set(['insertInto', 'updateTable', 'deleteFrom', 'mergeInto', 'replaceInto']);
const calls =
  /\.?\b(selectFrom|innerJoin|leftJoin|rightJoin|fullJoin|crossJoin|(?:inner|left|cross)JoinLateral|insertInto|updateTable|deleteFrom|mergeInto|replaceInto|using|from)(?:<[^()]*>)?\(\s*(\[[^\]]*\]|[^\s,)]+)/g;

/** `from` and `using` are names of other functions too: what they are given counts where it is a text alone. */
function namedInCalls(text: string): readonly NamedTable[] {
  return [...text.matchAll(calls)].flatMap(([, call = '', given = '']): readonly NamedTable[] => {
    const names = [...given.matchAll(/(['"`])(?:\w+\.)?(\w+)/g)].map(([, , table = '']) => table);
    const writes = writing.has(call);
    // A variable can be a relation, which is an object: what is written, and what is put together, has a name in the text.
    const hidden = names.length === 0 && (writes || given.startsWith('`'));
    return hidden ? [{ table: null, writes }] : names.map((table) => ({ table, writes }));
  });
}

/** What queries begin from or join by a name that is no text: it must be a relation that a room offers. */
export function relationsNamedIn(text: string): readonly string[] {
  const found = text.matchAll(/\b(?:selectFrom|(?:inner|left|right|full|cross)Join)\(\s*([A-Za-z_$][\w$.]*)/g);
  return [...found].map(([, name = '']) => name);
}

/** The relations that rooms offer, by the names under which they are imported. */
export function relationsOffered(): readonly string[] {
  return sourcesIn('app/src')
    .filter((file) => file.endsWith('/relations.ts'))
    .flatMap((file) => [...readFileSync(path.join(root, file), 'utf8').matchAll(/^export const (\w+) = relation\b/gm)])
    .map(([, name = '']) => name);
}

/** What stands in SQL templates, in `sql.raw` and in queries of the bare client; values and parts that are put in become `?`. */
export function sqlIn(text: string): readonly string[] {
  const found: string[] = [];
  for (const match of text.matchAll(/\bsql(?:<[^`;]*?>)?`|(?:\bsql\.raw|\.query)\(\s*(['"`])/g)) {
    const quote = match[1] ?? '`';
    found.push(quoted(text, match.index + match[0].length, quote));
  }
  return found;
}

/** The text from here to the closing quote; `${…}` becomes `?`, or `!` where it puts in a name that is known at run time only. */
function quoted(text: string, start: number, quote: string): string {
  let out = '';
  for (let at = start; at < text.length && text[at] !== quote; at++) {
    if (text[at] === '\\') at++;
    else if (quote === '`' && text.startsWith('${', at)) {
      const end = endOfPart(text, at + 2);
      out += /^sql\.(id|table|ref|raw)\(/.test(text.slice(at + 2, end)) ? '!' : '?';
      at = end;
    } else out += text[at];
  }
  return out;
}

/** The place of the brace that closes a part of a template. */
function endOfPart(text: string, start: number): number {
  let depth = 1;
  for (let at = start; at < text.length; at++) {
    const char = text[at];
    if (char === '{') depth++;
    else if (char === '}') depth--;
    else if (char === '`' || char === "'" || char === '"') at = endOfQuoted(text, at);
    if (depth === 0) return at;
  }
  return text.length;
}

function endOfQuoted(text: string, start: number): number {
  const quote = text[start];
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (quote === '`' && text.startsWith('${', at)) at = endOfPart(text, at + 2);
    else if (text[at] === quote) return at;
  }
  return text.length;
}

const inSql =
  /\b(from|join|into|update|using|table|truncate|copy)\s+(?:(?:only|table|lateral|if\s+(?:not\s+)?exists)\s+)*((?:"?\w+"?\.)?"?(?:\w+|!)"?)|(?<=\bfrom\b[^()]*),\s*((?:"?\w+"?\.)?"?(?:\w+|!)"?)/gi;

function namedInSql(sql: string): readonly NamedTable[] {
  const plain = sql.replaceAll(/--.*$/gm, '').replaceAll(/'[^']*'/g, "''");
  return [...plain.matchAll(inSql)].map(([, word = 'from', first, other]) => {
    const name = (first ?? other ?? '').replaceAll('"', '').split('.').at(-1) ?? '';
    const before = word.toLowerCase();
    const deletes = new RegExp(`delete\\s+from\\s+(?:\\w+\\.)?"?${name === '!' ? '!' : `${name}\\b`}`, 'i').test(plain);
    return {
      table: name === '!' ? null : name,
      writes: ['into', 'update', 'table', 'truncate', 'copy'].includes(before) || (before === 'from' && deletes),
    };
  });
}
