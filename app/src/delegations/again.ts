import { type Redecide, saying } from '../door/again.ts';
import { accreditPerson } from './accredit-person.ts';
import { accreditPersons } from './accredit-persons.ts';
import { describePerson } from './describe-person.ts';
import { designateRepresentative, endDesignation } from './designate-representative.ts';
import { endAccreditation } from './end-accreditation.ts';
import { mailLetters } from './letters/mail-letters.ts';

interface Said {
  readonly account: string;
  readonly session: string;
  readonly state: string;
  readonly role: 'head' | 'alternate' | 'adviser';
  readonly named?: string;
  readonly described?: string;
}

type Beside = { readonly act: string; readonly data: Readonly<Record<string, unknown>> | null };

const names = 'names of persons';
const details = 'what is known of persons beside their names';
const drawn = ['account', 'named', 'described'];

/** Names and details stand outside the record, and whether another person bore the same name was asked of them. */
function sent({ state, role, described }: Said) {
  const asked = { state, role, name: 'A person', namesake: true, otherSeat: true };
  return described === undefined ? asked : { ...asked, function: 'A function' };
}

const ofLists: ReadonlySet<string> = new Set(['accreditation.ended', 'person.accredited', 'person.described']);

/** Those that a list brought with the first of them. */
function ofList(said: Said, kind: string, next: readonly Beside[]): readonly (Said & { readonly kind: string })[] {
  const others = next.filter(({ act }) => ofLists.has(act));
  return [{ ...said, kind }, ...others.map(({ act, data }) => ({ ...(data as unknown as Said), kind: act }))];
}

function list(all: ReturnType<typeof ofList>) {
  const described = all.filter(({ kind }) => kind === 'person.described');
  return {
    command: accreditPersons,
    input: {
      session: all[0]?.session,
      persons: all.filter(({ kind }) => kind === 'person.accredited').map(sent),
      described: described.map(({ account, state }) => ({ account, state, function: 'A function' })),
      left: all.filter(({ kind }) => kind === 'accreditation.ended').map(({ account, state }) => ({ account, state })),
    },
    drawnInEach: drawn,
    outside: names,
  };
}

export const delegationsAgain: Redecide = {
  'person.accredited': (said: Said, { next, entered }) => {
    const all = ofList(said, 'person.accredited', next);
    if (all.length > 1) return list(all);
    const { before = accreditPerson } = accreditPerson;
    const now = entered(accreditPerson) || entered(before);
    const earlier =
      said.named === undefined ? saying(before, 'named', said.named) : { command: { ...before, edition: 2 }, tells: 2 };
    return {
      ...(now ? { command: accreditPerson } : earlier),
      input: { session: said.session, ...sent(said) },
      drawn,
      ...(said.named === undefined ? {} : { outside: names }),
    };
  },
  'person.described': (said: Said, { next }) => {
    const all = ofList(said, 'person.described', next);
    if (all.length > 1) return list(all);
    const { account, session, state } = said;
    const input = { account, session, state, function: 'A function' };
    return { command: describePerson, input, drawn: ['described'], outside: details };
  },
  'accreditation.ended': (said: Said, { next }) => {
    const all = ofList(said, 'accreditation.ended', next);
    if (all.length > 1) return list(all);
    const { account, session, state } = said;
    return { command: endAccreditation, input: { account, session, state } };
  },
  'letters.mailed': ({ session, lang, persons }) => ({
    command: mailLetters,
    input: { session, lang, persons, again: true },
  }),
  'representative.designated': (input) => ({ command: designateRepresentative, input }),
  'designation.ended': (input) => ({ command: endDesignation, input }),
};
