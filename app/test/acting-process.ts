import { createInterface } from 'node:readline';
import { perform } from '../src/door/perform.ts';
import { startSequencer } from '../src/log/sequencer.ts';
import { openStore } from '../src/store/database.ts';
import { logDoor, noteCommand, seed } from './given/log.ts';

/**
 * The door and the sequencer of the program as a small process, to be killed: `node acting-process.ts <database> <name>
 * <settle in ms>`. Its sequencer waits for the lock from the start. Every line on its input is one act to record;
 * `stream` is one after the other without end. Says `ready`, then the text of each act once the door has answered.
 */
const [url = '', name = '', settle = '0'] = process.argv.slice(2);
const store = await openStore(url, { poolSize: 2 });
const door = logDoor(store);
const sequencer = startSequencer({
  store,
  config: { seeds: [seed], witnesses: [], quorum: 0, kept: null },
  pace: { settle: Number(settle), look: 10, sign: 20 },
  onError: (error) => console.error(error),
});

let acts = 0;
async function act(): Promise<void> {
  acts += 1;
  const text = `${name}.${acts}`;
  const said = { act: acts % 3 === 0 ? 'vote.announced' : 'note.made', audience: 'public', text };
  const outcome = await perform(door, noteCommand, said, { account: null });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  process.stdout.write(`${text}\n`);
  sequencer.wake();
}

process.stdout.write('ready\n');
for await (const line of createInterface(process.stdin)) {
  do await act();
  while (line === 'stream');
}
// Whoever started it is gone.
process.exit();
