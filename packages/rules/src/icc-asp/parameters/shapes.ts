import type { Citation, Confidence } from '../../finding.ts';

/** The values of every parameter of law, by key. Shares are fractions; tables map a number, written as a key, to a number. */
export interface ParameterValues {
  readonly 'quorum.open.fraction': { readonly numerator: number; readonly denominator: number };
  readonly 'quorum.open.base': 'byCredentials' | 'takingPart';
  readonly 'quorum.takeUp': 'asSubstance' | 'asProcedure';
  readonly 'quorum.counts': 'present' | 'presentOrVoted' | 'voting';
  readonly 'classify.default': 'president_rules' | 'substance';
  readonly 'tie.proposal': 'rejected' | 'secondVote';
  readonly 'tie.consensus': 'afterSecondVote' | 'atOnce';
  readonly 'vote.takeBack': 'untilAnnounced' | 'untilClosed';
  readonly 'vote.twoPersons': 'onePerson' | 'twoPersons';
  readonly 'twoPersons.minutes': number;
  readonly 'reconsider.majority': { readonly numerator: number; readonly denominator: number };
  readonly 'representation.votes': 'alternates' | 'designated';
  readonly 'notice.regular.days': number;
  readonly 'notice.special.days': number;
  readonly 'agenda.supplementary.requestDays': number;
  readonly 'agenda.supplementary.circulateDays': number;
  readonly 'agenda.additional.waitDays': number;
  readonly 'agenda.specialAddition': 'twoThirds' | 'simple';
  readonly 'agenda.debate.speakers': number;
  readonly 'credentials.hoursAfterOpening': number;
  readonly 'credentials.committee.size': number;
  readonly 'proposal.circulation.days': number;
  readonly 'motion.order': readonly string[];
  readonly 'replies.perItem': number;
  readonly 'replies.minutes': readonly number[];
  readonly 'debate.minutes': number;
  readonly 'meeting.reopen.minutes': number;
  readonly 'rules.amend.majority': 'twoThirds' | 'simple';
  readonly 'elections.nominationsFromFloor': boolean;
  readonly 'elections.blockSize': number;
  readonly 'elections.restrictedFactor': number;
  readonly 'ballot.blank': 'abstention' | 'invalid';
  readonly 'judges.region.base': number;
  readonly 'judges.region.bigGroupMin': number;
  readonly 'judges.region.bigGroupQuota': number;
  readonly 'judges.gender.quota': number;
  readonly 'judges.genderCap.below': number;
  readonly 'judges.genderCap.table': Readonly<Record<string, number>>;
  readonly 'judges.regionAdjust': 'halfRoundedUp' | 'none';
  readonly 'judges.regionAdjust.single': number;
  readonly 'judges.adjust.when': 'everyBallot' | 'firstBallot';
  readonly 'judges.mvrLastBallot': number;
  readonly 'judges.jointInfeasible': 'dropAll' | 'reduceOneByOne';
  readonly 'judges.listCeilings': { readonly A: number; readonly B: number };
  readonly 'judges.cutoff.from': number;
  readonly 'judges.cutoff.floorFactor': number;
  readonly 'judges.candidateRegion': 'nationality' | 'nominatingState';
  readonly 'judges.extension.factor': number;
  readonly 'judges.extension.lists': 'twice' | 'minimum';
  readonly 'judges.nomination.weeksBefore': number;
  readonly 'judges.nomination.weeks': number;
  readonly 'judges.nomination.extensionWeeks': number;
  readonly 'judges.nomination.maxExtensions': number;
  readonly 'judges.tieLastSeat': 'restrictedBallot' | 'lot';
  readonly 'judges.resignedInOffice': 'counts' | 'doesNotCount';
  readonly 'judges.groupCountDay': 'election' | 'invitation';
  readonly 'vacancy.nomination.weeks': number;
  readonly 'vacancy.electionWithinWeeks': number;
  readonly 'prosecutor.dropCandidates': 'never' | 'lowest';
  readonly 'cbf.extensionWeeks': number;
  readonly 'cbf.maxExtensions': number;
  readonly 'tfv.maxTerms': number;
  readonly 'acn.maxTerms': number;
  readonly 'arrears.comparator': '>=' | '>';
  readonly 'arrears.newMember': 'existingFullYears' | 'asIfFull';
  readonly 'arrears.charges': readonly string[];
  readonly 'waiver.requestBeforeCommittee': number;
  readonly 'waiver.majority': 'substance' | 'procedure';
  readonly 'contributions.rounding': 'largestPayer' | 'largestRemainder';
  readonly 'contributions.dueDays': number;
  readonly 'contributions.firstYear': 'byMonth' | 'byDay' | 'fullYear';
  readonly 'budget.submitDays': number;
  readonly 'contingency.level.cents': number;
  readonly 'contingency.noticeDays': number;
  readonly 'amendment.acceptanceBase': 'now' | 'atAdoption';
  readonly 'noncoop.letterDays': number;
  readonly 'removal.fineMonths': number;
  readonly 'bureau.handover': 'perElection' | 'opening' | 'close';
}

export type ParameterKey = keyof ParameterValues;

/** Values set by the Bureau for a session; what is not set has its default. */
export type Parameters = Partial<ParameterValues>;

/** One open or configurable point of law. `check` says where the official text would settle it. */
export interface ParameterOf<K extends ParameterKey> {
  readonly key: K;
  /** What it decides, in a few words. */
  readonly name: string;
  readonly default: ParameterValues[K];
  readonly confidence: Confidence;
  readonly likelihood: 'high' | 'medium' | 'low';
  readonly cite: Citation;
  readonly check: string;
  /** How the text is read while it is open, and why. */
  readonly interpretation: string;
  /** The values a reading of the text could give; absent for plain numbers and tables. */
  readonly choices?: readonly ParameterValues[K][];
  /** The smallest and the greatest number, or entry of a table; any whole number from 0 up where it is absent. */
  readonly range?: { readonly least: number; readonly most: number };
  /** The open question of docs/law.md, section 13, that this default answers. */
  readonly question?: string;
}

export type Parameter = { [K in ParameterKey]: ParameterOf<K> }[ParameterKey];
