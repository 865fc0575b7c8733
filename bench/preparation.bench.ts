import { writeXlsx } from '../app/src/imports/write/xlsx.ts';
import type { Assembly } from './assembly.ts';
import type { Bench, Measurement } from './bench.ts';
import { byTurns } from './by-turns.ts';
import { Connection, requestOf } from './connection.ts';
import { median } from './median.ts';
import { nameOf, type Prepared, paper, prepared, slot, titles, writeAgenda } from './prepared.ts';
import { type Row, ratioOf } from './row.ts';

const rounds = 3;
const times = 10;

/**
 * What a Secretariat does before a session, through HTTP, one after the other: pages, the preview of a list of 700 lines, and acts, in
 * milliseconds from the sending to the last byte. In a session ten times as large as those of today: 7,000 persons, 250 items, 780
 * entries of the programme, and the credentials of every State Party. Reference: the same in a session of today's size. Goals: 100 ms
 * for a page, 20 ms for an act.
 */
export const preparation: Measurement = {
  name: 'preparation',
  async run(bench: Bench): Promise<readonly Row[]> {
    await using assembly = await bench.assembly();
    const small = await prepared(assembly, 1);
    const large = await prepared(assembly, times);
    const rows: Row[] = [];
    for (const [name, address] of pages)
      rows.push(await measured(`page ${name}`, 100, (at) => page(assembly, address(at)), { small, large }));
    rows.push(await measured('preview of a list of 700 lines', 100, (at) => preview(assembly, at), { small, large }));
    for (const [name, act] of acts(assembly)) rows.push(await measured(`act ${name}`, 20, act, { small, large }));
    return rows;
  },
};

type Sizes = Readonly<Record<'small' | 'large', Prepared>>;

async function measured(
  what: string,
  most: number,
  does: (at: Prepared) => Promise<number>,
  { small, large }: Sizes,
): Promise<Row> {
  const tenfold = `${what}, ten times as large`;
  const turns = { small: () => does(small), large: () => does(large) };
  const found = await byTurns(rounds, turns).catch((error: unknown) => String(error).slice(0, 200));
  // One that fails leaves the others their rows.
  if (typeof found === 'string')
    return { what: `${tenfold} failed: ${found}`, value: 1, unit: 'failure', goal: { of: 'value', most: 0 } };
  return {
    what: tenfold,
    value: median(found.large),
    unit: 'ms',
    reference: { name: 'of today', value: median(found.small), unit: 'ms' },
    ratio: ratioOf(found.large, found.small),
    goal: { of: 'value', most },
  };
}

const pages: readonly (readonly [string, (at: Prepared) => string])[] = [
  ...['agenda', 'deadlines', 'programme', 'credentials', 'participation', 'journal', 'calendar.ics'].map(
    (name) => [`/sessions/…/${name}`, ({ session }: Prepared) => `/sessions/${session}/${name}`] as const,
  ),
  ...['agenda', 'programme', 'credentials', 'delegations', 'badges'].map(
    (name) => [`/desk/sessions/…/${name}`, ({ session }: Prepared) => `/desk/sessions/${session}/${name}`] as const,
  ),
  ...['check-in', 'speakers', 'podium', 'speaking-time'].map(
    (name) => [`/meetings/…/${name}`, ({ meeting }: Prepared) => `/meetings/${meeting}/${name}`] as const,
  ),
];

/** Each time at another address, so that nothing was kept of it. */
let fresh = 0;

async function page({ port, stage }: Assembly, address: string, cookie = stage.secretariat): Promise<number> {
  const line = await Connection.open(port);
  fresh += 1;
  const { status, ms } = await line.ask(requestOf(port, `${address}?fresh=${fresh}`, { cookie }));
  line.close();
  if (status !== 200) throw new Error(`${address} was answered with ${status}`);
  return ms;
}

/** From the sending of the workbook to the page that shows it line by line. */
async function preview(assembly: Assembly, { session, states }: Prepared): Promise<number> {
  const { port, stage } = assembly;
  const origin = `http://localhost:${port}`;
  const body = new FormData();
  body.set('file', workbook(states));
  const began = performance.now();
  const sent = await fetch(`${origin}/desk/sessions/${session}/import/delegations`, {
    ...{ method: 'POST', redirect: 'manual', headers: { origin, cookie: stage.secretariat }, body },
  });
  const there = sent.headers.get('location');
  if (there === null) throw new Error(`a list was answered with ${sent.status}`);
  const kept = sent.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
  const took = performance.now() - began;
  const { pathname } = new URL(there, origin);
  return took + (await page(assembly, pathname, [stage.secretariat, ...kept].join('; ')));
}

/** Seven hundred persons who are not there yet. */
function workbook(states: readonly string[]): File {
  const rows = Array.from({ length: 700 }, (_, n) => [
    states[n % states.length] ?? '',
    'Adviser',
    nameOf(40_000 + n),
    '',
  ]);
  const sheet = writeXlsx({ name: 'Delegations', head: ['State', 'Role', 'Family name', 'Given names'], rows });
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return new File([sheet.slice().buffer], 'delegations.xlsx', { type });
}

/** Each is done once more with each call. */
function acts(assembly: Assembly): readonly (readonly [string, (at: Prepared) => Promise<number>])[] {
  let done = 0;
  const next = (): number => done++;
  const act = async (command: string, input: object): Promise<number> => {
    const began = performance.now();
    await assembly.act(command, input);
    return performance.now() - began;
  };
  const stateOf = ({ states }: Prepared): string[] => [states[next() % 60] ?? ''];
  return [
    [
      'write-agenda',
      async ({ session }) => {
        const began = performance.now();
        await writeAgenda(assembly, session, titles(1_000 + 5 * next(), 5));
        return performance.now() - began;
      },
    ],
    [
      'place-programme-entry',
      ({ session, opens, free }) => {
        const n = next();
        return act('place-programme-entry', {
          session,
          ...slot(opens, n),
          room: free,
          title: { en: `Another text ${n}` },
        });
      },
    ],
    ['receive-credentials', (at) => act('receive-credentials', { ...received(at), states: stateOf(at) })],
    [
      'examine-credentials',
      ({ session, states }) =>
        act('examine-credentials', { session, examined: 'accepted', states: [states[60 + (next() % 60)]] }),
    ],
    [
      'check-in-person',
      async ({ session, meeting }) => {
        const { rows } = await assembly.pool.query<{ account: string }>(
          `select account from capacity where session = $1
             and account not in (select account from checked_in) order by account limit 1`,
          [session],
        );
        return act('check-in-person', { meeting, account: rows[0]?.account });
      },
    ],
    [
      'accredit-persons, one person',
      ({ session, states }) =>
        act('accredit-persons', {
          session,
          persons: [{ state: states[next() % states.length], role: 'adviser', name: nameOf(20_000 + next()) }],
        }),
    ],
  ];
}

function received({ session }: Prepared): object {
  return { ...paper(session), received: 'original' };
}
