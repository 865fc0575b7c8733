/** What was announced is gone after so many milliseconds: whoever comes upon it later would take it for what is now. */
const stays = 8_000;

/** Speaks to screen readers: when they pause (`polite`), or at once (`assertive`). The focus never moves. */
export function say(text = '', how = 'polite'): void {
  const line = new Text(text);
  document.getElementById(`say-${how}`)?.replaceChildren(line);
  setTimeout(() => line.remove(), stays);
}

/** With the end of a sentence: one may be said after another. */
export function asSentence(text: string): string {
  return text.replace(/[^.!?:。؟]$/, '$&.');
}

/** What of the page is to be announced when it is new: the words of the elements with `data-say`, and how. */
export function sayings(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { dataset, textContent } of document.querySelectorAll<HTMLElement>('[data-say]')) {
    const text = (dataset.said ?? textContent).trim();
    if (text) found.set(asSentence(text), String(dataset.say));
  }
  return found;
}

/** Announces what was not there before. */
export function sayNew(before: ReadonlyMap<string, string>): void {
  const news: Record<string, string> = {};
  for (const [text, how] of sayings()) if (!before.has(text)) news[how] = `${news[how] ?? ''} ${text}`;
  for (const how in news) say(news[how], how);
}
