import { setTimeout as sleep } from 'node:timers/promises';
import type { Stage } from '../set-the-stage.ts';
import type { Person } from './client.ts';
import { Tab } from './tab.ts';

/** All pages that stay open during a day. */
export interface Tabs {
  readonly count: number;
  /** every line is cut at once, as when a router restarts */
  cut(): void;
  /** @throws when a page shows another thing than one loaded now, a second after the last act */
  mustBeFresh(): Promise<void>;
  close(): void;
}

/** Three tabs each: the public, a delegation, the President, the Secretariat. */
export async function openTabs(
  address: string,
  { meeting, session }: Stage,
  people: { readonly president: Person; readonly secretariat: Person; readonly delegate: Person },
): Promise<Tabs> {
  const { president, secretariat, delegate } = people;
  const pages: readonly (readonly [string, string, Person | null])[] = [
    ['the public, meeting', `/meetings/${meeting}`, null],
    ['the public, hall screen', `/meetings/${meeting}/hall`, null],
    ['the public, session', `/sessions/${session}`, null],
    ['a delegation, meeting', `/meetings/${meeting}`, delegate],
    ['a delegation, meeting, once more', `/meetings/${meeting}`, delegate],
    ['a delegation, home', '/', delegate],
    ['the President, console', `/meetings/${meeting}/podium`, president],
    ['the President, console, once more', `/meetings/${meeting}/podium`, president],
    ['the President, meeting', `/meetings/${meeting}`, president],
    ['the Secretariat, presence', `/meetings/${meeting}/presence`, secretariat],
    ['the Secretariat, console', `/meetings/${meeting}/podium`, secretariat],
    ['the Secretariat, meeting', `/meetings/${meeting}`, secretariat],
  ];
  const tabs: Tab[] = [];
  for (const [name, path, person] of pages) tabs.push(await Tab.open(address, path, name, person?.cookie));
  return {
    count: tabs.length,
    cut() {
      for (const tab of tabs) tab.cut();
    },
    async mustBeFresh() {
      await sleep(1_000);
      const old: string[] = [];
      for (const tab of tabs) for (const region of await tab.differs()) old.push(`${tab.name} (${region})`);
      if (old.length > 0) throw new Error(`open pages that are not what a page loaded now is: ${old.join('; ')}`);
    },
    close() {
      for (const tab of tabs) tab.close();
    },
  };
}
