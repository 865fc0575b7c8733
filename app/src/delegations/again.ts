import { type Redecide, saying } from '../door/again.ts';
import { accreditPerson } from './accredit-person.ts';
import { designateRepresentative, endDesignation } from './designate-representative.ts';
import { endAccreditation } from './end-accreditation.ts';

export const delegationsAgain: Redecide = {
  // Whether another person of the seat bore the same name was asked of names, which the record does not hold.
  'person.accredited': ({ session, state, role, named }) => ({
    ...saying(accreditPerson, 'named', named),
    input: { session, state, role, name: 'A person', namesake: true },
    drawn: ['account', 'named'],
    ...(named === undefined ? { outside: 'names of persons' } : {}),
  }),
  'accreditation.ended': ({ account, session, state }) => ({
    command: endAccreditation,
    input: { account, session, state },
  }),
  'representative.designated': (input) => ({ command: designateRepresentative, input }),
  'designation.ended': (input) => ({ command: endDesignation, input }),
};
