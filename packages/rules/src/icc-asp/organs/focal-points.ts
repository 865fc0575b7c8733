import { type Finding, finding, line } from '../../finding.ts';
import { resolution } from '../cite.ts';
import { type Region, regionNames, regions } from '../groups.ts';

/** Groups for which a focal point on non-cooperation is appointed: the President is the one of his or her own group. */
export function focalPointsToAppoint(presidentsGroup: Region): Finding<readonly Region[]> {
  const toAppoint = regions.filter((r) => r !== presidentsGroup);
  const text = `The President is focal point for ${regionNames[presidentsGroup]}; four others are appointed`;
  return finding('noncooperation.focalPoints', toAppoint, [
    line('focalPoints', text, { group: presidentsGroup }, resolution('ICC-ASP/10/Res.5', 'annex', 'NC14'), 'sourced'),
  ]);
}
