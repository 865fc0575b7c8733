import type { RawBuilder } from 'kysely';
import { namedStates } from '../reference/index.ts';
import { clockNow } from '../store/clock.ts';
import type { Db } from '../store/database.ts';
import type { ShownCapacity, Viewer } from '../web/ctx.ts';
import type { LanguageMap } from '../words/languages.ts';

const offices = {
  secretariat: {
    en: 'Secretariat',
    fr: 'Secrétariat',
    es: 'Secretaría',
    ar: 'الأمانة',
    zh: '秘书处',
    ru: 'Секретариат',
  },
  president: { en: 'President', fr: 'Président', es: 'Presidente', ar: 'الرئيس', zh: '主席', ru: 'Председатель' },
} as const satisfies Readonly<Record<string, LanguageMap>>;

/** Of an office, in six languages. */
export function officeName(kind: 'president' | 'secretariat'): LanguageMap {
  return offices[kind];
}

/** The person as pages show them: name, what they are now by the database's clock, and the seat they act for. */
export async function viewerOf(
  db: Db,
  account: string,
  now: string | RawBuilder<string> = clockNow,
): Promise<Viewer | null> {
  const rows = await db
    .selectFrom('account')
    .leftJoin('capacity', (join) =>
      join
        .onRef('capacity.account', '=', 'account.id')
        .on('valid_from', '<=', now)
        .on((eb) => eb.or([eb('valid_until', 'is', null), eb('valid_until', '>', now)])),
    )
    .leftJoin(namedStates, 'state_name.iso3', 'capacity.state')
    .select(['account.id', 'account.name', 'kind', 'state', 'names'])
    .where('account.id', '=', account)
    .where('closed_at', 'is', null)
    .orderBy('capacity.id')
    .execute();
  const [person] = rows;
  if (!person) return null;
  return {
    id: person.id,
    name: person.name,
    capacities: rows.flatMap(({ kind, state, names }) => (kind === null ? [] : [shown(kind, state, names)])),
    seat: rows.find(({ kind }) => kind === 'delegate')?.state ?? null,
  };
}

function shown(kind: string, state: string | null, names: LanguageMap | null): ShownCapacity {
  return kind === 'delegate' || kind === 'focal-point'
    ? { kind: kind === 'delegate' ? 'delegation' : kind, of: state ?? '', label: names ?? { en: state ?? '' } }
    : {
        kind: kind === 'president' ? 'office' : kind,
        of: kind,
        label: kind === 'president' || kind === 'secretariat' ? officeName(kind) : { en: kind },
      };
}

/** The seat for which the person is accredited at the session at that instant; null when there is none. */
export async function seatAt(db: Db, account: string, session: string, now: string): Promise<string | null> {
  const row = await db
    .selectFrom('capacity')
    .select('state')
    .where('account', '=', account)
    .where('session', '=', session)
    .where('kind', '=', 'delegate')
    .where('valid_from', '<=', now)
    .where((eb) => eb.or([eb('valid_until', 'is', null), eb('valid_until', '>', now)]))
    .executeTakeFirst();
  return row?.state ?? null;
}

/** Whether the person is accredited for the seat at the session at that instant. */
export async function actsForSeat(
  db: Db,
  account: string,
  { session, state }: { readonly session: string; readonly state: string },
  now: string,
): Promise<boolean> {
  return (await seatAt(db, account, session, now)) === state;
}
