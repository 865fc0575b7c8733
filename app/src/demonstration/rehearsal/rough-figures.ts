/**
 * What the rough day must come to, counted by hand from what is done in it. Nothing here is computed by the program that is
 * tried: 124 States Parties; a third of them is 41 1/3, so 42 open a meeting and 63 are the majority for a vote on substance.
 */
export const roughFigures = {
  statesParties: 124,
  /** they come in the morning; one of them leaves between the closing of the first vote and its announcement, and comes back */
  early: 63,
  firstVote: { present: 63, yes: 3, no: 0, abstain: 0, needed: 2, carried: true },
  /** they come while the second vote is open, and vote in it */
  late: 17,
  /** on procedure: 40 in favour and 40 against, equally divided; the second vote is 41 to 39 */
  tie: { present: 80, yes: 40, no: 40, abstain: 0, needed: 41, carried: false },
  secondVote: { present: 80, yes: 41, no: 39, abstain: 0, needed: 41, carried: true },
  /** two consoles press at the same moment, three times */
  speakers: 6,
  floorsGiven: 3,
} as const;

export type RoughFigures = {
  readonly [K in keyof typeof roughFigures]: (typeof roughFigures)[K] extends number
    ? number
    : {
        readonly [F in keyof (typeof roughFigures)[K]]: (typeof roughFigures)[K][F] extends boolean ? boolean : number;
      };
};
