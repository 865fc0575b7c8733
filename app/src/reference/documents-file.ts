import { z } from 'zod';
import { day, fieldNames, known, meta, symbol, text } from './shapes.ts';

/** documents.json: known documents of the sessions, and three series of reports. */
export const documentsFile = z.strictObject({
  meta,
  documents: z.array(
    known({
      session: z.union([z.int().min(1), z.literal('S-1')]),
      kind: z.enum(['resolution', 'decision', 'report', 'noteVerbale']),
      symbol: symbol.nullable(),
      title: text,
      date: day.nullable(),
      adoptedByConsensus: z.boolean().nullable(),
      meeting: text.nullable(),
      languages: z.array(z.enum(['ar', 'en', 'es', 'fr', 'ru', 'zh'])).nullable(),
      note: text.nullable(),
      unverifiedFields: fieldNames,
    }),
  ),
  series: z.array(
    known({
      name: text,
      entries: z.array(z.strictObject({ year: z.int().nullable(), symbol, note: text.nullable() })),
      note: text.nullable(),
    }),
  ),
});

export type DocumentsFile = z.infer<typeof documentsFile>;
export type DocumentRecord = DocumentsFile['documents'][number];
