import { type Finding, finding, line } from '../finding.ts';
import { procedure, statute } from './cite.ts';
import type { Parameters } from './parameters/shapes.ts';
import { parameterValue, usesOf } from './parameters.ts';

/** As what a person is accredited in a delegation; the head is the representative of article 112(1). */
export type DelegationRole = 'head' | 'alternate' | 'adviser';

export interface PersonOfDelegation {
  readonly role: DelegationRole;
  /** The head of the delegation has designated the person to act as the representative, and has not ended it. */
  readonly designated: boolean;
  /** The person is the President, or presides in the President's place. */
  readonly presides: boolean;
}

export interface WhoVotes {
  readonly votes: boolean;
  readonly reason: 'head' | 'alternate' | 'designated' | 'notDesignated' | 'presides';
}

const one = line(
  'vote.representative',
  'Each State Party has one representative, who may be accompanied by alternates and advisers',
  {},
  statute('112(1)'),
  'sourced',
);
const head = line('vote.head', 'The representative votes for the State', {}, statute('112(1) and (7)'), 'sourced');

/**
 * Whether a person of a delegation casts the vote of its State. The State votes; one person at a time acts for it. Speaking
 * and proposing are not restricted here: advisers do both.
 */
export function whoVotes(facts: PersonOfDelegation, parameters: Parameters = {}): Finding<WhoVotes> {
  const { role } = facts;
  if (facts.presides)
    return finding('vote.person', { votes: false, reason: 'presides' }, [
      line(
        'vote.presides',
        'The President, or who presides in the President’s place, does not vote; another member of the delegation does',
        {},
        procedure('rule 31'),
        'unverified',
      ),
    ]);
  if (role === 'head') return finding('vote.person', { votes: true, reason: 'head' }, [one, head]);
  const asAccredited = role === 'alternate' && parameterValue('representation.votes', parameters) === 'alternates';
  const reason = facts.designated ? 'designated' : asAccredited ? 'alternate' : 'notDesignated';
  const words: Readonly<Record<typeof reason, string>> = {
    designated: 'Designated by the head of the delegation to act as the representative',
    alternate: 'An alternate votes in the place of the representative, as accredited',
    notDesignated: `An ${role} votes when the head of the delegation has designated the person to act as the representative`,
  };
  return finding(
    'vote.person',
    { votes: reason !== 'notDesignated', reason },
    [one, line(`vote.${reason}`, words[reason], { role }, procedure('rule 23'), 'unverified')],
    usesOf(['representation.votes'], parameters),
  );
}
