import { randomBytes } from 'node:crypto';
import { commitment } from '@plenary/record';

/** 128 bits drawn by lot: without it nobody can try names against what the record holds. */
export function drawSalt(): string {
  return randomBytes(16).toString('hex');
}

/** What the record says of a name: it can be held against the name while the salt is kept, and says nothing without. */
export function nameCommitment(name: string, salt: string): string {
  return commitment(name, salt);
}
