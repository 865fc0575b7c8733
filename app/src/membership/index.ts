import type { AnyCommand } from '../door/command.ts';
import { certifyContributions } from './certify-contributions.ts';
import { grantExemption } from './grant-exemption.ts';

export { type LoadedReference, loadReference } from './load-reference.ts';
export { memberships, membershipsOf } from './memberships.ts';
export { NumberChart } from './number-chart.tsx';
export { type NumberOfParties, numberOfParties } from './number-of-parties.ts';
export { OpenEnds } from './pages/open-ends.tsx';
export { membershipProjections } from './projections.ts';
export { membershipRoutes } from './routes.tsx';
export { rightToVoteOf, type Seat, seatsOf } from './seats.ts';
export { certifyContributions, grantExemption };

/** What people do. The program's own act, loading the reference data, is not among them. */
export const membershipCommands: readonly AnyCommand[] = [certifyContributions, grantExemption];
