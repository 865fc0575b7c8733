import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const rooms = ['store', 'door', 'web', 'live', 'identity'];
/** Pure packages reach node:crypto here, where a browser twin can take its place. */
const platform = /^packages\/(record|ballot)\/src\/platform(\.ts|\/)/;

/** Every import of the file: static, dynamic, re-export. Type imports count too, except where a rule says otherwise. */
function importsOf(text: string): readonly { readonly from: string; readonly typeOnly: boolean }[] {
  const found = text.matchAll(
    /^\s*(?:import|export)\s+(type\s)?(?:[^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm,
  );
  return [...found].map((match) => ({ from: match[2] ?? match[3] ?? '', typeOnly: match[1] !== undefined }));
}

/** Why the file may not import this, or null. Both paths are relative to the project, with slashes. */
function objectionTo(file: string, from: string, typeOnly: boolean): string | null {
  const target = from.startsWith('.') ? path.posix.join(path.posix.dirname(file), from) : from;
  const home = /^packages\/([^/]+)\/src\//.exec(file)?.[1];
  if (home !== undefined) return packageObjection(home, file, target);
  const module = moduleOf(file);
  if (module === null) return null;
  if (file.includes('/islands/') && /^app\/src\/(store|door)\//.test(target) && !typeOnly)
    return 'an island runs in the browser: neither store nor door';
  const other = moduleOf(target);
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

/** 'floor' for app/src/floor/…; null for the composition at the top and for what is not the app. */
function moduleOf(file: string): string | null {
  return /^app\/src\/([^/]+)\//.exec(file)?.[1] ?? null;
}

function sources(folder: string): readonly string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((file) => /\.tsx?$/.test(file) && !/\.(test|bench)\.tsx?$|\/(node_modules|dist|cli)\//.test(file));
}

describe('imports', () => {
  it('keep to the boundaries of rooms, modules and packages', () => {
    const files = [...sources('app/src'), ...sources('packages')];
    expect(files.length).toBeGreaterThan(20);
    const broken = files.flatMap((file) =>
      importsOf(readFileSync(path.join(root, file), 'utf8')).flatMap(({ from, typeOnly }) => {
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
    ['app/src/floor/a.ts', '../sessions/queries.ts', false, 'a module is reached through its index.ts'],
    ['app/src/floor/pages/a.tsx', '../../sessions/pages/b.tsx', true, 'a module is reached through its index.ts'],
    ['app/src/floor/pages/a.tsx', '../queries.ts', false, null],
    [
      'app/src/floor/islands/a.tsx',
      '../../store/database.ts',
      false,
      'an island runs in the browser: neither store nor door',
    ],
    ['app/src/floor/islands/a.tsx', '../../door/command.ts', true, null],
    ['app/src/assembly.ts', './floor/queries.ts', false, null],
  ])('%s importing %s', (file, from, typeOnly, objection) => {
    expect(objectionTo(file, from, typeOnly)).toBe(objection);
  });

  it('are found in every form', () => {
    const text = `import type { A } from './a.ts';\nimport {\n  b,\n} from "./b.ts";\nimport './c.ts';\nexport * from './d.ts';\nconst e = await import('./e.ts');`;
    expect(importsOf(text).map(({ from }) => from)).toEqual(['./a.ts', './b.ts', './c.ts', './d.ts', './e.ts']);
  });
});
