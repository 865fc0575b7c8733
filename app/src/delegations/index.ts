import type { AnyCommand } from '../door/command.ts';
import { accreditPerson } from './accredit-person.ts';
import { endAccreditation } from './end-accreditation.ts';

export { delegationProjections } from './projections.ts';
export { accreditPerson, endAccreditation };

export const delegationCommands: readonly AnyCommand[] = [accreditPerson, endAccreditation];
