import { no, type Objection } from '../door/objection.ts';
import type { Accredited } from './accreditations.ts';

/** A role gives the right to vote: it is changed by ending the accreditation and a new one, which everybody sees. */
export function alreadyInAnotherRole({ name, state, role }: Accredited): Objection {
  return no('accredited-in-another-role', { name, state, role });
}
