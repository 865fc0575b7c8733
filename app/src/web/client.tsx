import type { ComponentType } from 'react';
import { hydrateRoot } from 'react-dom/client';

type IslandModule = { readonly default: ComponentType<Readonly<Record<string, unknown>>> };

const islands = import.meta.glob<IslandModule>('../*/islands/*.tsx');

/** Brings one island to life: its module is loaded only on the pages that have it. */
async function hydrate(element: HTMLElement): Promise<void> {
  const [module, name] = (element.dataset.island ?? '').split('/');
  const load = islands[`../${module}/islands/${name}.tsx`];
  if (!load) throw new Error(`no island ${element.dataset.island}`);
  const { default: Island } = await load();
  const props: Readonly<Record<string, unknown>> = JSON.parse(element.dataset.props ?? '{}');
  hydrateRoot(element, <Island {...props} />);
}

for (const element of document.querySelectorAll<HTMLElement>('[data-island]')) {
  hydrate(element).catch((error: unknown) => console.error(error));
}
