import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const folder = path.resolve(import.meta.dirname, '..');

/** Files that may ask the machine for the time, and why that decides nothing and shows no time of the record. */
const mayAskTheMachine: Readonly<Record<string, string>> = {
  'store/clock.ts': 'the one place that doubts the database by it',
  'store/embedded.ts': 'waits for a server to start',
  'store/postmaster.ts': 'waits for a server to stop',
  'store/server-process.ts': 'names a folder that is put aside',
  'store/look.ts': 'says how far it is from that of the database, to whoever runs it',
  'live/hub.ts': 'the default where no database stands behind a hub',
  'log.ts': 'how many lines a minute may say the same',
  'live/channel.ts': 'how long a topic was not asked for',
  'web/respond.ts': 'pages of faults, for which the database may be away; every other page is given the time',
};

it('one clock decides and is recorded: nothing on the server asks the machine for the time of day', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) =>
      /\.tsx?$/.test(file) &&
      !/\.test\.tsx?$|(^|\/)(browser|islands)\/|-client\.ts$|(^|\/)given-|^demonstration\/rehearsal\//.test(file),
  );
  const asking = files.filter((file) =>
    /\bnew Date\(\)|\bDate\.now\b/.test(readFileSync(path.join(folder, file), 'utf8')),
  );
  expect(asking.toSorted()).toEqual(Object.keys(mayAskTheMachine).toSorted());
});
