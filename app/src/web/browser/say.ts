/** What was announced is gone after so many milliseconds: whoever comes upon it later would take it for what is now. */
const stays = 8_000;

const endings = new Map<HTMLElement, number>();

/** Speaks to screen readers: when they pause, or at once. The focus never moves. */
export function say(text = '', atOnce = false): void {
  const region = document.getElementById(atOnce ? 'say-now' : 'say');
  if (!region) return;
  region.textContent = text;
  window.clearTimeout(endings.get(region));
  endings.set(
    region,
    window.setTimeout(() => {
      region.textContent = '';
    }, stays),
  );
}

/** One after the other, each with the end of a sentence. */
export function inSentences(texts: readonly string[]): string {
  return texts.map((text) => (/[.!?…:。؟]$/.test(text) ? text : `${text}.`)).join(' ');
}

/** What of the page is to be announced when it is new: the elements with `data-say`, by their words. */
export function sayings(): ReadonlyMap<string, boolean> {
  const found = new Map<string, boolean>();
  for (const element of document.querySelectorAll<HTMLElement>('[data-say]')) {
    const text = (element.dataset.said ?? element.textContent).replace(/\s+/g, ' ').trim();
    if (text) found.set(text, element.dataset.say === 'assertive');
  }
  return found;
}

/** Announces what was not there before. */
export function sayNew(before: ReadonlyMap<string, boolean>): void {
  for (const atOnce of [true, false]) {
    const texts = [...sayings()]
      .filter(([text, urgent]) => urgent === atOnce && !before.has(text))
      .map(([text]) => text);
    if (texts.length > 0) say(inSentences(texts), atOnce);
  }
}
