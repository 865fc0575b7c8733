/** What the preparation of a session must come to; written down, not worked out by the program under trial. */
export const sessionFigures = {
  delegations: 124,
  persons: 700,
  faults: 40,
  /** of the session before, then of the list that is pasted */
  items: { carried: 5, pasted: 4 },
  /** of the days that the Rules count from the opening */
  deadlines: { agenda: '2027-10-08', supplementary: '2027-11-07', supplementaryList: '2027-11-17' },
  session: { starts: '2027-12-07', ends: '2027-12-17' },
  mostSeconds: 60,
} as const;

export type SessionFigures = typeof sessionFigures;
