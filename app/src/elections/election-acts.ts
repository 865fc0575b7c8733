import type { Line, Region, Requirements } from '@plenary/rules';
import type { GroupSizes } from '@plenary/rules/published';
import { act, itsSubject } from '../door/acts.ts';
import type { Tx } from '../store/database.ts';
import type { LanguageMap } from '../words/languages.ts';

export type { GroupSizes };

/** What a nomination says of a candidate, and what of it may be corrected. */
export interface CandidateData {
  readonly name: string;
  readonly list: 'A' | 'B' | null;
  readonly region: Region;
  readonly gender: 'F' | 'M' | null;
  readonly nationality: string;
}

/** What the record can say of an election and its candidates. Subject: `election:<id>`. */
export const candidateActs = {
  'election.created': act<{
    readonly election: string;
    readonly session: string;
    readonly item: string;
    readonly kind: 'judges';
    readonly title: LanguageMap;
    readonly seats: number;
    readonly inOffice: Requirements;
    /** States whose nationals are among those judges, where the Secretariat named them */
    readonly nationalitiesInOffice: readonly string[];
    /** States Parties of each group on the day the election is expected; each ballot has its own */
    readonly groupSizes: GroupSizes;
  }>({
    about: ({ election }) => `election:${election}`,
    audience: 'public',
    within: ({ item }) => [`agenda-item:${item}`],
    async apply(tx, { data, at }) {
      await tx
        .insertInto('election')
        .values({
          id: data.election,
          session: data.session,
          item: data.item,
          kind: data.kind,
          title: JSON.stringify(data.title),
          seats: data.seats,
          in_office: JSON.stringify(data.inOffice),
          nationalities_in_office: JSON.stringify(data.nationalitiesInOffice),
          group_sizes: JSON.stringify(data.groupSizes),
          created_at: at,
        })
        .execute();
    },
  }),

  /** the number of seats, mended before the first ballot */
  'election.changed': act<{
    readonly election: string;
    readonly seats: number;
    readonly was: number;
    readonly reason: string;
  }>({
    about: ({ election }) => `election:${election}`,
    audience: 'public',
    within: itsSubject,
    async apply(tx, { data: { election, seats } }) {
      await tx.updateTable('election').set({ seats }).where('id', '=', election).execute();
    },
  }),

  'candidate.nominated': act<{
    readonly election: string;
    readonly candidate: string;
    readonly name: string;
    readonly list: 'A' | 'B' | null;
    readonly region: Region;
    readonly gender: 'F' | 'M' | null;
    readonly nationality: string;
    readonly nominatedBy: string;
  }>({
    about: ({ election }) => `election:${election}`,
    audience: 'public',
    within: itsSubject,
    async apply(tx, { data }) {
      await tx
        .insertInto('candidate')
        .values({
          id: data.candidate,
          election: data.election,
          name: data.name,
          list: data.list,
          region: data.region,
          gender: data.gender,
          nationality: data.nationality,
          nominated_by: data.nominatedBy,
          after_ballot: null,
        })
        .execute();
    },
  }),

  /** a slip in the nomination, mended before the first ballot; `was`: as it stood until then */
  'candidate.corrected': act<
    CandidateData & {
      readonly election: string;
      readonly candidate: string;
      readonly was: CandidateData;
      readonly reason: string;
    }
  >({
    about: ({ election }) => `election:${election}`,
    audience: 'public',
    within: itsSubject,
    async apply(tx, { data: { candidate, name, list, region, gender, nationality } }) {
      await tx
        .updateTable('candidate')
        .set({ name, list, region, gender, nationality })
        .where('id', '=', candidate)
        .execute();
    },
  }),

  'candidate.withdrawn': act<{
    readonly election: string;
    readonly candidate: string;
    readonly afterBallot: number;
    /** of the letter, with its date; records of before do not say it */
    readonly reference?: string;
    /** where the State gave one */
    readonly reason?: string | null;
  }>({
    about: ({ election }) => `election:${election}`,
    audience: 'public',
    within: itsSubject,
    apply: (tx, { data }) => standsNoMore(tx, [data.candidate], 'withdrawn', data.afterBallot),
  }),

  'candidate.removed': act<{
    readonly election: string;
    readonly candidate: string;
    readonly afterBallot: number;
    readonly reason: string;
    /** whom the rules suggested to remove, if anybody, and why */
    readonly suggested: string | null;
    readonly explanation: readonly Line[];
  }>({
    about: ({ election }) => `election:${election}`,
    audience: 'public',
    within: itsSubject,
    apply: (tx, { data }) => standsNoMore(tx, [data.candidate], 'removed', data.afterBallot),
  }),

  'election.completed': act<{
    readonly election: string;
    readonly elected: readonly { readonly candidate: string; readonly ballot: number }[];
  }>({
    about: ({ election }) => `election:${election}`,
    audience: 'public',
    within: itsSubject,
    async apply(tx, { data }) {
      await tx.updateTable('election').set({ status: 'completed' }).where('id', '=', data.election).execute();
    },
  }),
};

export async function standsNoMore(
  tx: Tx,
  candidates: readonly string[],
  status: 'elected' | 'withdrawn' | 'removed',
  afterBallot: number,
): Promise<void> {
  if (candidates.length === 0) return;
  await tx
    .updateTable('candidate')
    .set({ status, after_ballot: afterBallot })
    .where('id', 'in', [...candidates])
    .execute();
}
