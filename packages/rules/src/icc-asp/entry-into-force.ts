import { type Finding, finding, line } from '../finding.ts';
import { addDays, firstOfNextMonth, type IsoDay } from '../iso-day.ts';
import { statute } from './cite.ts';

/** The day the Statute itself entered into force, sixty instruments having been deposited by 11 April 2002. */
export const statuteInForce: IsoDay = '2002-07-01';
const sixtiethDeposit: IsoDay = '2002-04-11';
const openForSignature: IsoDay = '1998-07-17';

/**
 * The day the Statute binds a State that deposits its instrument on the given day.
 * Throws a RangeError for what is not a day, or for a day before the Statute was open.
 */
export function entryIntoForce(deposited: IsoDay): Finding<IsoDay> {
  const sixtieth = addDays(deposited, 60);
  if (deposited < openForSignature) throw new RangeError(`the Statute was not open before ${openForSignature}`);
  if (deposited <= sixtiethDeposit) {
    return finding('membership.entryIntoForce', statuteInForce, [
      line(
        'entry.original',
        `Deposited ${deposited}, among the first sixty: in force with the Statute on ${statuteInForce}`,
        { deposited, date: statuteInForce },
        statute('126(1)'),
        'sourced',
      ),
    ]);
  }
  const date = firstOfNextMonth(sixtieth);
  return finding('membership.entryIntoForce', date, [
    line(
      'entry.later',
      `Deposited ${deposited}; the 60th day after is ${sixtieth}; the first day of the month that follows is ${date}`,
      { deposited, sixtieth, date },
      statute('126(2)'),
      'sourced',
    ),
  ]);
}
