/** What the preparation of a session must come to; written down, not worked out by the program under trial. */
export const sessionFigures = {
  /** of 124 States Parties and of one that is fictitious */
  delegations: 125,
  persons: 700,
  /** lines of a list that cannot be taken in */
  faults: 40,
  /** of the session before, of the list that is pasted, and asked for late and included by the Assembly */
  items: { carried: 5, pasted: 4, included: 1 },
  /** days before the opening, as the Rules are understood (TV-2.1) */
  daysBefore: { provisionalAgenda: 60, supplementaryRequest: 30, supplementaryList: 20 },
  /** who may speak for the inclusion of an item, and against it */
  speakersOnInclusion: 3,
  /** entries of the programme beside the plenary meeting */
  entries: 3,
  /** the original of the fictitious State is one of the 101 */
  credentials: { originals: 101, copies: 24 },
  /** the report accepts 100, 24 on the understanding that originals follow, and leaves one to the Assembly, which does not accept it */
  reported: { accepted: 100, acceptedOnUnderstanding: 24, objected: 1, refused: 0 },
  decided: { accepted: 100, acceptedOnUnderstanding: 24, objected: 0, refused: 1 },
  /** an objection takes nothing away before it is decided (rule 25 of the Rules of Procedure) */
  mayVote: { provisionally: 125, decided: 124 },
  committee: 9,
  /** registered at the door by the codes on their badges */
  byCode: 5,
  mostSeconds: 60,
} as const;

export type SessionFigures = Figures<typeof sessionFigures>;

type Figures<T> = { readonly [Key in keyof T]: T[Key] extends number ? number : Figures<T[Key]> };
