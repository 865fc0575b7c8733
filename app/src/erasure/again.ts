import type { Redecide } from '../door/again.ts';
import { eraseEntryData } from './erase-entry-data.ts';
import { erasePerson } from './erase-person.ts';

export const erasureAgain: Redecide = {
  'person.erased': (input) => ({ command: erasePerson, input, outside: 'names of persons' }),
  'entry-data.erased': (input) => ({ command: eraseEntryData, input }),
};
