import { stripTypeScriptTypes } from 'node:module';

/** One small change to a source file. */
export interface Mutant {
  readonly line: number;
  readonly change: string;
  readonly source: string;
}

interface Swap {
  readonly find: RegExp;
  readonly replace: readonly string[];
}

/** Operators stand between blanks in formatted code, which tells them from type arguments. */
const swaps: readonly Swap[] = [
  { find: / >= /g, replace: [' > ', ' < '] },
  { find: / <= /g, replace: [' < ', ' > '] },
  { find: / > /g, replace: [' >= ', ' <= '] },
  { find: / < /g, replace: [' <= ', ' >= '] },
  { find: / === /g, replace: [' !== '] },
  { find: / !== /g, replace: [' === '] },
  { find: / && /g, replace: [' || '] },
  { find: / \|\| /g, replace: [' && '] },
  { find: / \+ /g, replace: [' - '] },
  { find: / - /g, replace: [' + '] },
  { find: / \* /g, replace: [' + '] },
  { find: / \/ /g, replace: [' * '] },
  { find: / % /g, replace: [' * '] },
  { find: / \+= /g, replace: [' -= '] },
  { find: / -= /g, replace: [' += '] },
  { find: /\bMath\.max\b/g, replace: ['Math.min'] },
  { find: /\bMath\.min\b/g, replace: ['Math.max'] },
  { find: /\bMath\.floor\b/g, replace: ['Math.ceil'] },
  { find: /\bMath\.ceil\b/g, replace: ['Math.floor'] },
  { find: /\btrue\b/g, replace: ['false'] },
  { find: /\bfalse\b/g, replace: ['true'] },
  { find: /\.some\(/g, replace: ['.every('] },
  { find: /\.every\(/g, replace: ['.some('] },
];

/** The source with comments and the text of strings and templates blanked, at the same positions. */
export function masked(source: string): string {
  const blank = (text: string): string => text.replace(/[^\n]/g, ' ');
  return source.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`/g, blank);
}

function at(source: string, start: number, length: number, text: string): string {
  return source.slice(0, start) + text + source.slice(start + length);
}

function lineOf(source: string, position: number): number {
  return source.slice(0, position).split('\n').length;
}

function operatorMutants(source: string, code: string): readonly Mutant[] {
  return swaps.flatMap(({ find, replace }) =>
    [...code.matchAll(find)].flatMap((m) =>
      replace.map((text) => ({
        line: lineOf(source, m.index),
        change: `${m[0].trim()} to ${text.trim()}`,
        source: at(source, m.index, m[0].length, text),
      })),
    ),
  );
}

/** Not the 0 after `??` for an index that the code cannot leave: it only satisfies the compiler. */
function numberMutants(source: string, code: string): readonly Mutant[] {
  return [...code.matchAll(/(?<![\w.$]|\?\? )(\d+)(n?)(?![\w.])/g)].map((m) => {
    const next = `${Number(m[1]) + 1}${m[2] ?? ''}`;
    return {
      line: lineOf(source, m.index),
      change: `${m[0]} to ${next}`,
      source: at(source, m.index, m[0].length, next),
    };
  });
}

/** The position after the parenthesis that closes the one at `open`. */
function closing(code: string, open: number): number {
  let depth = 0;
  for (let i = open; i < code.length; i += 1) {
    if (code[i] === '(') depth += 1;
    if (code[i] === ')') depth -= 1;
    if (depth === 0) return i + 1;
  }
  return code.length;
}

function conditionMutants(source: string, code: string): readonly Mutant[] {
  return [...code.matchAll(/\bif \(/g)].map((m) => {
    const open = m.index + 3;
    const end = closing(code, open);
    const negated = `(!${source.slice(open, end)})`;
    return {
      line: lineOf(source, m.index),
      change: 'condition negated',
      source: at(source, open, end - open, negated),
    };
  });
}

/** What runs: types away, blanks as one. Two sources with the same text here behave the same. */
function running(source: string): string {
  return stripTypeScriptTypes(source).replace(/\s+/g, ' ');
}

/** Every mutant of a source that changes what runs; changes of types alone are left out. */
export function mutantsOf(source: string): readonly Mutant[] {
  const code = masked(source);
  const original = running(source);
  const all = [...operatorMutants(source, code), ...numberMutants(source, code), ...conditionMutants(source, code)];
  return all.filter((m) => running(m.source) !== original).sort((a, b) => a.line - b.line);
}
