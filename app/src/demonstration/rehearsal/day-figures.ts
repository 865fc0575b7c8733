/**
 * What a full day must come to, counted by hand from what is done in it: nothing here is worked out by the program that is tried. 124
 * States Parties and one that is fictitious are 125; a third of them is 41 2/3, so 42 open a meeting, and 63 are the majority for a vote
 * on substance.
 */
export const dayFigures = {
  statesParties: 125,
  /** one too few for the opening */
  tooFew: 41,
  /** with the fictitious State */
  present: 64,
  /** on the announced list before it closes by itself; the chair puts one more on it */
  speakers: 4,
  /** replies that a State has to one item */
  replies: 2,
  /** on procedure, to overrule the ruling: 60 vote, 31 are needed */
  appeal: { present: 64, yes: 20, no: 40, abstain: 2, needed: 31, carried: false },
  /** on procedure: 60 vote, 31 are needed */
  motion: { present: 64, yes: 41, no: 19, abstain: 2, needed: 31, carried: true },
  /** on substance: 58 vote, two thirds of them are 38 2/3, so 39 */
  recorded: { present: 64, yes: 50, no: 8, abstain: 4, needed: 39, carried: true },
  /** of substance as its draft is: 60 vote, two thirds of them are 40 */
  amendment: { present: 64, yes: 20, no: 40, abstain: 2, needed: 40, carried: false },
  /** on procedure, and one that is called does not answer: 60 vote, 31 are needed */
  rollCall: { present: 64, yes: 40, no: 20, abstain: 3, needed: 31, carried: true },
  /** lines of the Journal by what was done */
  journal: {
    'meeting.opened': 1,
    'meeting.suspended': 1,
    'meeting.resumed': 1,
    'meeting.closed': 1,
    'floor.given': 7,
    'motion.moved': 3,
    'point.ruled': 1,
    'debate.resumed': 1,
    'vote.announced': 5,
    // by three votes, and by consensus a text, an amendment, and the draft that it amends
    'proposal.adopted': 6,
    'proposal.rejected': 2,
    'position.noted': 1,
    'item.concluded': 2,
  },
} as const;

/** The same with everybody, and a longer list. */
export const fullDayFigures = {
  ...dayFigures,
  present: 125,
  speakers: 20,
  /** 120 vote: 61 */
  appeal: { present: 125, yes: 40, no: 80, abstain: 2, needed: 61, carried: false },
  motion: { present: 125, yes: 81, no: 39, abstain: 2, needed: 61, carried: true },
  /** 115 vote: two thirds of them are 76 2/3, so 77 */
  recorded: { present: 125, yes: 100, no: 15, abstain: 5, needed: 77, carried: true },
  /** 120 vote: 80 */
  amendment: { present: 125, yes: 40, no: 80, abstain: 2, needed: 80, carried: false },
  /** 120 vote: 61 */
  rollCall: { present: 125, yes: 80, no: 40, abstain: 4, needed: 61, carried: true },
  journal: { ...dayFigures.journal, 'floor.given': 23 },
} as const;

export type DayFigures = Figures<typeof dayFigures>;

type Figures<T> = {
  readonly [Key in keyof T]: T[Key] extends number ? number : T[Key] extends boolean ? boolean : Figures<T[Key]>;
};
