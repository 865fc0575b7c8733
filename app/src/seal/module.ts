import type { Module } from '../module.ts';
import { acceptUnsealed } from './accept-unsealed.ts';
import { sealActs } from './acts.ts';
import { sealAgain } from './again.ts';
import { introduceSealKey, replaceSealKey } from './introduce-seal-key.ts';

/** The seals of the record: that the program appended an act, and nobody who writes to the database alone. */
export const sealModule: Module = {
  name: 'seal',
  acts: sealActs,
  commands: [introduceSealKey, replaceSealKey, acceptUnsealed],
  again: sealAgain,
};
