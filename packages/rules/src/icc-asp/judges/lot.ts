import { type Finding, finding, type Line, line } from '../../finding.ts';
import type { Parameters } from '../parameters/shapes.ts';
import { parameter, usesOf } from '../parameters.ts';
import { idOf } from './candidate.ts';
import { bar, type ElectedFacts, seat, seated, setAside } from './elected.ts';

export interface ByLot {
  /** Elected by the lot, in the order drawn; ids as everywhere here. */
  readonly elected: readonly string[];
  readonly overCeiling: readonly string[];
  readonly sameNationality: readonly string[];
}

/**
 * Who takes the last places when the President draws a lot among those level for them: their ids in the order drawn, each who
 * can still take a seat, until none is left. `facts` are those of the ballot that was tied. Whoever of them stands no more is
 * not drawn. Throws a RangeError for one that is not tied or drawn twice.
 */
export function judgesByLot(
  facts: ElectedFacts & { readonly order: readonly string[] },
  parameters: Parameters = {},
): Finding<ByLot> {
  const { state, limits } = seated(facts, parameters);
  if (new Set(facts.order).size < facts.order.length || facts.order.some((id) => !state.tied.includes(id)))
    throw new RangeError('a lot names those tied, each once');
  const before = { elected: state.elected.length, overCeiling: state.overCeiling.length };
  const nationality = state.sameNationality.length;
  const already = state.lines.length;
  const { cite, confidence } = parameter('judges.tieLastSeat');
  const drawn: Line[] = [];
  for (const id of facts.order) {
    const candidate = facts.candidates.find((each) => idOf(each) === id);
    if (candidate === undefined || limits.seats === 0) continue;
    const reason = bar(candidate, limits);
    if (reason !== null) {
      setAside(candidate, reason, state);
      continue;
    }
    seat(candidate, limits, state);
    const { name } = candidate;
    drawn.push(line('lot.elected', `${name}: elected by lot`, { name }, cite, confidence));
  }
  const among = line(
    'lot.among',
    `A lot among ${facts.order.length} candidates level for the last places`,
    { tied: facts.order.length },
    cite,
    confidence,
  );
  return finding(
    'judges.elected',
    {
      elected: state.elected.slice(before.elected).map(idOf),
      overCeiling: state.overCeiling.slice(before.overCeiling),
      sameNationality: state.sameNationality.slice(nationality),
    },
    [among, ...drawn, ...state.lines.slice(already)],
    usesOf(['judges.listCeilings', 'judges.tieLastSeat'], parameters),
  );
}
