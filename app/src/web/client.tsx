import type { ComponentType } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { islandPrefix } from './island-prefix.ts';

type IslandModule = { readonly default: ComponentType<Readonly<Record<string, unknown>>> };

const islands = import.meta.glob<IslandModule>('../*/islands/*.tsx');

/** Brings one island to life: its module is loaded only on the pages that have it. */
async function hydrate(element: HTMLElement): Promise<void> {
  const { island = '', props = '{}' } = element.dataset;
  const [module, name] = island.split('/');
  const load = islands[`../${module}/islands/${name}.tsx`];
  if (!load) throw new Error(`no island ${island}`);
  const { default: Island } = await load();
  hydrateRoot(element, <Island {...JSON.parse(props)} />, { identifierPrefix: islandPrefix(island) });
}

const alive = new WeakSet<HTMLElement>();

function hydrateAll(): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-island]')) {
    if (alive.has(element)) continue;
    alive.add(element);
    hydrate(element).catch((error: unknown) => console.error(error));
  }
}

hydrateAll();
// An open page that is asked for again may bring one.
new MutationObserver(hydrateAll).observe(document.body, { childList: true, subtree: true });
