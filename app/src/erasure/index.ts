import type { AnyCommand } from '../door/command.ts';
import { eraseEntryData } from './erase-entry-data.ts';
import { erasePerson } from './erase-person.ts';

export { whatStands } from './erasable.ts';
export { type Erasure, erasedEntries, erasureOf } from './erased-entries.ts';
export { erasureProjections } from './projections.ts';
export { erasureWithin } from './within.ts';
export { eraseEntryData, erasePerson };

export const erasureCommands: readonly AnyCommand[] = [erasePerson, eraseEntryData];
