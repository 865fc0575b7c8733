import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { allSourcesIn, importsOf, roomOf, root, sourcesIn, targetOf } from './imports.ts';
import { type NamedTable, ownersOfTables, relationsNamedIn, relationsOffered, tablesNamedIn } from './tables.ts';

/**
 * docs/rooms.md: what each room of the app is, on which rooms it stands by its imports, and which tables it owns. No room stands on
 * itself by way of others, and none names a table of another.
 */

/** Rooms that are no modules. */
const others: Readonly<Record<string, string>> = {
  print: 'Documents as tagged PDF, made of plain data in a thread of their own.',
  store: 'The database: connections, migrations, the clock, tables by type.',
  words: 'Six languages: the catalogues and how a message is put together.',
  door: 'The one way in: commands, acts, what an actor may do, the order of the record.',
  web: 'Pages, forms and answers over HTTP, for all modules.',
  live: 'Open pages that stay current.',
  desk: 'The frame of the pages on which the Secretariat prepares a session, and the list of what is still to do.',
  health: 'Whether the program is well, for machines.',
  metrics: 'What the program counts and times of itself, for machines.',
  backup: 'The whole database as one encrypted file, and as a database again.',
  cli: 'Commands at the machine that runs Plenary.',
};

/** An exception as people name it: the pattern without its marks. */
function placeOf(files: RegExp): string {
  return `\`${files.source.replaceAll(/[\^$\\]/g, '')}\``;
}

/** Each slot with the room that offers it and those that fill it, from the sources. */
function slots(): readonly string[] {
  const files = sourcesIn('app/src').map((file) => ({ room: roomOf(file), text: textOf(file) }));
  return files.flatMap(({ room, text }) =>
    [...text.matchAll(/export const (\w+) = slot<[^;]*?\(\s*'([^']+)',?\s*\);/g)].map(([, slot = '', what = '']) => {
      const filling = files.filter((file) => new RegExp(`\\bfill\\(${slot},`).test(file.text));
      return `| ${what} | ${room} | ${filling.map((file) => file.room).join(' · ')} |`;
    }),
  );
}

function textOf(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}

/** Files that name a table of another room, or one that is known at run time only, and why. Migrations and tests are not read. */
const exceptions: readonly {
  readonly files: RegExp;
  readonly tables: readonly (string | null)[];
  readonly why: string;
}[] = [
  { files: /^app\/src\/store\//, tables: [null], why: 'it makes the tables of all rooms and knows none' },
  {
    files: /^app\/src\/door\/actor\.ts$/,
    tables: ['account', 'capacity'],
    why: 'the door asks who acts before anything else, and knows no module',
  },
  {
    files: /^app\/src\/door\/(append|forget|entry-again)\.ts$/,
    tables: ['entry'],
    why: 'the record is appended by the door alone, and erased from by it; everybody reads it',
  },
  {
    files: /^app\/src\/record\/verify\.ts$/,
    tables: [null],
    why: 'it builds the tables of all modules anew, by their lists',
  },
  { files: /^app\/src\/identity\/sweep\.ts$/, tables: [null], why: 'it goes through three tables of its own' },
  { files: /^app\/src\/cli\/rehearse\.ts$/, tables: ['request'], why: 'it measures what a bare commit costs' },
];

/** What a file may not do with a table that it names, or null. */
function objectionTo(file: string, { table, writes }: NamedTable, owners: ReadonlyMap<string, string>): string | null {
  const owner = table === null ? 'nobody' : owners.get(table);
  if (owner === undefined || owner === roomOf(file) || (table === 'entry' && !writes)) return null;
  if (exceptions.some(({ files, tables }) => files.test(file) && tables.includes(table))) return null;
  const what = table === null ? 'a table by a name that only the run knows' : `${table}, a table of ${owner}`;
  return `${file} ${writes ? 'writes' : 'reads'} ${what}`;
}

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

/** A part of a template, which stands as `@{…}` in the examples. */
function typed(text: string): string {
  return text.replaceAll('@{', '$' + '{');
}

describe('the rooms of the app', () => {
  const rooms = standsOn();
  const { ladder, left } = ladderOf(rooms);
  const owners = ownersOfTables();

  it('are a ladder: no room stands on itself by way of others', () => {
    expect(rooms.size).toBeGreaterThan(25);
    expect(left).toEqual([]);
  });

  it('own each table once: no other room names it in a query', () => {
    const named = allSourcesIn('app/src').flatMap((file) =>
      tablesNamedIn(textOf(file)).map((table) => ({ file, table, objection: objectionTo(file, table, owners) })),
    );
    expect(named.length).toBeGreaterThan(400);
    expect([...new Set(named.flatMap(({ objection }) => objection ?? []))]).toEqual([]);
    const needless = exceptions.flatMap(({ files, tables }) =>
      tables.filter((table) => !named.some((each) => files.test(each.file) && each.table.table === table)),
    );
    expect(needless).toEqual([]);
  });

  it.each([
    ["db.selectFrom('vote')\n  .innerJoin('proposal as p', 'p.id', 'vote.proposal')", ['vote', 'proposal']],
    ["db.selectFrom(['meeting', 'presence as here'])", ['meeting', 'presence']],
    ["leftJoin('capacity', (join) => join.onRef('a', '=', 'b'))", ['capacity']],
    ["exists(selectFrom('vote').select('id'))", ['vote']],
    ["tx.deleteFrom('vote').using('proposal').where(a)", ['vote', 'proposal']],
    ["tx.updateTable('vote').from('proposal')", ['vote', 'proposal']],
    ['tx.insertInto(table).values(row)', [null]],
    ['db.selectFrom(meetings).select(id)', []],
    ['sql`select id from public.account where a = @{at}`', ['account']],
    ['sql<{ n: number }>`select 1 from (select 2) as two left join "vote" on true`', ['vote']],
    ['sql`select a, b from vote v, proposal where x = 1`', ['vote', 'proposal']],
    [
      "sql`subject in (select 'vote:' || id from vote where m = @{f(`x @{a}`)}) or id in (select 1 from ballot)`",
      ['vote', 'ballot'],
    ],
    [
      'sql`update request set a = 1`; sql`delete from entry`; sql`insert into vote values (1)`',
      ['request', 'entry', 'vote'],
    ],
    ['sql`truncate table vote`; client.query("lock table meeting in share mode")', ['vote', 'meeting']],
    ['sql`select * from @{sql.id(table)}`', [null]],
    ['sql`@{asked} limit 1`', []],
    ["ctx.t('web.from', { session })", []],
  ])('are read in %s', (text, tables) => {
    expect(tablesNamedIn(typed(text)).map(({ table }) => table)).toEqual(tables);
  });

  it.each([
    ['app/src/floor/a.ts', "tx.updateTable('meeting')", 'app/src/floor/a.ts writes meeting, a table of meetings'],
    ['app/src/floor/a.ts', "tx.selectFrom('agenda_item')", 'app/src/floor/a.ts reads agenda_item, a table of sessions'],
    ['app/src/floor/a.ts', 'sql`delete from vote`', 'app/src/floor/a.ts writes vote, a table of decisions'],
    ['app/src/floor/a.ts', "tx.selectFrom('speaker')", null],
    ['app/src/floor/a.ts', "tx.selectFrom('entry')", null],
    ['app/src/floor/a.ts', "tx.insertInto('entry')", 'app/src/floor/a.ts writes entry, a table of store'],
    ['app/src/start.ts', "db.selectFrom('account')", 'app/src/start.ts reads account, a table of identity'],
    ['app/src/door/actor.ts', "tx.selectFrom('account')", null],
    [
      'app/src/door/perform.ts',
      "tx.selectFrom('account')",
      'app/src/door/perform.ts reads account, a table of identity',
    ],
    [
      'app/src/floor/a.ts',
      'sql`select 1 from @{sql.id(t)}`',
      'app/src/floor/a.ts reads a table by a name that only the run knows',
    ],
  ])('of %s: %s', (file, text, objection) => {
    expect(tablesNamedIn(typed(text)).map((table) => objectionTo(file, table, owners))).toEqual([objection]);
  });

  it('join of other rooms only what these offer as relations', () => {
    const offered = relationsOffered();
    expect(offered).toContain('meetings');
    expect(relationsNamedIn("db.selectFrom(meetings).innerJoin(other, 'a', 'b').leftJoin('vote', 'c', 'd')")).toEqual([
      'meetings',
      'other',
    ]);
    const named = allSourcesIn('app/src').flatMap((file) =>
      relationsNamedIn(textOf(file)).map((relation) => ({ file, relation })),
    );
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter(({ relation }) => !offered.includes(relation))).toEqual([]);
  });

  it('list for the verification tables of their own alone', () => {
    const listed = sourcesIn('app/src').flatMap((file) => {
      const [, tables = ''] = /\n {2}tables: \{ (.*) \},\n/.exec(textOf(file)) ?? [];
      return [...tables.matchAll(/(\w+): (?:'|\{)/g)].flatMap(([, table = '']) =>
        table === 'except' ? [] : [[table, roomOf(file)]],
      );
    });
    expect(listed.length).toBeGreaterThan(15);
    expect(listed.filter(([table, room]) => owners.get(table ?? '') !== room)).toEqual([]);
  });

  it('say each what they are', () => {
    expect(ladder.filter((room) => aboutRoom(room) === '')).toEqual([]);
  });

  it('are what docs/rooms.md says (else: npx vitest run --project unit scripts/rooms.test.ts --update)', async () => {
    const rows = ladder.map((room) => {
      const below = ladder.filter((other) => rooms.get(room)?.has(other));
      const tables = [...owners].filter(([, owner]) => owner === room).map(([table]) => table);
      return `| ${room} | ${aboutRoom(room)} | ${below.join(' · ')} | ${tables.join(' · ')} |`;
    });
    const page = `# Rooms

Written by a test from the imports in \`app/src\`, and from the tables that each room declares; it fails when this page differs, or when
a room stands on itself by way of others. From the lowest up: each room stands only on rooms that this list names before it. \`modules.ts\` and
\`server.ts\` at the top join them.

A room is reached through its \`index.ts\`. Not so \`store\`, \`words\`, \`door\`, \`web\` and \`live\`, which are no modules and know none, and what
stands at the top, with \`cli\`.

Each table has one owner, which alone names it in a query. Others ask a function of the owner, or join a relation that it offers:
\`.innerJoin(meetings, 'meeting.id', 'vote.meeting')\`. The record (\`entry\`) is read by all and written by the door. Exceptions:

${exceptions.map(({ files, tables, why }) => `- ${placeOf(files)}, ${tables.map((table) => table ?? 'by name').join(' and ')}: ${why}.`).join('\n')}

| room | what it is | stands on | its tables |
| --- | --- | --- | --- |
${rows.join('\n')}

Places that others fill (a slot is offered by a room, and filled by rooms that this one does not know):

| place | offered by | filled by |
| --- | --- | --- |
${slots().join('\n')}
`;
    await expect(page).toMatchFileSnapshot('../docs/rooms.md');
  });
});
