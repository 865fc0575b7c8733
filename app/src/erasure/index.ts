import { eraseEntryData } from './erase-entry-data.ts';
import { erasePerson } from './erase-person.ts';

export { whatStands } from './erasable.ts';
export { type Erasure, erasedEntries, erasureOf } from './erased-entries.ts';
export { eraseEntryData, erasePerson };
