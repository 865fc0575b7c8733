import type { Figures } from './decided.ts';
import { nothingHeld } from './held.ts';
import type { CredentialsView } from './reads.ts';

/** What the Assembly decided on the credentials of one delegation, as everybody may read it. */
export interface CredentialsDecision {
  readonly state: string;
  /** by the adoption of a report, by its number; null: on an objection */
  readonly report: number | null;
  /** of a report what the Committee found */
  readonly outcome: 'accepted' | 'acceptedOnUnderstanding' | 'objected' | 'upheld' | 'dismissed';
  /** the objection was to one person of the delegation */
  readonly person: boolean;
  /** who had objected: a State by its code, or the Committee; null where nobody had */
  readonly by: string | null;
  /** ISO instant */
  readonly at: string;
  readonly meeting: string | null;
  readonly how: 'consensus' | 'vote' | null;
  readonly figures: Figures | null;
}

/** Of a session, in the order in which they were taken, those of a report by the code of the State. */
export function decisionsOf({ reports, objections }: Pick<CredentialsView, 'reports' | 'objections'>) {
  const reported = reports.flatMap(({ number, adopted, ...lists }): CredentialsDecision[] =>
    adopted === null
      ? []
      : (
          [
            ['accepted', lists.accepted],
            ['acceptedOnUnderstanding', lists.onUnderstanding],
            ['objected', lists.objected],
          ] as const
        ).flatMap(([outcome, states]) =>
          states.map((state) => ({ ...adopted, state, report: number, outcome, person: false, by: null })),
        ),
  );
  const decided = objections.flatMap(
    ({ state, account, by, outcome, endedAt, meeting, how, figures }): CredentialsDecision[] =>
      endedAt === null || outcome === null || outcome === 'withdrawn' || outcome === 'lapsed'
        ? []
        : [
            {
              ...{ state, report: null, outcome, person: account !== null, by: by ?? 'committee' },
              ...{ at: endedAt, meeting, how, figures },
            },
          ],
  );
  return [...reported, ...decided].toSorted((a, b) =>
    a.at === b.at ? a.state.localeCompare(b.state, 'en') : a.at < b.at ? -1 : 1,
  );
}

/** Whether what the Assembly decided last on the delegation is a refusal. */
export function refusedNow({ held }: Pick<CredentialsView, 'held'>, state: string): boolean {
  return (held.get(state) ?? nothingHeld).decided === 'refused';
}
