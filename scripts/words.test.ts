import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { allSourcesIn, roomOf, root } from './imports.ts';

/** Words lie in the room that says them: who changes a page finds its words beside it. */

const files = allSourcesIn('app/src').map((file) => ({
  file,
  room: roomOf(file),
  text: readFileSync(path.join(root, file), 'utf8'),
}));
const isWords = (file: string) => file.endsWith('/words/en.ts');

/** Keys by the room in whose words they lie. */
const lies = new Map(
  files
    .filter(({ file }) => isWords(file))
    .flatMap(({ room, text }) => [...text.matchAll(/^ {2}'([^']+)':/gm)].map(([, key = '']) => [key, room] as const)),
);

/** Rooms that say each key: by its name, or by its beginning where the end is made at run time (`script.vote.${…}`). */
function sayers(): ReadonlyMap<string, ReadonlySet<string | null>> {
  const said = new Map<string, Set<string | null>>([...lies.keys()].map((key) => [key, new Set()]));
  for (const { file, room, text } of files) {
    if (isWords(file)) continue;
    for (const [, key = ''] of text.matchAll(/['"`]([a-z][\w.-]+)['"`]/g)) said.get(key)?.add(room);
    for (const [, beginning = ''] of text.matchAll(/`([a-z][\w-]*\.[\w-]+\.[\w.-]*)\$\{/g))
      if (!forAllRooms.includes(beginning))
        for (const [key, rooms] of said) if (key.startsWith(beginning)) rooms.add(room);
  }
  return said;
}

/** What one place says for whatever room: its words lie with the act, the rule, the refusal. */
const forAllRooms = ['meetings.log.', 'record.act.', 'record.sealed.', 'record.many.'];

/** Words of the frame that one page alone uses so far. */
const ofTheFrame = ['web.search', 'web.speakers.about', 'web.bar.need'];

describe('the words of a room', () => {
  it('are those that it says: what one other room alone says lies there', () => {
    const said = [...sayers()].filter(([, rooms]) => rooms.size === 1);
    expect(said.length).toBeGreaterThan(1500);
    const elsewhere = said.flatMap(([key, [room]]) =>
      room === null || room === lies.get(key) || ofTheFrame.includes(key)
        ? []
        : `${key}: ${lies.get(key)}, said by ${room}`,
    );
    expect(elsewhere).toEqual([]);
  });
});

it('Russian is written without ё, everywhere', () => {
  const found = readdirSync(path.join(root, 'app/src'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('words/ru.json'),
  );
  expect(found.length).toBeGreaterThan(20);
  for (const file of found) expect(readFileSync(path.join(root, 'app/src', file), 'utf8'), file).not.toMatch(/ё/i);
});
