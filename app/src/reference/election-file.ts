import { z } from 'zod';
import { byGroup, count, day, fieldNames, iso3, known, member, period, region, text } from './shapes.ts';

const nineCounts = {
  listA: count,
  listB: count,
  african: count,
  asiaPacific: count,
  easternEuropean: count,
  grulac: count,
  weog: count,
  female: count,
  male: count,
};
const requirements = z.strictObject(nineCounts);
/** A map with fewer than nine keys is partial: the others were not published. */
const partialRequirements = requirements.partial();
const list = z.enum(['A', 'B']);
const gender = z.enum(['F', 'M']);

const majority = z.strictObject({
  rule: z.enum(['twoThirdsPresentAndVoting', 'absoluteMajorityOfMembers', 'consensus', 'acclamation']),
  members: count.nullable(),
  text,
});

const statesParties = known({
  total: count.nullable(),
  entitledToVote: count.nullable(),
  ratifications: count.nullable(),
  note: text.nullable(),
  byGroup: known({ ...byGroup.shape, note: text.nullable() }).nullable(),
  notEntitledArticle112Paragraph8: z.array(iso3).nullable(),
  exemptionRequested: z.array(iso3).nullable(),
  computed: known({ on: day, total: count, byGroup }).nullable(),
});

const judgesInOffice = known({
  members: z.array(z.strictObject({ name: text, nationality: iso3, list, region, gender })),
  totals: requirements,
  totalsPublished: known(nineCounts).nullable(),
  note: text.nullable(),
});

const candidates = known({
  count: count.nullable(),
  members: z.array(
    z.strictObject({
      name: text.nullable(),
      nationality: iso3.nullable(),
      list: list.nullable(),
      region: region.nullable(),
      gender: gender.nullable(),
      assessment: text.nullable(),
      unverifiedFields: fieldNames,
    }),
  ),
  note: text.nullable(),
  unverifiedFields: fieldNames,
});

const initialMvr = known({
  published: partialRequirements.nullable(),
  publishedIsPartial: z.boolean(),
  implied: partialRequirements.nullable(),
  impliedNote: text.nullable(),
  computed: known({ values: requirements, note: text.nullable() }),
  note: text.nullable(),
});

/** `presentAndVoting` is valid ballots less abstentions. A record with `span` instead of `n` stands for several ballots. */
const ballot = known({
  n: count.nullable(),
  span: z.strictObject({ from: count.nullable(), to: count.nullable() }).nullable(),
  date: day.nullable(),
  list: list.optional(),
  group: region.optional(),
  ballotPapers: count.nullable(),
  invalid: count.nullable(),
  valid: count.nullable(),
  abstentions: count.nullable(),
  presentAndVoting: count.nullable(),
  majorityRequired: count.nullable(),
  seatsToFill: count.nullable(),
  candidatesOnBallot: count.nullable(),
  maxVotesPerBallot: count.nullable(),
  mvr: partialRequirements.nullable(),
  mvrSource: z.array(z.string().min(3)),
  regionalAndGenderMvrDiscontinued: z.boolean().nullable(),
  votes: z.array(z.strictObject({ candidate: text, votes: count })),
  votesComplete: z.boolean(),
  elected: z.array(text),
  electedCount: count.nullable(),
  derivedFields: fieldNames,
  unverifiedFields: fieldNames,
  note: text.nullable(),
});

const elected = known({
  members: z.array(
    z.strictObject({
      name: text,
      by: z.enum(['ballot', 'acclamation']).optional(),
      termStarts: day.nullable().optional(),
      termEnds: day.nullable().optional(),
      years: count.nullable().optional(),
      electedOn: day.nullable().optional(),
      note: text.nullable().optional(),
      unverifiedFields: fieldNames.optional(),
    }),
  ),
  note: text.nullable(),
  unverifiedFields: fieldNames,
});

const acclamation = known({
  subject: text,
  date: day.nullable(),
  rule: text.nullable(),
  elected: z.array(member),
  note: text.nullable(),
  unverifiedFields: fieldNames,
});

/** elections/*.json: one election of the Assembly, ballot by ballot. What an election of its kind does not have is left out. */
export const electionFile = z.strictObject({
  id: z.string().regex(/^\d{4}(-[0-9a-z]+)+$/),
  schema: z.literal('election/1'),
  kind: z.enum(['judges', 'prosecutor', 'deputyProsecutor', 'committeeOnBudgetAndFinance', 'acclamations']),
  title: text,
  session: z.strictObject({ number: z.int().min(1), resumption: count.nullable() }).optional(),
  venue: text.nullable().optional(),
  dates: period.nullable().optional(),
  seats: count.optional(),
  procedure: text.nullable().optional(),
  majority: majority.optional(),
  statesParties: statesParties.optional(),
  seatsByGroup: byGroup.optional(),
  judgesInOffice: judgesInOffice.optional(),
  candidates: candidates.optional(),
  withdrawals: z.array(z.strictObject({ name: text.nullable(), nationality: iso3.nullable(), when: text })).optional(),
  initialMvr: initialMvr.optional(),
  listCeilings: known({ listA: count, listB: count }).optional(),
  ballots: z.array(ballot).optional(),
  elected: elected.optional(),
  items: z.array(acclamation).optional(),
  content: text,
  sources: z.array(text),
});

export type ElectionFile = z.infer<typeof electionFile>;
export type BallotRecord = NonNullable<ElectionFile['ballots']>[number];
