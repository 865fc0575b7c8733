import type { Within } from '../door/within.ts';
import type { LogAct } from './acts.ts';
import { logSubject } from './acts.ts';

const ofLog = () => [logSubject];

export const logWithin: Within<LogAct> = {
  'log-key.introduced': ofLog,
  'log-key.retired': ofLog,
  'log.resumed': ofLog,
  'log.succeeded': ofLog,
};
