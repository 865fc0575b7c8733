import { lettersOf, line, personName } from '../door/input.ts';
import { no, type ObjectionCode } from '../door/objection.ts';
import { detailFields, focalPointsAt } from '../identity/index.ts';
import { type ImportedList, type JudgedLine, type ListColumn, ofKind, ofState } from '../imports/index.ts';
import { memberships } from '../membership/index.ts';
import { nameOf, stateNames } from '../reference/index.ts';
import { preparedOn } from '../sessions/index.ts';
import { nameFocalPoints } from './name-focal-points.ts';
import { type Named, whyNot } from './naming.ts';

const columns: readonly ListColumn[] = [
  {
    key: 'state',
    label: 'identity.choose-state',
    also: ['State', 'Country', 'Delegation', 'État', 'Pays', 'Délégation', 'Estado', 'País', 'Delegación'],
    needed: true,
    reads: ofState,
    example: 'France',
  },
  {
    key: 'name',
    label: 'desk.person.name',
    also: ['Name', 'Full name', 'Focal point', 'Nom', 'Point focal', 'Nombre', 'Punto focal', 'Имя', '姓名', 'الاسم'],
    needed: true,
    reads: ofKind(line({ max: 120, ask: 'input.name' })),
    example: 'EXAMPLE, Sorrel',
  },
  {
    key: 'email',
    label: 'desk.person.email',
    also: ['E-mail address', 'Mail', 'Courriel', 'Correo', 'Эл. почта', '电邮'],
    reads: ofKind(detailFields.email),
    example: 'sorrel@example.org',
  },
];

/** Which cell mends what the rules say. */
const cellOf: Partial<Readonly<Record<ObjectionCode, string>>> = { 'not-a-state-party-then': 'state' };

/** The focal points of all delegations of a session. Whoever is the focal point of a State stays so until that is ended. */
export const focalPointList: ImportedList = {
  name: 'focal-points',
  part: 'delegations',
  title: 'focal-points.import',
  lede: 'focal-points.import.lede',
  columns,
  command: nameFocalPoints,
  path: (session) => `/desk/sessions/${session}/focal-points`,

  async judge(db, { session, lines, now }) {
    const members = await memberships(db);
    const there: Named[] = [...(await focalPointsAt(db, session.id))];
    const judged = new Map<number, JudgedLine>();
    const persons: Named[] = [];
    /** by which line of this list a State has its focal point */
    const lineOf = new Map<string, number>();
    for (const { line: number, values } of lines) {
      const said = values as unknown as Omit<Named, 'email'> & Partial<Pick<Named, 'email'>>;
      const name = personName().safeParse(said.name);
      if (!name.success) {
        const wrong = { column: 'name', said: name.error.issues[0]?.message ?? 'input.name' };
        judged.set(number, { becomes: 'wrong', wrong });
        continue;
      }
      const person = { state: said.state, name: name.data, email: said.email ?? null };
      const holder = there.find(({ state }) => state === person.state);
      if (holder && isSame(holder, person, said.email !== undefined)) {
        judged.set(number, { becomes: 'same' });
        continue;
      }
      const why = whyNot(person, there, members, preparedOn(session, now));
      if (why) {
        const before = lineOf.get(person.state);
        const objection =
          why.code === 'focal-point-exists' && before !== undefined
            ? no('focal-point-in-list', { name: holder?.name ?? '', state: person.state, line: before })
            : why;
        const column = cellOf[objection.code as ObjectionCode] ?? 'name';
        judged.set(number, { becomes: 'wrong', why: { column, objection } });
        continue;
      }
      judged.set(number, { becomes: 'new' });
      there.push(person);
      lineOf.set(person.state, number);
      persons.push(person);
    }
    return { lines: judged, input: { session: session.id, persons } };
  },

  async rows(db, session, ctx) {
    const names = await stateNames(db);
    const all = (await focalPointsAt(db, session.id)).map(({ state, name, email }) => ({
      state: nameOf(ctx, names, state),
      name,
      email: email ?? '',
    }));
    return all.toSorted((a, b) => ctx.compare(a.state, b.state));
  },
};

function isSame(one: Named, other: Named, withEmail: boolean): boolean {
  return lettersOf(one.name) === lettersOf(other.name) && (!withEmail || one.email === other.email);
}
