import { digits, elapsed, passed, remaining, stageOf, trackShare } from '../countdown.ts';
import { say } from './say.ts';
import { turn } from './turns.ts';

/** Server time minus this page's monotonic clock, in ms; until the first answer the device's own clock. */
let offset = Date.now() - performance.now();
let least = 0;
let most = 0;

/** The server's time in ms. */
export function serverNow(): number {
  return offset + performance.now();
}

/**
 * Learns from a time the server wrote: after the question was sent, if there was one, and before the answer came. Each
 * narrows the truth from both sides; the middle of what is left is used.
 */
export function learn(time: number, sent = -Infinity): void {
  least = Math.max(least, time - performance.now());
  most = Math.min(most, time - sent);
  if (least <= most && most < Infinity) offset = (least + most) / 2;
}

/**
 * Asks the server for its time, four times. Called again now and then and when the page is looked at after a pause,
 * because clocks run apart and a sleeping computer stops its own.
 */
export async function adjustClock(): Promise<void> {
  least = -Infinity;
  most = Infinity;
  try {
    for (let i = 0; i < 4; i++) {
      const sent = performance.now();
      const answer = await fetch('/live/time', { cache: 'no-store' });
      if (answer.ok) learn(Number(await answer.text()), sent);
    }
  } catch {
    // No line to the server now; the beats go on adjusting it.
  }
}

export function timeOfDay(timeZone: string | undefined, at: number): string {
  return new Date(at).toLocaleTimeString('en-GB', { timeZone, timeStyle: 'short' });
}

function write(element: Element | null, text: string | undefined): void {
  if (element && text !== undefined && element.textContent !== text) element.textContent = text;
}

const lefts = new WeakMap<Element, number>();

function count(element: HTMLElement, now: number): void {
  const data = element.dataset;
  if (data.since) write(element, elapsed(now - Date.parse(data.since)));
  if (!data.until) return;
  const left = Date.parse(data.until) - now;
  const before = lefts.get(element) ?? left;
  lefts.set(element, left);
  if (data.allowed) timer(element, left, before);
  else write(element, remaining(left));
}

function timer(element: HTMLElement, left: number, before: number): void {
  const data = element.dataset;
  const stage = stageOf(left, Number(data.warnAt));
  write(element.querySelector('.digits'), digits(left));
  write(element.querySelector('.left'), data[stage]);
  element
    .querySelector<HTMLElement>('.track i,.fuse i')
    ?.style.setProperty('--at', trackShare(left, Number(data.allowed)));
  if (stage === 'left') delete data.s;
  else data.s = stage;
  if (passed(before, left, [Number(data.warnAt), 0]) !== null) say(data[stage]);
}

/** Sets every clock and count of the page. */
export function tick(): void {
  const now = serverNow();
  turn(now);
  for (const element of document.querySelectorAll<HTMLElement>('[data-clock],[data-until],[data-since]')) {
    const { clock } = element.dataset;
    if (clock) write(element, timeOfDay(clock, now));
    else count(element, now);
  }
}
