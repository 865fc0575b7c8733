import { type Citation, type Confidence, type Finding, finding, line } from '../../finding.ts';
import { practice, procedure } from '../cite.ts';

/** Whether a session goes on, pauses until it is resumed, or is over. */
export type SessionStanding = 'on' | 'adjourned' | 'closed';
export type SessionStep = 'adjourn' | 'resume' | 'close' | 'reopen';

interface Way {
  readonly from: readonly SessionStanding[];
  readonly to: SessionStanding;
  readonly says: string;
  readonly cite: Citation;
  readonly confidence: Confidence;
}

const temporary = procedure('rule 7');
const closing = practice('the President declares the session closed');

const ways: Readonly<Record<SessionStep, Way>> = {
  adjourn: {
    from: ['on'],
    to: 'adjourned',
    says: 'The Assembly adjourns its session for a time',
    cite: temporary,
    confidence: 'unverified',
  },
  resume: {
    from: ['adjourned'],
    to: 'on',
    says: 'An adjourned session is resumed: it is the same one, with its number, agenda, officers and credentials',
    cite: temporary,
    confidence: 'unverified',
  },
  close: {
    from: ['on', 'adjourned'],
    to: 'closed',
    says: 'The President declares the session closed',
    cite: closing,
    confidence: 'open',
  },
  reopen: {
    from: ['closed'],
    to: 'on',
    says: 'A session that was closed by mistake goes on',
    cite: closing,
    confidence: 'open',
  },
};

/**
 * Where a step leads a session; null: not from where it stands. INTERPRETATION: an adjourned session may be closed without being
 * resumed, and a closing that was a slip may be undone; no text at hand says so.
 */
export function sessionStep(
  standing: SessionStanding,
  step: SessionStep,
): Finding<{ readonly standing: SessionStanding | null }> {
  const { from, to, says, cite, confidence } = ways[step];
  return finding('sessions.standing', { standing: from.includes(standing) ? to : null }, [
    line(`session.${step}`, says, {}, cite, confidence),
  ]);
}
