import type { Citation, Confidence } from '../finding.ts';
import { type Majority, moreThanHalf, oneThird, twoThirds } from '../threshold.ts';
import { procedure, resolution, statute } from './cite.ts';

const ids = [
  ...(['D01', 'D02', 'D03', 'D04', 'D05', 'D06', 'D07', 'D08', 'D09', 'D10', 'D11'] as const),
  ...(['D12', 'D13', 'D14', 'D15', 'D16', 'D17', 'D18', 'D19', 'D20', 'D21', 'D22'] as const),
] as const;

export type DecisionId = (typeof ids)[number];

/** A kind of decision of the Assembly (docs/law.md, section 3.10). */
export interface DecisionKind {
  readonly id: DecisionId;
  readonly name: string;
  readonly majority: Majority;
  readonly base: 'presentAndVoting' | 'statesParties';
  /** `substance`: an absolute majority of States Parties must be there; `takeUp`: whether it must is a parameter. */
  readonly quorum: 'substance' | 'takeUp' | 'none';
  readonly ballot: 'open' | 'secret';
  readonly consensusFirst: boolean;
  /** False where nothing is voted: requests of States (D16), or a power the Assembly does not have (D22). */
  readonly vote: boolean;
  /** What must be there before the vote: a recommendation, a period, a report. */
  readonly condition?: string;
  readonly cite: Citation;
  readonly confidence: Confidence;
}

type Draft = Omit<DecisionKind, 'quorum' | 'ballot' | 'consensusFirst' | 'vote'> & Partial<DecisionKind>;

function kind(draft: Draft): DecisionKind {
  const quorum = draft.quorum ?? 'none';
  return { quorum, ballot: 'open', consensusFirst: true, vote: true, ...draft };
}

const voting = { majority: twoThirds, base: 'presentAndVoting', quorum: 'substance' } as const;
const simple = { majority: moreThanHalf, base: 'presentAndVoting' } as const;
const members = { majority: moreThanHalf, base: 'statesParties' } as const;
const membersTwoThirds = { majority: twoThirds, base: 'statesParties' } as const;
const secret = { ballot: 'secret', consensusFirst: false } as const;

export const decisionCatalogue: readonly DecisionKind[] = [
  kind({ id: 'D01', name: 'Any matter of substance', ...voting, cite: statute('112(7)(a)'), confidence: 'sourced' }),
  kind({ id: 'D02', name: 'Any matter of procedure', ...simple, cite: statute('112(7)(b)'), confidence: 'sourced' }),
  kind({
    id: 'D03',
    name: 'Election of a judge',
    ...voting,
    ...secret,
    cite: statute('36(6)(a)'),
    confidence: 'sourced',
  }),
  kind({
    id: 'D04',
    name: 'Change of the number of judges',
    ...membersTwoThirds,
    condition: 'A reasoned proposal of the Presidency',
    cite: statute('36(2)(b)'),
    confidence: 'sourced',
  }),
  kind({
    id: 'D05',
    name: 'Election of the Prosecutor or a Deputy Prosecutor',
    ...members,
    ...secret,
    consensusFirst: true,
    cite: statute('42(4)'),
    confidence: 'sourced',
  }),
  kind({
    id: 'D06',
    name: 'Removal of a judge',
    ...membersTwoThirds,
    ...secret,
    condition: 'A recommendation adopted by two thirds of the other judges',
    cite: statute('46(2)(a)'),
    confidence: 'sourced',
  }),
  kind({
    id: 'D07',
    name: 'Removal of the Prosecutor',
    ...members,
    ...secret,
    cite: statute('46(2)(b)'),
    confidence: 'sourced',
  }),
  kind({
    id: 'D08',
    name: 'Removal of a Deputy Prosecutor',
    ...members,
    ...secret,
    condition: 'A recommendation of the Prosecutor',
    cite: statute('46(2)(c)'),
    confidence: 'sourced',
  }),
  kind({
    id: 'D09',
    name: 'Rules of Procedure and Evidence: adoption or amendment',
    ...membersTwoThirds,
    cite: statute('51(1) and (2)'),
    confidence: 'sourced',
  }),
  kind({
    id: 'D10',
    name: 'Elements of Crimes: adoption or amendment',
    ...membersTwoThirds,
    cite: statute('9(1) and (2)'),
    confidence: 'unverified',
  }),
  kind({
    id: 'D11',
    name: 'Taking up a proposed amendment of the Statute',
    ...simple,
    quorum: 'takeUp',
    condition: 'Three months since the notification',
    cite: statute('121(2)'),
    confidence: 'sourced',
  }),
  kind({
    id: 'D12',
    name: 'Adoption of an amendment of the Statute',
    ...membersTwoThirds,
    cite: statute('121(3)'),
    confidence: 'sourced',
  }),
  kind({
    id: 'D13',
    name: 'Adoption of an amendment of an institutional provision',
    ...membersTwoThirds,
    condition: 'The provision is listed in article 122(1)',
    cite: statute('122'),
    confidence: 'sourced',
  }),
  kind({
    id: 'D14',
    name: 'Convening a Review Conference',
    ...members,
    condition: 'A request of a State Party',
    cite: statute('123(2)'),
    confidence: 'sourced',
  }),
  kind({
    id: 'D15',
    name: 'Letting a State Party in arrears vote',
    ...voting,
    condition: 'Non-payment beyond the control of the State',
    cite: statute('112(8)'),
    confidence: 'open',
  }),
  kind({
    id: 'D16',
    name: 'Request for a special session',
    majority: oneThird,
    base: 'statesParties',
    consensusFirst: false,
    vote: false,
    cite: statute('112(6)'),
    confidence: 'sourced',
  }),
  kind({
    id: 'D17',
    name: 'Budget, scale of assessment, Financial Regulations',
    ...voting,
    condition: 'A report of the Committee on Budget and Finance',
    cite: statute('112(2)(d), 113 and 117'),
    confidence: 'unverified',
  }),
  kind({
    id: 'D18',
    name: 'Election of a member of the Committee on Budget and Finance without consensus',
    ...voting,
    ...secret,
    consensusFirst: true,
    cite: resolution('ICC-ASP/1/Res.5', 'paragraph 11 (about)', 'CBF03'),
    confidence: 'sourced',
  }),
  kind({
    id: 'D19',
    name: 'Board of the Trust Fund, Advisory Committee, oversight, External Auditor',
    ...voting,
    cite: resolution('resolutions on these bodies'),
    confidence: 'unverified',
  }),
  kind({
    id: 'D20',
    name: 'Appeal against a ruling, closure, agenda',
    ...simple,
    consensusFirst: false,
    cite: procedure('rules on conduct of business'),
    confidence: 'unverified',
  }),
  kind({
    id: 'D21',
    name: 'Reconsideration of a proposal',
    majority: twoThirds,
    base: 'presentAndVoting',
    consensusFirst: false,
    cite: procedure('rule on reconsideration'),
    confidence: 'unverified',
  }),
  kind({
    id: 'D22',
    name: 'Waiver of privileges and immunities (not a power of the Assembly)',
    ...voting,
    quorum: 'none',
    consensusFirst: false,
    vote: false,
    cite: statute('48(5)'),
    confidence: 'sourced',
  }),
];

const byId: ReadonlyMap<string, DecisionKind> = new Map(decisionCatalogue.map((d) => [d.id, d]));

export const decisionIds: readonly DecisionId[] = ids;

/** Kinds that are decided on a proposal: in the open, and by a vote where consensus fails. */
export const proposalKinds: readonly DecisionId[] = decisionCatalogue
  .filter(({ vote, ballot }) => vote && ballot === 'open')
  .map(({ id }) => id);

/** Throws a RangeError for an id that is not in the catalogue. */
export function decisionKind(id: DecisionId): DecisionKind {
  const found = byId.get(id);
  if (found === undefined) throw new RangeError(`no such kind of decision: ${id}`);
  return found;
}
