import type { Module } from '../module.ts';
import { rightToVoteActs } from './acts.ts';
import { certifyContributions } from './certify-contributions.ts';
import { grantExemption } from './grant-exemption.ts';
import { votingRoutes } from './routes.tsx';
import { takeBackExemption } from './take-back-exemption.ts';

/** Contributions, arrears and exemptions: which seat has a vote (article 112(8)). */
export const rightToVoteModule: Module = {
  name: 'right-to-vote',
  acts: rightToVoteActs,
  commands: [certifyContributions, grantExemption, takeBackExemption],
  tables: { contribution_statement: 'said' },
  routes: votingRoutes,
};
