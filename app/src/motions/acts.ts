import type { DecisionId, MotionKind } from '@plenary/rules';
import { putToAssembly, reopenDecided, withdrawPut } from '../decisions/index.ts';
import { type ActOf, act, sayingOf } from '../door/acts.ts';
import type { Around, Thing } from '../door/within.ts';
import { addsRow } from '../door/writes.ts';
import type { LanguageMap } from '../words/languages.ts';
import type { Side } from './tables.ts';

const ofSeat = (
  { meeting, state }: { readonly meeting: string; readonly state: string },
  { seat }: Around,
): Promise<readonly Thing[]> | readonly Thing[] => seat(`meeting:${meeting}`, state);

/** What the record can say of points of order and motions. Subject: `meeting:<id>`. */
export const motionActs = {
  'motion.moved': act<{
    readonly motion: string;
    readonly meeting: string;
    readonly item: string;
    readonly kind: MotionKind;
    readonly state: string;
    /** the proposal that it is about */
    readonly about: string | null;
    /** the point of order against whose ruling it is */
    readonly appeals: string | null;
    readonly onVoting: boolean;
    /** as it was said */
    readonly words: string | null;
  }>({
    about: ({ meeting }) => `meeting:${meeting}`,
    audience: 'public',
    within: ofSeat,
    unsettles: true,
    ...addsRow('motion', ({ data, at, seq }) => ({
      id: data.motion,
      meeting: data.meeting,
      item: data.item,
      kind: data.kind,
      iso3: data.state,
      about: data.about,
      appeals: data.appeals,
      on_voting: data.onVoting,
      words: data.words,
      status: 'moved',
      moved_at: at,
      seq,
    })),
  }),

  'point.ruled': act<{
    readonly motion: string;
    readonly meeting: string;
    /** who raised the point */
    readonly state: string;
    readonly wellTaken: 'yes' | 'no';
    readonly words: string | null;
  }>({
    about: ({ meeting }) => `meeting:${meeting}`,
    audience: 'public',
    within: ofSeat,
    unsettles: true,
    async apply(tx, { data, at }) {
      await tx
        .updateTable('motion')
        .set({ status: 'ruled', ruled_at: at, well_taken: data.wellTaken === 'yes', ruling: data.words })
        .where('id', '=', data.motion)
        .execute();
    },
  }),

  'motion.spoken': act<{
    readonly motion: string;
    readonly meeting: string;
    readonly state: string;
    readonly side: Side;
    readonly kind: MotionKind;
  }>({
    about: ({ meeting }) => `meeting:${meeting}`,
    audience: 'public',
    within: ofSeat,
    unsettles: true,
    ...addsRow('motion_speaker', ({ data }) => ({ motion: data.motion, iso3: data.state, side: data.side })),
  }),

  /** From here on it is decided as a proposal is: by consensus, or by a vote. */
  'motion.put': act<{
    readonly motion: string;
    readonly meeting: string;
    readonly session: string;
    readonly item: string;
    readonly proposal: string;
    readonly kind: MotionKind;
    /** as what it is decided */
    readonly decision: DecisionId;
    /** who moved it */
    readonly state: string;
    readonly title: LanguageMap;
  }>({
    about: ({ meeting }) => `meeting:${meeting}`,
    audience: 'public',
    within: ({ proposal }) => [`proposal:${proposal}`],
    unsettles: true,
    async apply(tx, { data, seq }) {
      const { proposal, session, item, decision, title, state } = data;
      await putToAssembly(tx, { id: proposal, session, item, kind: decision, title, sponsor: state, seq });
      await tx.updateTable('motion').set({ status: 'put', proposal }).where('id', '=', data.motion).execute();
    },
  }),

  'motion.withdrawn': act<{
    readonly motion: string;
    readonly meeting: string;
    readonly state: string;
    readonly kind: MotionKind;
    /** as what it had been put */
    readonly proposal: string | null;
  }>({
    about: ({ meeting }) => `meeting:${meeting}`,
    audience: 'public',
    within: ofSeat,
    unsettles: true,
    async apply(tx, { data, seq }) {
      if (data.proposal !== null) await withdrawPut(tx, data.proposal, seq);
      await tx.updateTable('motion').set({ status: 'withdrawn' }).where('id', '=', data.motion).execute();
    },
  }),

  /** An adjournment or a closure of the debate is over: the item may be debated. */
  'debate.resumed': act<{ readonly motion: string; readonly meeting: string; readonly item: string }>({
    about: ({ meeting }) => `meeting:${meeting}`,
    audience: 'public',
    within: ({ item }) => [`agenda-item:${item}`],
    unsettles: true,
    async apply(tx, { data, at }) {
      await tx.updateTable('motion').set({ over_at: at }).where('id', '=', data.motion).execute();
    },
  }),

  /** The Assembly reconsiders: what was decided is a draft before it again. */
  'proposal.reopened': act<{
    readonly motion: string;
    readonly meeting: string;
    readonly proposal: string;
    readonly symbol: string;
  }>({
    about: ({ meeting }) => `meeting:${meeting}`,
    audience: 'public',
    within: ({ proposal }) => [`proposal:${proposal}`],
    unsettles: true,
    async apply(tx, { data, at, seq }) {
      await reopenDecided(tx, data.proposal, seq);
      await tx.updateTable('motion').set({ over_at: at }).where('id', '=', data.motion).execute();
    },
  }),
};

export type MotionAct = ActOf<typeof motionActs>;
export const say = sayingOf(motionActs);
