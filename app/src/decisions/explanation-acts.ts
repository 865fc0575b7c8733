import { act, itsSubject } from '../door/acts.ts';

declare module '../store/tables.ts' {
  interface Tables {
    vote_explanation: { vote: string; iso3: string; moment: 'before' | 'after' };
  }
}

/** What the record can say of explanations of vote; `moment`: before or after the close. Subject: `vote:<id>`. */
export const explanationActs = {
  'explanation.noted': act<{ readonly vote: string; readonly state: string; readonly moment: 'before' | 'after' }>({
    about: ({ vote }) => `vote:${vote}`,
    audience: 'public',
    within: itsSubject,
    async apply(tx, { data: { vote, state, moment } }) {
      await tx.insertInto('vote_explanation').values({ vote, iso3: state, moment }).execute();
    },
  }),
  'explanation.taken-back': act<{ readonly vote: string; readonly state: string }>({
    about: ({ vote }) => `vote:${vote}`,
    audience: 'public',
    within: itsSubject,
    async apply(tx, { data: { vote, state } }) {
      await tx.deleteFrom('vote_explanation').where('vote', '=', vote).where('iso3', '=', state).execute();
    },
  }),
};
