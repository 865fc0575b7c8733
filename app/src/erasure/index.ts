import { eraseEntryData } from './erase-entry-data.ts';
import { erasePerson } from './erase-person.ts';

export { whatStands } from './erasable.ts';
export { type Erasure, erasedIn, erasureOf } from './erased-entries.ts';
export { eraseEntryData, erasePerson };
