import { constants, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Told } from '../door/tell.ts';
import type { RequestSignIn } from '../web/env.ts';
import type { Lang } from '../words/languages.ts';
import { slowLimit } from './channel.ts';
import { greetingFrame } from './frame.ts';
import { type Client, Hub, type Topic } from './hub.ts';

interface FakeClient extends Client {
  readonly chunks: Buffer[];
  writableLength: number;
  destroyed: boolean;
}

function fakeClient(): FakeClient {
  const chunks: Buffer[] = [];
  return {
    chunks,
    writableLength: 0,
    destroyed: false,
    write: ({ bytes }) => void chunks.push(bytes),
    destroy() {
      this.destroyed = true;
    },
  };
}

/** What a browser makes of the bytes: the stream never ends, so the inflater is told not to expect an end. */
function received(client: FakeClient): string {
  return gunzipSync(Buffer.concat(client.chunks), { finishFlush: constants.Z_SYNC_FLUSH }).toString();
}

function states(client: FakeClient): readonly string[] {
  return [...received(client).matchAll(/"board":"([^"]*)"/g)].map((found) => found[1] ?? '');
}

let seq = 0;
/** An act within these things is recorded, and told. */
function told(...within: readonly string[]): Told {
  seq += 1;
  return { seq, acts: ['something.happened'], within };
}

let value = 'a';
let readings: string[] = [];
const vote: Topic = {
  name: 'vote:{session}',
  of: (id) => `ballot-of:${id}`,
  render: async (id, lang) => {
    readings.push(`${id} ${lang}`);
    return id === 'none' ? null : { board: `${value} ${lang}` };
  },
};

let hub: Hub;
/** How often the store was read. */
let moments = 0;
const failures: unknown[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  value = 'a';
  seq = 0;
  readings = [];
  failures.length = 0;
  const atOneMoment = (read: (seq: number) => Promise<void>) => {
    moments += 1;
    return read(seq);
  };
  moments = 0;
  hub = new Hub({ limit: 2, onError: (error) => failures.push(error), atOneMoment, newest: async () => seq });
  hub.register(vote);
});

afterEach(() => {
  hub.close();
  vi.useRealTimers();
});

async function join(name: string, lang: Lang = 'en'): Promise<{ client: FakeClient; leave: () => void }> {
  const found = hub.find(name);
  if (!found) throw new Error(`no topic ${name}`);
  await hub.current(found, lang);
  const client = fakeClient();
  return { client, leave: hub.watch([found], lang, client) };
}

test('a client gets the whole state at once, in its language', async () => {
  const { client } = await join('vote:1', 'ar');
  expect(states(client)).toEqual(['a ar']);
});

test('everybody gets the very same bytes of a change, rendered once for each language', async () => {
  const one = await join('vote:1');
  const two = await join('vote:1');
  readings = [];
  value = 'b';
  hub.changed(told('vote:1'));
  await vi.advanceTimersByTimeAsync(300);
  expect(readings).toEqual(['1 en']);
  expect(one.client.chunks.at(-1)).toBe(two.client.chunks.at(-1));
  expect(states(one.client)).toEqual(['a en', 'b en']);
});

test('the first change after a quiet time waits for no timer; the next is paced', async () => {
  const { client } = await join('vote:1');
  value = 'b';
  hub.changed(told('vote:1'));
  await vi.advanceTimersByTimeAsync(0);
  expect(states(client)).toEqual(['a en', 'b en']);
  value = 'c';
  hub.changed(told('vote:1'));
  await vi.advanceTimersByTimeAsync(249);
  expect(states(client)).toEqual(['a en', 'b en']);
  await vi.advanceTimersByTimeAsync(1);
  expect(states(client)).toEqual(['a en', 'b en', 'c en']);
});

test('a change is read at one moment for all languages that are watched', async () => {
  const clients = [await join('vote:1', 'en'), await join('vote:1', 'ar')];
  value = 'b';
  moments = 0;
  hub.changed(told('vote:1'));
  await vi.advanceTimersByTimeAsync(300);
  expect(clients.map(({ client }) => states(client))).toEqual([
    ['a en', 'b en'],
    ['a ar', 'b ar'],
  ]);
  expect(moments).toBe(1);
});

test('a language that cannot be rendered takes nothing from the one before it', async () => {
  let fails = false;
  hub.register({
    name: 'fragile',
    render: async (_, lang) => {
      if (fails && lang === 'ar') throw new Error('no such word');
      return { board: `${value} ${lang}` };
    },
  });
  const [english, arabic] = [await join('fragile', 'en'), await join('fragile', 'ar')];
  fails = true;
  value = 'b';
  hub.changed(told('fragile'));
  await vi.advanceTimersByTimeAsync(300);
  expect([states(english.client), states(arabic.client)]).toEqual([['a en', 'b en'], ['a ar']]);
  expect(failures).toHaveLength(1);
  fails = false;
  await vi.advanceTimersByTimeAsync(2_000);
  expect([states(english.client), states(arabic.client)]).toEqual([
    ['a en', 'b en'],
    ['a ar', 'b ar'],
  ]);
});

test('a stream says first when to connect again: half a second to one and a half, not all the same', () => {
  const said = Array.from({ length: 200 }, (_, n) => {
    const text = gunzipSync(greetingFrame(n / 200).bytes, { finishFlush: constants.Z_SYNC_FLUSH }).toString();
    return Number(/^retry: (\d+)\n\n$/.exec(text)?.[1]);
  });
  expect([Math.min(...said), Math.max(...said)]).toEqual([500, 1_500]);
  expect(new Set(said).size).toBeGreaterThan(20);
  expect(greetingFrame(1)).toBe(greetingFrame(0.999));
});

test('a change of another subject is heard only where the topic says so', async () => {
  const { client } = await join('vote:1');
  value = 'b';
  hub.changed(told('ballot-of:2'));
  hub.changed(told('vote:2'));
  await vi.advanceTimersByTimeAsync(1_000);
  expect(states(client)).toEqual(['a en']);
  hub.changed(told('ballot-of:1'));
  await vi.advanceTimersByTimeAsync(1_000);
  expect(states(client)).toEqual(['a en', 'b en']);
});

test('what is within its thing, and within what that is within, is heard; what is told as too much is heard everywhere', async () => {
  const up = async (thing: string) => [thing, 'session:1'];
  const tree = new Hub({ up, newest: async () => 0 });
  const rendered: string[] = [];
  tree.register({
    name: 'hall:{session}',
    of: (id) => `meeting:${id}`,
    render: async (id) => {
      rendered.push(id);
      return { board: 'x' };
    },
  });
  const found = tree.find('hall:7');
  if (!found) throw new Error('hall is registered');
  await tree.current(found, 'en');
  const heard = async (within: readonly string[] | null) => {
    rendered.length = 0;
    tree.changed({ seq: 1, acts: ['something.happened'], within });
    await vi.advanceTimersByTimeAsync(300);
    return rendered.length;
  };
  expect(await heard(['proposal:3', 'agenda-item:2', 'session:1'])).toBe(1);
  expect(await heard(['meeting:7'])).toBe(1);
  expect(await heard(['meeting:8', 'session:2'])).toBe(0);
  expect(await heard(null)).toBe(1);
  tree.close();
});

test('acts that it shows nothing of are not read for; of what one seat does, its own alone', async () => {
  const own = new Hub({ newest: async () => 0 });
  const rendered: string[] = [];
  const render = (name: string) => async () => {
    rendered.push(name);
    return { board: name };
  };
  const of = () => 'meeting:1';
  own.register(
    { name: 'bar', of, deaf: new Set(['vote.cast']), render: render('bar') },
    { name: 'seat', of, seat: () => 'FRA', render: render('seat') },
  );
  for (const name of ['bar', 'seat']) {
    const found = own.find(name);
    if (found) await own.current(found, 'en');
  }
  const heard = async (acts: readonly string[], ...seats: readonly string[]) => {
    rendered.length = 0;
    own.changed({ seq: 1, acts, within: ['meeting:1', ...seats] });
    await vi.advanceTimersByTimeAsync(300);
    return rendered.toSorted();
  };
  expect(await heard(['vote.cast'], 'seat:25/FRA')).toEqual(['seat']);
  expect(await heard(['vote.cast'], 'seat:25/JPN')).toEqual([]);
  expect(await heard(['roll-call.answered', 'vote.cast'])).toEqual(['bar', 'seat']);
  own.close();
});

test('a state carries the number of the entry it rests on', async () => {
  seq = 41;
  const { client } = await join('vote:1');
  value = 'b';
  hub.changed(told('vote:1'));
  await vi.advanceTimersByTimeAsync(300);
  expect([...received(client).matchAll(/"seq":(\d+)/g)].map((found) => found[1])).toEqual(['41', '42']);
});

test('who comes while a newer state is being read waits for it, and is never given the older one', async () => {
  const answers: ((html: string) => void)[] = [];
  hub.register({
    name: 'slow',
    render: async () => ({ board: await new Promise<string>((resolve) => answers.push(resolve)) }),
  });
  const found = hub.find('slow');
  if (!found) throw new Error('slow is registered');
  const first = hub.current(found, 'en');
  await vi.advanceTimersByTimeAsync(0);
  answers.shift()?.('old');
  await first;
  hub.changed(told('slow'));
  await vi.advanceTimersByTimeAsync(300);
  const late = fakeClient();
  hub.watch([found], 'en', late);
  const asked = hub.current(found, 'en');
  await vi.advanceTimersByTimeAsync(300);
  expect(states(late)).toEqual([]);
  answers.shift()?.('new');
  expect((await asked)?.body).toContain('new');
  expect(states(late)).toEqual(['new']);
  expect(answers).toEqual([]);
});

test('what another instance wrote is read for a new reader before its notice comes', async () => {
  const { client } = await join('vote:1');
  value = 'b';
  // Recorded, and not told here yet.
  seq = 1;
  const found = hub.find('vote:1');
  expect(found && (await hub.current(found, 'en'))?.body).toContain('b en');
  readings = [];
  expect(found && (await hub.current(found, 'en'))?.body).toContain('b en');
  expect(readings).toEqual([]);
  expect(states(client)).toEqual(['a en', 'b en']);
});

test('many changes in a second are put together into about four', async () => {
  const { client } = await join('vote:1');
  readings = [];
  for (let i = 0; i < 100; i++) {
    value = `v${i}`;
    hub.changed(told('vote:1'));
    await vi.advanceTimersByTimeAsync(10);
  }
  await vi.advanceTimersByTimeAsync(1_000);
  expect(readings.length).toBeGreaterThanOrEqual(4);
  expect(readings.length).toBeLessThanOrEqual(6);
  expect(states(client).at(-1)).toBe('v99 en');
});

test('a state that did not change is not sent again', async () => {
  const { client } = await join('vote:1');
  hub.changed(told('vote:1'));
  await vi.advanceTimersByTimeAsync(1_000);
  expect(states(client)).toEqual(['a en']);
});

test('readings of a topic wait for each other: an old one never overtakes a new one', async () => {
  const answers: ((html: string) => void)[] = [];
  let running = 0;
  let most = 0;
  hub.register({
    name: 'slow',
    render: async () => {
      running += 1;
      most = Math.max(most, running);
      const board = await new Promise<string>((resolve) => answers.push(resolve));
      running -= 1;
      return { board };
    },
  });
  const found = hub.find('slow');
  if (!found) throw new Error('slow is registered');
  const first = hub.current(found, 'en');
  await vi.advanceTimersByTimeAsync(0);
  answers.shift()?.('old');
  await first;
  const client = fakeClient();
  hub.watch([found], 'en', client);
  hub.changed(told('slow'));
  await vi.advanceTimersByTimeAsync(300);
  hub.changed(told('slow'));
  await vi.advanceTimersByTimeAsync(300);
  expect(answers).toHaveLength(1);
  answers.shift()?.('newer');
  await vi.advanceTimersByTimeAsync(300);
  answers.shift()?.('newest');
  await vi.advanceTimersByTimeAsync(300);
  expect(most).toBe(1);
  expect(states(client)).toEqual(['old', 'newer', 'newest']);
});

test('a change during a reading leads to another reading', async () => {
  const { client } = await join('vote:1');
  value = 'b';
  hub.changed(told('vote:1'));
  await vi.advanceTimersByTimeAsync(0);
  value = 'c';
  hub.changed(told('vote:1'));
  await vi.advanceTimersByTimeAsync(300);
  expect(states(client)).toEqual(['a en', 'b en', 'c en']);
});

test('a client that lets a megabyte pile up is dropped, the others are not', async () => {
  const slow = await join('vote:1');
  const quick = await join('vote:1');
  slow.client.writableLength = slowLimit;
  quick.client.writableLength = slowLimit - 1;
  value = 'b';
  hub.changed(told('vote:1'));
  await vi.advanceTimersByTimeAsync(300);
  expect(slow.client.destroyed).toBe(true);
  expect(states(slow.client)).toEqual(['a en']);
  expect(quick.client.destroyed).toBe(false);
  expect(states(quick.client)).toEqual(['a en', 'b en']);
});

test('a client that joins between two changes understands the stream', async () => {
  const early = await join('vote:1');
  value = 'b';
  hub.changed(told('vote:1'));
  await vi.advanceTimersByTimeAsync(300);
  const late = await join('vote:1');
  value = 'c';
  hub.changed(told('vote:1'));
  await vi.advanceTimersByTimeAsync(300);
  expect(states(early.client)).toEqual(['a en', 'b en', 'c en']);
  expect(states(late.client)).toEqual(['b en', 'c en']);
});

test('a heartbeat every five seconds carries the clock of the server', async () => {
  const { client } = await join('vote:1');
  await vi.advanceTimersByTimeAsync(11_000);
  expect(received(client).match(/event: beat\ndata: \d+\n\n/g)).toHaveLength(2);
});

test('a topic that ages is read again every 20 seconds, not at each heartbeat', async () => {
  let n = 0;
  hub.register({ name: 'floor', ages: true, render: async () => ({ board: `reading ${++n}` }) });
  const { client } = await join('floor');
  await vi.advanceTimersByTimeAsync(20_300);
  expect(states(client)).toEqual(['reading 1', 'reading 2']);
});

test('open streams are counted by their languages, and what is rendered for them is timed by its kind', async () => {
  const kinds: string[] = [];
  const counted = new Hub({ rendered: (kind) => kinds.push(kind) });
  counted.register(vote);
  const found = counted.find('vote:1');
  if (!found) throw new Error('vote is registered');
  for (const lang of ['fr', 'ar'] as const) await counted.current(found, lang);
  const both = [found, { ...found, lang: 'ar' }] as const;
  const leave = [
    counted.watch(both, 'fr', fakeClient()),
    counted.watch(both, 'ar', fakeClient()),
    counted.watch([found], 'fr', fakeClient()),
  ];
  expect(Object.fromEntries(counted.languages)).toEqual({ fr: 2, ar: 2 });
  expect(kinds).toEqual(['vote', 'vote']);
  for (const one of leave) one();
  expect(counted.languages.size).toBe(0);
  counted.close();
});

test('the limit of connections counts those who left', async () => {
  const first = await join('vote:1');
  expect(hub.full).toBe(false);
  await join('vote:2');
  expect(hub.full).toBe(true);
  first.leave();
  expect(hub.full).toBe(false);
});

test('who left gets nothing more', async () => {
  const { client, leave } = await join('vote:1');
  leave();
  value = 'b';
  hub.changed(told('vote:1'));
  await vi.advanceTimersByTimeAsync(1_000);
  expect(states(client)).toEqual(['a en']);
});

test('unknown kinds, a missing id and an id too many find nothing; an absent thing has no state', async () => {
  for (const name of ['ballot:1', 'vote:', 'vote', 'vote:1/2', 'vote:a b', '']) expect(hub.find(name)).toBeNull();
  const found = hub.find('vote:none');
  expect(found && (await hub.current(found, 'en'))).toBeNull();
});

test('a state that nobody watches stays current for a minute, then is forgotten', async () => {
  const found = hub.find('vote:1');
  if (!found) throw new Error('vote is registered');
  const before = await hub.current(found, 'en');
  await vi.advanceTimersByTimeAsync(30_000);
  expect(await hub.current(found, 'en')).toBe(before);
  value = 'b';
  hub.changed(told('vote:1'));
  expect((await Promise.all([hub.current(found, 'en'), vi.advanceTimersByTimeAsync(300)]))[0]?.body).toContain('b en');
  readings = [];
  await vi.advanceTimersByTimeAsync(90_000);
  hub.changed(told('vote:1'));
  await vi.advanceTimersByTimeAsync(1_000);
  expect(readings).toEqual([]);
});

test('after a failed reading nobody new gets the old state, and it is read again', async () => {
  let fails = false;
  hub.register({
    name: 'fragile',
    render: async () => {
      if (fails) throw new Error('database gone');
      return { board: value };
    },
  });
  const { client } = await join('fragile');
  fails = true;
  hub.changed(told('fragile'));
  await vi.advanceTimersByTimeAsync(300);
  expect(failures).toHaveLength(1);
  fails = false;
  value = 'back';
  await vi.advanceTimersByTimeAsync(2_000);
  expect(states(client)).toEqual(['a', 'back']);
});

test('a failing topic that nobody watches is said once and dropped', async () => {
  let readings = 0;
  hub.register({
    name: 'broken',
    render: async () => {
      readings += 1;
      throw new Error('database gone');
    },
  });
  const found = hub.find('broken');
  if (!found) throw new Error('broken is registered');
  await expect(hub.current(found, 'en')).rejects.toThrow('database gone');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(readings).toBe(1);
  expect(failures).toHaveLength(0);
  expect(hub.find('broken')).not.toBe(found);
});

test('a name of another shape than the ids of its kind is nothing that could be watched', () => {
  hub.register({ name: 'meeting:{uuid}', render: async () => ({ board: 'x' }) });
  expect(hub.find('meeting:5f1c9d3e-7a64-4c5b-9d1e-0f6a2b3c4d5e')).not.toBeNull();
  for (const id of [
    'z1',
    '00000000-0000-0000-0000-000000000000',
    '5F1C9D3E-7A64-4C5B-9D1E-0F6A2B3C4D5E',
    '-'.repeat(36),
  ])
    expect(hub.find(`meeting:${id}`), id).toBeNull();
  expect(() => hub.register({ name: 'paper:{symbol}', render: async () => null })).toThrow('meeting:{uuid}');
});

test('after lost notices everything is read again', async () => {
  const { client } = await join('vote:1');
  value = 'b';
  hub.changedAll();
  await vi.advanceTimersByTimeAsync(300);
  expect(states(client)).toEqual(['a en', 'b en']);
});

test('two modules cannot register the same kind', () => {
  expect(() => hub.register({ name: 'vote:{session}', render: async () => null })).toThrow('exists');
});

test('closing ends every stream', async () => {
  const { client } = await join('vote:1');
  hub.close();
  expect(client.destroyed).toBe(true);
  expect(hub.connections).toBe(0);
});

/** A topic for some, and a person whose sign-in and rights can end. */
function someConsole(): { readonly signIn: RequestSignIn; rights: 'all' | 'none' | 'signed out' | 'unknown' } {
  hub.register({
    name: 'console',
    admits: (_, viewer) => viewer?.capacities.length === 1,
    render: async () => ({ board: value }),
  });
  const state = { rights: 'all' as const } as ReturnType<typeof someConsole>;
  const viewer = { id: 'a', name: 'Example, Ash', seat: null };
  return Object.assign(state, {
    signIn: {
      id: '1',
      account: 'a',
      until: new Date(Date.now() + 50_000).toISOString(),
      async again() {
        if (state.rights === 'unknown') throw new Error('the database is gone');
        if (state.rights === 'signed out') return null;
        const held = { kind: 'office', of: 'president', label: { en: 'President' } };
        return { ...viewer, capacities: state.rights === 'all' ? [held] : [] };
      },
    },
  });
}

test.each(['none', 'signed out', 'unknown'] as const)(
  'a stream ends when the rights of its reader are: %s',
  async (rights) => {
    const reader = someConsole();
    const client = fakeClient();
    const found = [hub.find('console'), hub.find('vote:7')].filter((one) => one !== null);
    for (const one of found) await hub.current(one, 'en');
    hub.watch(found, 'en', client, reader.signIn);
    hub.rightsChanged('somebody else');
    hub.rightsChanged('a');
    await vi.advanceTimersByTimeAsync(1_000);
    expect([client.destroyed, hub.connections]).toEqual([false, 1]);
    reader.rights = rights;
    hub.rightsChanged('somebody else');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(client.destroyed).toBe(false);
    hub.rightsChanged('a');
    await vi.advanceTimersByTimeAsync(200);
    expect([client.destroyed, hub.connections]).toEqual([true, 0]);
    expect(received(client)).toMatch(/retry: 50\n\n$/);
    expect(failures).toHaveLength(rights === 'unknown' ? 1 : 0);
    value = 'b';
    hub.changed(told('console'));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(states(client)).not.toContain('b');
  },
);

test('a stream ends when its reader was signed out while it was being opened', async () => {
  const reader = someConsole();
  const client = fakeClient();
  const found = hub.find('console');
  if (found) await hub.current(found, 'en');
  reader.rights = 'signed out';
  hub.rightsChanged('a');
  hub.watch(found ? [found] : [], 'en', client, reader.signIn);
  await vi.advanceTimersByTimeAsync(200);
  expect(client.destroyed).toBe(true);
});

test('a stream ends with the sign-in that ends by itself, at the next heartbeat', async () => {
  const reader = someConsole();
  const client = fakeClient();
  const found = hub.find('console');
  if (found) await hub.current(found, 'en');
  hub.watch(found ? [found] : [], 'en', client, reader.signIn);
  await vi.advanceTimersByTimeAsync(49_000);
  expect(client.destroyed).toBe(false);
  await vi.advanceTimersByTimeAsync(11_300);
  expect([client.destroyed, hub.connections]).toEqual([true, 0]);
});
