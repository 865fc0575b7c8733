import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { sql } from 'kysely';
import { appFolder } from './app-folder.ts';
import { type AsMade, asMade } from './as-made.ts';
import type { Db } from './database.ts';
import made from './made-by-migrations.json' with { type: 'json' };

export interface MadeFinding {
  readonly what: string;
  readonly ok: boolean;
  readonly detail: string;
}

const power = /^(trigger|event trigger|function|rule|policy|setting) /;

/** So many differences are named. */
const mostNamed = 12;

/**
 * Whether the database is what the migrations of this version make: its triggers and what they run, its constraints, columns and
 * rules. What keeps the record from being changed is worth as much as it is there. `folder` holds the migrations.
 */
export async function verifyMade(
  db: Db,
  folder: string = path.join(appFolder(), 'migrations'),
): Promise<readonly MadeFinding[]> {
  return [madeFinding(await asMade(db)), await migrationsFinding(db, folder)];
}

function madeFinding(found: AsMade): MadeFinding {
  const what = 'triggers and tables';
  const differing = differences(found, made);
  const more = differing.length - mostNamed;
  if (differing.length > 0)
    return {
      what,
      ok: false,
      detail:
        `the database is not what the migrations make: ${differing.slice(0, mostNamed).join('; ')}` +
        `${more > 0 ? `; and ${more} more` : ''}. What it held from then on was not kept from being changed`,
    };
  const own = ownTables(found).filter((table) => !(table in made));
  return {
    what,
    ok: true,
    detail:
      `${Object.keys(made).length} triggers, functions, constraints and columns are as the migrations make them` +
      (own.length === 0 ? '' : `; besides them there is ${own.join(', ')}, of which the program knows nothing`),
  };
}

function ownTables(things: AsMade): readonly string[] {
  return Object.keys(things).filter((thing) => /^table ([^ ]+|"([^"]|"")+")$/.test(thing));
}

const conditions =
  /^(?:check|primary key|unique key|foreign key|exclusion|unique index|index) of (table (?:[^ :"]+|"(?:[^"]|"")+")): /;

/** What differs, in words; what stands on a table that the program does not know is left to whom it belongs. */
export function differences(found: AsMade, expected: AsMade): readonly string[] {
  const strange = ownTables(found).filter((table) => !(table in expected));
  const isStrange = (thing: string): boolean =>
    strange.some((table) => thing === table || thing.endsWith(` of ${table}`) || conditions.exec(thing)?.[1] === table);
  // What can change rows unseen is named first.
  const things = [...new Set([...Object.keys(expected), ...Object.keys(found)])].toSorted(
    (one, other) => Number(!power.test(one)) - Number(!power.test(other)),
  );
  return things.flatMap((thing) => {
    const [is, should] = [found[thing], expected[thing]];
    if (is === should || (should === undefined && isStrange(thing))) return [];
    if (should === undefined)
      return [`${thing} is made by no migration${is === 'switched off' ? ': switched off' : ''}`];
    if (is === undefined) return [`${thing} is missing`];
    if (is.startsWith('switched off')) return [`${thing} is switched off`];
    if (thing.startsWith('function ')) return [`${thing} is another than the migrations make`];
    return [`${thing} is “${is}” and was made “${should}”`];
  });
}

/** Each migration was applied, with the text that it has now, and no other. */
async function migrationsFinding(db: Db, folder: string): Promise<MadeFinding> {
  const what = 'migrations';
  const { rows } = await sql<{ name: string; sha256: string | null }>`
    select name, sha256 from migration_text
    union all select name, null from kysely_migration where name not in (select name from migration_text)`.execute(db);
  const files = (await readdir(folder)).filter((name) => name.endsWith('.sql'));
  const texts = new Map<string, string>();
  for (const file of files) {
    const text = await readFile(path.join(folder, file));
    texts.set(path.basename(file, '.sql'), createHash('sha256').update(text).digest('hex'));
  }
  const wrong = [
    ...rows
      .filter(({ name, sha256 }) => texts.get(name) !== sha256)
      .map(({ name }) => `${name} was applied with another text`),
    ...[...texts.keys()]
      .filter((name) => !rows.some((row) => row.name === name))
      .map((name) => `${name} was not applied`),
  ];
  return wrong.length > 0
    ? { what, ok: false, detail: wrong.join('; ') }
    : { what, ok: true, detail: `${rows.length} are applied with the text that they have now` };
}
