import { accreditPerson } from './accredit-person.ts';
import { accreditPersons } from './accredit-persons.ts';
import { describePerson } from './describe-person.ts';
import { designateRepresentative, endDesignation } from './designate-representative.ts';
import { endAccreditation } from './end-accreditation.ts';

export { Accreditations, roles } from './accreditations.ts';
export { cellsOf, judgePersons, personColumns } from './delegation-list.ts';
export { DetailFields } from './desk/detail-fields.tsx';
export { InvitationMade } from './desk/invitation-made.tsx';
export { type Invitation, invitePerson } from './desk/invite-person.ts';
export { deskLinkRoutes } from './desk/link-routes.tsx';
export { Invite } from './desk/person.tsx';
export { inOrder } from './in-order.ts';
export type { LetterAbout } from './letters/letter-of.ts';
export { makeLetters } from './letters/make-letters.ts';
export { letterRoutes } from './letters/routes.tsx';
export { signInLetters } from './letters/sign-in-letter.ts';
export { accreditPerson, accreditPersons, describePerson, designateRepresentative, endAccreditation, endDesignation };
