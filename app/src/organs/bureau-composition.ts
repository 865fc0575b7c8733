import { type Confidence, composition, type Finding, type Line, type Region, regions } from '@plenary/rules';
import { type BureauTerm, firstDayOf, type OrgansFile } from '../reference/index.ts';

export type SeatsByGroup = Readonly<Record<Region, number>>;

/** What a term of the Bureau is made of. Null where the members are not published. */
export interface BureauComposition {
  readonly states: number | null;
  readonly complete: boolean;
  readonly byGroup: SeatsByGroup | null;
  /** groups with more or fewer seats than the observed pattern */
  readonly differing: readonly Region[];
}

const article: Line['cite'] = { provision: 'Rome Statute, article 112(3)(a)', source: 'RS' };
const practice: Line['cite'] = { provision: 'Practice of the Assembly: seats of the Bureau by regional group' };

/** All States of a term that are known, each once: President, two Vice-Presidents and 18 members. */
export function bureauStates(term: BureauTerm): readonly string[] {
  return [...new Set([term.president, ...term.vicePresidents, ...(term.members ?? term.membersPartial ?? [])])];
}

/**
 * A Bureau as the rules judge it: 21 States by article 112(3)(a), which is law; the seats of each group against what was observed,
 * which is custom and only a warning. `pattern`: that of the data. `groupOf` gives the regional group of a State.
 */
export function bureauComposition(
  term: BureauTerm,
  pattern: OrgansFile['meta']['bureauSeatPattern']['byGroup'],
  groupOf: ReadonlyMap<string, Region>,
): Finding<BureauComposition> {
  if (term.members === null) {
    const known = bureauStates(term).length;
    return found({ states: null, complete: false, byGroup: null, differing: [] }, [
      lineOf(
        'bureau.unknown',
        `${known} of 21 States are known; the others are not published`,
        { known },
        article,
        'sourced',
      ),
    ]);
  }
  const states = bureauStates(term);
  const byGroup = seatsByGroup(states, groupOf);
  const members = states.flatMap((state) => {
    const group = groupOf.get(state);
    return group === undefined ? [] : [{ state, group }];
  });
  const { objections, warnings } = composition('bureau', members, firstDayOf(term.from)).value;
  const unusual = new Set(warnings.map(({ facts }) => facts.region));
  const differing = regions.filter((region) => unusual.has(region));
  const complete = !objections.some(({ code }) => code === 'organ.size');
  const size = complete
    ? lineOf(
        'bureau.size',
        'President, two Vice-Presidents and 18 members: 21 States',
        { states: 21 },
        article,
        'sourced',
      )
    : lineOf(
        'bureau.sizeWrong',
        `${states.length} States are named; the Bureau has 21`,
        { states: states.length },
        article,
        'sourced',
      );
  return found({ states: states.length, complete, byGroup, differing }, [
    size,
    patternLine(byGroup, pattern, differing),
  ]);
}

function patternLine(byGroup: SeatsByGroup, pattern: SeatsByGroup, differing: readonly Region[]): Line {
  const seats = regions.map((region) => byGroup[region]).join(' ');
  const usual = regions.map((region) => pattern[region]).join(' ');
  return differing.length === 0
    ? lineOf(
        'bureau.pattern',
        `Seats by group ${seats}, as in the other Bureaux that are known`,
        { ...byGroup },
        practice,
        'derived',
      )
    : lineOf(
        'bureau.patternDiffers',
        `Seats by group ${seats}; usual are ${usual}. A warning, not a rule`,
        { ...byGroup },
        practice,
        'derived',
      );
}

export function seatsByGroup(states: readonly string[], groupOf: ReadonlyMap<string, Region>): SeatsByGroup {
  const seats = { african: 0, asiaPacific: 0, easternEuropean: 0, grulac: 0, weog: 0 };
  for (const state of states) {
    const group = groupOf.get(state);
    if (group !== undefined) seats[group] += 1;
  }
  return seats;
}

function lineOf(code: string, text: string, facts: Line['facts'], cite: Line['cite'], confidence: Confidence): Line {
  return { code, text, facts, cite, confidence };
}

function found(value: BureauComposition, lines: readonly Line[]): Finding<BureauComposition> {
  return { rule: 'organs.composition', value, lines, parameters: [] };
}
