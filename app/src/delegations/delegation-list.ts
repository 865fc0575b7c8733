import type { DelegationRole } from '@plenary/rules';
import { line, optionalLine, personName } from '../door/input.ts';
import type { ObjectionCode } from '../door/objection.ts';
import { accreditedAt, type Details, detailFields, detailsOf, noDetails, sameDetails } from '../identity/index.ts';
import {
  type ImportedList,
  type JudgedLine,
  type ListColumn,
  ofKind,
  ofState,
  ofWords,
  type RightLine,
  type WrittenRow,
} from '../imports/index.ts';
import { memberships } from '../membership/index.ts';
import { nameOf, stateNames } from '../reference/index.ts';
import { preparedOn } from '../sessions/index.ts';
import type { Db } from '../store/database.ts';
import type { LanguageCtx } from '../web/ctx.ts';
import { accreditPersons } from './accredit-persons.ts';
import { Accreditations, type Newcomer } from './accreditations.ts';
import { inOrder } from './in-order.ts';
import { alreadyInAnotherRole } from './other-role.ts';
import { roleWords } from './role-words.ts';
import { type Known, saidOfAList } from './said-of-a-list.ts';

export const personColumns: readonly ListColumn[] = [
  {
    key: 'state',
    label: 'identity.choose-state',
    also: ['State', 'Country', 'Delegation', 'État', 'Pays', 'Délégation', 'Estado', 'País', 'Delegación'],
    needed: true,
    reads: ofState,
    example: 'France',
  },
  {
    key: 'role',
    label: 'desk.person.role',
    also: ['Capacity', 'Qualité', 'Calidad'],
    needed: true,
    reads: ofWords(roleWords, 'input.role'),
    example: 'Representative',
  },
  {
    key: 'title',
    label: 'desk.person.title',
    also: [
      'Title',
      'Rank',
      'Courtesy title',
      'Titre',
      'Rang',
      'Civilité',
      'Tratamiento',
      'Título',
      'Обращение',
      'Ранг',
    ],
    reads: ofKind(detailFields.title),
    example: 'H.E. Ms',
  },
  {
    key: 'family',
    label: 'desk.person.family',
    also: ['Surname', 'Last name', 'Name', 'Full name', 'Nom', 'Apellido', 'Nombre completo', 'Имя', '姓名', 'الاسم'],
    needed: true,
    reads: ofKind(line({ max: 120, ask: 'input.name' })),
    example: 'EXAMPLE',
  },
  {
    key: 'given',
    label: 'desk.person.given',
    also: ['First name', 'Given names', 'Forename', 'Prénoms', 'Nombre'],
    reads: ofKind(optionalLine(58)),
    example: 'Sorrel',
  },
  {
    key: 'function',
    label: 'desk.person.function',
    also: ['Position', 'Job title', 'Poste', 'Puesto', 'Пост'],
    reads: ofKind(detailFields.function),
    example: 'Permanent Representative',
  },
  {
    key: 'email',
    label: 'desk.person.email',
    also: ['E-mail address', 'Mail', 'Courriel', 'Correo', 'Эл. почта', '电邮'],
    reads: ofKind(detailFields.email),
    example: 'sorrel@example.org',
  },
  {
    key: 'place',
    label: 'desk.person.place',
    also: ['Order', 'Ordre', 'Orden', 'Порядок'],
    reads: ofKind(detailFields.place),
    example: '1',
  },
];

interface Values extends Partial<Details> {
  readonly state: string;
  readonly role: 'head' | 'alternate' | 'adviser';
  readonly family: string;
  readonly given?: string | null;
}

/** Which cell mends what the rules say of a person. */
const cellOf: Partial<Readonly<Record<ObjectionCode, string>>> = {
  'not-a-state-party-then': 'state',
  'head-exists': 'role',
  'head-in-list': 'role',
};

/** A person of a list who is accredited already, with what is known from now on. */
export interface DescribedAnew extends Details {
  readonly line: number;
  readonly account: string;
  readonly state: string;
}

/** A person of a list who is new. */
export interface NewcomerOfList extends Details, Newcomer {
  readonly role: 'head' | 'alternate' | 'adviser';
  readonly line: number;
}

/** What becomes of each line of a list of persons, beside those who are `there`, who grow with it. */
export function judgePersons({
  there,
  details,
  lines,
  meant,
}: {
  readonly there: Accreditations<Known>;
  readonly details: ReadonlyMap<string, Details>;
  readonly lines: readonly RightLine[];
  readonly meant: ReadonlySet<number>;
}): {
  readonly judged: Map<number, JudgedLine>;
  readonly newcomers: readonly NewcomerOfList[];
  readonly described: readonly DescribedAnew[];
} {
  const found = new Set<string>();
  const judged = new Map<number, JudgedLine>();
  const newcomers: NewcomerOfList[] = [];
  const described: DescribedAnew[] = [];
  for (const { line: number, values } of lines) {
    const { state, role, family, given, ...told } = values as unknown as Values;
    const name = personName().safeParse(given ? `${family}, ${given}` : family);
    if (!name.success) {
      const wrong = { column: 'family', said: name.error.issues[0]?.message ?? 'input.name' };
      judged.set(number, { becomes: 'wrong', wrong });
      continue;
    }
    const same = there
      .alike(name.data)
      .filter((one) => one.state === state && one.account !== undefined && !found.has(one.account));
    const known = same.find((one) => one.role === role) ?? same[0];
    if (known?.account !== undefined) {
      found.add(known.account);
      const before = details.get(known.account) ?? noDetails;
      const after = { ...before, ...told };
      if (known.role !== role)
        judged.set(number, { becomes: 'wrong', why: { column: 'role', objection: alreadyInAnotherRole(known) } });
      else if (sameDetails(before, after)) judged.set(number, { becomes: 'same' });
      else {
        judged.set(number, { becomes: 'changed' });
        described.push({ line: number, account: known.account, state, ...after });
      }
      continue;
    }
    const isMeant = meant.has(number);
    const person = { state, role, name: name.data, namesake: isMeant, otherSeat: isMeant };
    const why = there.whyNot(person);
    if (why) {
      const objection = saidOfAList(why, there, person);
      const column = cellOf[objection.code as ObjectionCode];
      judged.set(number, { becomes: column ? 'wrong' : 'asked', why: { column: column ?? 'family', objection } });
      continue;
    }
    there.add({ ...person, line: number });
    judged.set(number, { becomes: 'new' });
    newcomers.push({ ...noDetails, ...told, ...person, line: number });
  }
  return { judged, newcomers, described };
}

/** The persons of all delegations of a session. A cell that is left empty changes nothing of what is known. */
export const delegationList: ImportedList = {
  name: 'delegations',
  part: 'delegations',
  title: 'delegations.import',
  lede: 'delegations.import.lede',
  columns: personColumns,
  command: accreditPersons,
  path: (session) => `/desk/sessions/${session}/delegations`,

  async judge(db, { session, lines, meant, now }) {
    const { persons, details } = await knownPersons(db, session.id);
    const there = new Accreditations<Known>(persons, await memberships(db), preparedOn(session, now));
    const { judged, newcomers, described } = judgePersons({ there, details, lines, meant });
    return {
      lines: judged,
      input: { session: session.id, persons: newcomers.map(unlined), described: described.map(unlined) },
    };
  },

  async rows(db, session, ctx) {
    const { persons, details } = await knownPersons(db, session.id);
    const names = await stateNames(db);
    const all = persons.map((person) => ({ ...(details.get(person.account) ?? noDetails), ...person }));
    const sorted = inOrder(all).toSorted((a, b) =>
      ctx.compare(nameOf(ctx, names, a.state), nameOf(ctx, names, b.state)),
    );
    return sorted.map((person) => ({ state: nameOf(ctx, names, person.state), ...cellsOf(ctx, person) }));
  },
};

/** A person as the columns have it, beside the State. */
export function cellsOf(
  ctx: LanguageCtx,
  {
    role,
    name,
    title,
    function: what,
    email,
    place,
  }: Details & { readonly role: DelegationRole; readonly name: string },
): WrittenRow {
  const comma = name.indexOf(', ');
  return {
    role: ctx.t(roleWords[role].label),
    title: title ?? '',
    family: comma < 0 ? name : name.slice(0, comma),
    given: comma < 0 ? '' : name.slice(comma + 2),
    function: what ?? '',
    email: email ?? '',
    place: place ?? '',
  };
}

/** As the command takes it: the line of the list is the list's alone. */
function unlined<Lined extends { readonly line: number }>({ line: _, ...person }: Lined): Omit<Lined, 'line'> {
  return person;
}

async function knownPersons(db: Db, session: string) {
  const persons = await accreditedAt(db, session);
  const accounts = persons.map(({ account }) => account);
  return { persons, details: await detailsOf(db, accounts) };
}
