import { setTimeout as sleep } from 'node:timers/promises';
import { type AppProcess, freePort, startApp } from '../app/test/app-process.ts';
import { environment } from './assembly.ts';
import type { Bench, Measurement } from './bench.ts';
import { median } from './median.ts';
import type { Row } from './row.ts';
import { openReaders } from './streams.ts';

const rounds = 3;
const pages = 2_000;

/**
 * The program is killed (kill -9) while 2,000 pages are open, and started again at once: seconds until the last page is connected again and
 * has the state. Each waits as long as the stream asked it to, else the three seconds of browsers. Goal: 3 s.
 */
export const backAfterKill: Measurement = {
  name: 'back',
  async run(bench: Bench): Promise<readonly Row[]> {
    const { database, stage } = await bench.stagedDatabase();
    const port = await freePort();
    const start = (): Promise<AppProcess> => startApp({ ...environment(database), PORT: String(port) });
    let app = await start();
    try {
      const times: number[] = [];
      await using readers = await openReaders(port, `/live/meeting:${stage.sittings[0]?.meeting}`, pages);
      for (let round = 0; round < rounds; round++) {
        await sleep(2_000);
        const { last } = await readers.comeBack(async () => {
          await app.kill();
          app = await start();
        });
        times.push(last / 1_000);
      }
      const what = `${pages.toLocaleString('en')} pages back after kill -9`;
      return [{ what, value: median(times), unit: 's', goal: { of: 'value', most: 3 } }];
    } finally {
      await app.stop();
    }
  },
};
