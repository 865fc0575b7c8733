import { type Finding, finding, type Line, line } from '../../finding.ts';
import { addDays, addYears, type IsoDay } from '../../iso-day.ts';
import { practice, statute } from '../cite.ts';

export type TermFacts =
  | { readonly kind: 'full'; readonly electionYear: number }
  /** The first election: a third each served three, six and nine years, by lot. */
  | { readonly kind: 'firstDraw'; readonly years: 3 | 6 | 9 }
  /** The rest of the term of the judge who is replaced. */
  | { readonly kind: 'vacancy'; readonly electedOn: IsoDay; readonly predecessorEnds: IsoDay };

export interface Term {
  readonly starts: IsoDay;
  /** The last day. */
  readonly ends: IsoDay;
  readonly mayBeReElected: boolean;
}

function bounds(facts: TermFacts): readonly [IsoDay, IsoDay] {
  switch (facts.kind) {
    case 'full': {
      const starts = `${facts.electionYear + 1}-03-11`;
      return [starts, addDays(addYears(starts, 9), -1)];
    }
    case 'firstDraw':
      return ['2003-03-11', addDays(addYears('2003-03-11', facts.years), -1)];
    case 'vacancy':
      return [facts.electedOn, facts.predecessorEnds];
  }
}

/** The term of a judge, and whether a second one is possible: only after three years or less (articles 36(9), 37(2)). */
export function judgeTerm(facts: TermFacts): Finding<Term> {
  const [starts, ends] = bounds(facts);
  const mayBeReElected = facts.kind !== 'full' && addDays(ends, 1) <= addYears(starts, 3);
  const cite = facts.kind === 'vacancy' ? statute('37(2)') : statute('36(9)');
  const lines: Line[] = [line('term.bounds', `From ${starts} to ${ends}`, { starts, ends }, cite, 'sourced')];
  if (facts.kind === 'full')
    lines.push(
      line(
        'term.start',
        'Terms begin on 11 March after the election',
        { starts },
        practice('beginning of terms', 'W20'),
        'sourced',
      ),
    );
  const again = mayBeReElected ? 'may be re-elected for a full term' : 'may not be re-elected';
  lines.push(line('term.again', `The judge ${again}`, { again: mayBeReElected ? 1 : 0 }, cite, 'sourced'));
  return finding('judges.term', { starts, ends, mayBeReElected }, lines);
}

/** A judge whose trial or appeal has begun to be heard stays to its end, beyond the eighteen. */
export function staysForHearing(facts: {
  readonly termEnds: IsoDay;
  readonly hearingBegan: IsoDay | null;
}): Finding<boolean> {
  const stays = facts.hearingBegan !== null && facts.hearingBegan <= facts.termEnds;
  const text = stays ? 'Stays until the trial or appeal is completed' : 'Leaves when the term ends';
  return finding('judges.hearing', stays, [
    line('term.hearing', text, { termEnds: facts.termEnds, stays: stays ? 1 : 0 }, statute('36(10)'), 'sourced'),
  ]);
}

/** How many drew three, six and nine years in 2003: a third of the judges each. */
export function firstDrawSizes(judges: number): readonly [number, number, number] {
  const third = Math.floor(judges / 3);
  return [third, third, judges - 2 * third];
}
