import { etagOf } from '../web/respond.ts';
import type { Lang } from '../words/languages.ts';
import { type Frame, type Regions, stateBody, stateFrame } from './frame.ts';

/** An open stream. */
export interface Client {
  write(frame: Frame): void;
  /** Bytes accepted but not yet taken by the network. */
  readonly writableLength: number;
  destroy(): void;
}

/** The whole state of a topic in one language, ready to send. */
export interface State {
  /** number of the entry it rests on: that of the first reading that found it so */
  readonly seq: number;
  /** as JSON */
  readonly regions: string;
  readonly body: string;
  readonly etag: string;
  readonly frame: Frame;
}

/** A client that has let a megabyte pile up is dropped; its browser connects again and gets the whole state. */
export const slowLimit = 1_000_000;

export function send(client: Client, frame: Frame): void {
  if (client.writableLength < slowLimit) client.write(frame);
  else client.destroy();
}

interface Audience {
  readonly clients: Set<Client>;
  /** Clients that have not been given any state yet. */
  readonly waiting: Set<Client>;
  state: State | null;
  /** Last entry of the record when it was last read. */
  seq: number;
  /** Something was told since the last reading began. */
  stale: boolean;
  /** It is being read now. */
  reading: boolean;
  /** Server time of the last request, in ms; a language nobody asks for is not rendered. */
  asked: number;
}

export interface ChannelSettings {
  /** Least time between two readings, in ms: changes in between are put together. */
  readonly pace: number;
  /** How long a state that nobody watches is kept current, in ms. */
  readonly linger: number;
  readonly onError: (error: unknown, topic: string) => void;
}

/** What a reading found; the state of the record is read in the same snapshot. */
export interface Reading {
  /** number of the last entry; 0 before the first */
  readonly seq: number;
  readonly regions: Regions | null;
}

/** Reads the state once, at one moment, and gives it in each of these languages as soon as it is rendered. */
export type Read = (langs: readonly Lang[], give: (lang: Lang, reading: Reading) => void) => Promise<void>;

/**
 * One thing that pages watch, such as a meeting: its state in each language asked for, and who is connected. Its readings
 * happen one after another, so an older reading can never overtake a newer one.
 */
export class Channel {
  readonly name: string;
  readonly #ask: Read;
  readonly #settings: ChannelSettings;
  readonly #audiences = new Map<Lang, Audience>();
  #queue: Promise<void> = Promise.resolve();
  #pending = false;
  #readAt = Number.NEGATIVE_INFINITY;

  constructor(name: string, ask: Read, settings: ChannelSettings) {
    this.name = name;
    this.#ask = ask;
    this.#settings = settings;
  }

  /**
   * The state now, or null when there is no such thing. Reads only what is not known or has changed; `needed` is the number of an
   * entry that it must not be older than, where the record went on and this instance has not been told yet what changed.
   */
  async current(lang: Lang, needed = 0): Promise<State | null> {
    const audience = this.#audience(lang);
    audience.asked = Date.now();
    const holds = (): boolean => isCurrent(audience) && audience.seq >= needed;
    // Whoever waited for the same reading has it by then.
    if (!holds()) await this.#enqueue(async () => (holds() ? undefined : this.#read([[lang, audience]])));
    return audience.state;
  }

  /** Adds a client and gives it the state, at once when it is current; else with the reading that is on its way. */
  join(lang: Lang, client: Client): void {
    const audience = this.#audience(lang);
    audience.clients.add(client);
    if (audience.state !== null && isCurrent(audience)) send(client, audience.state.frame);
    else audience.waiting.add(client);
  }

  leave(client: Client): void {
    for (const audience of this.#audiences.values()) {
      audience.clients.delete(client);
      audience.waiting.delete(client);
      audience.asked = Date.now();
    }
  }

  /** Something it shows has changed: it is read again and sent to everybody, at once after a quiet time, else by the pace. */
  changed(): void {
    for (const audience of this.#audiences.values()) audience.stale = true;
    if (this.#pending) return;
    this.#pending = true;
    this.#enqueue(async () => {
      const wait = this.#readAt + this.#settings.pace - Date.now();
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
      // From here on a change is not covered by this reading any more.
      this.#pending = false;
      this.#readAt = Date.now();
      for (const [lang, audience] of this.#audiences) if (!this.#wanted(audience)) this.#audiences.delete(lang);
      const stale = [...this.#audiences].filter(([, audience]) => audience.stale);
      if (stale.length > 0) await this.#read(stale);
    }).catch((error: unknown) => this.#settings.onError(error, this.name));
  }

  /** Whether anybody is connected. */
  get watched(): boolean {
    return [...this.#audiences.values()].some(({ clients }) => clients.size > 0);
  }

  /** Neither connected nor asked for lately. */
  get idle(): boolean {
    return ![...this.#audiences.values()].some((audience) => this.#wanted(audience));
  }

  #wanted(audience: Audience): boolean {
    return audience.clients.size > 0 || Date.now() - audience.asked < this.#settings.linger;
  }

  #audience(lang: Lang): Audience {
    let audience = this.#audiences.get(lang);
    if (!audience) {
      const nothing = { state: null, seq: 0, stale: true, reading: false };
      audience = { clients: new Set(), waiting: new Set(), ...nothing, asked: Date.now() };
      this.#audiences.set(lang, audience);
    }
    return audience;
  }

  #enqueue(step: () => Promise<void>): Promise<void> {
    const done = this.#queue.then(step);
    this.#queue = done.catch(() => {});
    return done;
  }

  async #read(all: readonly (readonly [Lang, Audience])[]): Promise<void> {
    const unread = new Map(all);
    for (const audience of unread.values()) {
      // What is told from here on is not covered by this reading any more.
      audience.stale = false;
      audience.reading = true;
    }
    try {
      await this.#ask([...unread.keys()], (lang, reading) => {
        const audience = unread.get(lang);
        if (audience) this.#take(lang, audience, reading);
        unread.delete(lang);
      });
    } catch (error) {
      // What was shown may be out of date: nobody new gets it, and for those who watch it is read again soon.
      for (const audience of unread.values()) Object.assign(audience, { state: null, reading: false });
      if (this.watched) setTimeout(() => this.changed(), 1_000).unref();
      throw error;
    }
  }

  #take(lang: Lang, audience: Audience, found: Reading): void {
    const before = audience.state;
    audience.reading = false;
    audience.seq = found.seq;
    if (found.regions === null) {
      audience.state = null;
      return;
    }
    const regions = JSON.stringify(found.regions);
    // A topic without regions says that something changed, and its pages look for themselves.
    const same = before !== null && before.regions === regions && regions !== '{}';
    audience.state = same ? before : stateOf(this.name, lang, found.seq, regions);
    for (const client of same ? audience.waiting : audience.clients) send(client, audience.state.frame);
    audience.waiting.clear();
  }
}

/** No change was told since it was read, nor is it being read again. */
function isCurrent({ state, stale, reading }: Audience): boolean {
  return state !== null && !stale && !reading;
}

function stateOf(topic: string, lang: Lang, seq: number, regions: string): State {
  const body = stateBody(topic, lang, seq, regions);
  return { seq, regions, body, etag: etagOf(body), frame: stateFrame(body) };
}
