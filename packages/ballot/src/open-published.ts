import { belenios2048 } from './belenios-2048.ts';
import type { Group } from './group.ts';
import { type OpenElection, openElection, type TieMode } from './open-election.ts';
import { attempt, type Outcome } from './refusal.ts';

/** Opens an election file as published: what booth, ballot box and devices compute once and need for each ballot. */
export function openPublished(
  published: string,
  tie: TieMode = 'if-written',
  group: Group = belenios2048(),
): Outcome<OpenElection> {
  return attempt(() => openElection(group, published, tie));
}
