import { afterEach, beforeEach, expect, test, vi } from 'vitest';

/** A stream as a browser has it. */
class Stream {
  static all: Stream[] = [];
  static get open(): readonly string[] {
    return Stream.all.filter(({ readyState }) => readyState < 2).map(({ address }) => address);
  }
  readonly address: string;
  /** 2: closed, and it stays so */
  readyState = 0;
  onmessage: ((event: { readonly data: string }) => void) | null = null;
  onerror: (() => void) | null = null;
  #beat: ((event: { readonly data: string }) => void) | null = null;
  constructor(address: string) {
    this.address = address;
    Stream.all.push(this);
  }
  addEventListener(_: string, listener: (event: { readonly data: string }) => void): void {
    this.#beat = listener;
  }
  close(): void {
    this.readyState = 2;
  }
  say(topic: string, seq: number): void {
    this.onmessage?.({ data: JSON.stringify({ topic, lang: 'en', seq }) });
  }
  beat(): void {
    this.#beat?.({ data: '1' });
  }
  fail(refused: boolean): void {
    this.readyState = refused ? 2 : 0;
    this.onerror?.();
  }
}

interface Message {
  readonly state?: string;
  readonly beat?: string;
  readonly refused?: boolean;
}

/** A tab: what it was told, in short, and how it speaks. */
class Tab {
  readonly told: string[] = [];
  onmessage: ((event: { readonly data: object }) => void) | null = null;
  postMessage({ state, beat, refused }: Message): void {
    if (state) this.told.push(`${JSON.parse(state).topic} ${JSON.parse(state).seq}`);
    else this.told.push(beat ? 'beat' : refused ? 'refused' : 'lost');
  }
  follows(...topics: readonly string[]): void {
    this.onmessage?.({ data: { topics: topics.map((topic) => `${topic}@en`) } });
  }
  leaves(): void {
    this.onmessage?.({ data: {} });
  }
}

/** A script of its own, and no module: each test has another. The modules of other tests stay as they are. */
const worker = './live-worker.ts?';
let workers = 0;

let connect: (event: { readonly ports: readonly Tab[] }) => void;

beforeEach(async () => {
  vi.useFakeTimers();
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
  Stream.all = [];
  vi.stubGlobal('EventSource', Stream);
  vi.stubGlobal('addEventListener', (_: string, listener: typeof connect) => {
    connect = listener;
  });
  workers += 1;
  await import(`${worker}${workers}`);
});

afterEach(() => {
  vi.clearAllTimers();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

function tab(): Tab {
  const one = new Tab();
  connect({ ports: [one] });
  return one;
}

function last(): Stream {
  const found = Stream.all.at(-1);
  if (!found) throw new Error('no stream was opened');
  return found;
}

test('the stream is there for tabs that follow something, and for no others', async () => {
  const one = tab();
  one.follows('floor');
  await vi.advanceTimersByTimeAsync(50);
  expect(Stream.open).toEqual(['/live/floor@en']);
  one.leaves();
  await vi.advanceTimersByTimeAsync(50);
  expect(Stream.open).toEqual([]);
  one.follows('floor');
  await vi.advanceTimersByTimeAsync(50);
  expect(Stream.open).toEqual(['/live/floor@en']);
});

test('a tab that comes back is told at once what another was told, and nothing that may be old', async () => {
  const [one, other] = [tab(), tab()];
  for (const each of [one, other]) each.follows('floor');
  await vi.advanceTimersByTimeAsync(50);
  last().say('floor', 7);
  other.leaves();
  last().say('floor', 8);
  expect([one.told, other.told]).toEqual([['floor 7', 'floor 8'], ['floor 7']]);
  other.follows('floor');
  expect(other.told).toEqual(['floor 7', 'floor 8']);
  other.leaves();
  last().fail(false);
  other.follows('floor');
  expect(other.told).toEqual(['floor 7', 'floor 8']);
  last().say('floor', 9);
  expect(other.told).toEqual(['floor 7', 'floor 8', 'floor 9']);
});

test('where the streams are refused they are asked for again ever later, until something is heard', async () => {
  const one = tab();
  one.follows('floor');
  await vi.advanceTimersByTimeAsync(50);
  const asked: number[] = [];
  for (let n = 0; n < 8; n++) {
    const before = Stream.all.length;
    last().fail(true);
    const began = Date.now();
    while (Stream.all.length === before) {
      // As tabs do now and then: who says nothing for long is gone.
      one.follows('floor');
      await vi.advanceTimersByTimeAsync(500);
    }
    asked.push(Date.now() - began);
  }
  expect(asked).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000]);
  expect(new Set(one.told)).toEqual(new Set(['refused']));
  last().beat();
  const before = Stream.all.length;
  last().fail(true);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(Stream.all.length).toBe(before + 1);
});

test('not all browsers ask again at the same moment', async () => {
  for (const [drawn, wait] of [
    [0, 500],
    [0.999, 1_499],
  ] as const) {
    vi.mocked(Math.random).mockReturnValue(drawn);
    const one = tab();
    one.follows(`meeting:${drawn}`);
    await vi.advanceTimersByTimeAsync(50);
    const before = Stream.all.length;
    last().fail(true);
    await vi.advanceTimersByTimeAsync(wait - 1);
    expect(Stream.all.length).toBe(before);
    await vi.advanceTimersByTimeAsync(1);
    expect(Stream.all.length).toBe(before + 1);
    last().beat();
    one.leaves();
    await vi.advanceTimersByTimeAsync(50);
  }
});

test('who comes while they are refused is told so; who wants something else need not wait', async () => {
  const one = tab();
  one.follows('floor');
  await vi.advanceTimersByTimeAsync(50);
  last().fail(true);
  const other = tab();
  other.follows('floor');
  expect(other.told).toEqual(['refused']);
  await vi.advanceTimersByTimeAsync(50);
  expect(Stream.open).toEqual([]);
  other.follows('record');
  await vi.advanceTimersByTimeAsync(50);
  expect(Stream.open).toEqual(['/live/floor@en,record@en']);
});

test('a refused stream that nobody wants any more is not asked for again', async () => {
  const one = tab();
  one.follows('floor');
  await vi.advanceTimersByTimeAsync(50);
  last().fail(true);
  one.leaves();
  await vi.advanceTimersByTimeAsync(120_000);
  expect(Stream.all).toHaveLength(1);
});

test('a line that says nothing for fifteen seconds is made anew', async () => {
  const one = tab();
  one.follows('floor');
  await vi.advanceTimersByTimeAsync(14_000);
  expect(Stream.all).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(2_000);
  expect([Stream.all.length, Stream.open.length, one.told]).toEqual([2, 1, ['lost']]);
});
