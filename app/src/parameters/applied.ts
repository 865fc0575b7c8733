import { type ParameterKey, parameterRegister } from '@plenary/rules';
import { no, type Objection } from '../door/objection.ts';

/** What a parameter governs; it does not change while that goes on. */
export type Governs = 'calendar' | 'opening' | 'voting' | 'elections' | 'nominations';

/**
 * The open points of law that Plenary applies when a session is held, with what each governs. The Bureau may set these and no
 * others: a setting that changes nothing would deceive.
 */
export const applied: Readonly<Partial<Record<ParameterKey, readonly Governs[]>>> = {
  'notice.regular.days': ['calendar'],
  'notice.special.days': ['calendar'],
  'agenda.supplementary.requestDays': ['calendar'],
  'agenda.supplementary.circulateDays': ['calendar'],
  'agenda.additional.waitDays': ['calendar'],
  'agenda.specialAddition': ['calendar'],
  'agenda.debate.speakers': ['calendar'],
  'credentials.hoursAfterOpening': ['calendar'],
  'quorum.open.fraction': ['opening'],
  'quorum.open.base': ['opening'],
  'credentials.committee.size': [],
  'debate.minutes': ['opening'],
  'meeting.reopen.minutes': ['opening'],
  'quorum.counts': ['voting', 'elections'],
  'quorum.takeUp': ['voting'],
  'tie.proposal': ['voting'],
  'tie.consensus': ['voting'],
  'vote.takeBack': ['voting'],
  'vote.twoPersons': ['voting'],
  'twoPersons.minutes': [],
  'reconsider.majority': ['voting'],
  'representation.votes': ['voting'],
  'arrears.newMember': ['voting'],
  'elections.nominationsFromFloor': ['elections'],
  'judges.candidateRegion': ['nominations', 'elections'],
  'judges.genderCap.below': ['elections'],
  'judges.genderCap.table': ['elections'],
  'judges.regionAdjust': ['elections'],
  'judges.regionAdjust.single': ['elections'],
  'judges.adjust.when': ['elections'],
  'judges.jointInfeasible': ['elections'],
  'judges.listCeilings': ['elections'],
  'judges.tieLastSeat': ['elections'],
  'judges.cutoff.from': ['elections'],
  'judges.cutoff.floorFactor': ['elections'],
};

/** Those that govern elections: a ballot keeps their values from its opening. */
export const electionParameters: readonly ParameterKey[] = parameterRegister
  .map(({ key }) => key)
  .filter((key) => applied[key]?.includes('elections'));

/** What goes on in a session now. */
export interface Underway {
  readonly meetingOpen: boolean;
  /** a recorded vote or a ballot, from its opening to the announcement */
  readonly votingOpen: boolean;
  /** an election between the opening of its first ballot and its end */
  readonly electionBegun: boolean;
  /** a candidate is nominated in an election that is not completed */
  readonly candidateNominated: boolean;
}

const bars: Readonly<Record<Governs, (now: Underway) => Objection | null>> = {
  // What was met keeps the day that it had, and what was decided its majority.
  calendar: () => null,
  opening: ({ meetingOpen }) => (meetingOpen ? no('parameter-meeting-open') : null),
  voting: ({ votingOpen }) => (votingOpen ? no('parameter-voting-open') : null),
  elections: ({ electionBegun }) => (electionBegun ? no('parameter-election-begun') : null),
  nominations: ({ candidateNominated }) => (candidateNominated ? no('parameter-nominations-begun') : null),
};

/** Why the parameter cannot change now; empty when what it governs does not go on. */
export function underwayObjections(key: ParameterKey, now: Underway): readonly Objection[] {
  return (applied[key] ?? []).flatMap((governs) => bars[governs](now) ?? []);
}
