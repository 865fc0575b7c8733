import { describe, expect, it } from 'vitest';
import { importsIn, importsOf, roomOf, sourcesIn, targetOf } from './imports.ts';

/** What modules stand on; they know no module, and are no modules: each of their files says for itself what it is for. */
const rooms = ['store', 'words', 'door', 'web', 'live'];
/** Pure packages reach node:crypto here, where a browser twin can take its place. */
const platform = /^packages\/(record|ballot)\/src\/platform(\.ts|\/)/;

/** Why the file may not import this, or null. Both paths are relative to the project, with slashes. */
function objectionTo(file: string, from: string, typeOnly: boolean): string | null {
  const target = targetOf(file, from);
  const home = /^packages\/([^/]+)\/src\//.exec(file)?.[1];
  if (home !== undefined) return packageObjection(home, file, target);
  const module = roomOf(file);
  if (module === null) return null;
  if (file.includes('/islands/') && /^app\/src\/(store|door)\//.test(target) && !typeOnly)
    return 'an island runs in the browser: neither store nor door';
  const other = roomOf(target);
  if (other === null || other === module || rooms.includes(other)) return null;
  if (rooms.includes(module)) return 'a room knows no module';
  return /^app\/src\/[^/]+\/index\.ts$/.test(target) ? null : `a module is reached through its index.ts`;
}

function packageObjection(home: string, file: string, target: string): string | null {
  // '#name' is the package's own map of files (package.json, "imports").
  if (target.startsWith(`packages/${home}/`) || target.startsWith('#')) return null;
  if (target === 'node:crypto' && platform.test(file)) return null;
  return 'a package imports its own files only';
}

describe('imports', () => {
  it('keep to the boundaries of rooms, modules and packages', () => {
    const files = [...sourcesIn('app/src'), ...sourcesIn('packages')];
    expect(files.length).toBeGreaterThan(20);
    const broken = files.flatMap((file) =>
      importsOf(file).flatMap(({ from, typeOnly }) => {
        const objection = objectionTo(file, from, typeOnly);
        return objection === null ? [] : [`${file} imports ${from}: ${objection}`];
      }),
    );
    expect(broken).toEqual([]);
  });

  it.each([
    ['packages/rules/src/a.ts', './icc-asp/b.ts', false, null],
    ['packages/rules/src/a.ts', 'node:crypto', false, 'a package imports its own files only'],
    ['packages/rules/src/a.ts', '@plenary/record', true, 'a package imports its own files only'],
    ['packages/rules/src/a.ts', '../../record/src/index.ts', false, 'a package imports its own files only'],
    ['packages/record/src/platform.ts', 'node:crypto', false, null],
    ['packages/record/src/platform.ts', 'node:fs', false, 'a package imports its own files only'],
    ['packages/rules/src/platform.ts', 'node:crypto', false, 'a package imports its own files only'],
    ['packages/record/src/chain.ts', 'node:crypto', false, 'a package imports its own files only'],
    ['app/src/store/a.ts', '../floor/index.ts', false, 'a room knows no module'],
    ['app/src/live/a.ts', '../floor/index.ts', true, 'a room knows no module'],
    ['app/src/floor/a.ts', '../sessions/index.ts', false, null],
    ['app/src/floor/a.ts', '../sessions/reads.ts', false, 'a module is reached through its index.ts'],
    ['app/src/floor/a.ts', '../identity/viewer.ts', false, 'a module is reached through its index.ts'],
    ['app/src/floor/pages/a.tsx', '../../sessions/pages/b.tsx', true, 'a module is reached through its index.ts'],
    ['app/src/floor/pages/a.tsx', '../reads.ts', false, null],
    [
      'app/src/floor/islands/a.tsx',
      '../../store/database.ts',
      false,
      'an island runs in the browser: neither store nor door',
    ],
    ['app/src/floor/islands/a.tsx', '../../door/command.ts', true, null],
    ['app/src/modules.ts', './floor/reads.ts', false, null],
  ])('%s importing %s', (file, from, typeOnly, objection) => {
    expect(objectionTo(file, from, typeOnly)).toBe(objection);
  });

  it('are found in every form', () => {
    const text = `import type { A } from './a.ts';\nimport {\n  b,\n} from "./b.ts";\nimport './c.ts';\nexport * from './d.ts';\nconst e = await import('./e.ts');`;
    expect(importsIn(text).map(({ from }) => from)).toEqual(['./a.ts', './b.ts', './c.ts', './d.ts', './e.ts']);
  });
});
