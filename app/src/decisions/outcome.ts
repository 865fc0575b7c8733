import type { MessageKey } from '../words/messages.ts';
import type { VoteView } from './reads.ts';

/** What a result says, in a few words: after an equal division nothing is decided where a second vote follows. */
export function outcomeOf({ carried, tie }: Pick<NonNullable<VoteView['result']>, 'carried' | 'tie'>): MessageKey {
  return carried ? 'decisions.carried' : tie ? 'decisions.second-vote' : 'decisions.not-carried';
}
