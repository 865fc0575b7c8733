/**
 * For each wanted node the position of the present node that becomes it, or -1 for a new one. Nodes are told apart by
 * their label (kind and key); each present node is used once, the first of its label first.
 */
export function pair(have: readonly string[], want: readonly string[]): readonly number[] {
  const free: (string | null)[] = [...have];
  return want.map((label) => {
    const found = free.indexOf(label);
    if (found >= 0) free[found] = null;
    return found;
  });
}

/** What of a form control tells whether a person has changed it. */
export interface ControlState {
  readonly type: string;
  readonly value?: string;
  readonly defaultValue?: string;
  readonly checked?: boolean;
  readonly defaultChecked?: boolean;
  readonly options?: ArrayLike<{ readonly selected: boolean; readonly defaultSelected: boolean }>;
}

/** Whether a control says something else than the page gave it. */
export function edited(control: ControlState): boolean {
  if (control.type === 'hidden') return false;
  if (control.options) {
    const options = Array.from(control.options);
    // Without a selected option in the page, a list of one choice shows its first.
    const one = control.type === 'select-one' && !options.some((option) => option.defaultSelected);
    return options.some((option, i) => option.selected !== (one ? i === 0 : option.defaultSelected));
  }
  if (control.type === 'checkbox' || control.type === 'radio') return control.checked !== control.defaultChecked;
  return control.value !== control.defaultValue;
}

function isElement(node: Node): node is Element {
  return node instanceof Element;
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
const controls = 'input,select,textarea';

function isControl(node: Node): node is Control {
  return isElement(node) && node.matches(controls);
}

/** A person is at work in this control. */
function inHand(control: Control): boolean {
  return control === document.activeElement || edited(control);
}

/** The same of any control of its form: what stands in it must not be touched. */
function held(control: Control): boolean {
  return [...(control.form?.elements ?? [control])].some((one) => isControl(one) && inHand(one));
}

/** A form that was just refused keeps its answers and its reasons, whatever happens around it. */
const refused = '[data-refused]';

function holds(node: Node): boolean {
  if (!isElement(node)) return false;
  if (isControl(node)) return held(node);
  return (
    node.matches(refused) ||
    node.querySelector(refused) !== null ||
    // A part that the browser took over goes when the page has it no more: it offers what cannot be done.
    [...node.querySelectorAll<Control>(controls)].some((one) => !one.closest('[data-island]') && inHand(one))
  );
}

function label(node: Node): string {
  return isElement(node) ? `${node.nodeName} ${node.id || node.getAttribute('data-key')}` : node.nodeName;
}

/** What the reader has unfolded stays as he left it. */
function attributes(from: Element, to: Element): void {
  for (const name of new Set([...from.getAttributeNames(), ...to.getAttributeNames()])) {
    const value = to.getAttribute(name);
    if (name === 'open' || value === from.getAttribute(name)) continue;
    if (value === null) from.removeAttribute(name);
    else from.setAttribute(name, value);
  }
}

function children(from: Element, to: Element): void {
  const have = [...from.childNodes];
  const want = [...to.childNodes];
  const pairs = pair(have.map(label), want.map(label));
  const stays = (node: ChildNode): boolean =>
    isElement(node) && node.matches(refused) && !pairs.includes(have.indexOf(node));
  let at = from.firstChild;
  want.forEach((next, i) => {
    while (at && stays(at)) at = at.nextSibling;
    const node = have[pairs[i] ?? -1];
    if (node && node !== at && node.contains(document.activeElement)) {
      // Moving the element with the focus would take the focus away: everything before it moves instead.
      while (at && at !== node) {
        const after: ChildNode | null = at.nextSibling;
        from.append(at);
        at = after;
      }
    }
    if (node && node === at) at = at.nextSibling;
    else from.insertBefore(node ?? next, at);
    if (node) morph(node, next);
  });
  while (at) {
    const after: ChildNode | null = at.nextSibling;
    if (!holds(at)) at.remove();
    at = after;
  }
}

/** Makes a node like another with as few changes as possible; a form that a person is filling in stays as it is. */
export function morph(from: Node, to: Node): void {
  if (isElement(from) && isElement(to)) {
    const control = isControl(from);
    if (control ? held(from) : from.matches(refused)) return;
    attributes(from, to);
    // What React has taken over belongs to React, which hears of new props.
    if (from.getAttribute('data-island')) return;
    children(from, to);
    if (control) Object.assign(from, { value: (to as Control).value, checked: (to as HTMLInputElement).checked });
  } else if (from.nodeValue !== to.nodeValue) {
    from.nodeValue = to.nodeValue;
  }
}
