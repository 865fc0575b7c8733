import type { Redecide } from '../door/again.ts';
import { resetParameter } from './reset-parameter.ts';
import { setParameter } from './set-parameter.ts';

export const parametersAgain: Redecide = {
  'parameter.set': (input) => ({ command: setParameter, input }),
  'parameter.reset': (input) => ({ command: resetParameter, input }),
};
