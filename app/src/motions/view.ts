import { type Finding, motionRule, rulingStands } from '@plenary/rules';
import { votesOf } from '../decisions/index.ts';
import { sessionOfMeeting } from '../meetings/index.ts';
import { type SessionParameters, sessionParameters } from '../parameters/index.ts';
import type { Db, Tx } from '../store/database.ts';
import { readingOnly } from '../store/reading-only.ts';
import type { LanguageMap } from '../words/languages.ts';
import { type Draft, motionsAt } from './facts.ts';
import { type Motion, nextMotion, standingOf } from './motions-in.ts';
import { mostOn } from './speak-on-motion.ts';

/** The motions of a meeting as pages show them. */
export interface MotionsView {
  readonly meeting: string;
  readonly item: string | null;
  readonly motions: readonly Motion[];
  /** what is decided next */
  readonly next: Motion | null;
  readonly drafts: readonly Draft[];
  readonly ruling: { readonly motion: string; readonly wentOn: boolean } | null;
  readonly names: ReadonlyMap<string, LanguageMap>;
  readonly parameters: SessionParameters;
  /** of appeals that were voted on, by the motion: whether the ruling stands, and why */
  readonly appeals: ReadonlyMap<string, Finding<boolean>>;
}

export async function motionsView(
  db: Db | Tx,
  { meeting, item, names }: { readonly meeting: string; readonly item: string | null } & Pick<MotionsView, 'names'>,
  now: string,
): Promise<MotionsView> {
  const found = await motionsAt(readingOnly(db as Db), { meeting, item }, now);
  return {
    meeting,
    item,
    names,
    next: nextMotion(found.motions),
    ...found,
    parameters: await sessionParameters(db, sessionOfMeeting(db, meeting)),
    appeals: await appealsOf(db, found.motions),
  };
}

async function appealsOf(db: Db | Tx, motions: readonly Motion[]): Promise<MotionsView['appeals']> {
  const stands = new Map<string, Finding<boolean>>();
  for (const { id, kind, proposal } of motions) {
    if (kind !== 'appeal' || proposal === null) continue;
    const result = (await votesOf(db, { proposal })).at(-1)?.result;
    if (result) stands.set(id, rulingStands({ ...result, overrule: result.yes, uphold: result.no }));
  }
  return stands;
}

/** Those that wait, the next first; then what was settled, the last first. */
export function inOrder(motions: readonly Motion[]): {
  readonly waiting: readonly Motion[];
  readonly settled: readonly Motion[];
} {
  const newest = motions.toReversed();
  return {
    waiting: newest.filter((motion) => standingOf(motion) === 'pending'),
    settled: newest.filter((motion) => standingOf(motion) !== 'pending'),
  };
}

/** How many were heard on each side, and how many may be. */
export function heardOn(motion: Motion) {
  const count = (side: 'for' | 'against') => motion.speakers.filter((one) => one.side === side).length;
  return {
    ...{ for: count('for'), against: count('against') },
    ...{ mostFor: mostOn(motion, 'for'), mostAgainst: mostOn(motion, 'against') },
    debate: motionRule(motion.kind).value.debate,
  };
}
