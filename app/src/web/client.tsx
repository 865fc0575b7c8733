import type { ComponentType } from 'react';
import { hydrateRoot, type Root } from 'react-dom/client';
import { islandPrefix } from './island-prefix.ts';

type IslandModule = { readonly default: ComponentType<Readonly<Record<string, unknown>>> };

const islands = import.meta.glob<IslandModule>('../*/islands/*.tsx');

interface Alive {
  readonly root: Root;
  readonly of: ComponentType<Readonly<Record<string, unknown>>>;
}

const alive = new WeakMap<HTMLElement, Promise<Alive>>();

/** Brings one island to life: its module is loaded only on the pages that have it. */
async function hydrate(element: HTMLElement): Promise<Alive> {
  const { island = '', props = '{}' } = element.dataset;
  const [module, name] = island.split('/');
  const load = islands[`../${module}/islands/${name}.tsx`];
  if (!load) throw new Error(`no island ${island}`);
  const { default: Island } = await load();
  const root = hydrateRoot(element, <Island {...JSON.parse(props)} />, { identifierPrefix: islandPrefix(island) });
  return { root, of: Island };
}

function hydrateAll(): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-island]')) {
    if (alive.has(element)) continue;
    const living = hydrate(element);
    alive.set(element, living);
    living.catch((error: unknown) => console.error(error));
  }
}

/** An open page was asked for again, and gives other props to what lives on it. */
async function renew(element: HTMLElement): Promise<void> {
  const living = await alive.get(element);
  if (!living) return;
  const { root, of: Island } = living;
  root.render(<Island {...JSON.parse(element.dataset.props ?? '{}')} />);
}

hydrateAll();
// An open page that is asked for again may bring one.
new MutationObserver((changes) => {
  hydrateAll();
  for (const { type, target } of changes) if (type === 'attributes') void renew(target as HTMLElement);
}).observe(document.body, { childList: true, subtree: true, attributeFilter: ['data-props'] });
