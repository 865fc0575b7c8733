import { z } from 'zod';
import {
  byGroup,
  count,
  day,
  fieldNames,
  iso3,
  known,
  member,
  meta,
  partialDay,
  period,
  range,
  region,
  symbol,
  text,
} from './shapes.ts';

const bureauTerm = known({
  term: text,
  sessions: range,
  from: day,
  to: partialDay,
  president: iso3,
  vicePresidents: z.array(iso3).length(2),
  members: z.array(iso3).length(18).nullable(),
  membersPartial: z.array(iso3).nullable(),
  seatSharing: known({
    group: region,
    seats: count,
    periods: z.array(
      z.strictObject({ from: day.nullable(), fromRule: text.nullable(), toRule: text, members: z.array(iso3) }),
    ),
  }).nullable(),
  changes: z.array(
    known({
      date: day.nullable(),
      office: z.literal('vicePresident'),
      state: iso3,
      replaces: iso3,
      note: text.nullable(),
    }),
  ),
  note: text.nullable(),
  unverifiedFields: fieldNames,
});

const committeeOnBudgetAndFinance = z.strictObject({
  seats: z.array(known({ year: count, byGroup, total: count, note: text.nullable(), unverifiedFields: fieldNames })),
  termYears: count,
  termPattern: text,
  compositions: z.array(
    known({
      asOf: partialDay,
      chair: member.nullable(),
      viceChair: member.nullable(),
      members: z.array(member).nullable(),
      note: text.nullable(),
    }),
  ),
  elections: z.array(
    known({
      session: count,
      date: partialDay,
      termStart: day.nullable(),
      termEnd: day.nullable(),
      members: z.array(member).nullable(),
      sharedSeat: z.strictObject({ group: region, members: z.array(iso3), eachYears: z.number() }).nullable(),
      note: text.nullable(),
      unverifiedFields: fieldNames,
    }),
  ),
  note: text,
});

const advisoryCommitteeOnNominations = z.strictObject({
  established: known({ text }),
  seats: count,
  termYears: count,
  reElection: text,
  terms: z.array(
    known({
      from: partialDay,
      to: partialDay,
      members: z.array(member).nullable(),
      note: text.nullable(),
      unverifiedFields: fieldNames,
    }),
  ),
  reports: z.array(known({ meeting: count, symbol: symbol.nullable(), dates: period.nullable() })),
});

const trustFundForVictims = z.strictObject({
  seats: count,
  onePerGroup: z.boolean(),
  termYears: count,
  boards: z.array(
    known({
      n: count,
      from: partialDay,
      to: partialDay,
      members: z.array(member).nullable(),
      chairs: z.array(z.strictObject({ name: text, from: day.nullable(), until: day.nullable() })).nullable(),
      changes: z.array(
        known({ date: partialDay, in: member.nullable(), out: member.nullable(), note: text.nullable() }),
      ),
      note: text.nullable(),
      unverifiedFields: fieldNames,
    }),
  ),
});

const independentOversightMechanism = known({
  established: text,
  mandates: z.array(known({ symbol: text, year: count, note: text.nullable() })),
  operationalSince: count,
  majorProgramme: text,
  reportsTo: text,
  functions: z.array(text),
  heads: z.array(known({ name: text, role: text, from: partialDay, to: partialDay.nullable() })),
});

const audit = z.strictObject({
  internal: known({ name: text, majorProgramme: text }),
  auditCommittee: known({ chair: text, asOf: partialDay }),
  externalAuditors: z.array(
    known({
      name: text,
      state: iso3,
      from: count,
      to: count.nullable(),
      representative: text.nullable(),
      note: text.nullable(),
      unverifiedFields: fieldNames,
    }),
  ),
});

const facilitation = known({
  topic: text,
  workingGroups: z.array(z.enum(['HWG', 'NYWG', 'Bureau', 'session'])).min(1),
  session: count.nullable(),
  intersessionalPeriod: z.string().regex(/^20\d{2}-20\d{2}$/),
  holders: z
    .array(z.strictObject({ name: text.nullable(), state: iso3, appointed: day.nullable() }))
    .min(1)
    .nullable(),
  since: z.array(partialDay).nullable(),
  note: text.nullable(),
  unverifiedFields: fieldNames,
});

/** organs.json: the Bureau by term, subsidiary bodies, facilitations and the Secretariat. */
export const organsFile = z.strictObject({
  meta: meta.extend({ bureauSeatPattern: known({ byGroup, note: text }) }),
  workingGroups: z.array(known({ code: text, name: text, established: day, reconstituted: day })),
  bureau: z.array(bureauTerm),
  committeeOnBudgetAndFinance,
  advisoryCommitteeOnNominations,
  trustFundForVictims,
  independentOversightMechanism,
  audit,
  facilitations: z.array(facilitation),
  secretariat: known({
    name: text,
    basis: text,
    majorProgramme: text,
    directors: z.array(known({ name: text, from: count, to: count.nullable(), note: text.nullable() })),
  }),
});

export type OrgansFile = z.infer<typeof organsFile>;
export type BureauTerm = OrgansFile['bureau'][number];
export type Facilitation = OrgansFile['facilitations'][number];
