import { counted } from '../../counted.ts';
import { type Finding, finding, line } from '../../finding.ts';
import type { Votes } from '../../ranking.ts';
import { procedure } from '../cite.ts';
import type { Parameters } from '../parameters/shapes.ts';
import { parameterValue, usesOf } from '../parameters.ts';
import { ballotPhase } from './phase.ts';

export interface FieldFacts {
  /** The number of the next ballot. */
  readonly ballot: number;
  readonly seats: number;
  /** The votes of the ballot before, those elected left out. */
  readonly votes: readonly Votes[];
}

export interface Field {
  readonly candidates: readonly string[];
  /** Level for the last place of a restricted ballot: a special ballot among them, then a lot. */
  readonly tied: readonly string[];
  /** Anybody eligible may be voted for. */
  readonly unrestricted: boolean;
}

/**
 * Who stands in the next ballot under the default regime. INTERPRETATION: a restricted ballot has those with most votes, at
 * most twice as many as places (two for one place); those level for its last place are left to a special ballot (U-7).
 */
export function nextField(facts: FieldFacts, parameters: Parameters = {}): Finding<Field> {
  const phase = ballotPhase(facts.ballot, parameters);
  const uses = usesOf(['elections.restrictedFactor', 'elections.blockSize'], parameters);
  const ranked = [...facts.votes].sort((a, b) => b.votes - a.votes);
  const cite = procedure('rules on elections (about 76 to 82)');
  if (phase.value !== 'restricted') {
    const all = { candidates: ranked.map((v) => v.candidate), tied: [], unrestricted: true };
    return finding(
      'election.field',
      all,
      [...phase.lines, line('field.all', 'Every eligible candidate may be voted for', {}, cite, 'open')],
      uses,
    );
  }
  const places = facts.seats * parameterValue('elections.restrictedFactor', parameters);
  const [last, next] = [ranked[places - 1], ranked[places]];
  const level = last !== undefined && next !== undefined && last.votes === next.votes ? last.votes : null;
  const candidates = ranked.filter((v, i) => (level === null ? i < places : v.votes > level)).map((v) => v.candidate);
  const tied = level === null ? [] : ranked.filter((v) => v.votes === level).map((v) => v.candidate);
  const text = `At most ${counted(places, 'candidate')} for ${counted(facts.seats, 'place')}: ${candidates.join(', ')}${tied.length > 0 ? `; level for the rest: ${tied.join(', ')}` : ''}`;
  return finding(
    'election.field',
    { candidates, tied, unrestricted: false },
    [
      ...phase.lines,
      line(
        'field.restricted',
        text,
        { places, seats: facts.seats, names: candidates.join(', '), level: tied.join(', '), tied: tied.length },
        cite,
        'open',
      ),
    ],
    uses,
  );
}
