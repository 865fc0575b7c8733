import type { Citation, Confidence } from '../../finding.ts';
import { procedure } from '../cite.ts';
import type { ParameterKey } from '../parameters/shapes.ts';
import type { SessionKind } from './deadlines.ts';

/** Who has to act by a day, and who is told. */
export type DeadlineParty =
  | 'secretariat'
  | 'bureau'
  | 'president'
  | 'assembly'
  | 'court'
  | 'statesParties'
  | 'observers'
  | 'unitedNations';

export type DeadlineStepId =
  | 'notice'
  | 'provisionalAgenda'
  | 'supplementaryRequest'
  | 'supplementaryList'
  | 'credentialsCommittee'
  | 'adoption'
  | 'credentials'
  | 'nextSession';

type DaysKey = ParameterKey &
  (
    | 'notice.regular.days'
    | 'notice.special.days'
    | 'agenda.supplementary.requestDays'
    | 'agenda.supplementary.circulateDays'
  );

/** From where the days of a step are counted: so many before the opening, so many hours after it, or the first or last day itself. */
export type Counted =
  | { readonly from: 'before'; readonly key: DaysKey }
  | { readonly from: 'after'; readonly key: ParameterKey & 'credentials.hoursAfterOpening' }
  | { readonly from: 'opening' | 'closing' };

export interface DeadlineStep {
  readonly id: DeadlineStepId;
  readonly what: string;
  readonly sessions: readonly SessionKind[];
  readonly counted: Counted;
  readonly cite: Citation;
  /** of the step itself; how sure its number of days is the parameter says */
  readonly confidence: Confidence;
  readonly acts: readonly DeadlineParty[];
  readonly told: readonly DeadlineParty[];
}

const invited: readonly DeadlineParty[] = ['statesParties', 'observers', 'unitedNations'];

/**
 * What has to be done by a day for a session (docs/law.md, sections 2.4 and 2.5). The titles of these rules are sourced, their texts are
 * not. Steps that have no day of their own are not here: a memorandum comes with its item (rule 18), an additional item has the days of its
 * inclusion (rule 13), a session is adjourned and resumed when the Assembly says so (rule 7).
 */
export const deadlineSteps: readonly DeadlineStep[] = [
  {
    id: 'notice',
    what: 'Notice of the session',
    sessions: ['regular'],
    counted: { from: 'before', key: 'notice.regular.days' },
    cite: procedure('rule 6'),
    confidence: 'unverified',
    acts: ['secretariat'],
    told: invited,
  },
  {
    id: 'provisionalAgenda',
    what: 'Provisional agenda with its documents',
    sessions: ['regular'],
    counted: { from: 'before', key: 'notice.regular.days' },
    cite: procedure('rule 10'),
    confidence: 'unverified',
    acts: ['secretariat'],
    told: invited,
  },
  {
    id: 'supplementaryRequest',
    what: 'Request for a supplementary item',
    sessions: ['regular'],
    counted: { from: 'before', key: 'agenda.supplementary.requestDays' },
    cite: procedure('rule 12'),
    confidence: 'unverified',
    acts: ['statesParties', 'bureau', 'court'],
    told: ['secretariat'],
  },
  {
    id: 'supplementaryList',
    what: 'List of supplementary items circulated',
    sessions: ['regular'],
    counted: { from: 'before', key: 'agenda.supplementary.circulateDays' },
    cite: procedure('rule 12'),
    confidence: 'unverified',
    acts: ['secretariat'],
    told: invited,
  },
  {
    id: 'notice',
    what: 'Notice of the special session',
    sessions: ['special'],
    counted: { from: 'before', key: 'notice.special.days' },
    cite: procedure('rule 9'),
    confidence: 'open',
    acts: ['secretariat'],
    told: invited,
  },
  {
    id: 'provisionalAgenda',
    what: 'Provisional agenda, with the notice',
    sessions: ['special'],
    counted: { from: 'before', key: 'notice.special.days' },
    cite: procedure('rules 14 to 17'),
    confidence: 'open',
    acts: ['secretariat'],
    told: invited,
  },
  {
    id: 'credentialsCommittee',
    what: 'Credentials Committee proposed and appointed',
    sessions: ['regular', 'special'],
    counted: { from: 'opening' },
    cite: procedure('rule 25'),
    confidence: 'unverified',
    acts: ['president', 'assembly'],
    told: ['statesParties'],
  },
  {
    id: 'adoption',
    what: 'Adoption of the agenda',
    sessions: ['regular', 'special'],
    counted: { from: 'opening' },
    cite: procedure('rule 19'),
    confidence: 'unverified',
    acts: ['assembly'],
    told: ['statesParties'],
  },
  {
    id: 'credentials',
    what: 'Credentials, if possible',
    sessions: ['regular', 'special'],
    counted: { from: 'after', key: 'credentials.hoursAfterOpening' },
    cite: procedure('rule 24'),
    confidence: 'unverified',
    acts: ['statesParties'],
    told: ['secretariat'],
  },
  {
    id: 'nextSession',
    what: 'Date and length of the next session',
    sessions: ['regular'],
    counted: { from: 'closing' },
    cite: procedure('rules 4 and 5'),
    confidence: 'unverified',
    acts: ['bureau', 'assembly'],
    told: ['statesParties'],
  },
];
