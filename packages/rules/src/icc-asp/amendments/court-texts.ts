import { counted } from '../../counted.ts';
import { type Finding, finding, line } from '../../finding.ts';
import { addMonths, type IsoDay } from '../../iso-day.ts';
import { moreThanHalf, neededOf, wholeNumber } from '../../threshold.ts';
import { statute } from '../cite.ts';

export interface RegulationsFacts {
  readonly circulated: IsoDay;
  readonly statesParties: number;
  /** The day each objection of a State Party was received. */
  readonly objections: readonly IsoDay[];
}

/** The Regulations of the Court stay in force unless a majority of States Parties objects within six months. */
export function regulationsOfTheCourt(
  facts: RegulationsFacts,
): Finding<{ readonly stay: boolean; readonly until: IsoDay; readonly needed: number }> {
  const until = addMonths(facts.circulated, 6);
  const needed = neededOf(facts.statesParties, moreThanHalf);
  const inTime = facts.objections.filter((day) => day <= until).length;
  const text = `${counted(inTime, 'objection')} by ${until}; ${facts.statesParties} States Parties, more than half = ${needed}`;
  return finding('amendments.regulations', { stay: inTime < needed, until, needed }, [
    line(
      'regulations.objections',
      text,
      { objections: inTime, until, statesParties: facts.statesParties, needed },
      statute('52(3)'),
      'sourced',
    ),
  ]);
}

/**
 * Provisional rules drawn up by two thirds of the judges in an urgent case: applied until the next ordinary or special
 * session adopts, amends or rejects them.
 */
export function provisionalRules(facts: {
  readonly judges: number;
  readonly judgesFor: number;
  readonly nextSession: IsoDay;
}): Finding<{ readonly drawnUp: boolean; readonly needed: number; readonly decidedAt: IsoDay }> {
  const needed = neededOf(facts.judges, { numerator: 2, denominator: 3, reach: 'atLeast' });
  const drawnUp = wholeNumber(facts.judgesFor, 'judgesFor') >= needed;
  const text = `${counted(facts.judges, 'judge')}, two thirds = ${needed}; ${facts.judgesFor} for; the Assembly decides at the session of ${facts.nextSession}`;
  return finding('amendments.provisionalRules', { drawnUp, needed, decidedAt: facts.nextSession }, [
    line(
      'rules.provisional',
      text,
      { judges: facts.judges, needed, judgesFor: facts.judgesFor, nextSession: facts.nextSession },
      statute('51(3)'),
      'sourced',
    ),
  ]);
}
