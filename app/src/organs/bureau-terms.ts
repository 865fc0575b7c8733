import {
  type BureauTerm,
  confidenceOf,
  type DataConfidence,
  firstDayOf,
  lastDayOf,
  type PresidencyRecord,
} from '../reference/index.ts';

/** The Bureau in office on a day; between two terms, the one before. */
export function termOn(terms: readonly BureauTerm[], day: string): BureauTerm | undefined {
  return terms.findLast((term) => firstDayOf(term.from) <= day) ?? terms[0];
}

export function isInOffice(term: BureauTerm, day: string): boolean {
  return term.from <= day && day <= lastDayOf(term.to);
}

/** The term named in an address (`?term=2017-2020`), else that of the day. */
export function chosenTerm(terms: readonly BureauTerm[], asked: string | null, day: string): BureauTerm | undefined {
  return terms.find((term) => term.term === asked) ?? termOn(terms, day);
}

/** How sure the person and the city of a Vice-President are; `state` names which one. */
export function seatConfidence(presidency: PresidencyRecord, state: string): DataConfidence {
  const index = presidency.vicePresidents.findIndex((vice) => vice.state === state);
  return confidenceOf(presidency, 'vicePresidents', 'vicePresidents.seat', `vicePresidents[${index}]`);
}
