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
  /** of the session of a delegation */
  readonly symbolPrefix: string | null;
  readonly sessionTitle: LanguageMap | null;
}

/** Sessions with delegations that anybody at this machine may sign in for, the newest first. */
export async function demonstrationSessions(db: Db): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('capacity')
    .innerJoin('account', 'account.id', 'capacity.account')
    .select('capacity.session')
    .distinct()
    .where('account.demonstration', '=', true)
    .where('account.closed_at', 'is', null)
    .where('capacity.valid_until', 'is', null)
    .where('capacity.kind', '=', 'delegate')
    .orderBy('capacity.session', 'desc')
    .execute();
  return rows.flatMap(({ session }) => session ?? []);
}

/**
 * The accounts that anybody at this machine may use: offices first, then delegations by State code, those of the newest session first.
 * `sessions`: delegations of these alone.
 */
export async function demonstrationAccounts(
  db: Db,
  of: { readonly sessions?: readonly string[]; readonly account?: string } = {},
): Promise<readonly DemonstrationAccount[]> {
  const rows = await db
    .selectFrom('account')
    .innerJoin('capacity', 'capacity.account', 'account.id')
    .leftJoin(namedStates, 'state_name.iso3', 'capacity.state')
    .select([
      'account.id as account',
      'account.name',
      'capacity.kind',
      'capacity.session',
      'capacity.state',
      'capacity.role',
    ])
    .leftJoin(sessions, 'session.id', 'capacity.session')
    .select(['state_name.names as stateName', 'session.symbol_prefix as symbolPrefix', 'session.title as sessionTitle'])
    .where('account.demonstration', '=', true)
    .where('account.closed_at', 'is', null)
    .where('capacity.valid_until', 'is', null)
    .$if(of.account !== undefined, (query) => query.where('account.id', '=', of.account ?? ''))
    .$if(of.sessions !== undefined, (query) =>
      query.where((eb) =>
        eb.or([eb('capacity.session', 'is', null), eb('capacity.session', '=', eb.fn.any(eb.val(of.sessions ?? [])))]),
      ),
    )
    .orderBy('capacity.kind', 'desc')
    .orderBy('capacity.session', 'desc')
    .orderBy('capacity.state')
    .orderBy('capacity.id')
    .execute();
  return rows;
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
