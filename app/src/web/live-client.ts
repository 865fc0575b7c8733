import { adjustClock, learn, serverNow, tick, timeOfDay } from './browser/clock.ts';
import { morph } from './browser/morph.ts';
import { sayings, sayNew } from './browser/say.ts';
import { elapsed } from './countdown.ts';

/**
 * Keeps a page current: the whole state of its topics replaces their regions, clocks run by the server's time. Everything
 * works without it. At most 8 KB (built.test.ts measures the built file).
 */

const { live = '', seat } = document.body.dataset;
const query = `?lang=${document.documentElement.lang}`;

/** Server time when the page was last known to be current. */
let heardAt = serverNow();
/** When the present connection was asked for. */
let triedAt = heardAt;
let lost = false;
/** Topics that this page has been told of. */
const followed: Record<string, 1> = {};
let source: EventSource | undefined;

interface State {
  readonly topic: string;
  readonly regions: Readonly<Record<string, string>>;
}

function apply(state: State): void {
  heardAt = serverNow();
  lost = false;
  followed[state.topic] = 1;
  const before = sayings();
  for (const [id, html] of Object.entries(state.regions)) {
    const template = document.createElement('template');
    template.innerHTML = html;
    const from = document.getElementById(id);
    const to = template.content.firstElementChild;
    if (from && to) morph(from, to);
  }
  markSeat();
  tick();
  sayNew(before);
}

/** The same bytes go to everybody, so it is the browser that marks the reader's own delegation. */
function markSeat(): void {
  if (!seat) return;
  for (const element of document.querySelectorAll(`body [data-seat="${seat}"]`)) {
    element.classList.toggle('you', !element.classList.contains('now'));
    element.querySelector<HTMLElement>('[data-you]')?.removeAttribute('hidden');
  }
}

function connect(): void {
  triedAt = serverNow();
  source?.close();
  source = new EventSource(`/live/${live}${query}`);
  source.onmessage = (message) => apply(JSON.parse(message.data));
  source.addEventListener('beat', (beat) => {
    heardAt = serverNow();
    lost = false;
    learn(Number(beat.data));
  });
  source.onerror = () => {
    lost = true;
    // The browser connects again by itself, unless it was refused (2, closed): then the page polls, and tries again in a minute.
    if (source?.readyState === 2) void poll(12);
  };
}

async function poll(times: number): Promise<void> {
  try {
    for (const topic of live.split(',')) {
      const answer = await fetch(`/live/${topic}.json${query}`, { cache: 'no-cache' });
      if (answer.ok) apply(await answer.json());
      // Signed out, or an office ended: what was shown must not stay as if it held. Only what was there before: a page whose
      // topic never was would load itself again and again.
      else if (answer.status === 404 && followed[topic]) return location.replace(location.search || '?');
    }
  } catch {
    lost = true;
  }
  // Not all readers at the same moment.
  setTimeout(() => (times ? poll(times - 1) : connect()), 4_000 + Math.random() * 2_000);
}

function watch(): void {
  const now = serverNow();
  // Open (1), and three heartbeats missed: the connection is dead though nothing says so.
  if (source?.readyState === 1 && now - Math.max(heardAt, triedAt) > 60_000) {
    lost = true;
    connect();
  }
  const badge = document.getElementById('live-age');
  if (!badge) return;
  badge.hidden = !lost || now - heardAt < 3_000;
  if (badge.hidden) return;
  const zone = document.querySelector<HTMLElement>('[data-clock]')?.dataset.clock;
  badge.textContent = (badge.dataset.lost ?? '')
    .replace('{age}', elapsed(now - heardAt))
    .replace('{time}', timeOfDay(zone, heardAt));
}

markSeat();
connect();
const adjust = (): void => void adjustClock().catch(() => {});
adjust();
setInterval(adjust, 600_000);
addEventListener('visibilitychange', () => document.hidden || adjust());
setInterval(tick, 50);
setInterval(watch, 1_000);
