import { type Finding, finding, type Line, line, type Objection } from '../finding.ts';
import type { Votes } from '../ranking.ts';
import { resolution, statute } from './cite.ts';
import { absoluteMajorityBallot, type MajorityBallot } from './elections/majority-ballot.ts';
import type { Iso3 } from './groups.ts';
import type { Parameters } from './parameters/shapes.ts';
import { parameterValue, usesOf } from './parameters.ts';

export interface ProsecutorBallot {
  readonly statesParties: number;
  readonly voting: number;
  readonly votes: readonly Votes[];
}

export interface ProsecutorOutcome extends MajorityBallot {
  /** Who stands in the next ballot; empty once somebody is elected. */
  readonly nextBallot: readonly string[];
}

/**
 * A ballot for the Prosecutor, or for one post of Deputy Prosecutor: an absolute majority of the members of the Assembly.
 * INTERPRETATION: nobody is removed between ballots, as in 2021.
 */
export function prosecutorBallot(facts: ProsecutorBallot, parameters: Parameters = {}): Finding<ProsecutorOutcome> {
  const found = absoluteMajorityBallot({
    members: facts.statesParties,
    voting: facts.voting,
    seats: 1,
    votes: facts.votes,
  });
  const ranked = [...facts.votes].sort((a, b) => b.votes - a.votes);
  const lowest = ranked.at(-1);
  const alone = ranked.filter((v) => v.votes === lowest?.votes).length === 1;
  const drop = parameterValue('prosecutor.dropCandidates', parameters) === 'lowest' && alone && ranked.length > 2;
  const next = facts.votes.filter((v) => !drop || v.candidate !== lowest?.candidate).map((v) => v.candidate);
  const lines: Line[] = [...found.lines];
  if (found.value.elected.length === 0) {
    const said = drop
      ? `${lowest?.candidate ?? ''} leaves, with the fewest votes`
      : 'All candidates stay for the next ballot';
    lines.push(
      line(
        'prosecutor.next',
        said,
        { candidates: next.length, leaves: drop ? (lowest?.candidate ?? '') : '', drop: drop ? 1 : 0 },
        resolution('ICC-ASP/3/Res.6', 'part on the Prosecutor', 'P21'),
        'unverified',
      ),
    );
  }
  return finding(
    'prosecutor.election',
    { ...found.value, nextBallot: found.value.elected.length > 0 ? [] : next },
    lines,
    usesOf(['prosecutor.dropCandidates'], parameters),
  );
}

export interface DeputyList {
  readonly post: string;
  readonly names: readonly { readonly name: string; readonly nationality: Iso3 }[];
  /** Nationalities of the Prosecutor and of Deputies in office. */
  readonly nationalitiesInOffice: readonly Iso3[];
}

/** The Prosecutor names three candidates for each post of Deputy; all of different nationalities from those in office. */
export function deputyListObjections(list: DeputyList): readonly Objection[] {
  const out: Objection[] = [];
  if (new Set(list.names.map((n) => n.name)).size !== 3) {
    out.push({
      code: 'deputy.three',
      text: `Three candidates for ${list.post}, ${list.names.length} are named`,
      facts: { named: list.names.length },
      cite: statute('42(4)'),
      confidence: 'sourced',
    });
  }
  for (const { name, nationality } of list.names.filter((n) => list.nationalitiesInOffice.includes(n.nationality))) {
    out.push({
      code: 'deputy.nationality',
      text: `${name}: the Prosecutor and the Deputies are of different nationalities`,
      facts: { name, nationality },
      cite: statute('42(2)'),
      confidence: 'sourced',
    });
  }
  return out;
}

/** Nine years unless a shorter term is decided at the election; no second term. Throws a RangeError for a longer one. */
export function prosecutorTerm(
  yearsDecided: number = 9,
): Finding<{ readonly years: number; readonly mayBeReElected: false }> {
  if (yearsDecided <= 0 || yearsDecided > 9) throw new RangeError('a term is of nine years or shorter');
  const text = `${yearsDecided} years, no second term`;
  return finding('prosecutor.term', { years: yearsDecided, mayBeReElected: false }, [
    line('prosecutor.term', text, { years: yearsDecided }, statute('42(4)'), 'sourced'),
  ]);
}
