import { isTopFile, type ReferenceFileName, type TopFileName } from './files.ts';
import type { DataConfidence } from './shapes.ts';

/** Something that the data say and that is not checked against a source. */
export interface DataDoubt {
  /** what it is said of: `sessions, 22, elections, Bureau` */
  readonly of: string;
  /** the field that the source does not cover, or null where the whole record is in doubt */
  readonly field: string | null;
  /** the page that shows it */
  readonly page: string;
  readonly confidence: DataConfidence;
  readonly source: readonly string[];
  /** why, in the words of the data, where they say it */
  readonly reason: string | null;
}

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
type JsonRecord = { readonly [key: string]: Json };

interface Place {
  readonly of: readonly string[];
  readonly page: string;
  /** of the nearest record that names its source */
  readonly source: readonly string[];
}

/** Every doubt of a data file, in its order: records that are in doubt as a whole, and fields of others. */
export function doubtsIn(file: ReferenceFileName, content: unknown): readonly DataDoubt[] {
  const [name = ''] = file.replace(/^elections\//, '').split('.');
  const of = isTopFile(file) ? [] : ['elections', name];
  return doubtsAt(content as Json, { of, page: pageOf(file, name), source: [] }, file);
}

function doubtsAt(value: Json, place: Place, file: ReferenceFileName): readonly DataDoubt[] {
  if (isMany(value)) return value.flatMap((each) => doubtsAt(each, within(place, each, file), file));
  if (value === null || typeof value !== 'object') return [];
  const here = value.source === undefined ? place : { ...place, source: words(value.source) };
  const inside = Object.entries(value).flatMap(([key, each]) =>
    doubtsAt(each, key === 'meta' ? here : pageFor({ ...here, of: [...here.of, inWords(key)] }, key, file), file),
  );
  return [...ownDoubts(value, here), ...inside];
}

function ownDoubts(
  { confidence, unverifiedFields, note }: JsonRecord,
  { of, page, source }: Place,
): readonly DataDoubt[] {
  const reason = typeof note === 'string' ? note : null;
  const doubt = { of: of.join(', '), page, confidence: 'unverified' as const, source, reason };
  return [
    ...(confidence === 'unverified' ? [{ ...doubt, field: null }] : []),
    ...words(unverifiedFields).map((field) => ({ ...doubt, field })),
  ];
}

/** By what a record in a list is told from the others. */
const naming = [
  'title',
  'name',
  'symbol',
  'topic',
  'body',
  'subject',
  'term',
  'number',
  'n',
  'year',
  'period',
  'session',
  'asOf',
  'date',
  'notified',
  'announced',
  'from',
  'state',
] as const;

function within(place: Place, value: Json, file: ReferenceFileName): Place {
  if (value === null || typeof value !== 'object' || isMany(value)) return place;
  const name = naming.map((key) => value[key]).find((each) => typeof each === 'string' || typeof each === 'number');
  const named = name === undefined ? place : { ...place, of: [...place.of, String(name)] };
  return place.of.length === 1 ? { ...named, page: pageOfRecord(file, value) ?? place.page } : named;
}

const pages: Readonly<Record<TopFileName, string>> = {
  'states.json': '/members',
  'signatories.json': '/members',
  'scale.json': '/members',
  'sessions.json': '/sessions',
  'organs.json': '/organs',
  'observers.json': '/observers',
  'documents.json': '/documents',
};

function pageOf(file: ReferenceFileName, name: string): string {
  return isTopFile(file) ? pages[file] : `/elections/${name}`;
}

/** The page of a record that stands in the first list of its file. */
function pageOfRecord(file: ReferenceFileName, record: JsonRecord): string | null {
  const { iso3, number, symbol, session } = record;
  if (typeof iso3 === 'string') return `/members/${iso3}`;
  if (file === 'sessions.json' && number !== undefined) return `/sessions/${String(number)}`;
  if (file !== 'documents.json') return null;
  if (typeof symbol === 'string') return `/documents/${symbol}`;
  return session === undefined ? null : `/sessions/${String(session)}/documents`;
}

const organs: Readonly<Record<string, string>> = {
  workingGroups: 'working-groups',
  facilitations: 'facilitations',
  bureau: 'bureau',
  committeeOnBudgetAndFinance: 'cbf',
  advisoryCommitteeOnNominations: 'acn',
  trustFundForVictims: 'tfv',
  independentOversightMechanism: 'iom',
  audit: 'oia',
  secretariat: 'secretariat',
};

/** The data on organs have a part for each. */
function pageFor(place: Place, key: string, file: ReferenceFileName): Place {
  const organ = place.of.length === 1 && file === 'organs.json' ? organs[key] : undefined;
  return organ === undefined ? place : { ...place, page: `/organs/${organ}` };
}

/** `committeeOnBudgetAndFinance` is "committee on budget and finance". */
function inWords(key: string): string {
  return key.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function words(value: Json | undefined): readonly string[] {
  return isMany(value) ? value.map(String) : [];
}

function isMany(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}
