import { counted } from '../../counted.ts';
import { type Finding, finding, type Line, line, type Objection } from '../../finding.ts';
import type { IsoDay } from '../../iso-day.ts';
import { statute } from '../cite.ts';
import { type Iso3, type Region, regionNames, regions } from '../groups.ts';
import type { Parameters } from '../parameters/shapes.ts';
import { parameterValue, usesOf } from '../parameters.ts';
import { type Body, type BodyRule, bodyRuleOn } from './body-rules.ts';

export interface Member {
  /** The State (Bureau, committees of States) or the nationality of the person. */
  readonly state: Iso3;
  readonly group: Region;
  /** Bureau: who is President and Vice-President. */
  readonly office?: 'president' | 'vicePresident';
  readonly termsServed?: number;
}

export interface Composition {
  /** Against the law: not to be decided so. */
  readonly objections: readonly Objection[];
  /** Against the usual pattern: the Assembly may decide so. */
  readonly warnings: readonly Objection[];
}

function objection(rule: BodyRule, code: string, text: string, facts: Objection['facts']): Objection {
  return { code, text, facts, cite: rule.cite, confidence: rule.confidence };
}

function bureauOffices(rule: BodyRule, members: readonly Member[]): readonly Objection[] {
  if (rule.body !== 'bureau') return [];
  const presidents = members.filter((m) => m.office === 'president').length;
  const vice = members.filter((m) => m.office === 'vicePresident').length;
  if (presidents === 1 && vice === 2) return [];
  const text = `A President, two Vice-Presidents and 18 members; named are ${presidents}, ${vice} and ${members.length - presidents - vice}`;
  return [objection(rule, 'organ.offices', text, { presidents, vicePresidents: vice })];
}

function sizeObjections(rule: BodyRule, members: readonly Member[]): readonly Objection[] {
  if (members.length === rule.size) return [];
  const text = `${counted(rule.size, 'member')}, ${members.length} named`;
  return [objection(rule, 'organ.size', text, { size: rule.size, named: members.length })];
}

function repeated(rule: BodyRule, members: readonly Member[]): readonly Objection[] {
  const states = members.map((m) => m.state);
  const twice = [...new Set(states.filter((s, i) => states.indexOf(s) !== i))];
  if (!rule.oneNationality) return [];
  return twice.map((state) => objection(rule, 'organ.twice', `${state} has two seats`, { state }));
}

/** The greatest number of terms: settled by the Bureau for the two bodies that have a limit. */
function mostTerms(rule: BodyRule, parameters: Parameters): number | null {
  if (rule.body === 'trustFundBoard') return parameterValue('tfv.maxTerms', parameters);
  return rule.body === 'advisoryCommittee' ? parameterValue('acn.maxTerms', parameters) : null;
}

function overTerms(rule: BodyRule, members: readonly Member[], parameters: Parameters): readonly Objection[] {
  const most = mostTerms(rule, parameters);
  if (most === null) return [];
  return members
    .filter((m) => (m.termsServed ?? 0) >= most)
    .map((m) => objection(rule, 'organ.terms', `${m.state}: ${most} terms at most`, { state: m.state, most }));
}

function seatDifferences(rule: BodyRule, members: readonly Member[]): readonly Objection[] {
  const { seats } = rule;
  if (seats === undefined) return [];
  return regions.flatMap((region) => {
    const named = members.filter((m) => m.group === region).length;
    if (named === seats[region]) return [];
    const text = `${regionNames[region]}: ${counted(seats[region], 'seat')}, ${named} named`;
    return [
      {
        ...objection(rule, 'organ.seats', text, { region, seats: seats[region], named }),
        confidence: rule.seatsConfidence ?? rule.confidence,
      },
    ];
  });
}

/** What stands against a composition, and what is only unusual. Throws a RangeError where the body did not exist. */
export function composition(
  body: Body,
  members: readonly Member[],
  day: IsoDay,
  parameters: Parameters = {},
): Finding<Composition> {
  const rule = bodyRuleOn(body, day);
  if (rule === null) throw new RangeError(`no ${body} on ${day}`);
  const seats = seatDifferences(rule, members);
  const bySeat = rule.seatsAre === 'law';
  const objections = [
    ...sizeObjections(rule, members),
    ...bureauOffices(rule, members),
    ...repeated(rule, members),
    ...(bySeat ? seats : []),
    // INTERPRETATION: the limit of terms of the Advisory Committee holds "normally"; the Assembly waived it in 2021.
    ...(body === 'advisoryCommittee' ? [] : overTerms(rule, members, parameters)),
  ];
  const warnings = [
    ...(bySeat ? [] : seats),
    ...(body === 'advisoryCommittee' ? overTerms(rule, members, parameters) : []),
  ];
  const lines: Line[] = [
    line(
      'organ.rule',
      `${counted(rule.size, 'member')} for ${rule.years} years`,
      { size: rule.size, years: rule.years },
      rule.cite,
      rule.confidence,
    ),
  ];
  if (body === 'bureau') {
    lines.push(
      line(
        'organ.representative',
        'Equitable geographical distribution, adequate representation of the principal legal systems',
        {},
        statute('112(3)(b)'),
        'sourced',
      ),
    );
  }
  return finding(
    'organs.composition',
    { objections, warnings },
    lines,
    usesOf(['tfv.maxTerms', 'acn.maxTerms'], parameters),
  );
}

/** Seats to fill in an ordinary election of the Committee on Budget and Finance: half of them each time by lot at first. */
export function firstTermsByLot(size: number): { readonly twoYears: number; readonly threeYears: number } {
  const half = Math.floor(size / 2);
  return { twoYears: half, threeYears: size - half };
}
