import { seatsEverHeld } from '../identity/index.ts';
import type { Db, Tx } from '../store/database.ts';
import type { DocumentSaid, DocumentType } from './document-file.ts';

/** A document as pages name it. */
export interface HeldDocument extends DocumentSaid {
  /** ISO instant */
  readonly attachedAt: string;
}

/** By State, those that are attached now. */
export async function documentsIn(db: Db | Tx, session: string): Promise<ReadonlyMap<string, HeldDocument>> {
  const rows = await db
    .selectFrom('credentials_document')
    .select(['iso3', 'type', 'size', 'sha256', 'attached_at as attachedAt'])
    .where('session', '=', session)
    .execute();
  return new Map(rows.map(({ iso3, ...document }) => [iso3, document]));
}

/** The document itself; null where none is attached. */
export async function documentOf(
  db: Db,
  session: string,
  state: string,
): Promise<{ readonly type: DocumentType; readonly bytes: Uint8Array } | null> {
  const row = await db
    .selectFrom('credentials_document')
    .select(['type', 'bytes'])
    .where('session', '=', session)
    .where('iso3', '=', state)
    .executeTakeFirst();
  return row?.bytes ? { type: row.type, bytes: row.bytes } : null;
}

/** Scans of delegations of which somebody was who is erased: they may name the person. The papers themselves are with the Secretariat. */
export async function forgetDocuments(
  tx: Tx,
  seats: readonly { readonly session: string; readonly state: string }[],
): Promise<void> {
  for (const { session, state } of seats)
    await tx.deleteFrom('credentials_document').where('session', '=', session).where('iso3', '=', state).execute();
}

/** Those that may name a person, for its own data: of each delegation of which it was ever one. */
export async function documentsAbout(db: Db, account: string): Promise<readonly object[]> {
  const seats = await seatsEverHeld(db, account);
  const found = await Promise.all(
    seats.map(async ({ session, state }) => {
      const document = (await documentsIn(db, session)).get(state);
      return document ? [{ session, state, type: document.type, size: document.size, since: document.attachedAt }] : [];
    }),
  );
  return found.flat();
}
