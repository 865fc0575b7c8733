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

/** The accounts that anybody at this machine may use: offices first, then delegations of the newest session by State code. */
export async function demonstrationAccounts(db: Db): Promise<readonly DemonstrationAccount[]> {
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
    .orderBy('capacity.kind', 'desc')
    .orderBy('capacity.session', 'desc')
    .orderBy('capacity.state')
    .orderBy('capacity.id')
    .execute();
  return rows;
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
