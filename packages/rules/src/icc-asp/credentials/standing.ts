import type { Objection } from '../../finding.ts';
import { procedure } from '../cite.ts';

/** Where the credentials of a delegation stand (docs/law.md, section 2.4). */
export type CredentialsStanding =
  | 'none'
  | 'copy'
  | 'original'
  | 'accepted'
  | 'acceptedOnUnderstanding'
  | 'objected'
  | 'refused';

/** What is known of the credentials of a delegation for a session. */
export interface Credentials {
  /** what the Secretariat holds; after a refusal, what has come since */
  readonly received: 'none' | 'copy' | 'original';
  /** what the Assembly has decided: by adopting a report, or on an objection */
  readonly decided: 'accepted' | 'acceptedOnUnderstanding' | 'refused' | null;
  /** an objection to the delegation waits for the decision of the Assembly */
  readonly objected: boolean;
}

export const noCredentials: Credentials = { received: 'none', decided: null, objected: false };

/** An open objection takes nothing away by itself, and gives nothing back that the Assembly took by its refusal. */
export function credentialsStanding({ received, decided, objected }: Credentials): CredentialsStanding {
  if (objected && decided !== 'refused') return 'objected';
  return decided ?? received;
}

export type CredentialsStep =
  | 'receiveCopy'
  | 'receiveOriginal'
  | 'accept'
  | 'acceptOnUnderstanding'
  | 'object'
  | 'withdrawObjection'
  | 'dismissObjection'
  | 'upholdObjection';

/** By whom each step is taken. The Committee examines and reports; it accepts nothing by itself. */
export const credentialsStepBy: Readonly<
  Record<CredentialsStep, 'Secretariat' | 'State Party or Committee' | 'Assembly'>
> = {
  receiveCopy: 'Secretariat',
  receiveOriginal: 'Secretariat',
  accept: 'Assembly',
  acceptOnUnderstanding: 'Assembly',
  object: 'State Party or Committee',
  withdrawObjection: 'State Party or Committee',
  dismissObjection: 'Assembly',
  upholdObjection: 'Assembly',
};

/**
 * Where a step leads, or the objection to it. INTERPRETATION: credentials that were refused are replaced by new ones, and nothing
 * but their acceptance by the Assembly brings back what was lost; an original that follows an acceptance on the understanding
 * completes it.
 */
export function credentialsStep(credentials: Credentials, step: CredentialsStep): Credentials | Objection {
  const { received, decided, objected } = credentials;
  switch (step) {
    case 'receiveCopy':
      return received === 'none' ? { ...credentials, received: 'copy' } : outOfTurn(credentials, step);
    case 'receiveOriginal':
      if (decided === 'acceptedOnUnderstanding') return { ...credentials, received: 'original', decided: 'accepted' };
      return received === 'original' ? outOfTurn(credentials, step) : { ...credentials, received: 'original' };
    case 'accept':
      return received === 'original' && decided !== 'accepted'
        ? { ...credentials, decided: 'accepted' }
        : outOfTurn(credentials, step);
    case 'acceptOnUnderstanding':
      return received !== 'none' && (decided === null || decided === 'refused')
        ? { ...credentials, decided: 'acceptedOnUnderstanding' }
        : outOfTurn(credentials, step);
    case 'object':
      return objected || decided === 'refused' ? outOfTurn(credentials, step) : { ...credentials, objected: true };
    case 'withdrawObjection':
    case 'dismissObjection':
      return objected ? { ...credentials, objected: false } : outOfTurn(credentials, step);
    case 'upholdObjection':
      return objected ? { received: 'none', decided: 'refused', objected: false } : outOfTurn(credentials, step);
  }
}

function outOfTurn(credentials: Credentials, step: CredentialsStep): Objection {
  const state = credentialsStanding(credentials);
  return {
    code: 'credentials.step',
    text: `Credentials that are ${state} do not admit the step ${step}`,
    facts: { state, step },
    cite: procedure('rules 24 to 27'),
    confidence: 'unverified',
  };
}
