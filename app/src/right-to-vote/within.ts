import type { Within } from '../door/within.ts';
import type { RightToVoteAct } from './acts.ts';

const ofSeat = ({ session, state }: { readonly session: string; readonly state: string }) => [
  `seat:${session}/${state}`,
];

export const rightToVoteWithin: Within<RightToVoteAct> = {
  'contributions.certified': ofSeat,
  'exemption.granted': ofSeat,
  'exemption.taken-back': ofSeat,
};
