import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsOf, roomOf, root, sourcesIn, targetOf } from './imports.ts';

/** docs/rooms.md: what each room of the app is, and on which rooms it stands. No room stands on itself by way of others. */

/** Rooms that are no modules. */
const others: Readonly<Record<string, string>> = {
  store: 'The database: connections, migrations, the clock, tables by type.',
  words: 'Six languages: the catalogues and how a message is put together.',
  door: 'The one way in: commands, acts, what an actor may do, the order of the record.',
  web: 'Pages, forms and answers over HTTP, for all modules.',
  live: 'Open pages that stay current.',
  demonstration: 'The stage of a demonstration, and its rehearsals.',
  health: 'Whether the program is well, for machines.',
  cli: 'Commands at the machine that runs Plenary.',
};

/** From each room to those that its files import. */
function standsOn(): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const file of sourcesIn('app/src')) {
    const room = roomOf(file);
    if (room === null) continue;
    const below = found.get(room) ?? new Set();
    found.set(room, below);
    for (const { from } of importsOf(file)) {
      const other = roomOf(targetOf(file, from));
      if (other !== null && other !== room) below.add(other);
    }
  }
  return found;
}

/** The rooms from the lowest up: each after all that it stands on; those that stand in a circle are left over. */
function ladderOf(rooms: ReadonlyMap<string, ReadonlySet<string>>): {
  readonly ladder: readonly string[];
  readonly left: readonly string[];
} {
  const ladder: string[] = [];
  const left = new Set([...rooms.keys()].toSorted());
  for (let last = -1; last !== ladder.length; ) {
    last = ladder.length;
    const next = [...left].filter((room) => [...(rooms.get(room) ?? [])].every((below) => !left.has(below)));
    for (const room of next) left.delete(room);
    ladder.push(...next);
  }
  return { ladder, left: [...left] };
}

/** The sentence above the module's value; of a room that is no module, from the list here. */
function aboutRoom(room: string): string {
  const file = path.join(root, 'app/src', room, 'module.ts');
  if (!existsSync(file)) return others[room] ?? '';
  return /\/\*\* (.*?) \*\/\nexport const \w+: Module = /.exec(readFileSync(file, 'utf8'))?.[1] ?? '';
}

describe('the rooms of the app', () => {
  const rooms = standsOn();
  const { ladder, left } = ladderOf(rooms);

  it('are a ladder: no room stands on itself by way of others', () => {
    expect(rooms.size).toBeGreaterThan(25);
    expect(left).toEqual([]);
  });

  it('say each what they are', () => {
    expect(ladder.filter((room) => aboutRoom(room) === '')).toEqual([]);
  });

  it('are what docs/rooms.md says (else: npx vitest run --project unit scripts/rooms.test.ts --update)', async () => {
    const rows = ladder.map((room) => {
      const below = ladder.filter((other) => rooms.get(room)?.has(other));
      return `| ${room} | ${aboutRoom(room)} | ${below.join(' · ')} |`;
    });
    const page = `# Rooms

Written by a test from the imports in \`app/src\`; it fails when this page differs, or when a room stands on itself by way of others.
From the lowest up: each room stands only on rooms above it in this list. \`modules.ts\` and \`server.ts\` at the top join them.

| room | what it is | stands on |
| --- | --- | --- |
${rows.join('\n')}
`;
    await expect(page).toMatchFileSnapshot('../docs/rooms.md');
  });
});
