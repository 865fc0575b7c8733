import { sql } from 'kysely';
import type { Filled } from '../door/slot.ts';
import { messagesTo, type OwnMessage } from '../mail/index.ts';
import type { Db } from '../store/database.ts';
import { type Details, detailsOf } from './details.ts';
import { type ProposalOfPerson, proposalsAbout } from './proposals.ts';
import { keptElsewhere } from './slots.ts';

/** Everything Plenary keeps about a person, as the person takes it home. Secrets are kept as hashes and are not in it. */
export interface OwnData {
  readonly account: {
    readonly id: string;
    readonly name: string;
    readonly demonstration: boolean;
    readonly since: string;
  };
  /** as the Secretariat entered them; null when it entered none */
  readonly details: Details | null;
  readonly capacities: readonly {
    readonly kind: string;
    readonly session: string | null;
    readonly state: string | null;
    readonly role: string | null;
    /** since when designated to act as the representative; null when not */
    readonly designatedAt: string | null;
    readonly from: string;
    readonly until: string | null;
  }[];
  /** each with how long it had been away before it; null at the first visit */
  readonly signIns: readonly { readonly at: string; readonly until: string; readonly awaySince: string | null }[];
  /** when it was last known to be here; null before its first sign-in */
  readonly lastVisit: string | null;
  readonly links: readonly { readonly until: string; readonly usedAt: string | null }[];
  /** that were sent by mail, or wait to be; what they said is not kept */
  readonly messages: readonly OwnMessage[];
  /** what other rooms keep, each under its name */
  readonly elsewhere: Readonly<Record<string, readonly object[]>>;
  /** for a delegation, about the person or by it, until the session ends */
  readonly proposals: readonly ProposalOfPerson[];
  /** what the person did, by number in the record */
  readonly acts: readonly (OwnEntry & { readonly capacity: string | null; readonly subject: string })[];
  /** what was done about the person: accreditation, offices, links */
  readonly about: readonly OwnEntry[];
}

interface OwnEntry {
  readonly entry: number;
  readonly at: string;
  readonly act: string;
}

/** null when the account is not there, or is closed. Instants are ISO, in UTC. */
export async function ownData(db: Db, id: string, filled: Filled): Promise<OwnData | null> {
  const account = await db
    .selectFrom('account')
    .select(['id', 'name', 'demonstration', 'created_at as since'])
    .where('id', '=', id)
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  if (!account) return null;
  const elsewhere: Record<string, readonly object[]> = {};
  for (const { name, of } of filled(keptElsewhere)) elsewhere[name] = await of(db, id);
  return {
    account,
    details: (await detailsOf(db, [id])).get(id) ?? null,
    capacities: await db
      .selectFrom('capacity')
      .select([
        'kind',
        'session',
        'state',
        'role',
        'designated_at as designatedAt',
        'valid_from as from',
        'valid_until as until',
      ])
      .where('account', '=', id)
      .orderBy('id')
      .execute(),
    signIns: await db
      .selectFrom('sign_in')
      .select(['created_at as at', 'expires_at as until', 'away_since as awaySince'])
      .where('account', '=', id)
      .orderBy('created_at')
      .execute(),
    lastVisit:
      (await db.selectFrom('visit').select('seen_at').where('account', '=', id).executeTakeFirst())?.seen_at ?? null,
    links: await db
      .selectFrom('invitation')
      .select(['expires_at as until', 'used_at as usedAt'])
      .where('account', '=', id)
      .orderBy('expires_at')
      .execute(),
    messages: await messagesTo(db, id),
    elsewhere,
    proposals: await proposalsAbout(db, id),
    acts: await db
      .selectFrom('entry')
      .select(['seq as entry', 'at', 'act', 'capacity', 'subject'])
      .where('actor', '=', id)
      .orderBy('seq')
      .execute(),
    about: await db
      .selectFrom('entry')
      .select(['seq as entry', 'at', 'act'])
      .where('audience', '<>', 'public')
      .where(sql<boolean>`data->>'account' = ${id}`)
      .orderBy('seq')
      .execute(),
  };
}
