import {
  absoluteMajorityBallot,
  arrears,
  ballotPhase,
  ballotValidity,
  contributions,
  electionProcedureOn,
  entryIntoForce,
  type Finding,
  judgesRequirements,
  type Membership,
  nominationShortfall,
  outcomeOfRollCall,
  parametersOn,
  type RequirementFacts,
  readSymbol,
  requirementsFeasible,
  rightToVote,
  statesPartiesOn,
  twoThirdsBallot,
} from '@plenary/rules';
import {
  asCandidates,
  asCents,
  asFlag,
  asGroups,
  asList,
  asObject,
  asRequirements,
  asText,
  asVotes,
  asWhole,
  type Fields,
  optional,
  UnusableCase,
} from './read-input.ts';

/** What a question needs that is not in its input. */
export interface World {
  readonly memberships: readonly Membership[];
}

/** The answer as printed, and the finding it rests on. */
export interface Answer {
  readonly json: Readonly<Record<string, unknown>>;
  readonly finding: Finding<unknown>;
}

export type Question = (input: Fields, world: World) => Answer;

/** A number where it is exact as one, else its digits. */
function cents(value: bigint): number | string {
  return value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : String(value);
}

function requirementFacts(input: Fields): RequirementFacts {
  const candidates = optional(input.candidates, (v) => asCandidates(v, 'candidates'));
  const before = optional(input.electedBefore, (v) =>
    asList(v, 'electedBefore').map((item, i) => {
      const fields = asObject(item, `electedBefore[${i}]`);
      return {
        ballot: asWhole(fields.ballot, `electedBefore[${i}].ballot`, 1),
        judges: asCandidates(fields.judges, `electedBefore[${i}].judges`),
      };
    }),
  );
  return {
    ballot: asWhole(input.ballot, 'ballot', 1),
    inOffice: asRequirements(input.inOffice, 'inOffice'),
    groups: asGroups(input.groups, 'groups'),
    seats: asWhole(input.seats, 'seats', 1),
    ...(candidates === undefined ? {} : { candidates }),
    ...(before === undefined ? {} : { electedBefore: before }),
  };
}

/** A date, when one is given, chooses the procedure of that day; without one today's is used. */
function mvr(input: Fields): Answer {
  const facts = requirementFacts(input);
  const day = optional(input.date, (v) => asText(v, 'date'));
  const found =
    day === undefined
      ? judgesRequirements(facts)
      : judgesRequirements({ ...facts, procedure: electionProcedureOn(day) }, parametersOn(day));
  return { json: { ...found.value }, finding: found };
}

function extension(input: Fields): Answer {
  const found = nominationShortfall({
    requirements: asRequirements(input.mvr, 'mvr'),
    candidates: asCandidates(input.candidates, 'candidates'),
  });
  return { json: { shortfall: found.value }, finding: found };
}

function majorityJson(input: Fields, value: { required: number; elected: readonly string[] }): Answer['json'] {
  return optional(input.votes, (v) => v) === undefined
    ? { required: value.required }
    : { required: value.required, elected: value.elected };
}

function twoThirds(input: Fields): Answer {
  const found = twoThirdsBallot({
    presentAndVoting: asWhole(input.presentAndVoting, 'presentAndVoting'),
    seats: asWhole(input.seats, 'seats', 1),
    votes: optional(input.votes, (v) => asVotes(v, 'votes')) ?? [],
  });
  return { json: majorityJson(input, found.value), finding: found };
}

function absoluteMajority(input: Fields): Answer {
  const members = asWhole(input.members, 'members', 1);
  const found = absoluteMajorityBallot({
    members,
    voting: optional(input.voting, (v) => asWhole(v, 'voting')) ?? members,
    seats: asWhole(input.seats, 'seats', 1),
    votes: optional(input.votes, (v) => asVotes(v, 'votes')) ?? [],
  });
  return { json: majorityJson(input, found.value), finding: found };
}

function rollCall(input: Fields): Answer {
  const found = outcomeOfRollCall({
    yes: asWhole(input.yes, 'yes'),
    no: asWhole(input.no, 'no'),
    abstain: asWhole(input.abstain, 'abstain'),
  });
  return { json: { ...found.value }, finding: found };
}

function phase(input: Fields): Answer {
  const found = ballotPhase(asWhole(input.n, 'n', 1));
  return { json: { phase: found.value }, finding: found };
}

function ballot(input: Fields): Answer {
  const found = ballotValidity({
    chosen: asList(input.names, 'names').map((name, i) => asText(name, `names[${i}]`)),
    candidates: asCandidates(input.candidates, 'candidates'),
    seats: asWhole(input.seats, 'seats', 1),
    requirements: asRequirements(input.mvr, 'mvr'),
  });
  const { valid, missing, surplus } = found.value;
  return { json: { valid, missing, surplus }, finding: found };
}

function feasible(input: Fields): Answer {
  const found = requirementsFeasible({
    candidates: asCandidates(input.candidates, 'candidates'),
    seats: asWhole(input.seats, 'seats'),
    requirements: asRequirements(input.mvr, 'mvr'),
  });
  return { json: { ...found.value }, finding: found };
}

function entry(input: Fields): Answer {
  const found = entryIntoForce(asText(input.deposited, 'deposited'));
  return { json: { date: found.value }, finding: found };
}

function parties(input: Fields, world: World): Answer {
  const found = statesPartiesOn(asText(input.date, 'date'), world.memberships);
  return { json: { count: found.value.length, states: found.value }, finding: found };
}

function inArrears(input: Fields): Answer {
  const facts = {
    date: asText(input.date, 'date'),
    due: asList(input.due, 'due').map((item, i) => {
      const fields = asObject(item, `due[${i}]`);
      return { year: asWhole(fields.year, `due[${i}].year`, 1), cents: asCents(fields.cents, `due[${i}].cents`) };
    }),
    paid: asList(input.paid, 'paid').map((item, i) => {
      const fields = asObject(item, `paid[${i}]`);
      return { date: asText(fields.date, `paid[${i}].date`), cents: asCents(fields.cents, `paid[${i}].cents`) };
    }),
  };
  const waiver = optional(input.waiver, (v) => asFlag(v, 'waiver')) ?? false;
  const owed = arrears(facts);
  const right = rightToVote({ party: true, arrears: facts, waiver });
  return {
    json: {
      arrearsCents: cents(owed.value.arrearsCents),
      thresholdCents: cents(owed.value.thresholdCents),
      suspended: !right.value.mayVote,
      minimumPaymentCents: cents(owed.value.minimumPaymentCents),
    },
    finding: right,
  };
}

function assessed(input: Fields): Answer {
  const rates = Object.entries(asObject(input.rates, 'rates')).map(([state, rate]) => [
    state,
    asText(rate, `rates.${state}`),
  ]);
  const found = contributions({
    assessableCents: asCents(input.assessableCents, 'assessableCents'),
    rates: Object.fromEntries(rates) as Record<string, string>,
  });
  const shares = Object.entries(found.value.shares).map(([state, share]) => [state, cents(share)]);
  return { json: { shares: Object.fromEntries(shares) }, finding: found };
}

function symbol(input: Fields): Answer {
  const text = asText(input.text, 'text');
  const found = readSymbol(text);
  if (found.value === null) throw new UnusableCase(`not a document symbol: ${text}`);
  const first = (kind: string): number | null => found.value?.suffixes.find((s) => s.kind === kind)?.number ?? null;
  return {
    json: {
      text,
      ...found.value,
      document: found.value.series === null && found.value.note === null ? found.value.number : null,
      addendum: first('Add'),
      corrigendum: first('Corr'),
      revision: first('Rev'),
      amendment: first('Amend'),
    },
    finding: found,
  };
}

/** The questions that can be asked, by kind. */
export const questions: Readonly<Record<string, Question>> = {
  mvr,
  extension,
  twoThirds,
  absoluteMajority,
  rollCall,
  phase,
  ballot,
  feasible,
  entryIntoForce: entry,
  parties,
  arrears: inArrears,
  contributions: assessed,
  symbol,
};
