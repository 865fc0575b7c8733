export { ruleOn } from './facts.ts';
export { acceptedSeats, standingsIn } from './held.ts';
export { receiveCredentials } from './receive-credentials.ts';
export { type AdoptedByVote, type AssemblyNow, adoptedByVote, assemblyNow, personExcluded } from './slots.ts';
