import { type Confidence, type ParticipantCategory, type Participation, participation } from '@plenary/rules';
import type { ObserversFile } from '../reference/index.ts';

export type CategoryCode = ObserversFile['categories'][number]['code'];

/** What a category of participants may do in the Assembly, and what it rests on. */
export interface Rights {
  readonly attend: 'yes' | 'public' | 'gallery';
  readonly speak: Exclude<Participation['speak'], 'onInvitation'> | 'invited';
  readonly propose: boolean;
  readonly vote: boolean;
  readonly basis: string;
  readonly confidence: Confidence;
}

/** The categories of the data as the rules know them. Bar associations come under rule 93, as organizations do. */
const categories: Readonly<Record<CategoryCode, ParticipantCategory>> = {
  stateParty: 'stateParty',
  observerState: 'observerState',
  invitedState: 'invitedState',
  igo: 'intergovernmentalOrganization',
  ngo: 'nonGovernmentalOrganization',
  court: 'court',
  media: 'media',
  barAssociation: 'nonGovernmentalOrganization',
};

/** Who may attend, speak, propose and vote, by the rules. */
export function rightsOf(code: CategoryCode): Rights {
  const { value, lines } = participation(categories[code]);
  const [reason] = lines;
  if (!reason) throw new Error('a finding without a reason');
  // That rule 93 covers them is not in the texts at hand.
  const confidence = code === 'barAssociation' ? 'unverified' : reason.confidence;
  return {
    ...value,
    attend: value.attend === 'all' ? 'yes' : value.attend,
    speak: value.speak === 'onInvitation' ? 'invited' : value.speak,
    basis: reason.cite.provision,
    confidence,
  };
}
