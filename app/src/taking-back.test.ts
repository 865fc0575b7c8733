import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { chairPart } from './chair/index.ts';
import { commands, filled } from './modules.ts';

/** Of each act its command says what helps when it was done by mistake: a way back, doing it once more, or a question before it. */

const folder = import.meta.dirname;
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
  .map((file) => ({ file, text: readFileSync(path.join(folder, file), 'utf8') }));
const all = [...commands.values()];

/** The President's console asks of whichever step was chosen, on one page. */
const askedOfTheChair = filled(chairPart)
  .flatMap(({ kinds }) => kinds)
  .filter(({ asks }) => asks !== undefined)
  .map(({ command }) => command.name);

describe('what was done by mistake', () => {
  it('is taken back by a command that is there', () => {
    const ways = all.flatMap(({ undo }) => ('back' in undo ? [undo.back] : []));
    expect(ways.length).toBeGreaterThan(20);
    expect(ways.filter((name) => !commands.has(name))).toEqual([]);
  });

  const asking = all.filter(({ undo }) => 'asks' in undo).map(({ name }) => name);

  it.each(asking)('%s, which nobody takes back, is asked about before it is sent', (name) => {
    const value = name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    const names = new RegExp(`\\b${value}\\b`);
    const atTheMachine = new RegExp(`\\basked\\([^;]*?;?[^;]*\\b(?:acted|recordAct)\\(door, ${value}\\b`);
    const asks = files.filter(({ text }) => (names.test(text) && isPageThatAsks(text)) || atTheMachine.test(text));
    expect(asks.length > 0 || askedOfTheChair.includes(name)).toBe(true);
  });

  it.each(asking)('%s is sent by no form that does not ask', (name) => {
    const value = name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    const sends = new RegExp(`<Form[^>]*act=\\{${value}\\}`);
    expect(files.filter(({ text }) => sends.test(text) && !isGrave(text)).map(({ file }) => file)).toEqual([]);
  });
});

function isPageThatAsks(text: string): boolean {
  return /<Confirm\b/.test(text) || isGrave(text);
}

/** A page of its own with a button that warns, and a way to leave it. */
function isGrave(text: string): boolean {
  return /<Page\b/.test(text) && /kind="grave"/.test(text) && /<LinkButton\b/.test(text);
}
