import { sessionPattern, uuidPattern } from '../door/input.ts';
import type { Viewer } from '../web/ctx.ts';
import type { RequestSignIn } from '../web/env.ts';
import type { Lang } from '../web/languages.ts';
import type { ChannelSettings, Client, State } from './channel.ts';
import { Channel, send } from './channel.ts';
import type { Regions } from './frame.ts';
import { beatFrame, endFrame, gzipHeader } from './frame.ts';
import { Readers } from './readers.ts';

export type { Client, Regions, State };

/** A kind of thing that pages can watch. A module registers its topics once. */
export interface Topic {
  /** `floor`, or with one id of a shape that is known: `meeting:{uuid}`. What has another shape is never asked for. */
  readonly name: string;
  /** The regions as HTML, made by the components of the page; null when there is no such thing. `id` is '' without one. */
  readonly render: (id: string, lang: Lang) => Promise<Regions | null>;
  /** Whether a change of `subject` (as in the record: `meeting:<id>`) shows here. Its own name always does. */
  readonly hears?: (subject: string, id: string) => boolean;
  /**
   * Who may watch; everybody unless told. All who may watch get the same bytes, so what is shown to some only needs a
   * topic of its own.
   */
  readonly admits?: (id: string, viewer: Viewer | null) => boolean | Promise<boolean>;
  /** True when it depends on the clock too: it is read again at each heartbeat. */
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
};

export interface HubSettings extends ChannelSettings {
  /** Most open streams of this instance; who comes after is told to poll. */
  readonly limit: number;
  /** Between two heartbeats, in ms. */
  readonly heartbeat: number;
  /** The time by which clocks on pages run, in ms. */
  readonly now: () => number;
}

export const hubDefaults: HubSettings = {
  limit: 15_000,
  heartbeat: 20_000,
  now: () => Date.now(),
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

interface Open extends Found {
  readonly topic: Topic;
  readonly id: string;
}

/** All that pages of this instance watch. One for each process; `changed` is called for each notice of LISTEN. */
export class Hub {
  readonly #topics = new Map<string, { readonly topic: Topic; readonly shape: RegExp }>();
  readonly #open = new Map<string, Open>();
  readonly #clients = new Set<Client>();
  readonly #readers: Readers;
  readonly #settings: HubSettings;
  readonly #beat: NodeJS.Timeout;

  constructor(settings: Partial<HubSettings> = {}) {
    this.#settings = { ...hubDefaults, ...settings };
    this.#readers = new Readers((error) => this.#settings.onError(error, 'the rights of a reader'));
    this.#beat = setInterval(() => this.#heartbeat(), this.#settings.heartbeat);
    this.#beat.unref();
  }

  /** Throws when a topic of this kind exists: two modules would fight over the same pages. */
  register(...topics: readonly Topic[]): void {
    for (const topic of topics) {
      const [, kind = '', placeholder = ''] = /^([a-z-]+:?)(?:\{(\w+)\})?$/.exec(topic.name) ?? [];
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
      channel: new Channel(name, (lang) => topic.render(id, lang), this.#settings),
      admits: (viewer) => topic.admits?.(id, viewer) ?? true,
    };
    // Kept only once somebody is found to be admitted; see `watch` and `current`.
    return found;
  }

  /** The state of a found topic, kept current from now on; null when there is no such thing. */
  async current(found: Found, lang: Lang): Promise<State | null> {
    const kept = this.#keep(found);
    let state: State | null = null;
    try {
      state = await kept.channel.current(lang);
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

  /**
   * Starts the stream of a client; returns what ends it. Ask `full` and `current` before. That of a signed-in person ends by
   * itself within a second when the sign-in does, or when one of its topics is not for that person any more.
   */
  watch(found: readonly Found[], lang: Lang, client: Client, signIn: RequestSignIn | null = null): () => void {
    const channels = found.map((one) => this.#keep(one).channel);
    client.write(gzipHeader);
    this.#clients.add(client);
    for (const channel of channels) channel.join(lang, client);
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
  changed(subject: string): void {
    for (const { name, topic, id, channel } of this.#open.values()) {
      if (name === subject || topic.hears?.(subject, id) === true) channel.changed();
    }
  }

  /** Notices were lost, for instance while LISTEN was reconnecting: everything is read again. */
  changedAll(): void {
    for (const { channel } of this.#open.values()) channel.changed();
  }

  /** Ends every stream. */
  close(): void {
    clearInterval(this.#beat);
    for (const client of this.#clients) client.destroy();
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

  #heartbeat(): void {
    const frame = beatFrame(this.now());
    this.#readers.expire(this.now());
    for (const client of this.#clients) send(client, frame);
    for (const [name, { topic, channel }] of this.#open) {
      if (channel.idle) this.#open.delete(name);
      else if (topic.ages === true) channel.changed();
    }
  }
}
