import type { ObserversFile } from '../reference/index.ts';

export type CategoryCode = ObserversFile['categories'][number]['code'];

/** What a category of participants may do in the Assembly. */
export interface Rights {
  readonly attend: 'yes' | 'public' | 'gallery';
  readonly speak: 'yes' | 'afterParties' | 'invited' | 'limited' | 'no';
  readonly propose: boolean;
  readonly vote: boolean;
  readonly basis: string;
  /** `unverified`: the rule is known to exist, its text was not seen. */
  readonly confidence: 'sourced' | 'unverified';
}

/**
 * Who may attend, speak, propose and vote. Source: docs/law.md, section 1.5: Rome Statute, article 112(1), (5) and (7); Rules
 * of Procedure of the Assembly, rules 92 and 93 (sourced) and 94 (unverified). Bar associations come under rule 93.
 */
export const rightsOf: Readonly<Record<CategoryCode, Rights>> = {
  stateParty: {
    attend: 'yes',
    speak: 'yes',
    propose: true,
    vote: true,
    basis: 'Rome Statute, article 112(1) and (7)',
    confidence: 'sourced',
  },
  observerState: {
    attend: 'yes',
    speak: 'afterParties',
    propose: false,
    vote: false,
    basis: 'Rome Statute, article 112(1)',
    confidence: 'sourced',
  },
  invitedState: {
    attend: 'public',
    speak: 'invited',
    propose: false,
    vote: false,
    basis: 'Rules of Procedure of the Assembly, rule 94',
    confidence: 'unverified',
  },
  igo: {
    attend: 'yes',
    speak: 'invited',
    propose: false,
    vote: false,
    basis: 'Rules of Procedure of the Assembly, rule 92',
    confidence: 'sourced',
  },
  ngo: {
    attend: 'public',
    speak: 'limited',
    propose: false,
    vote: false,
    basis: 'Rules of Procedure of the Assembly, rule 93',
    confidence: 'sourced',
  },
  court: {
    attend: 'yes',
    speak: 'yes',
    propose: false,
    vote: false,
    basis: 'Rome Statute, article 112(5)',
    confidence: 'sourced',
  },
  media: {
    attend: 'gallery',
    speak: 'no',
    propose: false,
    vote: false,
    basis: 'Rules of Procedure of the Assembly, rules on public meetings',
    confidence: 'unverified',
  },
  barAssociation: {
    attend: 'public',
    speak: 'limited',
    propose: false,
    vote: false,
    basis: 'Rules of Procedure of the Assembly, rule 93',
    confidence: 'unverified',
  },
};
