import { type Line, tallyOf } from '@plenary/rules';
import { type NextRound, nextRound } from '@plenary/rules/published';
import { z } from 'zod';
import { type Actor, acting, capacityName } from '../door/actor.ts';
import { type Command, refuse } from '../door/command.ts';
import { reason, ref } from '../door/input.ts';
import { no, type Objection } from '../door/objection.ts';
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
import { lotFirst } from './record-lot.ts';
import { standingObjection } from './withdraw-candidate.ts';

const input = z.object({ candidate: ref('candidate'), reason });
type Input = z.infer<typeof input>;

const who = president;

/**
 * The cut-off after the fourth ballot. INTERPRETATION: the rules suggest whom, the President decides with a reason; since
 * the exceptions of the guide are not known, the President may also act where the rules suggest nobody (a tie for the
 * fewest votes, a small field), but never on a candidate with more votes than another.
 */
export const removeCandidate: Command<Input, ElectionFacts | null, ElectionAct, z.input<typeof input>> = {
  name: 'remove-candidate',
  undo: { asks: 'the next ballot is without the candidate' },
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
  const open = cutoffOf(facts);
  if (!last || last.number < least)
    return no(
      'cutoff-too-early',
      {
        ballot: last?.number ?? 0,
        from: least,
      },
      open,
    );
  if (nextRound(facts, facts.groupSizes).restricted)
    return no(
      'tie-first',
      {
        ballot: last.number,
      },
      open,
    );
  if (last.restricted)
    return no(
      'after-restricted',
      {
        ballot: last.number,
      },
      open,
    );
  const lot = lotFirst(facts);
  if (lot) return lot;
  const removed = facts.candidates.find((c) => c.status === 'removed' && c.afterBallot === last.number);
  if (removed)
    return no(
      'one-removal-per-ballot',
      {
        name: removed.name,
        ballot: last.number,
      },
      open,
    );
  return null;
}

/** Why this candidate cannot be the one to leave. The point is open: under its provision, or as the Bureau has set it. */
function whomObjection(facts: ElectionFacts, next: NextRound, candidate: CandidateFacts): Objection | null {
  const open = cutoffOf(facts);
  const votes = new Map(lastAnnounced(facts)?.count?.votes.map((v) => [v.candidate, v.votes]));
  const own = votes.get(candidate.id) ?? 0;
  const others = standingOf(facts).filter(({ id }) => id !== candidate.id);
  const fewer = others.find(({ id }) => (votes.get(id) ?? own) < own);
  if (fewer)
    return no(
      'not-the-lowest',
      {
        name: candidate.name,
        votes: own,
        lower: fewer.name,
      },
      open,
    );
  if (others.length < next.seats)
    return no(
      'too-few-left',
      {
        left: others.length,
        seats: next.seats,
      },
      open,
    );
  const left = tallyOf(others);
  const key = (['listA', 'listB'] as const).find((list) => left[list] < next.requirements[list]);
  if (key)
    return no(
      'list-requirement',
      { name: candidate.name, list: key.slice(-1), requirement: next.requirements[key] },
      'Rome Statute, article 36(5)',
    );
  return null;
}
