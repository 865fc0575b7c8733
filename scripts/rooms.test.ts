import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsOf, roomOf, root, sourcesIn, targetOf } from './imports.ts';

/**
 * docs/rooms.md: what each room of the app is, and on which rooms it stands: by imports, and by the tables that its queries name.
 * No room stands on itself by way of others.
 */

/** Rooms that are no modules. */
const others: Readonly<Record<string, string>> = {
  store: 'The database: connections, migrations, the clock, tables by type.',
  words: 'Six languages: the catalogues and how a message is put together.',
  door: 'The one way in: commands, acts, what an actor may do, the order of the record.',
  web: 'Pages, forms and answers over HTTP, for all modules.',
  live: 'Open pages that stay current.',
  desk: 'The frame of the pages on which the Secretariat prepares a session, and the list of what is still to do.',
  business: 'A meeting with all that it is on, for the places that show the whole of it: console, screens, home.',
  demonstration: 'The stage of a demonstration, and its rehearsals.',
  health: 'Whether the program is well, for machines.',
  cli: 'Commands at the machine that runs Plenary.',
};

/** The room of each table: where its columns are declared. */
function ownersOfTables(): ReadonlyMap<string, string> {
  const owners = new Map<string, string>();
  for (const file of sourcesIn('app/src')) {
    const declared = /interface Tables \{\n(.*?)\n {2}\}\n\}/s.exec(textOf(file))?.[1];
    const room = roomOf(file);
    if (declared === undefined || room === null) continue;
    for (const [, table = ''] of declared.matchAll(/^ {4}(\w+):/gm)) owners.set(table, room);
  }
  return owners;
}

/** The tables that the queries of a file name. */
function tablesNamedIn(text: string): readonly string[] {
  const named = text.matchAll(/(?:selectFrom|[jJ]oin|insertInto|updateTable|deleteFrom)\(\s*'(\w+)(?: as \w+)?'/g);
  return [...named].map(([, table]) => table ?? '');
}

function textOf(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}

/** The door asks who acts; the accounts and capacities that it reads are written by the rooms above it. */
const askedAtTheDoor: readonly string[] = ['account', 'capacity'];

/** From each room to those that its files import, and to the owners of tables that they read or write. */
function standsOn(): ReadonlyMap<string, ReadonlySet<string>> {
  const owners = ownersOfTables();
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
    for (const table of tablesNamedIn(textOf(file))) {
      const owner = owners.get(table);
      if (owner === undefined || owner === room || (room === 'door' && askedAtTheDoor.includes(table))) continue;
      below.add(owner);
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

  it('own each table once, and are found by it in a query', () => {
    const owners = ownersOfTables();
    expect(owners.get('meeting')).toBe('meetings');
    expect(owners.get('vote')).toBe('decisions');
    expect(tablesNamedIn("db.selectFrom('vote')\n.innerJoin('proposal as p', 'p.id', 'vote.proposal')")).toEqual([
      'vote',
      'proposal',
    ]);
    expect(rooms.get('decisions')?.has('meetings')).toBe(true);
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

Written by a test from the imports in \`app/src\` and the tables that queries name; it fails when this page differs, or when a room
stands on itself by way of others. From the lowest up: each room stands only on rooms above it in this list. \`modules.ts\` and \`server.ts\` at the top join them.

| room | what it is | stands on |
| --- | --- | --- |
${rows.join('\n')}
`;
    await expect(page).toMatchFileSnapshot('../docs/rooms.md');
  });
});
