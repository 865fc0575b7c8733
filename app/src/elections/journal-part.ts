import type { JournalPart } from '../meetings/index.ts';
import type { LanguageMap } from '../words/languages.ts';
import type { BallotCount, BallotResult } from './acts.ts';

/** Ballots with their figures, and who was elected by how many votes. Names come with the log (`electionLog`). */
export const electionsInJournal: JournalPart = {
  acts: {
    'ballot.announced': {
      as: 'said',
      says(ctx, _words, data) {
        const { papers, invalid, valid, votes } = data.count as BallotCount;
        const { elected, needed } = data.result as BallotResult;
        const names = Array.isArray(data.elected) ? data.elected.map(String) : [];
        const obtained = new Map(votes.map(({ candidate, votes: obtained }) => [candidate, obtained]));
        return ctx.t('elections.journal.ballot', {
          ballot: ctx.ordinal(Number(data.number), 'ballot'),
          election: (data.electionTitle ?? { en: '' }) as LanguageMap,
          elected: names.length,
          names: names
            .map((name, n) => `${name} (${ctx.number(obtained.get(elected[n] ?? '') ?? 0)})`)
            .join(ctx.semicolon),
          papers,
          invalid,
          valid,
          needed,
        });
      },
    },
    'ballot.annulled': { as: 'mends' },
    'lot.drawn': { as: 'said' },
    'tie.ended': { as: 'said' },
    'lot.taken-back': { as: 'mends' },
  },
};
