import type { ReactNode } from 'react';
import { shortMark } from '../../web/short-mark.ts';
import type { VoteView } from '../reads.ts';

/** A vote that is open, closed, announced or taken back has another page each, and so has each step of a lot: with that it looks again. */
export function VoteStage({ vote: { status, lot, rollCall } }: { readonly vote: VoteView }): ReactNode {
  return <i id="vote-stage" hidden data-again={shortMark([status, rollCall === null ? lot : null])} />;
}
