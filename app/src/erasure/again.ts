import type { Redecide } from '../door/again.ts';
import { eraseEntryData } from './erase-entry-data.ts';
import { erasePerson } from './erase-person.ts';

export const erasureAgain: Redecide = {
  // Of one whose data were erased the account alone is known.
  'person.erased': ({ account, reason }) => ({
    command: erasePerson,
    input: { account, reason: reason || 'Erased with the entry' },
    outside: 'names of persons',
  }),
  'entry-data.erased': (input) => ({ command: eraseEntryData, input }),
};
