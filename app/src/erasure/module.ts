import type { Module } from '../module.ts';
import { erasureActs } from './acts.ts';
import { erasureAgain } from './again.ts';
import { eraseEntryData } from './erase-entry-data.ts';
import { erasePerson } from './erase-person.ts';

/** The erasure of personal data, and what stands of it. */
export const erasureModule: Module = {
  name: 'erasure',
  acts: erasureActs,
  commands: [erasePerson, eraseEntryData],
  again: erasureAgain,
};
