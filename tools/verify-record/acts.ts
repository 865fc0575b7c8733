import type { ClockAct } from '../../app/src/clock/acts.ts';
import type { CredentialsAct } from '../../app/src/credentials/acts.ts';
import type { DecisionAct } from '../../app/src/decisions/acts.ts';
import type { EditionAct } from '../../app/src/editions/acts.ts';
import type { ElectionAct } from '../../app/src/elections/acts.ts';
import type { ErasureAct } from '../../app/src/erasure/acts.ts';
import type { MeetingAct } from '../../app/src/meetings/acts.ts';
import type { MembershipAct } from '../../app/src/membership/acts.ts';
import type { ParameterAct } from '../../app/src/parameters/acts.ts';
import type { RightToVoteAct } from '../../app/src/right-to-vote/acts.ts';
import type { SealAct } from '../../app/src/seal/acts.ts';
import type { SessionAct } from '../../app/src/sessions/acts.ts';
import type { Entry, PublicLine } from '../../packages/record/src/index.ts';

/** What the acts say, by the types of the program that writes them; nothing of that program is in the bundle. */
type Known =
  | ClockAct
  | CredentialsAct
  | DecisionAct
  | EditionAct
  | ElectionAct
  | ErasureAct
  | MeetingAct
  | MembershipAct
  | ParameterAct
  | RightToVoteAct
  | SealAct
  | SessionAct;

export type ActName = Known['act'];
type DataOf<Name extends ActName> = Extract<Known, { readonly act: Name }>['data'];

/** A public act as a line of the export tells it. Whoever forged it may have left anything out of its data. */
export interface AnyTold extends Pick<Entry, 'seq' | 'at' | 'act' | 'subject' | 'actor' | 'capacity' | 'cites'> {
  readonly data: object;
  readonly texts: PublicLine['texts'];
}

/** The same of one kind, or of several. */
export type Told<Name extends ActName = ActName> = Name extends ActName
  ? AnyTold & { readonly act: Name; readonly data: DataOf<Name> }
  : never;

/** null when its data were erased. */
export function told({ entry, data, texts }: PublicLine): AnyTold | null {
  if (data === null) return null;
  const { seq, at, act, subject, actor, capacity, cites } = entry;
  return { seq, at, act, subject, actor, capacity, cites, data: data.value as object, texts };
}
