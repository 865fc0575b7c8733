import { type Finding, finding, type Line, line } from '../finding.ts';
import { furtherYesNeeded, majorityName, neededOf, wholeNumber } from '../threshold.ts';
import { procedure, statute } from './cite.ts';
import { type DecisionId, type DecisionKind, decisionKind } from './decision-catalogue.ts';
import type { ParameterKey, Parameters } from './parameters/shapes.ts';
import { parameterValue, usesOf } from './parameters.ts';
import { quorum, quorumPurpose } from './quorum.ts';

export interface VoteCount {
  readonly kind: DecisionId;
  readonly statesParties: number;
  /** States Parties that were there when the vote was closed. */
  readonly present: number;
  /** Beside them: those that voted and had left by then. Their votes count. */
  readonly left?: number;
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
  /** The proposal was voted on before and the vote was equally divided. */
  readonly second?: boolean;
  /** Only for results of before: what follows from an equal division was asked without asking for the quorum. */
  readonly tieWithoutQuorum?: boolean;
}

export interface VoteOutcome {
  readonly presentAndVoting: number;
  readonly base: number;
  readonly needed: number;
  /** `present`: as `quorum.counts` has it counted. */
  readonly quorum: { readonly needed: number; readonly present: number; readonly met: boolean };
  readonly carried: boolean;
  /** How many more affirmative votes would carry the proposal; 0 when the majority is there. The quorum is apart. */
  readonly stillNeeded: number;
  /** Equally divided: what follows; null when it is not, or without a quorum. INTERPRETATION: by default the proposal is rejected. */
  readonly tie: 'rejected' | 'secondVote' | null;
}

function quorumOf(kind: DecisionKind, count: VoteCount, parameters: Parameters): Finding<VoteOutcome['quorum']> {
  const counts = parameterValue('quorum.counts', parameters);
  const of = {
    present: count.present,
    presentOrVoted: count.present + (count.left ?? 0),
    voting: count.yes + count.no,
  };
  const present = of[counts];
  const facts = { statesParties: count.statesParties, participating: count.statesParties, present, counted: counts };
  return quorum({ purpose: quorumPurpose(kind), ...facts }, parameters);
}

/** Throws a RangeError for counts that are not whole numbers or do not fit together. */
function check(count: VoteCount): void {
  const cast = wholeNumber(count.yes, 'yes') + wholeNumber(count.no, 'no') + wholeNumber(count.abstain, 'abstain');
  const there = wholeNumber(count.present, 'present') + wholeNumber(count.left ?? 0, 'left');
  if (cast > there) throw new RangeError('more votes and abstentions than present');
  if (there > wholeNumber(count.statesParties, 'statesParties')) {
    throw new RangeError('more present than States Parties');
  }
}

/** The kind of decision, with the majority of a reconsideration as the Bureau has settled it. */
function kindWith(id: DecisionId, parameters: Parameters): DecisionKind {
  const kind = decisionKind(id);
  if (id !== 'D21') return kind;
  return { ...kind, majority: { ...parameterValue('reconsider.majority', parameters), reach: 'atLeast' } };
}

/** What follows from an equally divided vote; without a quorum nothing is decided, nor that it is put again. A second vote is the last. */
function tieOf(facts: VoteCount, quorate: boolean, parameters: Parameters): VoteOutcome['tie'] {
  if (facts.yes !== facts.no || !(quorate || facts.tieWithoutQuorum)) return null;
  return facts.second === true ? 'rejected' : parameterValue('tie.proposal', parameters);
}

/** Whether a proposal is carried: consensus is not asked here. A quorum that is not met defeats it whatever the votes. */
export function outcomeOfVote(facts: VoteCount, parameters: Parameters = {}): Finding<VoteOutcome> {
  check(facts);
  const kind = kindWith(facts.kind, parameters);
  const presentAndVoting = facts.yes + facts.no;
  const base = kind.base === 'presentAndVoting' ? presentAndVoting : facts.statesParties;
  const needed = Math.max(1, neededOf(base, kind.majority));
  const quorate = quorumOf(kind, facts, parameters);
  const reached = facts.yes >= needed;
  const carried = reached && quorate.value.met;
  const tie = tieOf(facts, quorate.value.met, parameters);
  const lines: Line[] = [
    kindLine(kind),
    ...quorate.lines,
    ...leftLines(kind, facts, parameters),
    ...countLines(kind, facts, { presentAndVoting, base, needed, tie }),
  ];
  if (!quorate.value.met) {
    lines.push(
      line(
        'vote.noQuorum',
        `No quorum: ${quorate.value.needed} needed; nothing is carried`,
        { needed: quorate.value.needed },
        kind.cite,
        kind.confidence,
      ),
    );
  }
  return finding(
    'vote.outcome',
    {
      presentAndVoting,
      base,
      needed,
      quorum: { needed: quorate.value.needed, present: quorate.value.present, met: quorate.value.met },
      carried,
      stillNeeded:
        kind.base === 'statesParties'
          ? Math.max(0, needed - facts.yes)
          : furtherYesNeeded(facts.yes, facts.no, kind.majority),
      tie,
    },
    lines,
    usesOf([...used, ...(own[facts.kind] ?? [])], parameters),
  );
}

const used: readonly ParameterKey[] = ['quorum.counts', 'tie.proposal'];
const own: Readonly<Partial<Record<DecisionId, readonly ParameterKey[]>>> = {
  D11: ['quorum.takeUp'],
  D21: ['reconsider.majority'],
};

/** What is decided, by its own name: the majority follows from it. */
function kindLine({ id, name, cite, confidence }: DecisionKind): Line {
  return line('vote.kind', `Kind of decision: ${name}`, { kind: id }, cite, confidence);
}

interface Arithmetic {
  readonly presentAndVoting: number;
  readonly base: number;
  readonly needed: number;
  readonly tie: VoteOutcome['tie'];
}

/** Whether those that voted and left count for the quorum, where there are any and a quorum is asked. */
function leftLines(kind: DecisionKind, { left = 0 }: VoteCount, parameters: Parameters): readonly Line[] {
  const counts = parameterValue('quorum.counts', parameters);
  if (left === 0 || kind.quorum !== 'substance' || counts === 'voting') return [];
  const text = `${left} ${left === 1 ? 'State Party' : 'States Parties'} voted and had left when the vote was closed: votes kept, ${counts === 'present' ? 'not counted for the quorum' : 'counted for the quorum'}`;
  return [line('vote.left', text, { left, counts }, statute('112(7)(a)'), 'open')];
}

function countLines(kind: DecisionKind, facts: VoteCount, sums: Arithmetic): readonly Line[] {
  const { presentAndVoting, base, needed, tie } = sums;
  const baseName = kind.base === 'presentAndVoting' ? 'present and voting' : 'States Parties';
  const share = majorityName(kind.majority);
  const lines = [
    line(
      'vote.presentAndVoting',
      `${facts.yes} yes, ${facts.no} no: ${presentAndVoting} present and voting; ${facts.abstain} abstained`,
      { yes: facts.yes, no: facts.no, abstain: facts.abstain, presentAndVoting },
      procedure('rule on "present and voting" (about 66)'),
      'unverified',
    ),
    line(
      'vote.majority',
      `${base} ${baseName}, ${share} = ${needed}; ${facts.yes} yes`,
      { base, needed, yes: facts.yes, share, of: baseName },
      kind.cite,
      kind.confidence,
    ),
  ];
  if (tie === null) return lines;
  const text =
    tie === 'secondVote' ? 'Equally divided: a second vote follows' : 'Equally divided: the proposal is rejected';
  return [
    ...lines,
    line(
      'vote.tie',
      text,
      { second: tie === 'secondVote' ? 1 : 0 },
      procedure('rule on equally divided votes'),
      'open',
    ),
  ];
}
