export { memberships, membershipsOf } from './memberships.ts';
export { type Seat, seatsOf } from './seats.ts';
