import { type RawBuilder, sql } from 'kysely';
import type { Db, Tx } from '../store/database.ts';
import type { Found } from '../store/found.ts';
import type { Details } from './details.ts';

/** What a focal point asks for: a person more, other details of one who is accredited, or one less. */
export interface Proposed extends Details {
  readonly id: string;
  readonly kind: 'add' | 'change' | 'leave';
  /** who is accredited; null of a new person */
  readonly account: string | null;
  /** of a new person */
  readonly name: string | null;
  readonly role: 'head' | 'alternate' | 'adviser' | null;
  /** of who is accredited: what was known of the person when it was proposed, as a fingerprint */
  readonly known: string | null;
}

/** Outside the record, and gone with the person, the focal point or the session. */
export interface Proposal extends Proposed {
  readonly session: string;
  readonly state: string;
  readonly status: 'waiting' | 'sent-back' | 'approved';
  /** why it was sent back */
  readonly reason: string | null;
  /** raised with each change: what is decided is what was seen */
  readonly version: number;
  /** ISO instants */
  readonly proposedAt: string;
  readonly decidedAt: string | null;
  /** of who is accredited: the name */
  readonly person: string | null;
}

function rowsOf(db: Db) {
  return db
    .selectFrom('delegation_proposal')
    .leftJoin('account', 'account.id', 'delegation_proposal.account')
    .select([
      'delegation_proposal.id',
      'delegation_proposal.session',
      'delegation_proposal.state',
      'delegation_proposal.kind',
      'delegation_proposal.account',
      'delegation_proposal.name',
      'role',
      'title',
      'function',
      'email',
      'place',
      'known',
      'status',
      'reason',
      'version',
      'proposed_at as proposedAt',
      'decided_at as decidedAt',
      'account.name as person',
    ])
    .orderBy('proposed_at')
    .orderBy('delegation_proposal.id');
}

/** Of the delegation of one State, or of all, in the order in which they were proposed. */
export function proposalsOf(db: Db, session: Found, state?: string): Promise<readonly Proposal[]> {
  return rowsOf(db)
    .where('delegation_proposal.session', '=', session)
    .$if(state !== undefined, (query) => query.where('delegation_proposal.state', '=', state ?? ''))
    .execute();
}

/** Those of these ids, held until the transaction ends: nobody else decides them meanwhile. */
export async function proposalsOfIds(tx: Tx, ids: readonly string[]): Promise<readonly Proposal[]> {
  if (ids.length === 0) return [];
  return rowsOf(tx)
    .where('delegation_proposal.id', '=', sql<string>`any(${ids}::uuid[])`)
    .forUpdate('delegation_proposal')
    .execute();
}

/** How many wait, by State, of each session. */
export async function proposalsWaiting(
  db: Db,
): Promise<readonly { readonly session: string; readonly state: string; readonly n: number }[]> {
  const rows = await db
    .selectFrom('delegation_proposal')
    .select(({ fn }) => ['session', 'state', fn.countAll<number>().as('n')])
    .where('status', '=', 'waiting')
    .groupBy(['session', 'state'])
    .orderBy('session')
    .orderBy('state')
    .execute();
  return rows.map(({ n, ...seat }) => ({ ...seat, n: Number(n) }));
}

export interface ProposedBy {
  readonly session: string;
  readonly state: string;
  readonly account: string;
  /** ISO instants: now, and when the session ends */
  readonly at: string;
  readonly until: string;
}

/** One that is there already, by its id, stays as it is: sent twice it is proposed once. Gives how many are new. */
export async function keepProposals(tx: Tx, all: readonly Proposed[], by: ProposedBy): Promise<number> {
  if (all.length === 0) return 0;
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('delegation_proposal')
    .values(
      all.map((one) => ({
        ...one,
        ...{ session: by.session, state: by.state, proposed_by: by.account, proposed_at: by.at, expires_at: by.until },
        ...{ status: 'waiting' as const, reason: null, decided_by: null, decided_at: null },
      })),
    )
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirstOrThrow();
  return Number(numInsertedOrUpdatedRows ?? 0);
}

/** Which proposal of a seat, as it was seen. */
export interface ProposalSeen {
  readonly id: string;
  readonly version: number;
}

/** Another one in the place of one that is not approved; it waits again. False: it was decided or changed meanwhile. */
export async function changeProposal(
  tx: Tx,
  { id, version }: ProposalSeen,
  to: Proposed,
  by: ProposedBy,
): Promise<boolean> {
  const { name, role, title, function: what, email, place, known } = to;
  const { numUpdatedRows } = await tx
    .updateTable('delegation_proposal')
    .set({
      ...{ name, role, title, function: what, email, place, known, version: version + 1 },
      ...{ status: 'waiting', reason: null, decided_by: null, decided_at: null },
      ...{ proposed_by: by.account, proposed_at: by.at },
    })
    .where((eb) => eb.and({ id, version, session: by.session, state: by.state }))
    .where('status', '<>', 'approved')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** It is gone, with all that it said. False: it was decided or changed meanwhile. */
export async function withdrawProposal(
  tx: Tx,
  { id, version }: ProposalSeen,
  { session, state }: Pick<ProposedBy, 'session' | 'state'>,
): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('delegation_proposal')
    .where((eb) => eb.and({ id, version, session, state }))
    .where('status', '<>', 'approved')
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Back to the focal point, with the reason. Those that wait, as they were seen; gives how many. */
export async function sendBackProposals(
  tx: Tx,
  seen: readonly ProposalSeen[],
  by: { readonly account: string; readonly at: string; readonly session: string; readonly reason: string },
): Promise<number> {
  let sent = 0;
  for (const { id, version } of seen) {
    const { numUpdatedRows } = await tx
      .updateTable('delegation_proposal')
      .set({ status: 'sent-back', reason: by.reason, decided_by: by.account, decided_at: by.at, version: version + 1 })
      .where((eb) => eb.and({ id, version, session: by.session, status: 'waiting' }))
      .executeTakeFirst();
    sent += Number(numUpdatedRows);
  }
  return sent;
}

/** A proposal that an act of the Secretariat takes up, in its own transaction. `by`: account. */
export interface Approved {
  readonly proposal: string;
  readonly by: string | null;
}

/** It says no more than whom it was about, and when it was approved. */
export function proposalApproved({ proposal, by }: Approved, account: string, at: string): RawBuilder<unknown> {
  return sql`update delegation_proposal set status = 'approved', account = ${account}::uuid, name = null, title = null,
      function = null, email = null, place = null, known = null, reason = null, version = version + 1,
      decided_by = ${by}::uuid, decided_at = ${at}::timestamptz
    where id = ${proposal}::uuid`;
}

export async function approveProposal(tx: Tx, approved: Approved | null, account: string, at: string): Promise<void> {
  if (approved) await proposalApproved(approved, account, at).execute(tx);
}

/** All that names the person, and all that it proposed. */
export async function forgetProposals(tx: Tx, account: string): Promise<void> {
  await tx
    .deleteFrom('delegation_proposal')
    .where((eb) => eb.or([eb('account', '=', account), eb('proposed_by', '=', account)]))
    .execute();
  await tx.updateTable('delegation_proposal').set({ decided_by: null }).where('decided_by', '=', account).execute();
}

/** As a person takes it home. */
export interface ProposalOfPerson extends Omit<Proposed, 'id' | 'known'> {
  readonly session: string;
  readonly state: string;
  readonly status: string;
  readonly reason: string | null;
  readonly proposedAt: string;
}

export function proposalsAbout(db: Db, account: string): Promise<readonly ProposalOfPerson[]> {
  return db
    .selectFrom('delegation_proposal')
    .select(['session', 'state', 'kind', 'account', 'name', 'role', 'title', 'function', 'email', 'place'])
    .select(['status', 'reason', 'proposed_at as proposedAt'])
    .where((eb) => eb.or([eb('account', '=', account), eb('proposed_by', '=', account)]))
    .orderBy('proposed_at')
    .execute();
}
