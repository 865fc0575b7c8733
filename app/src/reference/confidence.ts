import type { DataConfidence } from './shapes.ts';

/** A record that may name fields its source does not cover: `date`, one of a list (`elected[4]`), or a field of each (`members.name`). */
export interface Marked {
  readonly confidence: DataConfidence;
  readonly unverifiedFields?: readonly string[] | undefined;
}

/** How sure a field is: as its record, unless the record takes it out by any of the names it may stand under. */
export function confidenceOf(record: Marked, ...names: readonly string[]): DataConfidence {
  return names.some((name) => record.unverifiedFields?.includes(name)) ? 'unverified' : record.confidence;
}

/** How sure the name at a place of a list is: the record may take out the list, the place, or the names in it. */
export function nameConfidence(record: Marked, list: string, place: number): DataConfidence {
  return confidenceOf(record, list, `${list}[${place}]`, `${list}.name`);
}
