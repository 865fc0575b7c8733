import { z } from 'zod';
import { day, fieldNames, iso2, iso3, known, meta, names, region, text } from './shapes.ts';

/** One notice of withdrawal (article 127), announced, notified, effective or rescinded. */
const withdrawal = known({
  announced: day.nullable(),
  notified: day.nullable(),
  effective: day.nullable(),
  wouldHaveBeenEffective: day.nullable(),
  rescinded: day.nullable(),
  state: z.enum(['announced', 'notified', 'effective', 'rescinded']),
  note: text.nullable(),
  unverifiedFields: fieldNames,
});

const state = known({
  iso2,
  iso3,
  name: text,
  shortName: text,
  formalName: text.nullable(),
  names,
  nameInDepositaryList2014: text.nullable(),
  regionalGroup: region,
  signed: day.nullable(),
  deposited: day,
  depositType: z.enum(['ratification', 'accession', 'acceptance', 'succession']),
  entryIntoForce: day,
  entryIntoForceBasis: z.enum(['art126(1)', 'art126(2)', 'succession']),
  partyUntil: day.nullable(),
  status: z.enum(['party', 'withdrawalAnnounced', 'withdrawalNotified', 'withdrawn']),
  withdrawals: z.array(withdrawal),
  note: text.nullable(),
  unverifiedFields: fieldNames,
});

/** states.json: the States Parties, present and former. */
export const statesFile = z.strictObject({
  meta: meta.extend({
    fieldConfidence: z.record(z.string(), known({ note: text })),
    notIncluded: z.array(known({ iso3, name: text, note: text })),
  }),
  states: z.array(state).min(1),
});

export type StatesFile = z.infer<typeof statesFile>;
export type StateRecord = StatesFile['states'][number];
export type WithdrawalRecord = StateRecord['withdrawals'][number];
