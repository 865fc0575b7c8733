import { no, type Objection } from '../door/objection.ts';
import { told } from '../door/refusals.ts';
import { type Accreditations, type Accredited, basis, type Newcomer } from './accreditations.ts';

/** Somebody who is accredited already, or stands in a line before. */
export interface Known extends Accredited {
  readonly account?: string;
  readonly line?: number;
}

/** What speaks against a line of a list, as it is: before it is confirmed no line has done anything, and what is meant is ticked. */
export function saidOfAList(
  objection: Objection,
  there: Accreditations<Known>,
  person: Pick<Newcomer, 'state' | 'name'>,
): Objection {
  const said = ofLines(objection, there, person);
  told([said]);
  return said;
}

function ofLines(
  objection: Objection,
  there: Accreditations<Known>,
  { state, name }: Pick<Newcomer, 'state' | 'name'>,
): Objection {
  const alike = there.alike(name);
  switch (objection.code) {
    case 'head-exists': {
      const line = there.headOf(state)?.line;
      return line === undefined ? objection : no('head-in-list', { state, line }, basis);
    }
    case 'same-person-accredited': {
      const same = alike.find((person) => person.state === state);
      if (!same) return objection;
      const { line, role } = same;
      return line === undefined
        ? no('same-person-to-tick', { name: same.name, state, role })
        : no('same-person-in-list', { name: same.name, state, line });
    }
    case 'accredited-for-another-seat': {
      const elsewhere = alike.find((person) => person.state !== state);
      if (!elsewhere) return objection;
      const { line } = elsewhere;
      const facts = { name: elsewhere.name, state: elsewhere.state };
      return line === undefined
        ? no('other-seat-to-tick', facts, basis)
        : no('other-seat-in-list', { ...facts, line }, basis);
    }
    default:
      return objection;
  }
}
