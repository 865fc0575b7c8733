/**
 * One stream for all tabs of a browser. A browser opens six connections to a site over HTTP/1.1: with a stream for each tab the
 * seventh could send nothing. Tabs say which topics they show (`meeting:<id>@fr`) and are told of these alone; the server asks for
 * each of them whether the person may watch it. Runs as a shared worker, and in the page itself where there is none.
 */

/** Silence after which a line is dead though nothing says so: three beats are missing. */
const silence = 15_000;
/** A tab that said nothing for so long is gone; browsers let hidden ones speak once a minute. */
const gone = 150_000;
/** Most topics of one stream; the server has the same. */
const most = 100;

interface Tab {
  topics: readonly string[];
  at: number;
}

const tabs = new Map<MessagePort, Tab>();
/** What was said last of each topic that the streams carry. */
const said = new Map<string, string>();
let streams: EventSource[] = [];
let carried = '';
let heardAt = 0;
/** The streams were refused: milliseconds until they are asked for again, each time more, unless others are wanted before. 0: they were not. */
let refused = 0;
let later: ReturnType<typeof setTimeout> | undefined;
let soon: ReturnType<typeof setTimeout> | undefined;

function tell(message: object, topic?: string): void {
  for (const [port, tab] of tabs) if (!topic || tab.topics.includes(topic)) port.postMessage(message);
}

function wanted(): readonly string[] {
  for (const [port, { at }] of tabs) if (Date.now() - at > gone) tabs.delete(port);
  return [...new Set([...tabs.values()].flatMap(({ topics }) => topics))].toSorted();
}

function close(): void {
  for (const stream of streams) stream.close();
  streams = [];
  said.clear();
  clearTimeout(later);
}

function open(): void {
  close();
  const all = wanted();
  carried = all.join();
  heardAt = Date.now();
  for (let n = 0; n < all.length; n += most) streams.push(listen(all.slice(n, n + most)));
}

function listen(topics: readonly string[]): EventSource {
  const stream = new EventSource(`/live/${topics.join()}`);
  stream.onmessage = ({ data }) => {
    heard();
    const { topic, lang } = JSON.parse(data);
    const name = `${topic}@${lang}`;
    said.set(name, data);
    tell({ state: data }, name);
  };
  stream.addEventListener('beat', ({ data }) => {
    heard();
    tell({ beat: data });
  });
  stream.onerror = () => {
    // The browser connects again by itself, unless it was refused (2, closed), as by a proxy whose program is away: then the pages
    // ask for themselves meanwhile.
    const closed = stream.readyState === 2;
    // What was said before is no news for who comes now.
    for (const topic of topics) said.delete(topic);
    if (closed) {
      close();
      refused = Math.min(refused * 2 || 1_000, 60_000);
      // Not all readers at the same moment.
      later = setTimeout(open, refused * (0.5 + Math.random()));
    }
    tell({ refused: closed });
  };
  return stream;
}

function heard(): void {
  heardAt = Date.now();
  refused = 0;
}

/** Opens the streams if they do not carry all that is wanted. */
function look(): void {
  const all = wanted();
  const carries = carried.split(',');
  if (all.length === 0) {
    close();
    refused = 0;
  } else if (refused ? all.join() !== carried : streams.length === 0 || !all.every((topic) => carries.includes(topic)))
    open();
}

addEventListener('connect', (event) => {
  const [port] = (event as MessageEvent).ports;
  if (!port) return;
  port.onmessage = ({ data }: MessageEvent<{ topics?: readonly string[] }>) => {
    const { topics } = data;
    if (!topics) tabs.delete(port);
    else {
      const known = tabs.get(port);
      tabs.set(port, { topics, at: Date.now() });
      // What others were told before this one came; a page that is younger does not take it.
      if (!known) {
        for (const topic of topics) if (said.has(topic)) port.postMessage({ state: said.get(topic) });
        if (refused) port.postMessage({ refused: true });
      }
    }
    // Several tabs that open together make one stream.
    clearTimeout(soon);
    soon = setTimeout(look, 50);
  };
});

setInterval(() => {
  if (streams.length === 0 || Date.now() - heardAt < silence) return;
  tell({ refused: false });
  open();
}, 1_000);
