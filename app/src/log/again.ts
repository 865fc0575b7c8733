import type { HowAgain, Redecide } from '../door/again.ts';
import { introduceLogKey, loadKeys } from './introduce-log-key.ts';
import { resumeLog } from './resume-log.ts';
import { retireLogKey } from './retire-log-key.ts';
import { succeedLog } from './succeed-log.ts';

/** What witnesses said, and what was signed, stands in tables that the record does not repeat: it is taken from the act. */
const outside = 'what witnesses of the log had said';

const resumed: HowAgain = ({ reason, halts }) => ({
  command: { ...resumeLog, load: async () => halts },
  input: { reason },
  outside,
});

const succeeded: HowAgain = ({ key, former, contradictions, lost, reason }) => ({
  command: {
    ...succeedLog,
    load: async (tx) => ({
      ...(await loadKeys(tx)),
      name: former.name,
      signed: former.signed,
      halts: contradictions,
      rootAtLost: null,
    }),
  },
  input: { key, reason, lost: lost ?? undefined },
  outside,
});

export const logAgain: Redecide = {
  'log-key.introduced': ({ key }) => ({ command: introduceLogKey, input: { key } }),
  'log-key.retired': ({ key }) => ({ command: retireLogKey, input: { key } }),
  'log.resumed': resumed,
  'log.succeeded': succeeded,
};
