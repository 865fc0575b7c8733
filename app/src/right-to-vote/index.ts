import type { AnyCommand } from '../door/command.ts';
import { certifyContributions } from './certify-contributions.ts';
import { grantExemption } from './grant-exemption.ts';
import { takeBackExemption } from './take-back-exemption.ts';

export { rightToVoteProjections } from './projections.ts';
export { votingRoutes } from './routes.tsx';
export { rightToVoteOf, type Seat, seatsOf } from './seats.ts';
export { lastStatement, type Statement } from './statements.ts';
export { rightToVoteWithin } from './within.ts';
export { certifyContributions, grantExemption, takeBackExemption };

export const rightToVoteCommands: readonly AnyCommand[] = [certifyContributions, grantExemption, takeBackExemption];
