import type { Redecide } from '../door/again.ts';
import { certifyContributions } from './certify-contributions.ts';
import { grantExemption } from './grant-exemption.ts';
import { takeBackExemption } from './take-back-exemption.ts';

export const rightToVoteAgain: Redecide = {
  'contributions.certified': (input) => ({ command: certifyContributions, input }),
  'exemption.granted': (input) => ({ command: grantExemption, input }),
  'exemption.taken-back': (input) => ({ command: takeBackExemption, input }),
};
