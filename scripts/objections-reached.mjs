// The last check of npm test: every objection that has words was met by a test, and none named a thing by its id. Plain JavaScript that Node 20 runs.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The code of every objection: each has a sentence, and every language has the same ones. */
export function worded(root) {
  const rooms = path.join(root, 'app/src');
  return readdirSync(rooms)
    .map((room) => path.join(rooms, room, 'words/fr.json'))
    .filter((file) => existsSync(file))
    .flatMap((file) => Object.keys(JSON.parse(readFileSync(file, 'utf8'))))
    .flatMap((key) => (key.startsWith('objection.') ? [key.slice('objection.'.length)] : []))
    .sort();
}

/** Codes that no command can give yet, and why. One that is met after all is named too, so that it is taken off this list. */
const waiting = new Map([
  ['parameter.list', 'none of the parameters that are applied is a list; packages/rules asks it'],
]);

/**
 * Codes with words that no test has met, and those on the list above that one has, by the file in which the tests have noted
 * those they met. `id <code>`: a sentence that showed a reader the id of a thing.
 */
export function unreached(root, file) {
  const reached = new Set(readFileSync(file, 'utf8').split('\n'));
  const named = [...reached].filter((line) => line.startsWith('id '));
  return [...worded(root).filter((code) => reached.has(code) === waiting.has(code)), ...named.sort()];
}
