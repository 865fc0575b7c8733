import { confidenceOf, type DataConfidence } from '../reference/index.ts';
import type { ElectionOfSession } from './archive.ts';

/** A day on which somebody was elected. */
export interface ElectionDay {
  readonly day: string;
  readonly confidence: DataConfidence;
}

/**
 * The days on which somebody was elected, as far as they are known: those of the ballots that elected, and the day of the record, which
 * is the last. Only elections of judges go on for days.
 */
export function daysOf({ record, view }: Pick<ElectionOfSession, 'record' | 'view'>): readonly ElectionDay[] {
  const days = new Map<string, DataConfidence>();
  if (record.date !== null) days.set(record.date, confidenceOf(record, 'date', 'body'));
  if (view?.kind === 'judges')
    for (const { ballot, certain } of view.elected) {
      const held = view.ballots.find(({ id }) => id === ballot);
      if (held?.date == null) continue;
      const isSure = certain && held.dateCertain;
      if (isSure) days.set(held.date, 'sourced');
      else if (!days.has(held.date)) days.set(held.date, 'unverified');
    }
  return [...days].map(([day, confidence]) => ({ day, confidence })).toSorted((a, b) => (a.day < b.day ? -1 : 1));
}
