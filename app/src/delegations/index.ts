import { accreditPerson } from './accredit-person.ts';
import { accreditPersons } from './accredit-persons.ts';
import { describePerson } from './describe-person.ts';
import { designateRepresentative, endDesignation } from './designate-representative.ts';
import { endAccreditation } from './end-accreditation.ts';

export { deskLinkRoutes } from './desk/link-routes.tsx';
export { letterRoutes } from './letters/routes.tsx';
export { signInLetters } from './letters/sign-in-letter.ts';
export { accreditPerson, accreditPersons, describePerson, designateRepresentative, endAccreditation, endDesignation };
