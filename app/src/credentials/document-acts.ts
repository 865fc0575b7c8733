import { sql } from 'kysely';
import { act } from '../door/acts.ts';
import type { DocumentSaid } from './document-file.ts';

interface OfDelegation {
  readonly session: string;
  readonly state: string;
}

/** What the record can say of the scan of a paper. It never holds the scan. */
export const documentActs = {
  /** in the place of the one before, where there was one: the reason says why */
  'credentials-document.attached': act<OfDelegation & DocumentSaid & { readonly reason: string | null }>({
    about: ({ session }) => `session:${session}`,
    audience: 'secretariat',
    within: ({ session, state }) => [`seat:${session}/${state}`],
    async apply(tx, { at, data: { session, state, type, size, sha256 }, unrecorded }) {
      const bytes = unrecorded?.bytes ?? null;
      const row = {
        type,
        size,
        sha256,
        attached_at: at,
        bytes: sql<Uint8Array | null>`decode(${bytes}::text, 'base64')`,
      };
      await tx
        .insertInto('credentials_document')
        .values({ session, iso3: state, ...row })
        .onConflict((conflict) => conflict.columns(['session', 'iso3']).doUpdateSet(row))
        .execute();
    },
  }),

  'credentials-document.removed': act<OfDelegation & { readonly reason: string }>({
    about: ({ session }) => `session:${session}`,
    audience: 'secretariat',
    within: ({ session, state }) => [`seat:${session}/${state}`],
    async apply(tx, { data: { session, state } }) {
      await tx.deleteFrom('credentials_document').where('session', '=', session).where('iso3', '=', state).execute();
    },
  }),
};
