import { folded, hasWord, wordsOf } from './folded.ts';

/**
 * Type to find (`components/finder.tsx`): rows that do not fit are hidden while one types; arrows choose a row, Enter presses its button
 * or follows its link, Escape shows all again. And what is pressed in a list marked `data-at-once` is sent without leaving the page. On
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

  /** What Enter does something with: the row that was chosen, else the first whose button adds something. */
  const meant = (): HTMLElement | undefined =>
    shown().find((row) => chosen !== '' && keyOf(row) === chosen) ??
    (field.value.trim() === '' ? undefined : shown().find((row) => row.querySelector('button[aria-pressed=false]')));

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
    const { said = '', none = '', enter = '' } = line.dataset;
    const [some, all] = [shown().length, rows().length].map((n) => n.toLocaleString(document.documentElement.lang));
    if (some === '0') return none;
    const count = said.replace('{shown}', some ?? '').replace('{of}', all ?? '');
    const name = next?.querySelector('button span')?.textContent;
    return enter && name ? `${count} · ${enter.replace('{name}', name)}` : count;
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
      const on = meant()?.querySelector<HTMLElement>('button,a[href]');
      if (!on) return;
      chosen = '';
      on.click();
      // The next one is typed over it.
      field.select();
    } else return;
    event.preventDefault();
    sortOut();
  });
  new MutationObserver(sortOut).observe(main, { childList: true, subtree: true, attributeFilter: ['hidden', 'class'] });
  sortOut();
}

/** Forms that are sent as they were before: their answer is a page of its own. */
const leaving = new WeakSet<HTMLFormElement>();

document.addEventListener(
  'submit',
  (event) => {
    const { target: form, submitter } = event;
    if (!(form instanceof HTMLFormElement) || !(submitter instanceof HTMLButtonElement)) return;
    const row = submitter.closest<HTMLElement>('[data-at-once] [data-key]');
    const id = form.querySelector<HTMLInputElement>('[name=requestId]');
    if (!row || !id || !('randomUUID' in crypto) || leaving.has(form)) return;
    event.preventDefault();
    // One page, many presses: each is a request of its own.
    id.value = crypto.randomUUID();
    void press(form, submitter, row);
  },
  true,
);

async function press(form: HTMLFormElement, button: HTMLButtonElement, row: HTMLElement): Promise<void> {
  const fields = [...new FormData(form, button)].map(([name, value]) => [name, String(value)]);
  button.setAttribute('aria-busy', 'true');
  try {
    const answer = await fetch(form.action, { method: 'post', body: new URLSearchParams(fields) });
    if (answer.ok && new URL(answer.url).pathname === location.pathname) {
      taken(row, new DOMParser().parseFromString(await answer.text(), 'text/html'));
      return;
    }
  } catch {
    // No answer: asked once more, for a page that says so. Done twice it is done once.
  }
  leaving.add(form);
  const id = form.querySelector<HTMLInputElement>('[name=requestId]');
  const sent = fields.find(([name]) => name === 'requestId')?.[1];
  if (id && sent) id.value = sent;
  form.requestSubmit(button);
}

/** The row as the answer has it; all else on the page comes as for every open page. */
function taken(row: HTMLElement, page: Document): void {
  const now = page.querySelector(`[data-at-once] [data-key="${row.dataset.key}"] button`);
  const button = row.querySelector('button');
  if (!now || !button) return;
  for (const name of now.getAttributeNames()) button.setAttribute(name, now.getAttribute(name) ?? '');
  button.removeAttribute('aria-busy');
  button.replaceChildren(...now.childNodes);
}
