/**
 * What fits best while it is typed, in a list below the box in the head of the page: arrows choose, Enter goes there, Escape closes (the
 * combobox of ARIA, with its focus on the box). On its own, and never needed: the form finds the same.
 */

interface Suggested {
  readonly kind: string;
  readonly title: string;
  readonly about: string;
  readonly address: string;
}

/** Milliseconds without a key: then it is asked. */
const pause = 150;

const box = document.querySelector<HTMLInputElement>('#find-anything');
if (box?.form) suggest(box, box.form);

function suggest(box: HTMLInputElement, form: HTMLFormElement): void {
  const list = document.createElement('ul');
  list.id = 'suggested';
  list.role = 'listbox';
  list.ariaLabel = box.labels?.[0]?.textContent ?? '';
  list.hidden = true;
  form.append(list);
  box.role = 'combobox';
  box.ariaAutoComplete = 'list';
  box.ariaExpanded = 'false';
  box.setAttribute('aria-controls', list.id);

  let chosen = -1;
  let waiting = 0;
  let asking = new AbortController();

  const show = (suggested: readonly Suggested[]): void => {
    list.replaceChildren(...suggested.map(option));
    list.hidden = suggested.length === 0;
    box.ariaExpanded = String(!list.hidden);
    choose(-1);
  };
  const choose = (place: number): void => {
    chosen = place;
    [...list.children].forEach((one, n) => {
      one.ariaSelected = String(n === place);
    });
    const one = list.children[place];
    if (one) {
      box.setAttribute('aria-activedescendant', one.id);
      one.scrollIntoView({ block: 'nearest' });
    } else box.removeAttribute('aria-activedescendant');
  };
  const ask = async (): Promise<void> => {
    asking.abort();
    asking = new AbortController();
    if (box.value.trim() === '') return show([]);
    try {
      const address = `${form.action}/suggestions.json?${new URLSearchParams({ q: box.value })}`;
      const answer = await fetch(address, { signal: asking.signal });
      show(answer.ok ? ((await answer.json()) as { readonly rows: readonly Suggested[] }).rows : []);
    } catch {
      // Asked anew, or no answer: what is typed is found by the form.
    }
  };

  box.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = window.setTimeout(ask, pause);
  });
  box.addEventListener('keydown', (event) => {
    const { length } = list.children;
    // What is asked for just now would open it again.
    if (event.key === 'Escape') clearTimeout(waiting);
    if (list.hidden) return;
    if (event.key === 'ArrowDown') choose(chosen + 1 < length ? chosen + 1 : -1);
    else if (event.key === 'ArrowUp') choose(chosen < 0 ? length - 1 : chosen - 1);
    else if (event.key === 'Escape') show([]);
    else if (event.key === 'Enter' && chosen >= 0) go(list.children[chosen]);
    else return;
    event.preventDefault();
  });
  box.addEventListener('blur', () => {
    clearTimeout(waiting);
    asking.abort();
    show([]);
  });
  // The box keeps its focus while a suggestion is pressed.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', ({ target }) =>
    go(target instanceof Element ? target.closest('[role=option]') : null),
  );
}

function option({ kind, title, about, address }: Suggested, place: number): HTMLElement {
  const one = document.createElement('li');
  one.id = `suggested-${place}`;
  one.role = 'option';
  one.dataset.address = address;
  const [name, line] = [document.createElement('span'), document.createElement('small')];
  name.dir = 'auto';
  name.textContent = title;
  line.textContent = `${kind} · ${about}`;
  one.append(name, line);
  return one;
}

function go(one: Element | null | undefined): void {
  if (one instanceof HTMLElement && one.dataset.address) location.assign(one.dataset.address);
}
