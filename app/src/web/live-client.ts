import { adjustClock, learn, serverNow, tick, timeOfDay } from './browser/clock.ts';
import { morph } from './browser/morph.ts';
import { sayings, sayNew } from './browser/say.ts';
import { elapsed } from './countdown.ts';

/**
 * Keeps a page current: the whole state of its topics replaces their regions, clocks run by the server's time. Everything
 * works without it. At most 8 KB (built.test.ts measures the built file).
 */

const { live = '', line = '', seat, entry } = document.body.dataset;
const { lang } = document.documentElement;
/** What this page follows; a topic that is not there is left out. */
let topics = live.split(',');

/** Server time when the page was last known to be current. */
let heardAt = serverNow();
/** When the present connection was asked for. */
let triedAt = heardAt;
/** When the reader began to look at the page. */
let shownAt = heardAt;
let lost = false;
/** Topics that this page has been told of. */
const followed: Record<string, 1> = {};
let port: MessagePort;
/** No stream: the page asks for itself until it hears again. */
let polling = false;
let next: ReturnType<typeof setTimeout> | undefined;

/** The entry of the record that the page rests on, and each region that was replaced since. */
let pageEntry = Number(entry);
let shown: Record<string, number> = {};

interface State {
  readonly topic: string;
  /** the entry it rests on */
  readonly seq: number;
  readonly regions: Readonly<Record<string, string>>;
}

function byId(id: string): HTMLElement | null {
  return document.getElementById(id);
}

function apply({ topic, seq, regions }: State): void {
  heardAt = serverNow();
  lost = false;
  followed[topic] = 1;
  document.body.dataset.heard = '';
  const before = sayings();
  const all = Object.entries(regions);
  // A topic without regions tells the page to look again.
  let outdated = seq > pageEntry && !all.length;
  for (const [id, html] of all) {
    const from = byId(id);
    // A state may have been long on its way: what is newer stays.
    if (!from || seq < (shown[id] ?? pageEntry)) continue;
    shown[id] = seq;
    const template = document.createElement('template');
    template.innerHTML = html;
    const to = template.content.firstElementChild as HTMLElement | null;
    if (!to) continue;
    if (to.dataset.again !== from.dataset.again) outdated = true;
    morph(from, to);
  }
  settle(before);
  if (outdated) void again();
}

function settle(before: ReturnType<typeof sayings>): void {
  markSeat();
  tick();
  sayNew(before);
}

let asking = false;
let askOnce = false;

function pause(ms: number): Promise<void> {
  return new Promise((later) => setTimeout(later, ms));
}

/** The same page as it is now: where what one person sees of it has changed, outside the regions that all see. */
async function again(): Promise<void> {
  askOnce = true;
  if (asking) return;
  asking = true;
  while (askOnce) {
    askOnce = false;
    // Not all readers at the same moment.
    await pause(Math.random() * 300);
    try {
      // A refused form is at an address that is no page; its reasons stay until the reader moves on.
      const answer = await fetch('', { cache: 'no-store' });
      if (answer.redirected || (!answer.ok && answer.status !== 503)) break;
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const to = page.getElementById('main');
      const from = byId('main');
      if (!from || !to) break;
      const seq = Number(page.body.dataset.entry);
      // Too many ask, or it was overtaken by a region on its way: once more.
      if (!answer.ok || Object.values(shown).some((newer) => newer > seq)) {
        askOnce = true;
        await pause(answer.ok ? 300 : 5_000);
        continue;
      }
      const before = sayings();
      morph(from, to);
      pageEntry = seq;
      shown = {};
      settle(before);
    } catch {
      lost = true;
    }
  }
  asking = false;
}

/** The same bytes go to everybody, so it is the browser that marks the reader's own delegation. */
function markSeat(): void {
  if (!seat) return;
  for (const element of document.querySelectorAll(`body [data-seat="${seat}"]`)) {
    element.classList.toggle('you', !element.classList.contains('now'));
    element.querySelector<HTMLElement>('[data-you]')?.removeAttribute('hidden');
  }
}

/** To the stream that all tabs of the browser share (live-worker.ts). */
function connect(): void {
  triedAt = serverNow();
  if ('SharedWorker' in window) port = new SharedWorker(line, { type: 'module' }).port;
  else {
    const here = new MessageChannel();
    port = here.port1;
    const onload = () => dispatchEvent(new MessageEvent('connect', { ports: [here.port2] }));
    document.head.append(Object.assign(document.createElement('script'), { type: 'module', src: line, onload }));
  }
  port.onmessage = ({ data: { state, beat, refused } }) => {
    lost = !state && !beat;
    if (beat) {
      heardAt = serverNow();
      learn(Number(beat));
    }
    if (state) apply(JSON.parse(state));
    if (!lost) polling = false;
    else if (refused && !polling) {
      polling = true;
      void poll();
    }
  };
}

function join(): void {
  port.postMessage({ topics: topics.map((topic) => `${topic}@${lang}`) });
}

async function poll(): Promise<void> {
  const there: string[] = [];
  try {
    for (const topic of live.split(',')) {
      const answer = await fetch(`/live/${topic}.json?lang=${lang}`, { cache: 'no-cache' });
      const gone = answer.status === 404;
      if (answer.ok) apply(await answer.json());
      // Signed out, or an office ended: what was shown must not stay as if it held. Only what was there before: a page whose
      // topic never was would load itself again and again.
      else if (gone && followed[topic]) return location.replace(location.pathname + location.search);
      if (!gone) there.push(topic);
    }
    topics = there;
    if (polling) join();
  } catch {
    lost = true;
  }
  // Not all readers at the same moment.
  clearTimeout(next);
  next = setTimeout(() => polling && poll(), 4_000 + Math.random() * 2_000);
}

function watch(): void {
  const now = serverNow();
  // Not even the worker says anything.
  if (now - Math.max(heardAt, triedAt) > 40_000) {
    connect();
    join();
  }
  // Every page that follows something has it.
  const badge = byId('live-age') as HTMLElement;
  // Two beats are missing: perhaps nothing arrives, and nothing says so. Who begins to look is given what is new first.
  badge.hidden = now - shownAt < 3_000 || now - heardAt < (lost ? 3_000 : 10_000);
  if (badge.hidden) return;
  const zone = document.querySelector<HTMLElement>('[data-clock]')?.dataset.clock;
  badge.textContent = (badge.dataset.lost ?? '')
    .replace('{age}', elapsed(now - heardAt))
    .replace('{time}', timeOfDay(zone, heardAt));
}

let timers: readonly ReturnType<typeof setInterval>[] = [];

function leave(): void {
  polling = false;
  port.postMessage({});
}

/** A page that nobody looks at is quiet, and after ten seconds out of the stream; who looks again gets the state of now. */
function look(): void {
  for (const timer of timers) clearInterval(timer);
  if (document.hidden) {
    timers = [setTimeout(leave, 10_000)];
    return;
  }
  triedAt = shownAt = serverNow();
  join();
  void adjustClock();
  tick();
  const often = [
    [tick, 50],
    [watch, 1_000],
    [join, 15_000],
    [adjustClock, 600_000],
  ] as const;
  timers = often.map(([task, ms]) => setInterval(task, ms));
}

markSeat();
connect();
look();
addEventListener('visibilitychange', look);
addEventListener('pagehide', leave);
addEventListener('pageshow', ({ persisted }) => persisted && look());
