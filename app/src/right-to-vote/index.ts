import { certifyContributions } from './certify-contributions.ts';
import { grantExemption } from './grant-exemption.ts';

export { rightToVoteOf, type Seat, seatsOf } from './seats.ts';
export { lastCertified, type Statement } from './statements.ts';
export { certifyContributions, grantExemption };
