import { setTimeout as sleep } from 'node:timers/promises';

/** What a stream says: the regions of one topic as HTML, by the id of their element, and the entry of the record they rest on. */
interface State {
  readonly topic: string;
  readonly seq: number;
  readonly regions: Readonly<Record<string, string>>;
}

/**
 * A page that stays open, as a browser holds it: read once, then kept current by the stream of its topics. The line can
 * be cut; it is made anew, as a browser does.
 */
export class Tab {
  readonly name: string;
  readonly #address: string;
  readonly #path: string;
  readonly #cookie: string;
  #topics = '';
  readonly #shown = new Map<string, { readonly seq: number; readonly html: string }>();
  /** the entry of the record that the page rested on when it was read */
  #entry = 0;
  #line = new AbortController();
  #closed = false;
  readonly #told = new Set<string>();

  private constructor(address: string, path: string, name: string, cookie: string) {
    this.#address = address;
    this.#path = path;
    this.name = name;
    this.#cookie = cookie;
  }

  /** @throws when the page is not there or has nothing that is live */
  static async open(address: string, path: string, name: string, cookie = ''): Promise<Tab> {
    const tab = new Tab(address, path, name, cookie);
    const page = await tab.#read();
    tab.#entry = Number(/<body[^>]* data-entry="(\d+)"/.exec(page)?.[1]);
    tab.#topics = /<body[^>]* data-live="([^"]+)"/.exec(page)?.[1] ?? '';
    if (tab.#topics === '') throw new Error(`the page ${path} of ${name} is not live`);
    void tab.#follow();
    await tab.#until(() => tab.#topics.split(',').every((topic) => tab.#told.has(topic)));
    return tab;
  }

  /** The line breaks in the middle; the tab connects again by itself. */
  cut(): void {
    this.#line.abort();
  }

  close(): void {
    this.#closed = true;
    this.#line.abort();
  }

  /** Ids of the regions in which this tab does not show what a page loaded now shows; [] when it shows the same. */
  async differs(): Promise<readonly string[]> {
    const fresh = plain(await this.#read());
    return [...this.#shown].flatMap(([id, { html }]) =>
      !fresh.includes(`id="${id}"`) || fresh.includes(html) ? [] : [id],
    );
  }

  async #read(): Promise<string> {
    const answer = await fetch(`${this.#address}${this.#path}`, { headers: { cookie: this.#cookie } });
    if (!answer.ok) throw new Error(`the page ${this.#path} answered ${answer.status} to ${this.name}`);
    return answer.text();
  }

  async #follow(): Promise<void> {
    while (!this.#closed) {
      this.#line = new AbortController();
      await this.#listen().catch(() => {});
      await sleep(this.#closed ? 0 : 100);
    }
  }

  async #listen(): Promise<void> {
    const answer = await fetch(`${this.#address}/live/${this.#topics}?lang=en`, {
      headers: { 'accept-encoding': 'gzip', cookie: this.#cookie },
      signal: this.#line.signal,
    });
    if (!answer.ok || !answer.body) throw new Error(`the stream answered ${answer.status}`);
    let text = '';
    for await (const chunk of answer.body.pipeThrough(new TextDecoderStream())) {
      const [...events] = `${text}${chunk}`.split('\n\n');
      text = events.pop() ?? '';
      for (const event of events) if (event.startsWith('data: ')) this.#apply(JSON.parse(event.slice(6)) as State);
    }
  }

  /** No state replaces one that rests on a later entry. */
  #apply({ topic, seq, regions }: State): void {
    this.#told.add(topic);
    for (const [id, html] of Object.entries(regions))
      if (seq >= (this.#shown.get(id)?.seq ?? this.#entry)) this.#shown.set(id, { seq, html: plain(html) });
  }

  async #until(holds: () => boolean): Promise<void> {
    for (let waited = 0; !holds(); waited += 10) {
      if (waited > 5_000) throw new Error(`the stream of ${this.name} said nothing for five seconds`);
      await sleep(10);
    }
  }
}

/** Without what differs each time a page is made: the numbers of its forms, and clocks, which run by themselves. */
function plain(html: string): string {
  return (
    html
      .replaceAll(/(name="(?:requestId|basedOn)" value=")[^"]*/g, '$1')
      // The page of a meeting that is closed is not live any more, and says of when its bar is.
      .replaceAll(/<p class="floor-clock">.*?<\/p>/g, '')
      // A page that is kept current shows nothing of what stands for browsers without script.
      .replaceAll(/<noscript>.*?<\/noscript>/g, '')
      // What the style sheet shows to the Secretariat or to others alone: a stream knows no reader.
      .replaceAll(/<div[^>]*data-for="(?:secretariat|others)"[^>]*>.*?<\/div>/gs, '')
      .replaceAll(/<time[^>]*data-clock="[^"]*"[^>]*>[^<]*<\/time>/g, '<time/>')
      .replaceAll(/(class="digits"[^>]*>)[^<]*/g, '$1')
  );
}
