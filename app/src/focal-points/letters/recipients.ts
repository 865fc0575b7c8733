import type { FocalPointOf } from '../../identity/index.ts';
import type { FocalPointsOnDesk } from '../desk/reads.ts';

/** `new`: who is signed in nowhere and has no link that was not used. */
export function recipients(
  { focalPoints, ways }: Pick<FocalPointsOnDesk, 'focalPoints' | 'ways'>,
  whom: 'new' | 'all',
): readonly FocalPointOf[] {
  return focalPoints.filter(({ account }) => whom === 'all' || !ways.has(account));
}
