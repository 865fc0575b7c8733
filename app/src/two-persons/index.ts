export { confirmAct } from './confirm-act.ts';
export { openProposals, type WaitingAct, waitingActs } from './reads.ts';
export { type Shown, type TwoPersonCommand, twoPersonCommand } from './slots.ts';
