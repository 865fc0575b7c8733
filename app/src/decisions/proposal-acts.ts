import type { DecisionId } from '@plenary/rules';
import { act, itsSubject } from '../door/acts.ts';
import type { LanguageMap } from '../words/languages.ts';
import { endWaiting } from './amendments/acts.ts';

export const proposalActs = {
  'proposal.submitted': act<{
    readonly proposal: string;
    readonly session: string;
    readonly item: string;
    readonly symbol: string;
    readonly kind: DecisionId;
    readonly title: LanguageMap;
    readonly body: LanguageMap;
    readonly sponsor: string | null;
    /** the usual kind of the item, where whoever submitted confirmed that another one is meant */
    readonly usualKind?: DecisionId;
  }>({
    about: ({ proposal }) => `proposal:${proposal}`,
    audience: 'public',
    within: ({ item }) => [`agenda-item:${item}`],
    async apply(tx, { data, seq }) {
      await tx
        .insertInto('proposal')
        .values({
          id: data.proposal,
          session: data.session,
          item: data.item,
          symbol: data.symbol,
          kind: data.kind,
          title: JSON.stringify(data.title),
          body: JSON.stringify(data.body),
          sponsor: data.sponsor,
          decided_symbol: null,
          decided_by: null,
          decided_at: null,
          meeting: null,
          last_seq: seq,
        })
        .execute();
    },
  }),

  'proposal.revised': act<{ readonly proposal: string; readonly title: LanguageMap; readonly body: LanguageMap }>({
    about: ({ proposal }) => `proposal:${proposal}`,
    audience: 'public',
    within: itsSubject,
    async apply(tx, { data, seq }) {
      await tx
        .updateTable('proposal')
        .set({ title: JSON.stringify(data.title), body: JSON.stringify(data.body), last_seq: seq })
        .where('id', '=', data.proposal)
        .execute();
    },
  }),

  'proposal.withdrawn': act<{ readonly proposal: string; readonly session: string }>({
    about: ({ proposal }) => `proposal:${proposal}`,
    audience: 'public',
    within: itsSubject,
    async apply(tx, { data, seq }) {
      await tx
        .updateTable('proposal')
        .set({ status: 'withdrawn', last_seq: seq })
        .where('id', '=', data.proposal)
        .execute();
      await endWaiting(tx, data.proposal, seq);
    },
  }),

  'proposal.adopted': act<{
    readonly proposal: string;
    readonly session: string;
    readonly meeting: string;
    readonly by: 'consensus' | 'vote';
    /** null of what becomes no text of its own, such as a motion */
    readonly symbol: string | null;
    readonly present: number;
    readonly statesParties: number;
    /** by consensus: a vote on it was equally divided, and the second one given up; absent where it was not asked */
    readonly secondVotePending?: boolean;
  }>({
    about: ({ proposal }) => `proposal:${proposal}`,
    audience: 'public',
    within: ({ meeting }) => [`meeting:${meeting}`],
    async apply(tx, { data, at, seq }) {
      await tx
        .updateTable('proposal')
        .set({
          status: 'adopted',
          decided_symbol: data.symbol,
          decided_by: data.by,
          decided_at: at,
          meeting: data.meeting,
          last_seq: seq,
        })
        .where('id', '=', data.proposal)
        .execute();
    },
  }),

  'proposal.rejected': act<{ readonly proposal: string; readonly session: string; readonly meeting: string }>({
    about: ({ proposal }) => `proposal:${proposal}`,
    audience: 'public',
    within: ({ meeting }) => [`meeting:${meeting}`],
    async apply(tx, { data, at, seq }) {
      await tx
        .updateTable('proposal')
        .set({ status: 'rejected', decided_by: 'vote', decided_at: at, meeting: data.meeting, last_seq: seq })
        .where('id', '=', data.proposal)
        .execute();
    },
  }),
};
