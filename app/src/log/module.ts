import type { Module } from '../module.ts';
import { logActs } from './acts.ts';
import { logAgain } from './again.ts';
import { introduceLogKey } from './introduce-log-key.ts';
import { resumeLog } from './resume-log.ts';
import { retireLogKey } from './retire-log-key.ts';
import { logRoutes } from './routes.tsx';
import { succeedLog } from './succeed-log.ts';

/** The transparency log over the record: keys, checkpoints, witnesses, proofs. */
export const logModule: Module = {
  name: 'log',
  acts: logActs,
  commands: [introduceLogKey, retireLogKey, resumeLog, succeedLog],
  again: logAgain,
  tables: { log_key: 'said', log_resumption: 'said', log_succession: 'said' },
  routes: logRoutes,
};
