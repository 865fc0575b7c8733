import type { ElectionFile } from '../reference/index.ts';
import type { Leaving } from './view.ts';

/** When a candidate left, as far as the words of the data say it. */
export interface Left {
  readonly why: Leaving;
  /** First ballot without the candidate; null when it is only known that the candidate left before the last ballot. */
  readonly from: number | null;
}

export type Withdrawal = NonNullable<ElectionFile['withdrawals']>[number];

/** Reads `when` of a withdrawal: "after ballot 7 (…)", "before ballot 11", "before the election", "on 2023-10-10". */
export function readLeaving(when: string): Left {
  const why: Leaving = /withdrawn or (cut off|removed)/.test(when)
    ? 'either'
    : when.startsWith('removed')
      ? 'removed'
      : 'withdrew';
  return { why, from: firstWithout(when) };
}

function firstWithout(when: string): number | null {
  const ballot = /^(after|before) ballot (\d+)/.exec(when);
  if (ballot !== null) return Number(ballot[2]) + (ballot[1] === 'after' ? 1 : 0);
  const between = /^between ballots \d+ and (\d+)/.exec(when);
  if (between !== null) return Number(between[1]);
  return /^(before the |on \d{4}-)/.test(when) ? 1 : null;
}

/** "all others, leaving Aluoch and Thomassen": the candidates who stayed, or null when it says nothing of the kind. */
export function remaining(when: string): readonly string[] | null {
  const found = /all others, leaving (.+)$/.exec(when)?.[1];
  return found === undefined ? null : found.split(/, | and /);
}

/** The family name, as the sources give it: what stands before the comma. */
export function familyName(name: string): string {
  return name.split(',')[0] ?? name;
}
