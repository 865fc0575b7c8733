import { z } from 'zod';
import { count, fieldNames, iso3, known, meta, text } from './shapes.ts';

/** observers.json: who may take part beside the States Parties, and who was seen. */
export const observersFile = z.strictObject({
  meta,
  categories: z.array(
    known({
      code: z.enum(['stateParty', 'observerState', 'invitedState', 'igo', 'ngo', 'court', 'media', 'barAssociation']),
      name: text,
      vote: z.boolean().nullable(),
      speak: text.nullable(),
      needs: z.enum(['credentials', 'composition of delegation']).nullable(),
      rule: count.nullable(),
      noteVerbaleSeries: text.nullable(),
      note: text.nullable(),
      unverifiedFields: fieldNames,
    }),
  ),
  observerStatesSeen: z.array(known({ state: iso3, session: count, note: text.nullable() })),
  organizations: z.array(
    known({ name: text, type: z.enum(['igo', 'igoOrEntity', 'ngo', 'barAssociation']), sessionSeen: count.nullable() }),
  ),
  ngoParticipants: z.array(
    known({ session: count, count: count.nullable(), approximate: z.boolean(), note: text.nullable() }),
  ),
  coalitionMembers: known({ count }),
});

export type ObserversFile = z.infer<typeof observersFile>;
