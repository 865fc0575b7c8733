import { z } from 'zod';
import { day, iso2, iso3, known, meta, names, text } from './shapes.ts';

/** signatories.json: States that signed the Statute and have not ratified it. */
export const signatoriesFile = z.strictObject({
  meta,
  signatories: z
    .array(
      known({
        iso2,
        iso3,
        name: text,
        names,
        signed: day,
        ratified: day.nullable(),
        observerAtAssembly: z.boolean(),
        declaredIntentNotToBecomeParty: known({ date: day, text }).nullable(),
      }),
    )
    .min(1),
});

export type SignatoriesFile = z.infer<typeof signatoriesFile>;
export type SignatoryRecord = SignatoriesFile['signatories'][number];
