import type { AnyCommand } from '../door/command.ts';
import { accreditPerson } from './accredit-person.ts';
import { designateRepresentative, endDesignation } from './designate-representative.ts';
import { endAccreditation } from './end-accreditation.ts';

export { delegationProjections } from './projections.ts';
export { delegationRoutes } from './routes.tsx';
export { delegationWithin } from './within.ts';
export { accreditPerson, designateRepresentative, endAccreditation, endDesignation };

export const delegationCommands: readonly AnyCommand[] = [
  accreditPerson,
  endAccreditation,
  designateRepresentative,
  endDesignation,
];
