/**
 * Half-filled forms (those marked `data-keep`) survive a reload and a change of language, in this tab only; another
 * language of the page opens at the same place. For pages with `keeps`; never for a secret ballot. On its own, so that
 * the live script stays small.
 */

type Kept = readonly (readonly [form: number, control: number, value: string, checked: boolean])[];
type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const place = `keep ${location.pathname.replace(/^\/(fr|es|ar|zh|ru)(?=\/|$)/, '')}`;

function forms(): readonly HTMLFormElement[] {
  return [...document.querySelectorAll<HTMLFormElement>('form[data-keep]')];
}

function isControl(element: Element | undefined): element is Control {
  return element?.matches('input:not([type=hidden],[type=file],[type=password]),select,textarea') ?? false;
}

function checkedOf(control: Control): boolean {
  return control instanceof HTMLInputElement && control.checked;
}

function restore(kept: Kept): void {
  for (const [f, c, value, checked] of kept) {
    const control = forms()[f]?.elements[c];
    if (!isControl(control)) continue;
    if (control instanceof HTMLInputElement && ['checkbox', 'radio'].includes(control.type)) control.checked = checked;
    else control.value = value;
  }
}

function written(form: HTMLFormElement, f: number): Kept {
  return [...form.elements].flatMap((element, c) =>
    isControl(element) ? [[f, c, element.value, checkedOf(element)] as const] : [],
  );
}

restore(JSON.parse(sessionStorage.getItem(place) ?? '[]'));
sessionStorage.removeItem(place);

addEventListener('pagehide', () => {
  const kept: Kept = forms().flatMap(written);
  if (kept.length > 0) sessionStorage.setItem(place, JSON.stringify(kept));
});

/** What a form says before anybody writes in it. */
function offered(form: HTMLFormElement | undefined): string {
  const controls = [...(form?.elements ?? [])].filter((element) => isControl(element));
  return JSON.stringify(
    controls.map((control) =>
      control instanceof HTMLSelectElement
        ? [...control.options].findIndex((option) => option.defaultSelected)
        : [control.defaultValue, control instanceof HTMLInputElement && control.defaultChecked],
    ),
  );
}

// What was sent is not a draft any more. Who goes back to it finds it all the same, as long as the page offers what it did then:
// Firefox forgets the answers of a page that no cache may keep.
const [went] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
const { sent } = (history.state ?? {}) as { readonly sent?: { readonly kept: Kept; readonly to: string } };
const [first] = sent?.kept ?? [];
if (went?.type === 'back_forward' && sent && first && offered(forms()[first[0]]) === sent.to) restore(sent.kept);
for (const [f, form] of forms().entries())
  form.addEventListener('submit', () => {
    history.replaceState({ ...history.state, sent: { kept: written(form, f), to: offered(form) } }, '');
    form.removeAttribute('data-keep');
  });

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
