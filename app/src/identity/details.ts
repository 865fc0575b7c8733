import { canonicalJson, commitment } from '@plenary/record';
import { type RawBuilder, sql } from 'kysely';
import { email, optional, optionalLine, whole } from '../door/input.ts';
import type { Db } from '../store/database.ts';
import { type Approved, proposalApproved } from './proposals.ts';

/** What is kept of a person of a delegation beside the name; outside the record, and gone with the person. */
export interface Details {
  /** courtesy title or rank: "H.E. Ms", "Dr" */
  readonly title: string | null;
  readonly function: string | null;
  readonly email: string | null;
  /** within the delegation, from 1; among those of one role */
  readonly place: number | null;
}

/** How a command asks for them. */
export const detailFields = {
  title: optionalLine(60),
  function: optionalLine(160),
  email: optional(email),
  place: optional(whole({ min: 1, max: 999 })),
};

/** The same, where one that is not asked stays as it is; null: it is known no more. */
export const detailChanges = {
  title: detailFields.title.unwrap().optional(),
  function: detailFields.function.unwrap().optional(),
  email: detailFields.email.unwrap().optional(),
  place: detailFields.place.unwrap().optional(),
};

type DetailChanges = { readonly [Detail in keyof Details]?: Details[Detail] | undefined };

export const noDetails: Details = { title: null, function: null, email: null, place: null };

export function sameDetails(one: Details, other: Details): boolean {
  return plain(one) === plain(other);
}

export function changedDetails(before: Details, { title, function: what, email, place }: DetailChanges): Details {
  return {
    title: title === undefined ? before.title : title,
    function: what === undefined ? before.function : what,
    email: email === undefined ? before.email : email,
    place: place === undefined ? before.place : place,
  };
}

/** What the record says of them: it can be held against them while the salt is kept, and says nothing without. */
export function detailsCommitment(details: Details, salt: string): string {
  return commitment(plain(details), salt);
}

/** As an act carries them past the record. */
export function unrecordedDetails(details: Details): string {
  return plain(details);
}

function plain({ title, function: what, email, place }: Details): string {
  return canonicalJson({ title, function: what, email, place });
}

/** Writes them in the place of those before. Nothing was said of them where an act is replayed. */
export function detailsKept(
  { account, details, salt }: { readonly account: string; readonly details?: string; readonly salt?: string },
  at: string,
  approved: Approved | null = null,
): RawBuilder<never> {
  return sql`${approved ? sql`with approved as (${proposalApproved(approved, account, at)})` : sql``}
    insert into person_details (account, title, function, email, place, salt)
    select ${account}::uuid, given.title, given.function, given.email, given.place, ${salt ?? ''}
    from json_to_record(${details ?? null}::json) as given (title text, function text, email text, place integer)
    where ${details ?? null}::text is not null
    on conflict (account) do update set title = excluded.title, function = excluded.function, email = excluded.email,
      place = excluded.place, salt = excluded.salt`;
}

/** By account; of whom nothing was entered, nothing. */
export async function detailsOf(db: Db, accounts: readonly string[]): Promise<ReadonlyMap<string, Details>> {
  const rows = await db
    .selectFrom('person_details')
    .select(['account', 'title', 'function', 'email', 'place'])
    .where('account', '=', sql<string>`any(${accounts}::uuid[])`)
    .execute();
  return new Map(rows.map(({ account, ...details }) => [account, details]));
}
