import { counted } from '../../counted.ts';
import { type Finding, finding, type Line, line } from '../../finding.ts';
import { addDays, type IsoDay } from '../../iso-day.ts';
import { practice, resolution } from '../cite.ts';
import type { Parameters } from '../parameters/shapes.ts';
import { parameterValue, usesOf } from '../parameters.ts';

export interface NominationFacts {
  readonly election: 'ordinary' | 'vacancy';
  /** The first day of the session that elects. */
  readonly sessionOpens: IsoDay;
  /** The day the period opens, when the Bureau has fixed another one. */
  readonly opens?: IsoDay;
  readonly extensions: number;
  /** Further days the Bureau has granted beyond the rule, with its reason recorded elsewhere (2020: the pandemic). */
  readonly extraordinaryDays?: number;
}

export interface NominationPeriod {
  readonly opens: IsoDay;
  /** The last day of the period. */
  readonly closes: IsoDay;
  readonly extensionsLeft: number;
  /** The last day if every extension left were used. */
  readonly latest: IsoDay;
}

/** The nomination period: when it opens, when it ends with the extensions made, and how far it can still be extended. */
export function nominationPeriod(facts: NominationFacts, parameters: Parameters = {}): Finding<NominationPeriod> {
  const ordinary = facts.election === 'ordinary';
  const lead = parameterValue('judges.nomination.weeksBefore', parameters);
  const weeks = parameterValue(ordinary ? 'judges.nomination.weeks' : 'vacancy.nomination.weeks', parameters);
  const step = parameterValue('judges.nomination.extensionWeeks', parameters);
  const most = parameterValue('judges.nomination.maxExtensions', parameters);
  if (facts.extensions > most) throw new RangeError(`at most ${counted(most, 'extension')}`);
  if (!ordinary && facts.opens === undefined)
    throw new RangeError('the Bureau fixes when the period for a vacancy opens');
  const opens = facts.opens ?? addDays(facts.sessionOpens, -7 * lead);
  const closes = addDays(opens, 7 * (weeks + step * facts.extensions) - 1 + (facts.extraordinaryDays ?? 0));
  const extensionsLeft = most - facts.extensions;
  const latest = addDays(closes, 7 * step * extensionsLeft);
  const cite = ordinary
    ? resolution('ICC-ASP/3/Res.6', 'part A, as amended by ICC-ASP/18/Res.4')
    : resolution('ICC-ASP/5/Res.5');
  const lines: Line[] = [
    line(
      'nomination.period',
      `Opens ${opens}; ${weeks} weeks, ${counted(facts.extensions, 'extension')} of ${step} weeks: closes ${closes}`,
      { opens, weeks, closes, extensions: facts.extensions, step },
      cite,
      'derived',
    ),
    line(
      'nomination.left',
      `${extensionsLeft} of ${counted(most, 'extension')} left: ${latest} at the latest`,
      { extensionsLeft, most, latest },
      resolution('ICC-ASP/3/Res.6', 'extension of the nomination period', 'W17'),
      'sourced',
    ),
  ];
  if (facts.extraordinaryDays !== undefined) {
    lines.push(
      line(
        'nomination.extraordinary',
        `${facts.extraordinaryDays} days more by decision of the Bureau`,
        { days: facts.extraordinaryDays },
        practice('extension of 2020', 'W20'),
        'sourced',
      ),
    );
  }
  return finding(
    'judges.nominationPeriod',
    { opens, closes, extensionsLeft, latest },
    lines,
    usesOf(
      [
        'judges.nomination.weeksBefore',
        'judges.nomination.weeks',
        'vacancy.nomination.weeks',
        'judges.nomination.extensionWeeks',
        'judges.nomination.maxExtensions',
      ],
      parameters,
    ),
  );
}
