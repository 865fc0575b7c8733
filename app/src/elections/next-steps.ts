import { awaitingLot, nextRound } from '@plenary/rules/published';
import type { Actor } from '../door/actor.ts';
import type { Decision } from '../door/command.ts';
import type { Objection } from '../door/objection.ts';
import type { Filled } from '../door/slot.ts';
import type { Db, Tx } from '../store/database.ts';
import { announceBallot } from './announce-ballot.ts';
import { annulBallot } from './annul-ballot.ts';
import { heldBallot } from './ballot-facts.ts';
import { countingObjection } from './enter-count.ts';
import { ballotInProgress, type ElectionFacts, electionFacts, lastAnnounced } from './facts.ts';
import { nominationObjection } from './nominate-candidate.ts';
import { openBallot } from './open-ballot.ts';
import { recordLot } from './record-lot.ts';
import { removeCandidate } from './remove-candidate.ts';
import { withdrawCandidate } from './withdraw-candidate.ts';

/** One thing that could be done in an election: it may be done now when nothing is objected. */
export interface ElectionStep {
  readonly command: string;
  /** whom it is about; null when it is about the election or the ballot */
  readonly candidate: string | null;
  readonly objections: readonly Objection[];
  /** the rules suggest it */
  readonly suggested: boolean;
}

/** Stands for the reason that the person has not written yet; no rule looks at its words. */
const reason = 'not written yet';

/**
 * What the person may do next in an election and why the rest may not be done: the same decisions as behind the door.
 * `meeting`: where the next ballot would be opened. Null when there is no such election.
 */
export async function nextElectionSteps(
  db: Db,
  where: { readonly election: string; readonly meeting: string },
  { actor, now, filled }: { readonly actor: Actor; readonly now: string; readonly filled: Filled },
): Promise<readonly ElectionStep[] | null> {
  return db.transaction().execute(async (tx) => {
    const facts = await electionFacts(tx, where.election, now);
    if (!facts) return null;
    const open = openBallot.decide(await openBallot.load(tx, where, actor, now, filled), where, actor, now);
    const current = ballotInProgress(facts);
    const held = current && (await heldBallot(tx, current.ballot, now));
    const ballot = current?.ballot ?? '';
    const counting = countingObjection(held, actor);
    return [
      step('nominate-candidate', nominationObjection(facts, actor)),
      step('open-ballot', open),
      step('enter-count', counting),
      step('announce-ballot', announceBallot.decide(held, { ballot }, actor, now)),
      step('annul-ballot', annulBallot.decide(held, { ballot, reason }, actor, now)),
      step('record-lot', await lotStep(tx, facts, where.meeting, { actor, now, filled })),
      ...candidateSteps(facts, actor, now),
    ];
  });
}

/** Those who still stand, by name: each may be withdrawn, one at most may be removed. */
function candidateSteps(facts: ElectionFacts, actor: Actor, now: string): readonly ElectionStep[] {
  const suggested = nextRound(facts, facts.groupSizes).suggestedRemoval?.id;
  return facts.candidates
    .filter(({ status }) => status === 'standing')
    .flatMap(({ id: candidate }) => [
      {
        ...step(
          'withdraw-candidate',
          withdrawCandidate.decide(facts, { candidate, reference: reason, reason: null }, actor, now),
        ),
        candidate,
      },
      {
        ...step('remove-candidate', removeCandidate.decide(facts, { candidate, reason }, actor, now)),
        candidate,
        suggested: candidate === suggested,
      },
    ]);
}

/** The order of the lot is not drawn yet; any order of those level shows whether it may be recorded. */
async function lotStep(
  tx: Tx,
  facts: ElectionFacts,
  meeting: string,
  { actor, now, filled }: { readonly actor: Actor; readonly now: string; readonly filled: Filled },
): Promise<Decision> {
  const input = {
    meeting,
    ballot: lastAnnounced(facts)?.ballot ?? facts.election,
    order: awaitingLot(facts).map(({ id }) => id),
    how: reason,
  };
  return recordLot.decide(await recordLot.load(tx, input, actor, now, filled), input, actor, now);
}

function step(command: string, found: Decision | Objection | null): ElectionStep {
  const objections = found === null ? [] : 'code' in found ? [found] : found.ok ? [] : found.objections;
  return { command, candidate: null, objections, suggested: false };
}
