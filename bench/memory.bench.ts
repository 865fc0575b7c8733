import type { Bench, Measurement } from './bench.ts';
import { Connection, requestOf } from './connection.ts';
import { memoryOf } from './load.ts';
import type { Row } from './row.ts';
import { openReaders } from './streams.ts';

const pages = 10_000;
const large = ['/record.csv', '/record.json', '/decisions.json', '/members.json', '/elections'];

/**
 * The most memory that the program alone has held, in MB, with 10,000 open pages, some acts that all of them are told of, and large
 * answers. Goal: 350 MB.
 */
export const memory: Measurement = {
  name: 'memory',
  async run(bench: Bench): Promise<readonly Row[]> {
    await using assembly = await bench.assembly();
    const { app, port, stage } = assembly;
    const { meeting = '', delegates = {} } = stage.sittings[0] ?? {};
    const atRest = memoryOf(app.pid).now;
    await using readers = await openReaders(port, `/live/meeting:${meeting}`, pages);
    for (const [state, cookie] of Object.entries(delegates).slice(0, 10))
      await readers.round(1, () => assembly.act('ask-for-floor', { meeting, state }, cookie));
    for (const address of large) {
      const line = await Connection.open(port);
      for (let n = 0; n < 5; n++) {
        const { status } = await line.ask(requestOf(port, address));
        if (status !== 200) throw new Error(`${address} was answered with ${status}`);
      }
      line.close();
    }
    return [
      {
        what: `memory of the program with ${pages.toLocaleString('en')} open pages and after large answers, the most`,
        value: memoryOf(app.pid).most,
        unit: 'MB',
        goal: { of: 'value', most: 350 },
        note: `${Math.round(atRest)} MB at rest`,
      },
    ];
  },
};
