import type { Redecide } from '../door/again.ts';
import { acceptUnsealed } from './accept-unsealed.ts';
import { introduceSealKey } from './introduce-seal-key.ts';

export const sealAgain: Redecide = {
  'seal-key.introduced': ({ key, proof, lost }) => ({ command: introduceSealKey, input: { key, proof, lost } }),
  'unsealed.accepted': ({ reason }) => ({ command: acceptUnsealed, input: { reason } }),
};
