import type { Line, Requirements } from '@plenary/rules';
import type { BallotCount, BallotLot, BallotResult } from '@plenary/rules/published';
import { act } from '../door/acts.ts';
import type { SessionParameters } from '../parameters/index.ts';
import { type GroupSizes, standsNoMore } from './election-acts.ts';

export type { BallotCount, BallotLot, BallotResult };

/** What the record can say of an election. Subjects: `election:<id>`, `ballot:<id>`. */
export const ballotActs = {
  'ballot.opened': act<{
    readonly ballot: string;
    readonly election: string;
    readonly meeting: string;
    readonly number: number;
    readonly attempt: number;
    /** how many names a paper may bear at most */
    readonly seats: number;
    readonly standing: readonly string[];
    /** among those tied for the last seat only */
    readonly restricted: boolean;
    readonly groupSizes: GroupSizes;
    readonly requirements: Requirements;
    readonly explanation: readonly Line[];
    /** States Parties present */
    readonly present: number;
    /** States that were given a paper: present, with the right to vote. The record never says how they voted. */
    readonly issuedTo: readonly string[];
    readonly issued: number;
    readonly statesParties: number;
    /**
     * under which the papers go out and are counted, whatever is set later; absent in records made before they were kept
     */
    readonly parameters?: SessionParameters;
  }>({
    about: ({ ballot }) => `ballot:${ballot}`,
    audience: 'public',
    within: ({ election, meeting }) => [`election:${election}`, `meeting:${meeting}`],
    async apply(tx, { data, at, seq }) {
      await tx
        .insertInto('ballot')
        .values({
          id: data.ballot,
          election: data.election,
          meeting: data.meeting,
          number: data.number,
          attempt: data.attempt,
          seats: data.seats,
          standing: JSON.stringify(data.standing),
          restricted: data.restricted,
          group_sizes: JSON.stringify(data.groupSizes),
          requirements: JSON.stringify(data.requirements),
          explanation: JSON.stringify(data.explanation),
          present: data.present,
          issued: data.issued,
          states_parties: data.statesParties,
          opened_at: at,
          announced_at: null,
          count: null,
          parameters: data.parameters ? JSON.stringify(data.parameters) : null,
          result: null,
          annulled_because: null,
          last_seq: seq,
        })
        .execute();
    },
  }),

  'ballot.counted': act<{
    readonly ballot: string;
    readonly election: string;
    readonly count: BallotCount;
    /** number of the entry whose figures this one replaces */
    readonly corrects: number | null;
  }>({
    about: ({ ballot }) => `ballot:${ballot}`,
    audience: 'secretariat',
    within: ({ election }) => [`election:${election}`],
    async apply(tx, { data, seq }) {
      await tx
        .updateTable('ballot')
        .set({ status: 'counted', count: JSON.stringify(data.count), last_seq: seq })
        .where('id', '=', data.ballot)
        .execute();
    },
  }),

  'ballot.announced': act<{
    readonly ballot: string;
    readonly election: string;
    readonly number: number;
    readonly count: BallotCount;
    readonly result: BallotResult;
    readonly explanation: readonly Line[];
  }>({
    about: ({ ballot }) => `ballot:${ballot}`,
    audience: 'public',
    within: ({ election }) => [`election:${election}`],
    async apply(tx, { data, at, seq }) {
      await tx
        .updateTable('ballot')
        .set({
          status: 'announced',
          announced_at: at,
          count: JSON.stringify(data.count),
          result: JSON.stringify(data.result),
          last_seq: seq,
        })
        .where('id', '=', data.ballot)
        .execute();
      await standsNoMore(tx, data.result.elected, 'elected', data.number);
    },
  }),

  'lot.drawn': act<
    BallotLot & {
      readonly ballot: string;
      readonly election: string;
      /** the meeting in which it was drawn */
      readonly meeting: string;
      /** the agenda item, which the meeting was on; absent where the lot was recorded before that was asked */
      readonly item?: string;
      readonly number: number;
      readonly explanation: readonly Line[];
    }
  >({
    about: ({ ballot }) => `ballot:${ballot}`,
    audience: 'public',
    within: ({ election, meeting }) => [`election:${election}`, `meeting:${meeting}`],
    async apply(tx, { data: { ballot, meeting, number, order, elected, how }, seq }) {
      await tx
        .updateTable('ballot')
        .set({ lot: JSON.stringify({ order, elected, how }), lot_meeting: meeting, last_seq: seq })
        .where('id', '=', ballot)
        .execute();
      await standsNoMore(tx, elected, 'elected', number);
    },
  }),

  /** a candidate of those level was withdrawn, and the seats suffice for the rest: no lot */
  'tie.ended': act<{
    readonly ballot: string;
    readonly election: string;
    readonly meeting: string;
    readonly number: number;
    readonly elected: readonly string[];
    readonly explanation: readonly Line[];
  }>({
    about: ({ ballot }) => `ballot:${ballot}`,
    audience: 'public',
    within: ({ election, meeting }) => [`election:${election}`, `meeting:${meeting}`],
    async apply(tx, { data: { ballot, number, elected }, seq }) {
      const lot = JSON.stringify({ order: [], elected, how: '', drawn: false });
      await tx.updateTable('ballot').set({ lot, last_seq: seq }).where('id', '=', ballot).execute();
      await standsNoMore(tx, elected, 'elected', number);
    },
  }),

  /** entered in the wrong order: those whom it elected stand again, and the election goes on */
  'lot.taken-back': act<{
    readonly ballot: string;
    readonly election: string;
    readonly meeting: string;
    readonly number: number;
    readonly order: readonly string[];
    /** who is not elected by it any more */
    readonly elected: readonly string[];
    readonly reason: string;
  }>({
    about: ({ ballot }) => `ballot:${ballot}`,
    audience: 'public',
    within: ({ election }) => [`election:${election}`],
    async apply(tx, { data: { ballot, election, elected }, seq }) {
      await tx
        .updateTable('ballot')
        .set({ lot: null, lot_meeting: null, last_seq: seq })
        .where('id', '=', ballot)
        .execute();
      if (elected.length > 0)
        await tx
          .updateTable('candidate')
          .set({ status: 'standing', after_ballot: null })
          .where('id', 'in', [...elected])
          .execute();
      await tx.updateTable('election').set({ status: 'open' }).where('id', '=', election).execute();
    },
  }),

  'ballot.annulled': act<{
    readonly ballot: string;
    readonly election: string;
    readonly number: number;
    readonly reason: string;
  }>({
    about: ({ ballot }) => `ballot:${ballot}`,
    audience: 'public',
    within: ({ election }) => [`election:${election}`],
    async apply(tx, { data, seq }) {
      await tx
        .updateTable('ballot')
        .set({ status: 'annulled', annulled_because: data.reason, last_seq: seq })
        .where('id', '=', data.ballot)
        .execute();
    },
  }),
};
