/** "2:14", and from a second after zero "+0:21". Whole seconds, from milliseconds left; the last second left is 0:01. */
export function digits(left: number): string {
  const toGo = Math.ceil(left / 1000);
  const seconds = Math.abs(toGo);
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const two = (n: number): string => String(n).padStart(2, '0');
  const text = `${hours > 0 ? `${hours}:${two(minutes)}` : minutes}:${two(seconds % 60)}`;
  return toGo < 0 ? `+${text}` : text;
}

/** How long until an instant, in milliseconds: it ends with "0:00". */
export function remaining(ms: number): string {
  return digits(Math.max(0, ms));
}

/** How long since an instant, in milliseconds: "1:32". It never runs backwards below zero. */
export function elapsed(ms: number): string {
  return digits(Math.floor(Math.max(0, ms) / 1000) * 1000);
}

export type TimerStage = 'left' | 'warn' | 'over';

export function stageOf(left: number, warnAt: number): TimerStage {
  return left <= 0 ? 'over' : left <= warnAt ? 'warn' : 'left';
}

/** Width of the track: what is left of the time allowed; full again when over. */
export function trackShare(left: number, allowed: number): string {
  const share = left <= 0 || allowed <= 0 ? 1 : Math.min(1, left / allowed);
  return `${(share * 100).toFixed(1)}%`;
}

/** The first of some marks (ms before the end) that was passed between two looks at the time left, or null. */
export function passed(before: number, left: number, marks: readonly number[]): number | null {
  return marks.find((mark) => before > mark && left <= mark) ?? null;
}
