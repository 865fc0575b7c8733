import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Door } from '../../door/perform.ts';
import { loadReference } from '../../membership/index.ts';
import { referenceTexts, type StatesFile } from '../../reference/index.ts';

/**
 * A State Party that there is not, with a code that ISO 3166 gives to nobody: of a real State nobody objects to credentials, not even in
 * a rehearsal. The word stands in its name, so that no page shows it without.
 */
export const exampland = {
  iso3: 'XXE',
  iso2: 'XX',
  names: {
    en: 'Exampland (fictitious)',
    fr: 'Exemplie (fictive)',
    es: 'Ejemplia (ficticia)',
    ar: 'مثاليا (خيالية)',
    zh: '示例国（虚构）',
    ru: 'Примерия (вымышленная)',
  },
} as const;

/**
 * Loads the data of this folder with the fictitious State among the States Parties. For a database that is thrown away alone: in every
 * other the number of States Parties would be wrong.
 */
export async function loadWithFictitious(door: Door, data: string): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'plenary-data-'));
  try {
    await mkdir(path.join(folder, 'elections'));
    for (const { path: name, text } of await referenceTexts(data))
      await writeFile(path.join(folder, name), name === 'states.json' ? withFictitious(text) : text);
    const loaded = await loadReference(door, folder);
    if (!loaded.ok) throw new Error(loaded.problems.join('\n'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function withFictitious(text: string): string {
  const file = JSON.parse(text) as StatesFile;
  const { iso3, iso2, names } = exampland;
  const state: StatesFile['states'][number] = {
    ...{ iso2, iso3, names, name: names.en, shortName: names.en, formalName: null, nameInDepositaryList2014: null },
    ...{ regionalGroup: 'weog', signed: null, deposited: '2002-06-28', depositType: 'accession' },
    ...{ entryIntoForce: '2002-09-01', entryIntoForceBasis: 'art126(2)', partyUntil: null, status: 'party' },
    ...{ withdrawals: [], note: 'Fictitious, for a rehearsal alone', source: [], confidence: 'unverified' },
    unverifiedFields: [],
  };
  return JSON.stringify({ ...file, states: [...file.states, state] });
}
