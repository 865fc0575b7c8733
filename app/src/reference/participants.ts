import type { ParticipantCategory, Region } from '@plenary/rules';
import type { LanguageMap } from '../words/languages.ts';
import { courtAndBodies } from './court-and-bodies.ts';
import { oncePerData } from './once-per-data.ts';
import { neededFile } from './reference-file.ts';

/** Somebody who may speak in the Assembly. */
export interface Participant {
  /** ISO 3166-1 alpha-3 of a State; of everybody else what this program made of the name, in small letters */
  readonly code: string;
  readonly category: ParticipantCategory;
  readonly names: LanguageMap;
  /** of a State that is or was a party */
  readonly region: Region | null;
}

const ofOrganizations = {
  igo: 'intergovernmentalOrganization',
  igoOrEntity: 'intergovernmentalOrganization',
  ngo: 'nonGovernmentalOrganization',
  // Bar associations come under rule 93, as organizations do (observers/rights.ts).
  barAssociation: 'nonGovernmentalOrganization',
} as const;

/** Everybody whom the data name, by code: States, organizations that were seen at the Assembly, the Court, its bodies. */
export const participants = oncePerData(async (db): Promise<ReadonlyMap<string, Participant>> => {
  const [{ states }, { signatories }, { organizations }] = await Promise.all([
    neededFile(db, 'states.json'),
    neededFile(db, 'signatories.json'),
    neededFile(db, 'observers.json'),
  ]);
  const all: readonly Participant[] = [
    ...signatories.map(({ iso3, names }) => ({ code: iso3, category: 'observerState' as const, names, region: null })),
    ...states.map(({ iso3, names, regionalGroup, status }) => ({
      code: iso3,
      // A State that left the Statute signed it once, or the Final Act.
      category: status === 'withdrawn' ? ('observerState' as const) : ('stateParty' as const),
      names,
      region: regionalGroup,
    })),
    ...organizations.map(({ name, type }) => ({
      code: `org-${codeOf(name)}`,
      category: ofOrganizations[type],
      names: { en: name },
      region: null,
    })),
    ...courtAndBodies.map((body) => ({ ...body, region: null })),
  ];
  return new Map(all.map((one) => [one.code, one]));
});

function codeOf(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
