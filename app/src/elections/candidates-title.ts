import type { MessageKey } from '../words/messages.ts';
import type { BallotStage } from './ballot-now.ts';

/** What the page of the candidates on the desk is called, and the links to it: between two ballots only where one was held. */
export function candidatesTitle(stage: BallotStage): MessageKey {
  return stage === 'between' ? 'desk.candidates.title' : 'elections.candidates';
}
