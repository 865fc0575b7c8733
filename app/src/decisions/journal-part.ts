import type { JournalPart } from '../meetings/index.ts';
import type { Db } from '../store/database.ts';
import type { LanguageMap } from '../words/languages.ts';
import type { VoteResult } from './acts.ts';
import { named } from './meeting-section.tsx';
import { outcomeOf } from './outcome.ts';

/** What was decided without ballot papers, by which figures, and which drafts and resolutions were issued. */
export const decisionsInJournal: JournalPart = {
  acts: {
    'proposal.adopted': { as: 'said' },
    'proposal.rejected': { as: 'said' },
    'amendment.submitted': { as: 'said' },
    'amendments.ordered': { as: 'said' },
    'amendment.fell': { as: 'said' },
    'position.noted': { as: 'said' },
    'vote.announced': {
      as: 'said',
      says(ctx, _words, data) {
        const result = data.result as VoteResult;
        const { yes, no, abstain, needed } = result;
        const outcome = ctx.t(outcomeOf(result));
        return ctx.t('decisions.journal.vote', { document: named(data), outcome, yes, no, abstain, needed });
      },
    },
    'vote.corrected': { as: 'mends' },
    'vote.taken-back': { as: 'mends' },
    'intention.noted': { as: 'mends' },
  },
  async issued(db, session, from, until) {
    const rows = await textsSaid(db, session, from, until);
    return rows.flatMap(({ act, data, symbol: own, title }) => {
      const said = data as { readonly symbol?: string; readonly title?: LanguageMap };
      const symbol = act === 'proposal.adopted' ? (said.symbol ?? own) : own;
      // What was moved by word of mouth alone has none, and is no document.
      return symbol === null ? [] : [{ symbol, title: said.title ?? title }];
    });
  },
};

function textsSaid(db: Db, session: string, from: string, until: string) {
  return db
    .selectFrom('proposal')
    .innerJoin('entry', (join) =>
      join.on((eb) => eb('entry.subject', '=', eb(eb.val('proposal:'), '||', eb.ref('proposal.id')))),
    )
    .select(['entry.act', 'entry.data', 'proposal.symbol', 'proposal.title'])
    .where('proposal.session', '=', session)
    .where('entry.act', 'in', ['proposal.submitted', 'amendment.submitted', 'proposal.revised', 'proposal.adopted'])
    .where('entry.audience', '=', 'public')
    .where('entry.at', '>=', from)
    .where('entry.at', '<', until)
    .orderBy('entry.seq')
    .execute();
}
