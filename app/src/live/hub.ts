import { sessionPattern, uuidPattern } from '../door/input.ts';
import type { Told } from '../door/tell.ts';
import type { Thing } from '../door/within.ts';
import type { Viewer } from '../web/ctx.ts';
import type { RequestSignIn } from '../web/env.ts';
import type { Lang } from '../words/languages.ts';
import { Channel, type ChannelSettings, type Client, type Read, type State, send } from './channel.ts';
import { beatFrame, endFrame, greetingFrame, type Regions } from './frame.ts';
import { Readers } from './readers.ts';

export type { Client, Regions, State };

/** A kind of thing that pages can watch. A module registers its topics once. */
export interface Topic {
  /** `floor`, or with one id of a shape that is known: `meeting:{uuid}`. What has another shape is never asked for. */
  readonly name: string;
  /** The regions as HTML, made by the components of the page; null when there is no such thing. `id` is '' without one. */
  readonly render: (id: string, lang: Lang) => Promise<Regions | null>;
  /**
   * The thing that it is about, as acts name it (`meeting:<id>`). It hears every act within that, and within everything that that is
   * within: what a meeting shows may follow from anything in its session. Without it every act is heard.
   */
  readonly of?: (id: string) => Thing;
  /** The State whose own part it is: what one seat does it hears of this one alone. */
  readonly seat?: (id: string) => string;
  /** Acts of which it shows nothing, wherever they are; a test holds that it does not (open-pages.slow.test.ts). */
  readonly deaf?: ReadonlySet<string>;
  /**
   * Who may watch; everybody unless told. All who may watch get the same bytes, so what is shown to some only needs a
   * topic of its own.
   */
  readonly admits?: (id: string, viewer: Viewer | null) => boolean | Promise<boolean>;
  /** True when it depends on the clock too: it is read again at every fourth heartbeat. */
  readonly ages?: boolean;
}

const shapes: Readonly<Record<string, RegExp>> = {
  '': /^$/,
  uuid: new RegExp(`^${uuidPattern}$`),
  session: new RegExp(`^${sessionPattern}$`),
  /** a thing and the seat that sees its own part of it */
  seat: new RegExp(`^${uuidPattern}-[A-Z]{3}$`),
  /** a meeting and the language in which its script is read, alone or beside that of the page */
  script: new RegExp(`^${uuidPattern}-(?:en|fr|es|ar|zh|ru)(?:-beside)?$`),
  'session-seat': new RegExp(`^${sessionPattern}-[A-Z]{3}$`),
};

export interface HubSettings extends ChannelSettings {
  /** Most open streams of this instance; who comes after is told to poll. */
  readonly limit: number;
  /** Between two heartbeats, in ms. */
  readonly heartbeat: number;
  /** The time by which clocks on pages run, in ms. */
  readonly now: () => number;
  /** Reads something of one moment; `seq` is the number of the last entry of the record then. */
  readonly atOneMoment: (read: (seq: number) => Promise<void>) => Promise<void>;
  /** The number of the last entry now. */
  readonly newest: () => Promise<number>;
  /** Told how many milliseconds a topic took to be read and rendered in one language. */
  readonly rendered: (kind: string, ms: number) => void;
  /** A thing and everything that it is within. */
  readonly up: (thing: Thing) => Promise<readonly Thing[]>;
}

/** What changes with the clock alone is read again each time that so many heartbeats have passed. */
const beatsOfAge = 4;

export const hubDefaults: HubSettings = {
  limit: 15_000,
  heartbeat: 5_000,
  now: () => Date.now(),
  atOneMoment: (read) => read(0),
  newest: async () => 0,
  rendered: () => {},
  up: async (thing) => [thing],
  pace: 250,
  linger: 60_000,
  onError: (error, topic) => {
    console.error(`live topic ${topic}:`, error);
  },
};

/** A topic name that was found: its channel and the rule of who may watch it. */
export interface Found {
  readonly name: string;
  readonly channel: Channel;
  admits(viewer: Viewer | null): boolean | Promise<boolean>;
}

/** A topic, and the language in which it is watched, where it is not that of the stream. */
export interface Watched extends Found {
  readonly lang?: Lang;
}

interface Open extends Found {
  readonly topic: Topic;
  readonly id: string;
  /** what its thing is within; null until that is known, and of a topic about nothing in particular: it hears all */
  within: readonly Thing[] | null;
}

/** What the data of the archive say, and corrections of the record's clock, may show anywhere. */
const everywhere: readonly Thing[] = ['reference', 'record'];

/** All that pages of this instance watch. One for each process; `changed` is called for each notice of LISTEN. */
export class Hub {
  readonly #topics = new Map<string, { readonly topic: Topic; readonly shape: RegExp }>();
  readonly #open = new Map<string, Open>();
  /** Each with the languages that it is told. */
  readonly #clients = new Map<Client, ReadonlySet<Lang>>();
  readonly #readers: Readers;
  readonly #settings: HubSettings;
  readonly #beat: NodeJS.Timeout;
  #beats = 1;
  readonly #newest: () => Promise<number>;
  /** Number of the last entry that this instance was told of. */
  #told = 0;

  constructor(settings: Partial<HubSettings> = {}) {
    this.#settings = { ...hubDefaults, ...settings };
    this.#readers = new Readers((error) => this.#settings.onError(error, 'the rights of a reader'));
    this.#beat = setInterval(() => this.#heartbeat(), this.#settings.heartbeat);
    this.#beat.unref();
    this.#newest = shared(this.#settings.newest);
  }

  /** Throws when a topic of this kind exists: two modules would fight over the same pages. */
  register(...topics: readonly Topic[]): void {
    for (const topic of topics) {
      const [, kind = '', placeholder = ''] = /^([a-z-]+:?)(?:\{([\w-]+)\})?$/.exec(topic.name) ?? [];
      const shape = shapes[placeholder];
      if (kind === '' || !shape) throw new Error(`a topic is named floor or meeting:{uuid}, not ${topic.name}`);
      if (this.#topics.has(kind)) throw new Error(`topic ${topic.name} exists`);
      this.#topics.set(kind, { topic, shape });
    }
  }

  /** The channel of a name as in an address, or null when no module has such a topic. */
  find(name: string): Found | null {
    const open = this.#open.get(name);
    if (open) return open;
    const colon = name.indexOf(':');
    const kind = name.slice(0, colon + 1) || name;
    const id = colon < 0 ? '' : name.slice(colon + 1);
    const known = this.#topics.get(kind);
    if (!known?.shape.test(id)) return null;
    const { topic } = known;
    const found: Open = {
      name,
      topic,
      id,
      within: null,
      channel: new Channel(name, (...asked) => this.#read(found, ...asked), this.#settings),
      admits: (viewer) => topic.admits?.(id, viewer) ?? true,
    };
    // Kept only once somebody is found to be admitted; see `watch` and `current`.
    return found;
  }

  /**
   * The state of a found topic, kept current from now on; null when there is no such thing. Never one that is older than the
   * record, also where another instance wrote what this one has not been told of yet.
   */
  async current(found: Found, lang: Lang): Promise<State | null> {
    const kept = this.#keep(found);
    let state: State | null = null;
    try {
      const newest = await this.#newest();
      state = await kept.channel.current(lang, newest > this.#told ? newest : 0);
    } finally {
      // What is not there, or cannot be read, is not kept for those who ask once.
      if (state === null && !kept.channel.watched) this.#open.delete(kept.name);
    }
    return state;
  }

  /** The server's time in milliseconds. */
  now(): number {
    return this.#settings.now();
  }

  get full(): boolean {
    return this.#clients.size >= this.#settings.limit;
  }

  get connections(): number {
    return this.#clients.size;
  }

  /** Open streams by each language that they carry. */
  get languages(): ReadonlyMap<Lang, number> {
    const found = new Map<Lang, number>();
    for (const languages of this.#clients.values())
      for (const lang of languages) found.set(lang, (found.get(lang) ?? 0) + 1);
    return found;
  }

  /**
   * Starts the stream of a client; returns what ends it. Ask `full` and `current` before. That of a signed-in person ends by
   * itself within a second when the sign-in does, or when one of its topics is not for that person any more.
   */
  watch(found: readonly Watched[], lang: Lang, client: Client, signIn: RequestSignIn | null = null): () => void {
    const channels = found.map((one) => this.#keep(one).channel);
    client.write(greetingFrame(Math.random()));
    const languages = found.map((one) => one.lang ?? lang);
    this.#clients.set(client, new Set(languages));
    for (const [n, channel] of channels.entries()) channel.join(languages[n] ?? lang, client);
    const leave = (): void => {
      this.#clients.delete(client);
      for (const channel of channels) channel.leave(client);
    };
    if (signIn === null) return leave;
    const forget = this.#readers.add({
      signIn,
      async admits(viewer) {
        for (const one of found) if (!(await one.admits(viewer))) return false;
        return true;
      },
      end() {
        leave();
        send(client, endFrame);
        // Time for its last words to leave; a reader who does not take them is cut off all the same.
        setTimeout(() => client.destroy(), 200).unref();
      },
    });
    return () => {
      forget();
      leave();
    };
  }

  /** What an account may see has changed, or what anybody may: streams that are not for their reader any more end. */
  rightsChanged(account?: string): void {
    void this.#readers.askAgain(account);
  }

  /** Something in the record changed: every open topic that shows it is read again. */
  changed(told: Told): void {
    this.#told = Math.max(this.#told, told.seq);
    for (const open of this.#open.values()) if (hears(open, told)) open.channel.changed();
  }

  /** Notices were lost, for instance while LISTEN was reconnecting: everything is read again. Also said once LISTEN holds. */
  changedAll(): void {
    for (const { channel } of this.#open.values()) channel.changed();
    // Whoever asks meanwhile is given what is read anew.
    this.#newest().then(
      (seq) => {
        this.#told = Math.max(this.#told, seq);
      },
      (error: unknown) => this.#settings.onError(error, 'the record'),
    );
  }

  /** Ends every stream. */
  close(): void {
    clearInterval(this.#beat);
    for (const client of this.#clients.keys()) client.destroy();
    this.#clients.clear();
    this.#open.clear();
  }

  #keep(found: Found): Open {
    const kept = this.#open.get(found.name);
    if (kept) return kept;
    const open = found as Open;
    this.#open.set(open.name, open);
    return open;
  }

  /** Reads a topic; with the first reading, what its thing is within, which never changes. */
  async #read(open: Open, ...[langs, give]: Parameters<Read>): Promise<void> {
    const { topic, id } = open;
    await this.#settings.atOneMoment(async (seq) => {
      if (open.within === null && topic.of) open.within = [...(await this.#settings.up(topic.of(id))), ...everywhere];
      for (const lang of langs) {
        const began = performance.now();
        const regions = await topic.render(id, lang);
        this.#settings.rendered(topic.name.replace(/:.*/, ''), performance.now() - began);
        give(lang, { seq, regions });
      }
    });
  }

  #heartbeat(): void {
    const frame = beatFrame(this.now());
    this.#readers.expire(this.now());
    for (const client of this.#clients.keys()) send(client, frame);
    for (const [name, { topic, channel }] of this.#open) {
      if (channel.idle) this.#open.delete(name);
      else if (topic.ages === true && this.#beats % beatsOfAge === 0) channel.changed();
    }
    this.#beats += 1;
  }
}

function hears({ name, topic, id, within }: Open, told: Told): boolean {
  if (told.within === null || told.within.includes(name)) return true;
  if (told.acts.length > 0 && told.acts.every((act) => topic.deaf?.has(act) === true)) return false;
  if (within === null) return true;
  if (!told.within.some((thing) => within.includes(thing))) return false;
  const seats = topic.seat ? told.within.filter((thing) => thing.startsWith('seat:')) : [];
  return seats.length === 0 || seats.some((seat) => seat.endsWith(`/${topic.seat?.(id)}`));
}

/** One question at a time: who asks while one is under way shares the next, which is younger than the asking. */
function shared<T>(ask: () => Promise<T>): () => Promise<T> {
  let running: Promise<unknown> | null = null;
  let next: Promise<T> | null = null;
  const begin = (): Promise<T> => {
    next = null;
    const asked = ask();
    const over = asked.then(
      () => {},
      () => {},
    );
    running = over;
    void over.then(() => {
      if (running === over) running = null;
    });
    return asked;
  };
  return () => {
    if (running === null) return begin();
    next ??= running.then(begin);
    return next;
  };
}
