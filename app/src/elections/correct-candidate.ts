import { z } from 'zod';
import { acting, capacityName } from '../door/actor.ts';
import { type Command, refuse } from '../door/command.ts';
import { choice, personName, reason, ref, stateCode } from '../door/input.ts';
import { memberships } from '../membership/index.ts';
import { stateNames } from '../reference/index.ts';
import { type CandidateData, type ElectionAct, say } from './acts.ts';
import { mender, mendingObjection } from './before-first-ballot.ts';
import { type CandidateFacts, electionOfCandidate, noSuchCandidate } from './facts.ts';
import { type NominateFacts, nomineeObjections } from './nominate-candidate.ts';
import { nothingChanged } from './nothing-changed.ts';
import { standingObjection } from './withdraw-candidate.ts';

/** What is left out stays as it is. The region follows from the States, as at the nomination. */
const input = z.object({
  candidate: ref('candidate'),
  name: personName('input.candidate-name').optional(),
  list: choice(['A', 'B'], 'input.list').optional(),
  gender: choice(['F', 'M']).nullable().optional(),
  nationality: stateCode.optional(),
  reason,
});
type Input = z.infer<typeof input>;

type Facts = Omit<NominateFacts, 'newCandidate'>;

/** Mends a slip in a nomination (spelling, list, gender, nationality and with it the region) until the first ballot is opened. */
export const correctCandidate: Command<Input, Facts, ElectionAct, z.input<typeof input>> = {
  name: 'correct-candidate',
  undo: { again: 'corrected once more' },
  who: mender,
  input,
  async load(tx, { candidate }, _actor, now) {
    const names = await stateNames(tx);
    return {
      election: await electionOfCandidate(tx, candidate, now),
      memberships: await memberships(tx),
      knownStates: [...names.keys()],
    };
  },
  decide(facts, { candidate, reason, ...given }, actor) {
    const capacity = acting(actor, 'secretariat', 'system');
    if (!capacity) return refuse(mender.refusal);
    const { election } = facts;
    const found = election?.candidates.find(({ id }) => id === candidate);
    if (!election || !found) return refuse(noSuchCandidate);
    const blocked = mendingObjection(election, actor) ?? standingObjection(found);
    if (blocked) return refuse(blocked);
    const was = dataOf(found);
    const wanted = {
      name: given.name ?? was.name,
      list: given.list ?? was.list,
      gender: given.gender === undefined ? was.gender : given.gender,
      nationality: given.nationality ?? was.nationality,
      nominatedBy: found.nominatedBy,
    };
    const others = { ...election, candidates: election.candidates.filter(({ id }) => id !== candidate) };
    const checked = nomineeObjections({ ...facts, election: others }, others, wanted);
    if (!checked.ok) return refuse(...checked.objections);
    const { nominatedBy: _unchanged, ...corrected } = { ...wanted, region: checked.region };
    if (Object.entries(corrected).every(([key, value]) => was[key as keyof CandidateData] === value))
      return refuse(nothingChanged);
    return {
      ok: true,
      capacity: capacityName(capacity),
      acts: [
        say('candidate.corrected', { election: election.election, candidate, ...corrected, was, reason }, [
          'Rome Statute, article 36(4)',
        ]),
      ],
    };
  },
};

function dataOf({ name, list, region, gender, nationality }: CandidateFacts): CandidateData {
  return { name, list, region, gender, nationality };
}
