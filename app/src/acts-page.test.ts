import { describe, expect, it } from 'vitest';
import type { ActKind } from './door/acts.ts';
import { actInEnglish } from './door/in-english.ts';
import type { Module } from './module.ts';
import { acts, again, modules } from './modules.ts';

/** docs/acts.md: every kind of act, from the module that defines it. */

const head = `# What the record can say

Written by a test from the kinds of act that the modules define (\`acts.ts\` of each); it fails when this page differs. To write it anew:
\`npx vitest run --project unit app/src/acts-page.test.ts --update\`.

**About** is the subject of the act. **Read by**: who may read what it says; that it was done, when, by whom and under which rule is public
for all of them. **Tables**: whether it changes tables, which always say what the record says. **Decided again**: \`npm run verify\` decides it
again by its command, and finds a forged one.
`;

/** The subject with the names of the data it is made of: `meeting:<meeting>`. */
function subjectOf(kind: ActKind): string {
  const names = new Proxy({}, { get: (_, name) => `<${String(name)}>` });
  return kind.about(names);
}

function readers({ audience }: ActKind): string {
  return typeof audience === 'string' ? audience : 'depends on what it says';
}

const code = (text: string) => `\`${text}\``;

function tableOf({ name, acts: own = {}, again = {} }: Module): string {
  const rows = Object.entries(own).map(([act, kind]) => [
    code(act),
    actInEnglish(act),
    code(subjectOf(kind)),
    readers(kind),
    kind.apply ? '✓' : '',
    again[act] === null ? 'behind another' : again[act] ? '✓' : '',
  ]);
  const lines = [['act', 'in words', 'about', 'read by', 'tables', 'decided again'], Array(6).fill('---'), ...rows];
  return `## ${name}\n\n${lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`;
}

describe('what the record can say', () => {
  it('has words for each kind of act', () => {
    expect(Object.keys(acts).length).toBeGreaterThan(50);
    expect(Object.keys(acts).filter((act) => actInEnglish(act) === act)).toEqual([]);
  });

  it('is decided again by a command, every kind of it, or stands behind an act that is', () => {
    expect(Object.keys(acts).filter((act) => !Object.hasOwn(again, act))).toEqual([]);
    expect(Object.keys(again).filter((act) => !Object.hasOwn(acts, act))).toEqual([]);
  });

  it('is what docs/acts.md says (else: npx vitest run --project unit app/src/acts-page.test.ts --update)', async () => {
    const tables = modules.filter((module) => module.acts).map(tableOf);
    await expect([head, ...tables].join('\n')).toMatchFileSnapshot('../../docs/acts.md');
  });
});
