import { accreditPerson } from './accredit-person.ts';
import { designateRepresentative, endDesignation } from './designate-representative.ts';
import { endAccreditation } from './end-accreditation.ts';

export { deskLinkRoutes } from './desk/link-routes.tsx';
export { accreditPerson, designateRepresentative, endAccreditation, endDesignation };
