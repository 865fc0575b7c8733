import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { connect } from 'node:net';
import { closeVote } from '../src/decisions/index.ts';
import { takeUpItem } from '../src/meetings/index.ts';
import { type Spread, spread } from '../test/figures.ts';
import { type Hall, openVoteIn, published } from '../test/hall.ts';
import { hostOf } from '../test/raw-http.ts';
import { residentMegabytes } from './streams.ts';

/** One thing an outsider sends. `body` may go on for long: it stops when the other side does. */
export interface Flood {
  readonly what: string;
  readonly path: string;
  readonly type: string;
  readonly body: () => Iterable<string | Buffer>;
  readonly headers?: Readonly<Record<string, string>>;
}

const form = 'application/x-www-form-urlencoded';
const json = 'application/json';
const acts = '/acts/cast-vote';
const api = '/api/acts/cast-vote';

function* repeated(text: string, times: number): Generator<Buffer> {
  const bytes = Buffer.from(text.repeat(Math.ceil(65_536 / text.length)));
  for (let left = text.length * times; left > 0; left -= bytes.length)
    yield bytes.subarray(0, Math.min(left, bytes.length));
}

function numbered(times: number, one: (n: number) => string): () => Iterable<string> {
  const text = Array.from({ length: times }, (_, n) => one(n)).join('&');
  return () => [text];
}

const boundary = 'x'.repeat(30);
const part = (n: number) => `--${boundary}\r\nContent-Disposition: form-data; name="n${n}"\r\n\r\n1\r\n`;

/** Bodies that cost more to read than to send. */
export const floods: readonly Flood[] = [
  { what: 'one list of 40,000', path: acts, type: form, body: numbered(40_000, () => 'a[]=1') },
  { what: '30,000 names', path: acts, type: form, body: numbered(30_000, (n) => `a${n}=1`) },
  { what: '10,000 names with a dot', path: acts, type: form, body: numbered(10_000, (n) => `a.n${n}=1`) },
  { what: '5,000 brackets in a name', path: acts, type: form, body: () => [`a${'[]'.repeat(5_000)}=1`] },
  { what: 'a sign-in with 30,000 names', path: '/sign-in', type: form, body: numbered(30_000, (n) => `a${n}=1`) },
  { what: 'a link with 30,000 names', path: '/sign-in/x', type: form, body: numbered(30_000, (n) => `a${n}=1`) },
  { what: 'a sign-out of 2 MB', path: '/sign-out', type: form, body: () => repeated('a=1&', 500_000) },
  { what: '200,000 percent signs', path: acts, type: form, body: () => [`a=${'%'.repeat(200_000)}`] },
  {
    what: '3,000 parts',
    path: acts,
    type: `multipart/form-data; boundary=${boundary}`,
    body: () => [Array.from({ length: 3_000 }, (_, n) => part(n)).join(''), `--${boundary}--\r\n`],
  },
  {
    what: 'parts without end',
    path: acts,
    type: `multipart/form-data; boundary=${boundary}`,
    body: () => repeated(`--${boundary}`, 40_000),
  },
  { what: '30,000 brackets of JSON', path: api, type: json, body: () => ['['.repeat(30_000)] },
  {
    what: 'an object 9,000 deep',
    path: api,
    type: json,
    body: () => [`${'{"a":'.repeat(9_000)}1${'}'.repeat(9_000)}`],
  },
  { what: 'JSON of 5 MB', path: api, type: json, body: () => repeated('[1,', 1_700_000) },
  { what: 'a number of 60,000 digits', path: api, type: json, body: () => [`{"input":${'9'.repeat(60_000)}}`] },
  { what: 'no act at all, 5 MB', path: '/api/acts/nothing', type: json, body: () => repeated('[', 5_000_000) },
  { what: 'a page that takes no body, 5 MB', path: '/members', type: form, body: () => repeated('a', 5_000_000) },
  { what: 'bytes that are no text', path: api, type: json, body: () => [Buffer.alloc(50_000, 0xff)] },
  {
    what: 'a compressed body',
    path: api,
    type: json,
    headers: { 'content-encoding': 'gzip' },
    body: () => [Buffer.alloc(50_000, 0x1f)],
  },
  { what: 'an odd kind of body', path: acts, type: 'text/plain; charset=utf-16', body: () => ['a=1&'.repeat(10_000)] },
  { what: 'a query of 12,000 letters', path: `${acts}?${'a.b[]=1&'.repeat(1_500)}`, type: form, body: () => [] },
];

/** The worst that was seen: 300 MB of brackets. Sent as long as the other side takes it. */
export const brackets: Flood = {
  what: '300 MB of brackets',
  path: api,
  type: json,
  body: () => repeated('[', 300_000_000),
};

export interface FloodAnswer {
  readonly what: string;
  /** 0: the connection was ended without an answer */
  readonly status: number;
  readonly ms: number;
  readonly late: boolean;
}

export function sendFlood(address: string, flood: Flood, patience = 20_000): Promise<FloodAnswer> {
  const began = performance.now();
  return new Promise((resolve) => {
    const done = (status: number, late = false) => {
      clearTimeout(timer);
      sending.destroy();
      resolve({ what: flood.what, status, ms: performance.now() - began, late });
    };
    const sending = request(`${address.replace('localhost', '127.0.0.1')}${flood.path}`, {
      method: 'POST',
      agent: false,
      headers: { host: hostOf(address), origin: address, 'content-type': flood.type, ...flood.headers },
    });
    const timer = setTimeout(() => done(0, true), patience);
    sending.on('response', (answer) => done(answer.statusCode ?? 0));
    sending.on('error', () => done(0));
    const pieces = flood.body()[Symbol.iterator]();
    const push = () => {
      for (;;) {
        const next = pieces.next();
        if (next.done === true) return sending.end();
        if (!sending.write(next.value)) {
          sending.once('drain', push);
          return;
        }
      }
    };
    push();
  });
}

export interface Flooded {
  readonly sent: number;
  readonly answers: readonly FloodAnswer[];
  readonly votes: Spread;
  readonly failed: number;
  /** seats whose last acknowledged vote is not the published one */
  readonly lost: number;
  /** megabytes at most */
  readonly memory: number;
}

/** The delegations vote, and correct their votes, while an outsider sends floods, a few at a time. */
export async function floodWhileVoting(hall: Hall, count: number, atOnce: number, most: number): Promise<Flooded> {
  const { url, apps } = hall;
  const pid = apps[0]?.pid ?? 0;
  let memory = 0;
  const watching = setInterval(() => {
    memory = Math.max(memory, residentMegabytes(pid));
    // Nobody else on this machine is to suffer from it.
    if (memory > 3_000) process.kill(pid, 'SIGKILL');
  }, 50);
  const answers: FloodAnswer[] = [];
  const end = Date.now() + most;
  const left = Array.from({ length: count }, (_, n) =>
    n % 100 === 99 ? brackets : (floods[n % floods.length] ?? brackets),
  ).values();
  const flood = () =>
    Promise.all(
      Array.from({ length: atOnce }, async () => {
        for (const one of left) {
          if (Date.now() > end) return;
          answers.push(await sendFlood(url, one));
        }
      }),
    );
  try {
    const voting = await voteDuring(hall, flood);
    return { sent: count, answers, memory, ...voting };
  } finally {
    clearInterval(watching);
  }
}

/** Each delegation casts once and then corrects, some seconds between two, until something else has ended. */
export async function voteDuring(
  hall: Hall,
  begin: () => Promise<unknown>,
): Promise<Pick<Flooded, 'votes' | 'failed' | 'lost'>> {
  const { script, people, url } = hall;
  await people.president.act(url, takeUpItem, { meeting: script.meeting, item: script.items.resolution });
  const vote = await openVoteIn(url, hall);
  let going = true;
  const finished = begin().finally(() => {
    going = false;
  });
  const times: number[] = [];
  const last = new Map<string, string>();
  let failed = 0;
  const delegation = async (state: string, n: number) => {
    await new Promise((resolve) => setTimeout(resolve, n * 40));
    for (let turn = 0; going || turn < 2; turn++) {
      const choice = turn % 2 === 0 ? 'yes' : 'no';
      const began = performance.now();
      const command = last.has(state) ? 'correct-vote' : 'cast-vote';
      const reply = await people.delegates
        .get(state)
        ?.act(url, command, { vote, state, choice }, { requestId: randomUUID(), patience: 20_000 })
        .catch(() => null);
      times.push(performance.now() - began);
      if (reply?.ok) last.set(state, choice);
      else failed += 1;
      // Three for each seat that came to nothing say enough.
      if (failed > 3 * script.delegates.size) return;
      await new Promise((resolve) => setTimeout(resolve, 5_000));
    }
  };
  await Promise.all([...script.delegates.keys()].map(delegation));
  await finished;
  await people.president.act(url, closeVote, { vote }).catch(() => null);
  const board = await published(url, vote).catch((): readonly string[] => []);
  const lost = [...last].filter(([state, choice]) => !board.includes(`${state} ${choice}`)).length;
  return { votes: spread(times), failed, lost };
}

/**
 * Connections that send a line of their head, or a letter of their body, every second and never finish. Gives the milliseconds
 * that those lived which the program ended.
 */
export async function slowConnections(address: string, count: number, most: number): Promise<readonly number[]> {
  const ended: number[] = [];
  const head = `POST /api/acts/cast-vote HTTP/1.1\r\nHost: ${hostOf(address)}\r\nContent-Type: application/json\r\n`;
  const slow = (n: number) =>
    new Promise<void>((resolve) => {
      const began = performance.now();
      const socket = connect({ port: Number(new URL(address).port), host: '127.0.0.1' }, () =>
        socket.write(n % 2 === 0 ? head : `${head}Content-Length: 1000\r\n\r\n`),
      );
      const dripping = setInterval(
        () => socket.write(n % 2 === 0 ? `X-Slow-${Math.round(performance.now())}: 1\r\n` : ' '),
        1_000,
      );
      const giveUp = setTimeout(() => finish(false), most);
      let finished = false;
      const finish = (byProgram: boolean) => {
        if (finished) return;
        finished = true;
        clearInterval(dripping);
        clearTimeout(giveUp);
        socket.destroy();
        if (byProgram) ended.push(performance.now() - began);
        resolve();
      };
      socket.on('error', () => finish(true));
      socket.on('close', () => finish(true));
      socket.resume();
    });
  await Promise.all(Array.from({ length: count }, (_, n) => slow(n)));
  return ended;
}
