/**
 * Half-filled forms (those marked `data-keep`) survive a reload and a change of language, and what was sent is there again for who goes
 * back to it: in this tab only, for the same reader, and as long as the form offers what it did; never for a secret ballot. Another
 * language of the page opens at the same place. What was sent is sent once. On its own, so that the live script stays small.
 */

interface Written {
  /** what the form said before anybody wrote in it */
  readonly offered: string;
  readonly answers: readonly (readonly [value: string, checked: boolean])[];
}

/** By what the form is about. */
type Kept = Readonly<Record<string, Written>>;
type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Milliseconds behind which a page that was asked for may not come at all. */
const patience = 15_000;
const language = /^\/(fr|es|ar|zh|ru)(?=\/|$)/;
const reader = document.body.dataset.reader ?? '';
const place = `keep ${reader} ${location.pathname.replace(language, '')}`;

function forms(): readonly HTMLFormElement[] {
  return [...document.querySelectorAll<HTMLFormElement>('form[data-keep]')];
}

function controlsOf(form: HTMLFormElement): readonly Control[] {
  const answers = 'input:not([type=hidden],[type=file],[type=password]),select,textarea';
  return [...form.elements].filter((element): element is Control => element.matches(answers));
}

/** The act and what it is about: another form in the same place is another one. */
function keyOf(form: HTMLFormElement): string {
  const hidden = [...form.querySelectorAll<HTMLInputElement>('input[type=hidden]')];
  const about = hidden.filter(({ name }) => !['requestId', 'basedOn', 'then', 'from'].includes(name));
  const act = new URL(form.action).pathname.replace(language, '');
  return [act, ...about.map(({ name, value }) => `${name}=${value}`)].join(' ');
}

function offeredBy(control: Control): unknown {
  if (control instanceof HTMLSelectElement) return [...control.options].findIndex((option) => option.defaultSelected);
  return [control.name, control.defaultValue, control instanceof HTMLInputElement && control.defaultChecked];
}

function written(form: HTMLFormElement): Written {
  const controls = controlsOf(form);
  const answers = controls.map(
    (control) => [control.value, control instanceof HTMLInputElement && control.checked] as const,
  );
  return { offered: JSON.stringify(controls.map(offeredBy)), answers };
}

function restore(kept: Kept): void {
  for (const form of forms()) {
    const was = kept[keyOf(form)];
    if (was === undefined || was.offered !== written(form).offered) continue;
    for (const [n, control] of controlsOf(form).entries()) {
      const [value = '', checked = false] = was.answers[n] ?? [];
      if (control instanceof HTMLInputElement && ['checkbox', 'radio'].includes(control.type))
        control.checked = checked;
      else control.value = value;
    }
  }
}

const [went] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
const { sent } = (history.state ?? {}) as { readonly sent?: { readonly by: string; readonly kept: Kept } };
// Firefox forgets the answers of a page that no cache may keep; the entry of the history holds them.
if (went?.type === 'back_forward' && sent?.by === reader) restore(sent.kept);
restore(JSON.parse(sessionStorage.getItem(place) ?? '{}'));
sessionStorage.removeItem(place);

addEventListener('pagehide', () => {
  const kept: Kept = Object.fromEntries(forms().map((form) => [keyOf(form), written(form)]));
  if (Object.keys(kept).length > 0) sessionStorage.setItem(place, JSON.stringify(kept));
});

// What was sent is not a draft any more.
for (const form of forms())
  form.addEventListener('submit', () => {
    const kept: Kept = { [keyOf(form)]: written(form) };
    history.replaceState({ ...history.state, sent: { by: reader, kept } }, '');
    form.removeAttribute('data-keep');
  });

/**
 * What was sent is under way: until the answer comes nothing of the page can be pressed, whatever an open page shows meanwhile in
 * the place of the button. Where no page comes (the network is away), it can be used again.
 */
function underWay(is: boolean): void {
  document.body.inert = is;
}
addEventListener('submit', ({ target, defaultPrevented }) => {
  if (defaultPrevented || !(target instanceof HTMLFormElement) || target.method !== 'post') return;
  // The browser reads the form first.
  setTimeout(underWay, 0, true);
  setTimeout(underWay, patience, false);
});
addEventListener('pageshow', () => underWay(false));

// An act that could not be answered in time: the page of `late-answer.tsx` asks again.
const late = document.querySelector<HTMLFormElement>('form[data-resend]');
if (late) setTimeout(() => late.requestSubmit(), Number(late.dataset.resend));

for (const link of document.querySelectorAll<HTMLAnchorElement>('.langs a')) {
  link.addEventListener('click', () => {
    link.hash = location.hash;
    sessionStorage.setItem('scroll', String(scrollY / document.documentElement.scrollHeight));
  });
}
const share = sessionStorage.getItem('scroll');
if (share !== null) scrollTo(0, Number(share) * document.documentElement.scrollHeight);
sessionStorage.removeItem('scroll');
