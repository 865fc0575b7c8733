import { act, itsSubject } from '../door/acts.ts';
import { addsRow, writesAtOnce } from '../door/writes.ts';
import type { Lang } from '../words/languages.ts';
import type { Choice } from './vote-acts.ts';

export const positionKinds = ['position', 'dissociation', 'reservation'] as const;
export type PositionKind = (typeof positionKinds)[number];

declare module '../store/tables.ts' {
  interface Tables {
    decision_position: {
      id: string;
      proposal: string;
      iso3: string;
      kind: PositionKind;
      /** of the text; null for the whole */
      paragraph: number | null;
      lang: Lang;
      text: string;
    };
    vote_intention: { vote: string; iso3: string; intended: Choice };
  }
}

/** What the record can say of what delegations say of a decision. Subjects: `proposal:<id>`, `vote:<id>`. */
export const positionActs = {
  'position.noted': act<{
    readonly position: string;
    readonly proposal: string;
    readonly meeting: string;
    readonly state: string;
    readonly kind: PositionKind;
    /** absent for the whole text */
    readonly paragraph?: number;
    /** the language in which it was given */
    readonly lang: Lang;
    readonly text: string;
  }>({
    about: ({ proposal }) => `proposal:${proposal}`,
    audience: 'public',
    within: ({ meeting }) => [`meeting:${meeting}`],
    ...addsRow('decision_position', ({ data: { position, proposal, state, kind, paragraph, lang, text } }) => ({
      ...{ id: position, proposal, iso3: state, kind, paragraph: paragraph ?? null, lang, text },
    })),
  }),
  'position.taken-back': act<{
    readonly position: string;
    readonly proposal: string;
    readonly meeting: string;
    readonly state: string;
    readonly kind: PositionKind;
    /** absent for the whole text */
    readonly paragraph?: number;
  }>({
    about: ({ proposal }) => `proposal:${proposal}`,
    audience: 'public',
    within: ({ meeting }) => [`meeting:${meeting}`],
    ...writesAtOnce((tx, { data: { position } }) => tx.deleteFrom('decision_position').where('id', '=', position)),
  }),

  /** after the announcement, as a note that changes no figure */
  'intention.noted': act<{ readonly vote: string; readonly state: string; readonly intended: Choice }>({
    about: ({ vote }) => `vote:${vote}`,
    audience: 'public',
    within: itsSubject,
    ...addsRow('vote_intention', ({ data: { vote, state, intended } }) => ({ vote, iso3: state, intended })),
  }),
  'intention.taken-back': act<{ readonly vote: string; readonly state: string }>({
    about: ({ vote }) => `vote:${vote}`,
    audience: 'public',
    within: itsSubject,
    ...writesAtOnce((tx, { data: { vote, state } }) =>
      tx.deleteFrom('vote_intention').where('vote', '=', vote).where('iso3', '=', state),
    ),
  }),
};
