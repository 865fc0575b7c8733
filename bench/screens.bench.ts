import { setTimeout as sleep } from 'node:timers/promises';
import { type Assembly, acknowledged, type Sitting } from './assembly.ts';
import type { Bench, Measurement } from './bench.ts';
import { Connection } from './connection.ts';
import { median } from './median.ts';
import type { Row } from './row.ts';
import { openReaders, type Readers } from './streams.ts';

const rounds = 4;
const screens = 2_000;

/**
 * A vote in which all seats have voted: from the sending of its closing, and of the announcement of its result, until the last of 2,000
 * screens of the hall is told, in seconds. Goal: 0.1 s each.
 */
export const seenOnScreens: Measurement = {
  name: 'screens',
  async run(bench: Bench): Promise<readonly Row[]> {
    await using assembly = await bench.assembly();
    const [sitting] = assembly.stage.sittings;
    if (sitting === undefined) throw new Error('there are no sessions');
    await using readers = await openReaders(assembly.port, `/live/hall:${sitting.meeting}`, screens);
    const found = { closed: [] as number[], announced: [] as number[] };
    for (let round = 0; round <= rounds; round++) {
      const { closed, announced } = await oneVote(assembly, sitting, readers);
      // In the first round code gets warm.
      if (round === 0) continue;
      found.closed.push(closed);
      found.announced.push(announced);
    }
    const seen = `until seen on ${screens.toLocaleString('en')} screens`;
    const goal = { of: 'value', most: 0.1 } as const;
    return [
      { what: `a vote closed, ${seen}`, value: median(found.closed) / 1_000, unit: 's', goal },
      { what: `its result announced, ${seen}`, value: median(found.announced) / 1_000, unit: 's', goal },
    ];
  },
};

async function oneVote(assembly: Assembly, sitting: Sitting, readers: Readers) {
  const vote = await assembly.openVote(sitting);
  const line = await Connection.open(assembly.port);
  for (const [state, cookie] of Object.entries(sitting.delegates))
    acknowledged(await line.ask(assembly.requestOf('cast-vote', { vote, state, choice: 'for' }, cookie)));
  line.close();
  const told = async (command: string): Promise<number> => {
    // What went before has been told by then.
    await sleep(1_000);
    return (await readers.round(1, () => assembly.act(command, { vote }, assembly.stage.president))).last;
  };
  return { closed: await told('close-vote'), announced: await told('announce-result') };
}
