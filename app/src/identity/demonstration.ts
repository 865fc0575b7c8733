import { isUuid } from '../door/input.ts';
import { namedStates } from '../reference/index.ts';
import { sessions } from '../sessions/index.ts';
import type { Db } from '../store/database.ts';
import type { LanguageMap } from '../words/languages.ts';

export interface DemonstrationAccount {
  readonly account: string;
  readonly name: string;
  readonly kind: string;
  readonly session: string | null;
  /** in a delegation: head, alternate or adviser */
  readonly role: string | null;
  readonly state: string | null;
  readonly stateName: LanguageMap | null;
  /** what the person does at home: "Legal adviser" */
  readonly function: string | null;
}

/** A session that somebody may sign in for. */
export interface DemonstrationSession {
  readonly id: string;
  readonly symbolPrefix: string;
  readonly title: LanguageMap;
}

/** Sessions with persons that anybody at this machine may sign in as, the newest first. */
export async function demonstrationSessions(db: Db): Promise<readonly DemonstrationSession[]> {
  return (
    db
      .selectFrom(sessions)
      .select(['session.id', 'session.symbol_prefix as symbolPrefix', 'session.title'])
      .where('session.id', 'in', (eb) =>
        eb
          .selectFrom('capacity')
          .innerJoin('account', 'account.id', 'capacity.account')
          .select('capacity.session')
          .where('account.demonstration', '=', true)
          .where('account.closed_at', 'is', null)
          .where('capacity.valid_until', 'is', null)
          .where('capacity.state', 'is not', null)
          .$castTo<{ session: string }>(),
      )
      .orderBy('session.starts', 'desc')
      // The tenth stands before the ninth.
      .orderBy(({ fn }) => fn('length', ['session.id']), 'desc')
      .orderBy('session.id', 'desc')
      .execute()
  );
}

/** The accounts that anybody at this machine may use: offices, then the persons of one session by State code, in the order of a delegation. */
export async function demonstrationAccounts(
  db: Db,
  of: { readonly session?: string; readonly account?: string } = {},
): Promise<readonly DemonstrationAccount[]> {
  const rows = await db
    .selectFrom('account')
    .innerJoin('capacity', 'capacity.account', 'account.id')
    .leftJoin('person_details', 'person_details.account', 'account.id')
    .leftJoin(namedStates, 'state_name.iso3', 'capacity.state')
    .select([
      'account.id as account',
      'account.name',
      'capacity.kind',
      'capacity.session',
      'capacity.state',
      'capacity.role',
      'person_details.function as function',
      'state_name.names as stateName',
    ])
    .where('account.demonstration', '=', true)
    .where('account.closed_at', 'is', null)
    .where('capacity.valid_until', 'is', null)
    .$if(of.account !== undefined, (query) => query.where('account.id', '=', of.account ?? ''))
    .$if(of.session !== undefined, (query) =>
      query.where((eb) => eb.or([eb('capacity.session', 'is', null), eb('capacity.session', '=', of.session ?? '')])),
    )
    .orderBy('capacity.kind', 'desc')
    .orderBy('capacity.session', 'desc')
    .orderBy('capacity.state')
    .orderBy((eb) => eb.case('capacity.role').when('head').then(0).when('alternate').then(1).else(2).end())
    .orderBy('person_details.place')
    .orderBy('capacity.id')
    .execute();
  return rows;
}

/**
 * Whom an address offers to be: the offices, and the persons of the session it asks for, else of the newest. `account`: one of the
 * delegation of which all persons are wanted.
 */
export async function offeredAccounts(db: Db, asked: URLSearchParams) {
  const sessions = await demonstrationSessions(db);
  const wanted = asked.get('account') ?? '';
  const held = isUuid(wanted) ? await demonstrationAccounts(db, { account: wanted }) : [];
  const prefers = asked.get('session') ?? held.find(({ session }) => session !== null)?.session;
  const session = sessions.find(({ id }) => id === prefers) ?? sessions[0];
  const accounts = await demonstrationAccounts(db, { session: session?.id ?? '' });
  if (session === undefined) return { accounts, choose: null };
  const one = accounts.find(({ account, session }) => session !== null && account === wanted) ?? null;
  return { accounts, choose: { sessions, session, one } };
}

/** Whether anybody at this machine may use the account. */
export async function isDemonstrationAccount(db: Db, account: string): Promise<boolean> {
  return isUuid(account) && (await demonstrationAccounts(db, { account })).length > 0;
}

/** How many accounts are played. */
export async function countDemonstrationAccounts(db: Db): Promise<number> {
  const row = await db
    .selectFrom('account')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('demonstration', '=', true)
    .executeTakeFirst();
  return row?.n ?? 0;
}
