import { type Finding, finding, line } from '../../finding.ts';
import { addDays, daysBetween, type IsoDay, isIsoDay, yearOf } from '../../iso-day.ts';
import { financial } from '../cite.ts';
import type { Parameters } from '../parameters/shapes.ts';
import { parameterValue, usesOf } from '../parameters.ts';

/** When a contribution is due (30 days after receipt or 1 January, the later) and when what is unpaid becomes arrears. */
export function contributionDue(
  facts: { readonly year: number; readonly noticeReceived: IsoDay },
  parameters: Parameters = {},
): Finding<{ readonly due: IsoDay; readonly arrearsFrom: IsoDay }> {
  const days = parameterValue('contributions.dueDays', parameters);
  const after = addDays(facts.noticeReceived, days);
  const january = `${String(facts.year).padStart(4, '0')}-01-01`;
  const due = after > january ? after : january;
  const arrearsFrom = `${String(facts.year + 1).padStart(4, '0')}-01-01`;
  const text = `Notice received ${facts.noticeReceived}: due ${due}; what is unpaid on ${arrearsFrom} is one year in arrears`;
  return finding(
    'money.due',
    { due, arrearsFrom },
    [
      line(
        'money.due',
        text,
        { received: facts.noticeReceived, due, arrearsFrom, days },
        financial('regulations 5.5 and 5.6'),
        'unverified',
      ),
    ],
    usesOf(['contributions.dueDays'], parameters),
  );
}

/**
 * The share of a year a new State Party is assessed for, as a fraction. INTERPRETATION: by twelfths from its entry into
 * force, which is always the first of a month.
 */
export function firstYearShare(
  entryIntoForce: IsoDay,
  year: number,
  parameters: Parameters = {},
): Finding<{ readonly numerator: number; readonly denominator: number }> {
  if (!isIsoDay(entryIntoForce)) throw new RangeError(`not a day: ${entryIntoForce}`);
  const method = parameterValue('contributions.firstYear', parameters);
  const month = Number(entryIntoForce.slice(5, 7));
  const joined = yearOf(entryIntoForce);
  const share = (): { numerator: number; denominator: number } => {
    if (joined < year || (joined === year && method === 'fullYear')) return { numerator: 1, denominator: 1 };
    if (joined > year) return { numerator: 0, denominator: 1 };
    if (method === 'byMonth') return { numerator: 13 - month, denominator: 12 };
    return daysLeft(entryIntoForce);
  };
  const value = share();
  const text = `In force ${entryIntoForce}: ${value.numerator}/${value.denominator} of the contribution for ${year}`;
  return finding(
    'money.firstYear',
    value,
    [line('money.firstYear', text, { entryIntoForce, year, ...value }, financial('regulation 5.10'), 'open')],
    usesOf(['contributions.firstYear'], parameters),
  );
}

function daysLeft(from: IsoDay): { numerator: number; denominator: number } {
  const year = from.slice(0, 4);
  const newYear = addDays(`${year}-12-31`, 1);
  return { numerator: daysBetween(from, newYear), denominator: daysBetween(`${year}-01-01`, newYear) };
}
