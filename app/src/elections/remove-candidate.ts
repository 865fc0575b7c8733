import { type Line, type Objection, tallyOf } from '@plenary/rules';
import { z } from 'zod';
import { type Actor, acting, capacityName } from '../door/actor.ts';
import { type Command, objection, objectionBy, refuse } from '../door/command.ts';
import { id, reason } from '../door/input.ts';
import { president } from '../door/who.ts';
import { parameterInSession } from '../parameters/index.ts';
import { type ElectionAct, say } from './acts.ts';
import {
  betweenBallots,
  type CandidateFacts,
  type ElectionFacts,
  electionObjection,
  electionOfCandidate,
  lastAnnounced,
  noSuchCandidate,
  standingOf,
} from './facts.ts';
import { type NextRound, nextRound } from './next-round.ts';
import { lotFirst } from './record-lot.ts';
import { standingObjection } from './withdraw-candidate.ts';

const input = z.object({ candidate: id, reason });
type Input = z.infer<typeof input>;

const who = president('Only the President removes a candidate from the next ballot.');

/**
 * The cut-off after the fourth ballot. INTERPRETATION: the rules suggest whom, the President decides with a reason; since
 * the exceptions of the guide are not known, the President may also act where the rules suggest nobody (a tie for the
 * fewest votes, a small field), but never on a candidate with more votes than another.
 */
export const removeCandidate: Command<Input, ElectionFacts | null, ElectionAct> = {
  name: 'remove-candidate',
  who,
  input,
  load: (tx, { candidate }, _actor, now) => electionOfCandidate(tx, candidate, now),
  decide(facts, { candidate, reason }, actor) {
    const blocked = removalObjection(facts, actor);
    const found = facts?.candidates.find(({ id }) => id === candidate);
    if (blocked || !facts) return refuse(blocked ?? noSuchCandidate);
    if (!found) return refuse(noSuchCandidate);
    const last = lastAnnounced(facts);
    const next = nextRound(facts, facts.groupSizes);
    const whom = standingObjection(found) ?? whomObjection(facts, next, found);
    if (whom) return refuse(whom);
    return {
      ok: true,
      capacity: capacityName({ kind: 'president' }),
      acts: [
        say(
          'candidate.removed',
          {
            election: facts.election,
            candidate,
            afterBallot: last?.number ?? 0,
            reason,
            suggested: next.suggestedRemoval?.id ?? null,
            explanation: next.lines.filter(isAboutCutoff),
          },
          [cutoffOf(facts).cite.provision],
        ),
      ],
    };
  },
};

function cutoffOf({ parameters }: ElectionFacts) {
  return parameterInSession('judges.cutoff.from', parameters);
}

function isAboutCutoff({ code, facts }: Line): boolean {
  return (
    code.startsWith('cutoff.') || (code === 'parameter.set' && String(facts.parameter).startsWith('judges.cutoff.'))
  );
}

/** Why nobody can be removed now, whoever it is; null when the cut-off may be applied. */
export function removalObjection(facts: ElectionFacts | null, actor: Actor): Objection | null {
  if (!acting(actor, 'president')) return who.refusal;
  if (!facts) return noSuchCandidate;
  const blocked = electionObjection(facts, actor) ?? betweenBallots(facts);
  if (blocked) return blocked;
  const last = lastAnnounced(facts);
  const { value: least } = cutoffOf(facts);
  const open = openPoint(facts);
  if (!last || last.number < least)
    return open('cutoff-too-early', `No candidate is removed before ballot ${least} has been held.`, {
      ballot: last?.number ?? 0,
      from: least,
    });
  if (nextRound(facts, facts.groupSizes).restricted)
    return open('tie-first', 'The ballot among the candidates level for the last seat comes first.', {
      ballot: last.number,
    });
  if (last.restricted)
    return open('after-restricted', `Ballot ${last.number} was among tied candidates only: it shows no fewest votes.`, {
      ballot: last.number,
    });
  const lot = lotFirst(facts);
  if (lot) return lot;
  const removed = facts.candidates.find((c) => c.status === 'removed' && c.afterBallot === last.number);
  if (removed)
    return open('one-removal-per-ballot', `${removed.name} was removed after ballot ${last.number}: one per ballot.`, {
      name: removed.name,
      ballot: last.number,
    });
  return null;
}

/** Why this candidate cannot be the one to leave. */
function whomObjection(facts: ElectionFacts, next: NextRound, candidate: CandidateFacts): Objection | null {
  const open = openPoint(facts);
  const votes = new Map(lastAnnounced(facts)?.count?.votes.map((v) => [v.candidate, v.votes]));
  const own = votes.get(candidate.id) ?? 0;
  const others = standingOf(facts).filter(({ id }) => id !== candidate.id);
  const fewer = others.find(({ id }) => (votes.get(id) ?? own) < own);
  if (fewer)
    return open('not-the-lowest', `${candidate.name} had ${own} votes; ${fewer.name} had fewer.`, {
      name: candidate.name,
      votes: own,
      lower: fewer.name,
    });
  if (others.length < next.seats)
    return open('too-few-left', `${others.length} candidates would be left for ${next.seats} seats.`, {
      left: others.length,
      seats: next.seats,
    });
  const left = tallyOf(others);
  const key = (['listA', 'listB'] as const).find((list) => left[list] < next.requirements[list]);
  if (key)
    return objection(
      'list-requirement',
      `Without ${candidate.name} the requirement for list ${key.slice(-1)} could not be met; it is never waived.`,
      'Rome Statute, article 36(5)',
      { name: candidate.name, list: key.slice(-1), requirement: next.requirements[key] },
    );
  return null;
}

/** An objection on the open point from which ballot on candidates are removed: under the provision, or as the Bureau has set it. */
function openPoint(election: ElectionFacts) {
  const cutoff = cutoffOf(election);
  return (code: string, text: string, facts: Objection['facts']) => objectionBy(cutoff, code, text, facts);
}
