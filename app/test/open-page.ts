import { type LiveStream, openStream } from './live-stream.ts';

/** Loads a page as somebody reads it. */
export type Load = (path: string) => Promise<string>;

interface State {
  readonly topic: string;
  readonly seq: number;
  readonly regions: Readonly<Record<string, string>>;
}

/**
 * A page that stays open: it holds what it was given and what its stream said since, by the rules of web/live-client.ts (a region
 * takes no state that is older than its own; a topic without regions, or a mark that changed, makes it look again).
 */
export class OpenPage {
  readonly path: string;
  readonly lang: string;
  readonly #load: Load;
  readonly #address: string;
  readonly #cookie: string;
  #stream: LiveStream | null = null;
  #read = 0;
  #entry = 0;
  #html = '';
  #topics: readonly string[] = [];
  readonly #regions = new Map<string, { seq: number; html: string }>();
  /** names of regions that a topic ever gave */
  readonly seen = new Set<string>();

  constructor(path: string, lang: string, from: { load: Load; address: string; cookie: string }) {
    this.path = path;
    this.lang = lang;
    this.#load = from.load;
    this.#address = from.address;
    this.#cookie = from.cookie;
  }

  async open(): Promise<this> {
    await this.#take();
    if (this.#topics.length === 0) throw new Error(`${this.path} follows nothing`);
    const stream = await openStream(this.#address, `${this.#topics.join(',')}?lang=${this.lang}`, this.#cookie);
    if (stream.status !== 200) throw new Error(`${this.path}: the stream answers ${stream.status}`);
    this.#stream = stream;
    return this;
  }

  close(): void {
    this.#stream?.close();
  }

  /** The page as it is now, loaded beside this one. */
  fresh(): Promise<string> {
    return this.#load(this.path);
  }

  /** What it has been told and has not taken yet. */
  async hear(): Promise<void> {
    const said = this.#stream?.said() ?? '';
    const whole = said.slice(this.#read, said.lastIndexOf('\n\n') + 2);
    this.#read += whole.length;
    let again = false;
    for (const line of whole.split('\n')) {
      if (!line.startsWith('data: {')) continue;
      const { seq, regions } = JSON.parse(line.slice('data: '.length)) as State;
      const entries = Object.entries(regions);
      if (entries.length === 0 && seq > this.#entry) again = true;
      for (const [id, html] of entries) {
        this.seen.add(id);
        const here = this.region(id);
        if (here === null || seq < (this.#regions.get(id)?.seq ?? this.#entry)) continue;
        if (markOf(here) !== markOf(html)) again = true;
        this.#regions.set(id, { seq, html });
      }
    }
    if (again) await this.#take();
  }

  /** A region as it stands; null when the page has none of that id. */
  region(id: string): string | null {
    return this.#regions.get(id)?.html ?? elementOf(this.#html, id);
  }

  /** Whether it looks again for all that it shows. */
  get looksAgain(): boolean {
    return this.#topics.some((topic) => /^(record|desk)/.test(topic));
  }

  /** It follows what it is about, and not the bar alone; and it is no ballot, which belongs to who is filling it in. */
  get followsItself(): boolean {
    const all = this.#topics;
    return all.some((topic) => !/^(?:floor$|for-)/.test(topic)) && !all.some((topic) => topic.startsWith('seat-vote:'));
  }

  /** All that it shows: the page as it was last asked for, with what its stream said since in its place. */
  get main(): string {
    let main = elementOf(this.#html, 'main') ?? '';
    for (const [id, { html }] of this.#regions) {
      const before = elementOf(main, id);
      if (before !== null) main = main.replace(before, () => html);
    }
    return main;
  }

  async #take(): Promise<void> {
    this.#html = await this.#load(this.path);
    this.#regions.clear();
    const body = /<body[^>]*>/.exec(this.#html)?.[0] ?? '';
    this.#entry = Number(/data-entry="(\d+)"/.exec(body)?.[1]);
    this.#topics = /data-live="([^"]+)"/.exec(body)?.[1]?.split(',') ?? [];
  }
}

function markOf(html: string): string | undefined {
  return /^<\w+ [^>]*data-again="([^"]*)"/.exec(html)?.[1];
}

/** The element with an id, as the text of the page has it. */
export function elementOf(html: string, id: string): string | null {
  const start = new RegExp(`<(\\w+)(?=[^>]*\\sid="${id}")[^>]*>`).exec(html);
  const [tag, name] = start ?? [];
  if (!start || !tag || !name) return null;
  const tags = new RegExp(`<(/?)${name}\\b[^>]*>`, 'g');
  tags.lastIndex = start.index;
  let depth = 0;
  for (let found = tags.exec(html); found; found = tags.exec(html)) {
    depth += found[1] === '/' ? -1 : 1;
    if (depth === 0) return html.slice(start.index, tags.lastIndex);
  }
  return null;
}

/** Without what differs each time a page is made (the numbers of its forms, what counts the seconds), what the style sheet hides, and what stands for browsers without script. */
export function settled(html: string): string {
  return html
    .replace(/(name="requestId" value=")[^"]*/g, '$1')
    .replace(/(name="basedOn" value=")[^"]*/g, '$1')
    .replace(/<time[^>]*data-clock="[^"]*"[^>]*>[^<]*<\/time>/g, '<time/>')
    .replace(/(data-since="[^"]*"[^>]*>)[^<]*/g, '$1')
    .replace(/(class="digits"[^>]*>)[^<]*/g, '$1')
    .replace(/--at:[^;"]*/g, '')
    .replace(/<div[^>]*data-for="(?:secretariat|others)"[^>]*>.*?<\/div>/g, '')
    .replace(/<noscript>.*?<\/noscript>/g, '');
}

/** The same without what is for paper alone and the name of the session above, which a page that does not look again keeps. */
export function settledItself(html: string): string {
  return settled(html)
    .replace(/<nav class="crumbs".*?<\/nav>/gs, '')
    .replace(/(<a [^>]*href="[^"]*\/sessions\/[^"/]*">)[^<]*/g, '$1')
    .replace(/<(\w+)[^>]* id="[\w-]+-paper".*?<\/\1>/gs, '');
}
