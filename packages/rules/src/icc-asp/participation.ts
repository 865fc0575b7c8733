import { type Citation, type Confidence, type Finding, finding, line } from '../finding.ts';
import { practice, procedure, statute } from './cite.ts';

/** Who takes part in the Assembly (docs/law.md, section 1.5). */
export type ParticipantCategory =
  | 'stateParty'
  | 'observerState'
  | 'invitedState'
  | 'intergovernmentalOrganization'
  | 'nonGovernmentalOrganization'
  | 'court'
  | 'subsidiaryBody'
  | 'media';

export interface Participation {
  readonly attend: 'all' | 'public' | 'gallery';
  readonly speak: 'yes' | 'afterParties' | 'onInvitation' | 'limited' | 'onItsItem' | 'no';
  readonly propose: boolean;
  /** Subject to article 112(8) for a State Party. */
  readonly vote: boolean;
}

interface Entry extends Participation {
  readonly cite: Citation;
  readonly confidence: Confidence;
  readonly name: string;
}

const none = { propose: false, vote: false } as const;

export const participants: Readonly<Record<ParticipantCategory, Entry>> = {
  stateParty: {
    name: 'State Party',
    attend: 'all',
    speak: 'yes',
    propose: true,
    vote: true,
    cite: statute('112(1) and (7)'),
    confidence: 'sourced',
  },
  observerState: {
    name: 'Observer State',
    attend: 'all',
    speak: 'afterParties',
    ...none,
    cite: statute('112(1)'),
    confidence: 'sourced',
  },
  invitedState: {
    name: 'Invited State',
    attend: 'public',
    speak: 'onInvitation',
    ...none,
    cite: procedure('rule 94'),
    confidence: 'unverified',
  },
  intergovernmentalOrganization: {
    name: 'Intergovernmental organization',
    attend: 'all',
    speak: 'onInvitation',
    ...none,
    cite: { ...procedure('rule 92'), source: 'A13ADD' },
    confidence: 'sourced',
  },
  nonGovernmentalOrganization: {
    name: 'Non-governmental organization',
    attend: 'public',
    speak: 'limited',
    ...none,
    cite: { ...procedure('rule 93'), source: 'A13ADD' },
    confidence: 'sourced',
  },
  court: { name: 'Court', attend: 'all', speak: 'yes', ...none, cite: statute('112(5)'), confidence: 'sourced' },
  subsidiaryBody: {
    name: 'Subsidiary body',
    attend: 'all',
    speak: 'onItsItem',
    ...none,
    cite: practice('subsidiary bodies'),
    confidence: 'unverified',
  },
  media: {
    name: 'Media and public',
    attend: 'gallery',
    speak: 'no',
    ...none,
    cite: procedure('rules on public meetings'),
    confidence: 'unverified',
  },
};

const attendWords = {
  all: 'attends all meetings',
  public: 'attends public meetings',
  gallery: 'attends from the gallery',
} as const;
const speakWords = {
  yes: 'speaks',
  afterParties: 'speaks, as a rule after States Parties',
  onInvitation: 'speaks on invitation',
  limited: 'makes a limited number of statements',
  onItsItem: 'speaks when its item is up',
  no: 'does not speak',
} as const;

/** What a category of participant may do. Only a State Party proposes and votes. */
export function participation(category: ParticipantCategory): Finding<Participation> {
  const { attend, speak, propose, vote, cite, confidence, name } = participants[category];
  const text = `${name}: ${attendWords[attend]}, ${speakWords[speak]}; ${vote ? 'proposes and votes' : 'neither proposes nor votes'}`;
  return finding('participation.category', { attend, speak, propose, vote }, [
    line('participation.category', text, { category, attend, speak, vote: vote ? 1 : 0 }, cite, confidence),
  ]);
}
