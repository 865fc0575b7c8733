import { AsyncLocalStorage } from 'node:async_hooks';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import pg from 'pg';
import pino from 'pino';
import { announceBallot, enterCount, openBallot } from '../app/src/elections/index.ts';
import { takeUpItem } from '../app/src/meetings/index.ts';
import { openServer, type PlenaryServer } from '../app/src/server.ts';
import { startEmbedded } from '../app/src/store/embedded.ts';
import { grow } from './grown.ts';
import { median } from './median.ts';
import { act, type OpenMeeting, oneVote, openMeetingOn } from './stage.ts';

/**
 * Whether pages take longer as the record grows: `npm run bench:growth [-- <entries> <rounds>]`. Two assemblies on one server, one with a
 * record of 600 entries and one of 200,000, of which the last 600 and all others are alike; the first meeting of both is asked for, and every
 * other page, by turns. What is added is written past the door: its chain and its seals are not right, and nothing here looks at them.
 * Prints one line of JSON for each page, with the milliseconds that it takes where there are few entries and where there are many, and ends with status 1
 * where one takes more than 1.2 times as long for as many bytes, or needs more statements.
 */

const large = Number(process.argv[2] ?? 200_000);
const rounds = Number(process.argv[3] ?? 15);
const small = 600;
const limit = 1.2;
const seed = new Uint8Array(32).fill(9);
const origin = 'http://localhost:4000';
/** Pages that are kept in memory are given to nobody who was signed in once. */
const neverKept = { cookie: 'plenary-none=1' };
let failed = false;

/** Statements of one page, without the ends of its transaction. */
const asking = new AsyncLocalStorage<{ statements: number }>();
const { query } = pg.Client.prototype;
pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
  const text = typeof given[0] === 'string' ? given[0] : (given[0] as { readonly text?: string }).text;
  const page = asking.getStore();
  if (page && !/^(begin|commit|rollback)\b/i.test(text ?? '')) page.statements += 1;
  return Reflect.apply(query, this, given);
} as typeof query;

interface Side extends OpenMeeting {
  readonly server: PlenaryServer;
  readonly ballot: string;
  readonly vote: string;
  readonly proposal: string;
}

const pages: Readonly<Record<string, (side: Side) => string>> = {
  home: () => '/',
  meeting: ({ stage }) => `/meetings/${stage.meeting}`,
  elections: () => '/elections',
  session: ({ stage }) => `/sessions/${stage.session}`,
  member: () => '/members/URY',
  record: () => '/record',
  'record of a session': ({ stage }) => `/record?session=${stage.session}`,
  'record of a session, as JSON': ({ stage }) => `/record.json?session=${stage.session}`,
  'entry of the record': () => '/record/300',
  decisions: () => '/decisions',
  decision: ({ proposal }) => `/decisions/${proposal}`,
  'amendments of a draft': ({ proposal }) => `/decisions/${proposal}/amendments`,
  vote: ({ vote }) => `/votes/${vote}`,
  election: ({ stage }) => `/elections/${stage.election}`,
  sessions: () => '/sessions',
  members: () => '/members',
  'sign-in': () => '/sign-in',
  documents: () => '/documents',
};

const folder = mkdtempSync(path.join(tmpdir(), 'plenary-bench-growth-'));
// The server may run as another user.
chmodSync(folder, 0o755);
const embedded = await startEmbedded(folder);
const sides: Side[] = [];
try {
  const began = performance.now();
  for (const length of [small, large]) sides.push(await sideOf(length));
  const [few, many] = sides as [Side, Side];
  console.log(
    JSON.stringify({
      node: process.version,
      entries: [small, large],
      made: `${((performance.now() - began) / 1000).toFixed(0)} s`,
      load: loadavg().map((l) => Number(l.toFixed(2))),
    }),
  );
  for (const [name, addressOf] of Object.entries(pages)) {
    const took = { few: [] as number[], many: [] as number[] };
    const statements = { few: 0, many: 0 };
    const ask = async (side: 'few' | 'many') => {
      const at = side === 'few' ? few : many;
      const page = { statements: 0 };
      const start = performance.now();
      const bytes = await asking.run(page, () => read(at.server, addressOf(at)));
      took[side].push(performance.now() - start);
      statements[side] = page.statements;
      return bytes;
    };
    const size = { few: await ask('few'), many: await ask('many') };
    took.few.length = 0;
    took.many.length = 0;
    for (let round = 0; round < rounds; round += 1) {
      const order = round % 2 === 0 ? (['few', 'many'] as const) : (['many', 'few'] as const);
      for (const side of order) await ask(side);
    }
    const ratio = median(took.many) / median(took.few);
    // A page that shows more may take longer by as much, and no page of a list shows more than fifty rows.
    const target = limit * Math.max(1, size.many / size.few);
    const met = ratio <= target && statements.many <= statements.few;
    failed ||= !met;
    console.log(
      JSON.stringify({
        measure: `${name}: ${large.toLocaleString('en')} entries against ${small}`,
        few: Number(median(took.few).toFixed(2)),
        many: Number(median(took.many).toFixed(2)),
        value: Number(ratio.toFixed(2)),
        unit: 'times the time',
        statements: [statements.few, statements.many],
        bytes: [size.few, size.many],
        target: `<= ${target.toFixed(2)}`,
        met,
      }),
    );
  }
} finally {
  for (const { server, store } of sides) {
    await server.close();
    await store.close();
  }
  await embedded.stop();
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = failed ? 1 : 0;

async function sideOf(length: number): Promise<Side> {
  const meeting = await openMeetingOn(embedded.url, [seed]);
  for (const step of oneVote(meeting)) await step.does(meeting);
  const { store, stage } = meeting;
  const { president, secretariat } = stage;
  await act(meeting, takeUpItem, { meeting: stage.meeting, item: stage.items.judges }, president);
  const opening = { meeting: stage.meeting, election: stage.election };
  const { ballot = '' } = await act(meeting, openBallot, opening, president);
  await act(meeting, enterCount, count(meeting, ballot), secretariat);
  await act(meeting, announceBallot, { ballot }, president);
  const { id: vote, proposal } = await store.reads
    .selectFrom('vote')
    .select(['id', 'proposal'])
    .executeTakeFirstOrThrow();
  const database = { kind: 'url', url: store.url } as const;
  const config = {
    mode: 'demonstration',
    host: '127.0.0.1',
    port: 0,
    database,
    secret: 'x'.repeat(40),
    sealSeeds: [seed],
  } as const;
  const log = pino({ level: 'fatal' });
  // Before the record grows: what is added has no seals, and no program would begin with it.
  const server = await openServer({ config: { ...config, origin, log: 'json' }, store, log });
  await grow(store.writes, stage.session, length);
  return { ...meeting, server, ballot, vote, proposal };
}

/** A count that adds up, and elects some. */
function count({ stage }: OpenMeeting, ballot: string) {
  const figures = [10, 40, 82, 60, 70, 88, 90, 60, 83, 40, 30, 50];
  const papers = stage.delegates.size;
  const votes = stage.candidates.map((candidate, n) => ({ candidate, votes: figures[n] ?? 0 }));
  return { ballot, papers, valid: papers, invalid: 0, abstentions: 0, votes };
}

/** To its last byte. */
async function read(server: PlenaryServer, address: string): Promise<number> {
  const answer = await server.app.request(`${origin}${address}`, { headers: neverKept });
  const text = await answer.text();
  if (answer.status !== 200) throw new Error(`${address}: ${answer.status} ${text.slice(0, 300)}`);
  return text.length;
}
