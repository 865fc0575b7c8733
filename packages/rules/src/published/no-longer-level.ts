import { electedFacts } from './ballot-result.ts';
import { type CandidateFacts, type ElectionHeld, lastAnnounced, standingOf } from './election.ts';
import { judgesElected } from './in-session.ts';

/**
 * Those who were level for the last seats of the last ballot and whom its votes elect now, because others of them stand no more;
 * empty while seats are wanting, so that a lot or a ballot decides. INTERPRETATION: who has the majority and the highest numbers
 * of votes among those who stand is elected (Rome Statute, article 36(6)(a)); no text at hand speaks of a withdrawal between the
 * ballot and the lot.
 */
export function noLongerLevel(election: ElectionHeld): readonly CandidateFacts[] {
  const last = lastAnnounced(election);
  if (!last?.result || !last.count || last.lot) return [];
  const { tiedForLast } = last.result;
  const still = standingOf(election).filter(({ id }) => tiedForLast.includes(id));
  if (still.length === 0 || still.length === tiedForLast.length) return [];
  const gone = tiedForLast.filter((id) => !still.some((one) => one.id === id));
  const facts = electedFacts(election, last, last.count);
  const candidates = facts.candidates.filter(({ id }) => !gone.includes(id));
  const { value } = judgesElected({ ...facts, candidates }, last.parameters ?? election.parameters);
  return value.tiedForLast.length > 0 ? [] : still.filter(({ id }) => value.elected.includes(id));
}
