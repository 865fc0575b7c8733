import { isPartyOn } from '@plenary/rules';
import { type Actor, acting, type Capacity, delegateOf } from '../door/actor.ts';
import { no, type Objection } from '../door/objection.ts';
import type { Who } from '../door/who.ts';
import { memberships } from '../membership/index.ts';
import { type SessionParameters, sessionParameters } from '../parameters/index.ts';
import { localDay, noSuchSession, type SessionDays, sessionDays, wrongWorld } from '../sessions/index.ts';
import type { Db, Tx } from '../store/database.ts';
import { credentialsIn, type HeldCredentials, nothingHeld } from './held.ts';

export const ruleOn = {
  submission: 'Rules of Procedure of the Assembly, rule 24',
  committee: 'Rules of Procedure of the Assembly, rule 25',
  provisional: 'Rules of Procedure of the Assembly, rule 26',
  objection: 'Rules of Procedure of the Assembly, rule 27',
} as const;

/** What every decision about credentials needs to know. */
export interface CredentialsFacts {
  readonly session: SessionDays | null;
  readonly parameters: SessionParameters;
  /** States Parties on the first day of the session or, once it runs, today */
  readonly parties: readonly string[];
  readonly held: ReadonlyMap<string, HeldCredentials>;
  readonly committee: Committee | null;
}

export interface Committee {
  readonly members: readonly string[];
  readonly appointedAt: string;
  /** whom it has chosen; null also where that person's State is no longer of the nine */
  readonly chair: { readonly account: string; readonly state: string } | null;
}

export async function credentialsFacts(tx: Tx, session: string, now: string): Promise<CredentialsFacts> {
  const held = await sessionDays(tx, session);
  const day = held === null ? null : dayOf(held, now);
  return {
    session: held,
    parameters: await sessionParameters(tx, session),
    parties: day === null ? [] : (await memberships(tx)).filter((one) => isPartyOn(one, day)).map(({ iso3 }) => iso3),
    held: await credentialsIn(tx, session),
    committee: await committeeOf(tx, session),
  };
}

export function dayOf({ starts, city }: Pick<SessionDays, 'starts' | 'city'>, now: string): string {
  const today = localDay(city, now);
  return starts > today ? starts : today;
}

export function heldBy({ held }: Pick<CredentialsFacts, 'held'>, state: string): HeldCredentials {
  return held.get(state) ?? nothingHeld;
}

/** The Credentials Committee of a session, or null. */
export async function committeeOf(db: Db | Tx, session: string): Promise<Committee | null> {
  const row = await db
    .selectFrom('credentials_committee')
    .leftJoin('credentials_chair', (join) =>
      join
        .onRef('credentials_chair.session', '=', 'credentials_committee.session')
        .on('credentials_chair.valid_until', 'is', null),
    )
    .select(['members', 'appointed_at', 'account', 'iso3'])
    .where('credentials_committee.session', '=', session)
    .executeTakeFirst();
  if (!row) return null;
  const { account, iso3: state } = row;
  return {
    members: row.members,
    appointedAt: row.appointed_at,
    chair: account !== null && state !== null && row.members.includes(state) ? { account, state } : null,
  };
}

/** That it is a session of the world in which the actor acts, and each of the States a party to the Statute. */
export function aboutObjection(
  { session, parties }: CredentialsFacts,
  states: readonly string[],
  actor: Actor,
  now: string,
): Objection | null {
  if (!session) return noSuchSession;
  const wrong = wrongWorld(session, actor);
  if (wrong) return wrong;
  const other = states.find((state) => !parties.includes(state));
  return other === undefined
    ? null
    : no('not-a-state-party-then', { state: other, day: dayOf(session, now) }, 'Rome Statute, article 112(1)');
}

/** The person in the chair of the Committee, and the Secretariat that serves it. */
export const committeeOrSecretariat: Who = {
  name: 'who chairs the Credentials Committee, and the Secretariat',
  kinds: ['delegate', 'secretariat'],
  delegates: 'the chair of the Committee',
  refusal: null,
};

/** In what the actor acts for the Committee; null where it has no part in it. */
export function forCommittee({ committee, session }: CredentialsFacts, actor: Actor): Capacity | null {
  const secretariat = acting(actor, 'secretariat');
  if (secretariat || !session) return secretariat;
  const { chair = null } = committee ?? {};
  return chair !== null && chair.account === actor.id ? delegateOf(actor, session.id, chair.state) : null;
}

export const noCommittee: Objection = no('no-credentials-committee', {}, ruleOn.committee);
export const onlyTheCommittee: Objection = no('only-the-committee', {}, ruleOn.committee);

/** Each once, in the order of the codes. */
export function each(states: readonly string[]): readonly string[] {
  return [...new Set(states)].toSorted();
}
