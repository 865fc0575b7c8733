import { z } from 'zod';
import { count, day, iso3, known, meta, text } from './shapes.ts';

/** Per cent, three decimals in the scale of the United Nations. */
const percent = z.number().min(0).max(100);

/** scale.json: the United Nations scale of assessments for every State of states.json, and shares among States Parties. */
export const scaleFile = z.strictObject({
  meta: meta.extend({
    referenceSums: z.array(known({ period: text, on: day, statesParties: count, sumOfUnRates: percent })),
  }),
  scale: z
    .array(
      known({
        iso3,
        name: text,
        nameInUnScale: text.nullable(),
        unRates: z
          .array(
            z.strictObject({
              period: z.string().regex(/^\d{4}-\d{4}$/),
              percent: percent.min(0.001).max(22).nullable(),
            }),
          )
          .min(1),
        proportionalShares: z.array(z.strictObject({ on: day, percent: percent.nullable() })),
        note: text.nullable(),
      }),
    )
    .min(1),
});

export type ScaleFile = z.infer<typeof scaleFile>;
export type ScaleRecord = ScaleFile['scale'][number];
