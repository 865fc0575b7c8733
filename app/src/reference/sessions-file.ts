import { z } from 'zod';
import { count, day, fieldNames, iso3, known, meta, partialDay, range, region, symbol, text } from './shapes.ts';

const term = z.string().regex(/^\d{4}-\d{4}$/, 'not a term such as 2020-2023');
const venue = z.strictObject({ city: text, country: iso3, building: text.nullable() });
const person = z.strictObject({ name: text, state: iso3, note: text.nullable() });
const notedDocument = known({ symbol, subject: text });

/** Dates as given by the customer's own page, beside those found elsewhere. */
const brief = known({ start: day, end: day, city: text.optional(), agrees: z.boolean().optional() });

const presidency = known({
  term,
  sessions: range,
  president: z.strictObject({ name: text, state: iso3, elected: partialDay, tookOffice: day.nullable() }),
  vicePresidents: z
    .array(
      z.strictObject({
        name: text,
        state: iso3,
        seat: z.enum(['The Hague', 'New York']).nullable(),
        elected: day.nullable(),
        until: partialDay.nullable(),
      }),
    )
    .min(2),
  note: text.nullable(),
  unverifiedFields: fieldNames,
});

const resumption = known({
  n: z.int().min(1),
  start: day,
  end: day,
  meetingDays: z.array(day).nullable(),
  venue,
  brief: brief.nullable(),
  note: text.nullable(),
  unverifiedFields: fieldNames,
});

const heldElection = known({
  body: text,
  date: day.nullable(),
  elected: z.array(person).nullable(),
  method: text.nullable(),
  note: text.nullable(),
  details: z
    .string()
    .regex(/^elections\/[0-9a-z-]+\.json$/)
    .nullable(),
  ballot: z
    .strictObject({
      group: region,
      ballotPapers: count,
      invalid: count,
      abstentions: count,
      presentAndVoting: count,
      majorityRequired: count,
      majorityRule: z.literal('twoThirdsPresentAndVoting'),
      votes: z.array(z.strictObject({ candidate: text, state: iso3, votes: count })),
    })
    .optional(),
  candidates: known({ members: z.array(person) }).optional(),
  nominationPeriod: known({ opened: day, closed: day, extensionsNotified: z.array(day) }).optional(),
  unverifiedFields: fieldNames,
});

/** Whole euros; the breakdown in thousand euros, as adopted. */
const budget = known({
  financialYear: z.string().regex(/^\d{4}(-\d{4})?$/),
  totalEur: count.nullable(),
  totalExcludingHostStateLoanEur: count.nullable(),
  includesHostStateEur: count.nullable(),
  proposedEur: count.nullable(),
  committeeRecommendedEur: count.nullable(),
  breakdown: z.array(z.strictObject({ majorProgramme: text, name: text, thousandEur: z.number().min(0) })).nullable(),
  note: text.nullable(),
  unverifiedFields: fieldNames,
});

const statesPartiesStated = known({ count, on: day, note: text.nullable() }).nullable();
const resolutions = { count: count.nullable(), known: z.array(notedDocument), note: text.nullable() };

const session = known({
  number: z.int().min(1),
  kind: z.literal('regular'),
  symbolPrefix: z.string().regex(/^ICC-ASP\/\d+$/),
  start: day,
  end: day,
  scheduledEnd: day.nullable(),
  heldEnd: day.nullable(),
  originallyScheduled: known({ start: day, end: day, city: text }).nullable(),
  venue,
  presidencyTerm: term,
  future: z.boolean(),
  resumptions: z.array(resumption),
  brief: brief.nullable(),
  discrepancies: z.array(text),
  statesPartiesStated,
  elections: z.array(heldElection),
  resolutions: known(resolutions),
  budget,
  officialRecords: symbol.nullable(),
  note: text.nullable(),
  unverifiedFields: fieldNames,
});

const otherMeeting = known({
  number: z.enum(['S-1', 'RC']),
  kind: z.enum(['special', 'reviewConference']),
  symbolPrefix: text,
  title: text,
  start: day,
  end: day,
  venue,
  presidencyTerm: text,
  resolutions: known({ ...resolutions, declarations: z.array(notedDocument) }),
  statesPartiesStated,
  followUp: z.array(text),
  amendmentProposers: z.array(iso3),
  kampalaRatificationsStated: count.nullable(),
  note: text.nullable(),
  unverifiedFields: fieldNames,
});

/** sessions.json: presidencies, sessions with resumptions, elections held, resolutions and budget; special session; Review Conference. */
export const sessionsFile = z.strictObject({
  meta,
  presidencies: z.array(presidency),
  sessions: z.array(session).min(1),
  otherMeetings: z.array(otherMeeting),
});

export type SessionsFile = z.infer<typeof sessionsFile>;
export type SessionRecord = SessionsFile['sessions'][number];
export type PresidencyRecord = SessionsFile['presidencies'][number];
export type HeldElection = SessionRecord['elections'][number];
export type OtherMeeting = SessionsFile['otherMeetings'][number];
