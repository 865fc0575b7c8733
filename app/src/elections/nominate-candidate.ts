import { randomUUID } from 'node:crypto';
import { isPartyOn, type Membership, type NominationBar, nomination, regions } from '@plenary/rules';
import { z } from 'zod';
import { type Actor, acting, capacityName } from '../door/actor.ts';
import { type Command, refuse } from '../door/command.ts';
import { choice, personName, ref, skeletonOf, stateCode } from '../door/input.ts';
import { type Grounds, no, type Objection } from '../door/objection.ts';
import { secretariatOrMachine } from '../door/who.ts';
import { memberships } from '../membership/index.ts';
import { basisOf, candidateRegion, floorNominations } from '../parameters/index.ts';
import { stateNames } from '../reference/index.ts';
import { untilClosed } from '../sessions/index.ts';
import { type ElectionAct, say } from './acts.ts';
import { betweenBallots, type ElectionFacts, electionFacts, electionObjection, noSuchElection } from './facts.ts';

const input = z.object({
  election: ref('election'),
  name: personName('input.candidate-name'),
  list: choice(['A', 'B'], 'input.list'),
  region: choice(regions).optional(),
  gender: choice(['F', 'M']).nullable().default(null),
  nationality: stateCode,
  nominatedBy: stateCode,
});
type Input = z.infer<typeof input>;

type Nominee = Pick<Input, 'name' | 'nationality' | 'nominatedBy' | 'region'>;

export interface NominateFacts {
  readonly election: ElectionFacts | null;
  readonly memberships: readonly Membership[];
  /** codes of all States that Plenary knows, States Parties or not */
  readonly knownStates: readonly string[];
  readonly newCandidate: string;
}

const article = 'Rome Statute, article 36(4)';

const who = secretariatOrMachine;

/** A nomination that came through the diplomatic channel. Whether it is complete is for the Secretariat to see. */
export const nominateCandidate: Command<Input, NominateFacts, ElectionAct, z.input<typeof input>> = untilClosed(
  {
    name: 'nominate-candidate',
    undo: { back: 'correct-candidate' },
    who,
    input,
    async load(tx, { election }, _actor, now) {
      const names = await stateNames(tx);
      return {
        election: await electionFacts(tx, election, now),
        memberships: await memberships(tx),
        knownStates: [...names.keys()],
        newCandidate: randomUUID(),
      };
    },
    decide(facts, input, actor) {
      const { election } = facts;
      const blocked = nominationObjection(election, actor);
      if (blocked || !election) return refuse(blocked ?? noSuchElection);
      const found = nomineeObjections(facts, election, input);
      if (!found.ok) return refuse(...found.objections);
      return {
        ok: true,
        capacity: capacityName(acting(actor, 'secretariat', 'system') ?? { kind: 'secretariat' }),
        answer: { candidate: facts.newCandidate },
        acts: [
          say(
            'candidate.nominated',
            {
              election: election.election,
              candidate: facts.newCandidate,
              name: input.name,
              list: input.list,
              region: found.region,
              gender: input.gender,
              nationality: input.nationality,
              nominatedBy: input.nominatedBy,
            },
            [article],
          ),
        ],
      };
    },
  },
  ({ election }: NominateFacts) => election?.session ?? null,
);

/** Why nobody can be nominated now, whoever it is; null when candidates are still taken. */
export function nominationObjection(election: ElectionFacts | null, actor: Actor): Objection | null {
  if (!acting(actor, 'secretariat', 'system')) return who.refusal;
  if (!election) return noSuchElection;
  const blocked = electionObjection(election, actor);
  if (blocked) return blocked;
  const begun = election.ballots.length > 0;
  const taken = floorNominations({ begun }, election.parameters);
  if (taken.value) return begun ? betweenBallots(election) : null;
  return no('nominations-closed', {}, basisOf(taken));
}

type Known = Omit<NominateFacts, 'newCandidate'>;

/** Whether a candidate may stand so, and the region that follows from the States; `election` without the candidate. */
export function nomineeObjections(
  facts: Known,
  election: ElectionFacts,
  nominee: Nominee,
):
  | { readonly ok: true; readonly region: Membership['group'] }
  | { readonly ok: false; readonly objections: readonly Objection[] } {
  const found = [
    ...stateObjections(facts, nominee),
    ...barred(facts, election, nominee),
    ...nameObjections(election, nominee),
  ];
  const region = regionOf(facts, election, nominee);
  if (region && nominee.region && nominee.region !== region.group) found.push(otherRegion(nominee.region, region));
  return found.length > 0 || !region ? { ok: false, objections: found } : { ok: true, region: region.group };
}

/** Codes that are of no State at all. */
function stateObjections(facts: Known, nominee: Nominee): readonly Objection[] {
  const known = new Set([...facts.knownStates, ...facts.memberships.map(({ iso3 }) => iso3)]);
  return (['nationality', 'nominatedBy'] as const).flatMap((field) => {
    const state = nominee[field];
    return known.has(state) ? [] : [no('unknown-state', { field, state })];
  });
}

function nameObjections({ candidates }: ElectionFacts, nominee: Nominee): readonly Objection[] {
  const same = candidates.find(({ name }) => sameName(name, nominee.name));
  return same ? [no('candidate-exists', { name: same.name })] : [];
}

/** What the law has against it. Of what is no State at all it is not said that it is no party. */
function barred(facts: Known, election: ElectionFacts, nominee: Nominee): readonly Objection[] {
  const { nationality, nominatedBy } = nominee;
  const isParty = (state: string) => regionOn(facts.memberships, state, election.day) !== null;
  const known = new Set([...facts.knownStates, ...facts.memberships.map(({ iso3 }) => iso3)]);
  const before = election.candidates.filter(({ status }) => status !== 'withdrawn');
  const found = nomination({
    by: nominatedBy,
    nominatorIsParty: isParty(nominatedBy) || !known.has(nominatedBy),
    nationality,
    nationalityIsParty: isParty(nationality) || !known.has(nationality),
    nationalitiesInOffice: election.nationalitiesInOffice,
    nominatedBefore: before.map((candidate) => candidate.nominatedBy),
  });
  const other = before.find((candidate) => candidate.nominatedBy === nominatedBy)?.name ?? '';
  return found.value.map((bar, place) =>
    objectionBarring(bar, { nominee, day: election.day, other }, found.lines[place] ?? {}),
  );
}

/** `other`: whom the State has nominated before. */
function objectionBarring(
  bar: NominationBar,
  { nominee, day, other }: { readonly nominee: Nominee; readonly day: string; readonly other: string },
  grounds: Grounds,
): Objection {
  const { nationality, nominatedBy } = nominee;
  switch (bar) {
    case 'nationality':
      return no('not-a-nationality-of-a-party', { state: nationality, day }, grounds);
    case 'notParty':
      return no('nominator-not-a-party', { state: nominatedBy, day }, grounds);
    case 'second':
      return no('one-candidate-per-state', { state: nominatedBy, name: other }, grounds);
    case 'sameNationality':
      return no('nationality-in-office', { state: nationality }, grounds);
    case 'outsidePeriod':
    case 'noList':
    case 'noStatement':
    case 'language':
    case 'served':
      throw new Error(`nothing is recorded of a nomination that could bar it by ${bar}`);
  }
}

function regionOn(all: readonly Membership[], state: string, day: string): Membership['group'] | null {
  return all.find((membership) => membership.iso3 === state && isPartyOn(membership, day))?.group ?? null;
}

interface RegionOfState {
  readonly state: string;
  readonly group: Membership['group'];
}

/** INTERPRETATION: by default that of the nationality relied upon, not of the nominating State. Null unless both are parties. */
function regionOf(
  facts: Pick<NominateFacts, 'memberships'>,
  { day, parameters }: ElectionFacts,
  input: Nominee,
): RegionOfState | null {
  const ofNationality = regionOn(facts.memberships, input.nationality, day);
  const ofNominatingState = regionOn(facts.memberships, input.nominatedBy, day);
  if (!ofNationality || !ofNominatingState) return null;
  const group = candidateRegion({ ofNationality, ofNominatingState }, parameters);
  return { group, state: group === ofNationality ? input.nationality : input.nominatedBy };
}

function otherRegion(given: Membership['group'], { state, group }: RegionOfState): Objection {
  return no(
    'other-region',
    { state, region: group, given },
    {
      cite: { provision: 'Rome Statute, article 36(7)' },
      confidence: 'open',
    },
  );
}

function sameName(a: string, b: string): boolean {
  return skeletonOf(a) === skeletonOf(b);
}
