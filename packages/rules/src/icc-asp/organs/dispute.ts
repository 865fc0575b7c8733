import { type Finding, finding, line } from '../../finding.ts';
import { addMonths, type IsoDay } from '../../iso-day.ts';
import { statute } from '../cite.ts';

/** From when a dispute between States Parties on the Statute goes to the Assembly: three months after negotiations began. */
export function disputeToAssembly(negotiationsBegan: IsoDay): Finding<IsoDay> {
  const from = addMonths(negotiationsBegan, 3);
  const text = `Negotiations since ${negotiationsBegan}; not settled within three months it goes to the Assembly, from ${from}`;
  return finding('organs.dispute', from, [
    line('dispute.assembly', text, { began: negotiationsBegan, from }, statute('119(2)'), 'sourced'),
  ]);
}
