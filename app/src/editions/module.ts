import type { Module } from '../module.ts';
import { editionActs } from './acts.ts';
import { editionsAgain } from './again.ts';
import { raiseEditions } from './raise-editions.ts';

/** In which edition each command decides: what lets every act be decided again for as long as the record lasts. */
export const editionModule: Module = {
  name: 'editions',
  acts: editionActs,
  commands: [raiseEditions],
  again: editionsAgain,
};
