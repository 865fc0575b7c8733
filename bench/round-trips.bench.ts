import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Assembly, acknowledged, type Sitting } from './assembly.ts';
import type { Bench, Measurement } from './bench.ts';
import { Connection, requestOf } from './connection.ts';
import { type CountingProxy, countingProxy, type Flights } from './flights.ts';
import { median } from './median.ts';
import type { Row } from './row.ts';

const times = 15;

/**
 * How often the program waits for its database while it answers one request, counted at a proxy between the two: a round trip begins when
 * the program speaks after the database has spoken. For a vote, for asking for the floor and being given it, and for the state of the
 * console of the President read anew. Goal: at most three each.
 */
export const roundTrips: Measurement = {
  name: 'round-trips',
  async run(bench: Bench): Promise<readonly Row[]> {
    const { database, stage } = await bench.stagedDatabase();
    const proxy = await countingProxy(database);
    try {
      await using assembly = await Assembly.open(database, stage, proxy.url);
      const [first, second] = stage.sittings;
      if (first === undefined || second === undefined) throw new Error('there are no sessions');
      const line = await Connection.open(assembly.port);
      // The first of a kind finds nothing prepared, and what starts with the program has gone by.
      await sleep(3_000);
      const asking = await asksForFloor(assembly, proxy, line, second);
      const given = await givesFloor(assembly, proxy, line, second);
      const rows = [
        rowOf('a vote', await casts(assembly, proxy, line, first)),
        rowOf('asking for the floor', asking),
        rowOf('giving the floor', given),
        rowOf('the state of the console', await consoles(assembly, proxy)),
      ];
      line.close();
      return rows;
    } finally {
      await proxy.close();
    }
  },
};

function rowOf(what: string, found: readonly Flights[]): Row {
  const statements = median(found.map((one) => one.statements));
  return {
    what: `round trips to the database: ${what}`,
    value: median(found.map((one) => one.flights)),
    unit: '',
    goal: { of: 'value', most: 3 },
    note: `${statements} statements`,
  };
}

/** Counts one request; what follows from an act, such as its place in the log, has time to go by before the next. */
async function counted(proxy: CountingProxy, line: Connection, request: Buffer): Promise<Flights> {
  await sleep(150);
  proxy.count();
  acknowledged(await line.ask(request));
  return proxy.count();
}

/** Nobody acts who has not opened the page of it first. */
async function opens(line: Connection, page: Buffer): Promise<void> {
  const { status } = await line.ask(page);
  if (status !== 200) throw new Error(`a page was answered with ${status}`);
}

async function casts(assembly: Assembly, proxy: CountingProxy, line: Connection, sitting: Sitting) {
  const vote = await assembly.openVote(sitting);
  const found: Flights[] = [];
  for (const [state, cookie] of Object.entries(sitting.delegates).slice(0, times)) {
    await opens(line, requestOf(assembly.port, `/votes/${vote}`, { cookie }));
    found.push(await counted(proxy, line, assembly.requestOf('cast-vote', { vote, state, choice: 'for' }, cookie)));
  }
  return found;
}

async function asksForFloor(assembly: Assembly, proxy: CountingProxy, line: Connection, sitting: Sitting) {
  const { meeting, delegates } = sitting;
  const found: Flights[] = [];
  for (const [state, cookie] of Object.entries(delegates).slice(0, times)) {
    await opens(line, requestOf(assembly.port, `/meetings/${meeting}`, { cookie }));
    found.push(await counted(proxy, line, assembly.requestOf('ask-for-floor', { meeting, state }, cookie)));
  }
  return found;
}

async function givesFloor({ stage, port }: Assembly, proxy: CountingProxy, line: Connection, sitting: Sitting) {
  const found: Flights[] = [];
  for (let n = 0; n < times; n++) {
    const request = requestOf(port, '/api/acts/give-floor', {
      cookie: stage.president,
      json: { input: { meeting: sitting.meeting } },
    });
    found.push(await counted(proxy, line, request));
  }
  return found;
}

/**
 * All that the console follows, as its page asks for it: of each meeting the first time, while a vote is open, so that nothing of it is
 * kept yet. A stream does not end: it is over when nothing more is asked of the database.
 */
async function consoles(assembly: Assembly, proxy: CountingProxy): Promise<readonly Flights[]> {
  const { port, stage } = assembly;
  const found: Flights[] = [];
  for (const sitting of stage.sittings.slice(2)) {
    await assembly.openVote(sitting);
    await sleep(1_500);
    const { meeting } = sitting;
    const address = `/live/floor,podium:${meeting},script:${meeting}-en`;
    const stream = connect({ port, host: '127.0.0.1' });
    let heard = 0;
    stream.on('data', (bytes) => {
      heard += bytes.length;
    });
    proxy.count();
    stream.write(requestOf(port, address, { cookie: stage.president, headers: 'accept-encoding: gzip' }));
    await sleep(1_000);
    found.push(proxy.count());
    stream.destroy();
    if (heard < 1_000) throw new Error('the console was told nothing');
  }
  return found;
}
