import { randomUUID } from 'node:crypto';
import { isPartyOn, type Membership, regions } from '@plenary/rules';
import { z } from 'zod';
import { type Actor, acting, capacityName } from '../door/actor.ts';
import { type Command, refuse } from '../door/command.ts';
import { choice, id, personName, skeletonOf, stateCode } from '../door/input.ts';
import { no, type Objection } from '../door/objection.ts';
import { secretariatOrMachine } from '../door/who.ts';
import { memberships } from '../membership/index.ts';
import { candidateRegion, parameterInSession } from '../parameters/index.ts';
import { type ElectionAct, say } from './acts.ts';
import { betweenBallots, type ElectionFacts, electionFacts, electionObjection, noSuchElection } from './facts.ts';

const input = z.object({
  election: id,
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
export const nominateCandidate: Command<Input, NominateFacts, ElectionAct> = {
  name: 'nominate-candidate',
  who,
  input,
  async load(tx, { election }, _actor, now) {
    const states = await tx.selectFrom('state_name').select('iso3').execute();
    return {
      election: await electionFacts(tx, election, now),
      memberships: await memberships(tx),
      knownStates: states.map(({ iso3 }) => iso3),
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
};

/** Why nobody can be nominated now, whoever it is; null when candidates are still taken. */
export function nominationObjection(election: ElectionFacts | null, actor: Actor): Objection | null {
  if (!acting(actor, 'secretariat', 'system')) return who.refusal;
  if (!election) return noSuchElection;
  const blocked = electionObjection(election, actor);
  if (blocked) return blocked;
  if (election.ballots.length === 0) return null;
  const {
    value: fromTheFloor,
    cite,
    confidence,
  } = parameterInSession('elections.nominationsFromFloor', election.parameters);
  if (fromTheFloor) return betweenBallots(election);
  return no('nominations-closed', {}, { cite, confidence });
}

/** Whether a candidate may stand so, and the region that follows from the States; `election` without the candidate. */
export function nomineeObjections(
  facts: Omit<NominateFacts, 'newCandidate'>,
  election: ElectionFacts,
  nominee: Nominee,
):
  | { readonly ok: true; readonly region: Membership['group'] }
  | { readonly ok: false; readonly objections: readonly Objection[] } {
  const found = [...stateObjections(facts, election.day, nominee), ...candidateObjections(election, nominee)];
  const region = regionOf(facts, election, nominee);
  if (region && nominee.region && nominee.region !== region.group) found.push(otherRegion(nominee.region, region));
  return found.length > 0 || !region ? { ok: false, objections: found } : { ok: true, region: region.group };
}

function stateObjections(
  facts: Pick<NominateFacts, 'knownStates' | 'memberships'>,
  day: string,
  input: Nominee,
): readonly Objection[] {
  const known = new Set([...facts.knownStates, ...facts.memberships.map(({ iso3 }) => iso3)]);
  const states = [
    ['nationality', input.nationality, 'not-a-nationality-of-a-party'],
    ['nominatedBy', input.nominatedBy, 'nominator-not-a-party'],
  ] as const;
  return states.flatMap(([field, state, code]) => {
    if (!known.has(state)) return [no('unknown-state', { field, state })];
    if (regionOn(facts.memberships, state, day) !== null) return [];
    const part = field === 'nationality' ? '(b)' : '(a)';
    return [no(code, { state, day }, `${article}${part}`)];
  });
}

function candidateObjections(election: ElectionFacts, input: Nominee): Objection[] {
  const found: Objection[] = [];
  const same = election.candidates.find(({ name }) => sameName(name, input.name));
  if (same)
    found.push(
      no('candidate-exists', {
        name: same.name,
      }),
    );
  const other = election.candidates.find(
    ({ nominatedBy, status }) => nominatedBy === input.nominatedBy && status !== 'withdrawn',
  );
  if (other) found.push(no('one-candidate-per-state', { state: input.nominatedBy, name: other.name }, `${article}(b)`));
  if (election.nationalitiesInOffice.includes(input.nationality))
    found.push({
      ...no('nationality-in-office', { state: input.nationality }, 'Rome Statute, article 36(7)'),
      confidence: 'unverified',
    });
  return found;
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
