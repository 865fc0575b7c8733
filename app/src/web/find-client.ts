import { folded, hasWord, wordsOf } from './folded.ts';

/**
 * Type to find (`components/finder.tsx`): rows that do not fit are hidden while one types; arrows choose a row, Enter presses its button
 * or follows its link, where one row is meant and no other, Escape shows all again. And what is pressed in a list marked `data-at-once` is sent without leaving the page. On
 * its own, and never needed: the forms do the same.
 */

const form = document.querySelector<HTMLFormElement>('form[data-finds]');
const field = form?.querySelector<HTMLInputElement>('input[type=search]');
const main = document.getElementById('main');
if (form && field && main) finder(form, field, main);

function finder(form: HTMLFormElement, field: HTMLInputElement, main: HTMLElement): void {
  let chosen = '';
  const said = (): HTMLElement | null => form.closest('.finder')?.querySelector('output') ?? null;
  const rows = () => [...main.querySelectorAll<HTMLElement>('[data-find],.long tbody > tr')];
  const shown = () => rows().filter((row) => !row.hidden);
  const keyOf = (row: HTMLElement): string => row.dataset.key ?? '';

  /** The row that was chosen; else, of rows with a button, the only one that fits, or the one that is so called or has that code. */
  const meant = (): HTMLElement | undefined => {
    const all = shown();
    const row = all.find((each) => chosen !== '' && keyOf(each) === chosen);
    if (row) return row;
    const typed = folded(field.value);
    if (typed === '') return undefined;
    const fit = all.filter(buttonOn);
    return fit.length === 1 ? fit[0] : fit.find((each) => [nameOn(each), keyOf(each)].map(folded).includes(typed));
  };
  const buttonOn = (row: HTMLElement) => row.querySelector('button[aria-pressed]');
  const nameOn = (row: HTMLElement): string => row.querySelector('button span')?.textContent ?? '';
  const isDone = (row: HTMLElement): boolean => buttonOn(row)?.getAttribute('aria-pressed') === 'true';

  /** Only what differs is written: this runs again whenever the page changes. */
  const sortOut = (): void => {
    const words = wordsOf(field.value);
    for (const row of rows()) {
      const text = folded(row.dataset.find || (row.textContent ?? ''));
      const hidden = !words.every((word) => hasWord(text, word));
      if (row.hidden !== hidden) row.hidden = hidden;
      // What is folded is looked through too, and shown where something in it fits.
      const fold = words.length > 0 && !hidden ? row.closest('details') : null;
      if (fold && !fold.open) fold.open = true;
    }
    const next = meant();
    for (const row of rows()) if (row.classList.contains('hit') !== (row === next)) row.classList.toggle('hit');
    const line = said();
    const text = line ? sentence(line, next) : '';
    if (line && line.textContent !== text) line.textContent = text;
  };

  const sentence = (line: HTMLElement, next: HTMLElement | undefined): string => {
    const { said = '', none = '', enter = '', done = '', several = '' } = line.dataset;
    const [some, all] = [shown().length, rows().length].map((n) => n.toLocaleString(document.documentElement.lang));
    if (field.value.trim() === '') return '';
    if (some === '0') return none;
    const count = said.replace('{shown}', some ?? '').replace('{of}', all ?? '');
    // Of a row that is chosen and done, its button takes it back, and says so itself.
    const follows = !next ? several : !isDone(next) ? enter : keyOf(next) === chosen ? '' : done;
    return follows ? `${count} · ${follows.replace('{name}', next ? nameOn(next) : '')}` : count;
  };

  const choose = (step: number): void => {
    const all = shown();
    const at = all.findIndex((row) => keyOf(row) === chosen);
    const row = all[at < 0 ? (step > 0 ? 0 : all.length - 1) : at + step];
    chosen = row ? keyOf(row) : '';
    row?.scrollIntoView({ block: 'nearest' });
  };

  field.addEventListener('input', () => {
    chosen = '';
    sortOut();
  });
  field.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') choose(event.key === 'ArrowDown' ? 1 : -1);
    else if (event.key === 'Escape') [field.value, chosen] = ['', ''];
    else if (event.key === 'Enter') {
      const row = meant();
      // Without a word all is shown already; where rows have buttons, nothing is pressed and nobody leaves before one is meant.
      if (!row && !said()?.dataset.enter && wordsOf(field.value).length > 0) return;
      if (row && (keyOf(row) === chosen || !isDone(row))) row.querySelector<HTMLElement>('button,a[href]')?.click();
      chosen = '';
      // The next one is typed over it.
      if (row) field.select();
    } else return;
    event.preventDefault();
    sortOut();
  });
  new MutationObserver(sortOut).observe(main, { childList: true, subtree: true, attributeFilter: ['hidden', 'class'] });
  sortOut();
}

/** The keys of the rows that wait for an answer. */
const waiting = new Set<string>();

document.addEventListener(
  'submit',
  (event) => {
    const { target: form, submitter } = event;
    if (!(form instanceof HTMLFormElement) || !(submitter instanceof HTMLButtonElement)) return;
    const row = submitter.closest<HTMLElement>('[data-at-once] [data-key]');
    if (!row || !('randomUUID' in crypto)) return;
    event.preventDefault();
    const key = row.dataset.key ?? '';
    if (waiting.has(key)) return;
    waiting.add(key);
    void press(form, submitter, row).finally(() => waiting.delete(key));
  },
  true,
);

// Whoever presses twice in one place means once.
document.addEventListener(
  'click',
  (event) => {
    const again = event.detail > 1 && event.target instanceof Element && event.target.closest('[data-at-once] button');
    if (again) event.preventDefault();
  },
  true,
);

async function press(form: HTMLFormElement, button: HTMLButtonElement, row: HTMLElement): Promise<void> {
  const fields = [...new FormData(form, button)].map(([name, value]) => [name, String(value)]);
  const body = new URLSearchParams([...fields, ['requestId', crypto.randomUUID()]]);
  const wanted = button.getAttribute('aria-pressed') === 'true' ? 'false' : 'true';
  const answer = await sent(form.action, body, button);
  say(row, answer === null);
  if (answer === null) return;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const isAsWanted = buttonOf(page, row)?.getAttribute('aria-pressed') === wanted;
  // Where somebody else was first it is as it was wanted, and nothing has to be said. Another refusal has its own page.
  if (isAsWanted || (answer.ok && new URL(answer.url).pathname === location.pathname)) taken(row, page);
  else location.assign(answer.url);
}

/** Null when there is no answer, also not the second time. Asked twice it is done once. */
async function sent(address: string, body: URLSearchParams, button: HTMLButtonElement): Promise<Response | null> {
  button.setAttribute('aria-busy', 'true');
  const ask = () => fetch(address, { method: 'post', body, signal: AbortSignal.timeout(10_000) });
  try {
    return await ask().catch(ask);
  } catch {
    return null;
  } finally {
    button.removeAttribute('aria-busy');
  }
}

/** That a press was not sent is said above the board, until one is. */
function say(row: HTMLElement, isNotSent: boolean): void {
  const notice = row.closest('[data-at-once]')?.querySelector<HTMLElement>('[data-not-sent]');
  if (!notice) return;
  notice.hidden = !isNotSent;
  notice.textContent = isNotSent ? (notice.dataset.notSent ?? '') : '';
}

function buttonOf(page: ParentNode, row: HTMLElement): HTMLButtonElement | null {
  return page.querySelector(`[data-at-once] [data-key="${row.dataset.key}"] button`);
}

/** The row as the answer has it; all else on the page comes as for every open page. */
function taken(row: HTMLElement, page: Document): void {
  const now = buttonOf(page, row);
  const button = row.querySelector('button');
  if (!now || !button) return;
  for (const name of now.getAttributeNames()) button.setAttribute(name, now.getAttribute(name) ?? '');
  button.replaceChildren(...now.childNodes);
}
