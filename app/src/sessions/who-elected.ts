import { confidenceOf } from '../reference/index.ts';
import type { ElectionOfSession } from './archive.ts';
import { type BodyKind, electedBody, isElected } from './elected-bodies.ts';

/** All that a session elected of one kind, in one or more elections. */
export interface ElectedKind {
  readonly kind: Exclude<BodyKind, 'externalAuditor' | 'registrar'>;
  /** null where it is not known of each election */
  readonly count: number | null;
  /** likewise */
  readonly candidates: number | null;
  /** how many of the elections a source states */
  readonly sure: 'all' | 'some' | 'none';
  readonly elections: readonly ElectionOfSession[];
}

/** What a session elected, each kind once, in the order of its elections. */
export function whoElected(elections: readonly ElectionOfSession[]): readonly ElectedKind[] {
  const kinds = new Set(elections.map(({ record }) => electedBody(record.body).kind));
  return [...kinds].filter(isElected).flatMap((kind) => electedAs(kind, elections) ?? []);
}

export function electedAs(kind: ElectedKind['kind'], elections: readonly ElectionOfSession[]): ElectedKind | undefined {
  const ofKind = elections.filter(({ record }) => electedBody(record.body).kind === kind);
  if (ofKind.length === 0) return undefined;
  const sure = ofKind.filter(({ record }) => confidenceOf(record, 'body') !== 'unverified').length;
  return {
    kind,
    count: sumOf(ofKind.map(({ record }) => record.elected?.length ?? electedBody(record.body).seats)),
    candidates: sumOf(ofKind.map(({ view }) => view?.candidateCount ?? null)),
    sure: sure === 0 ? 'none' : sure < ofKind.length ? 'some' : 'all',
    elections: ofKind,
  };
}

function sumOf(counts: readonly (number | null)[]): number | null {
  return counts.reduce((sum, count) => (sum === null || count === null ? null : sum + count), 0);
}
