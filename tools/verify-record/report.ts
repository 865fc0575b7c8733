/** Where something does not stand. */
export type Area = 'file' | 'chain' | 'log' | 'seals' | 'results';

export interface Problem {
  readonly area: Area;
  /** number of the entry; null when it is about none */
  readonly seq: number | null;
  /** in English: what was recorded, and what follows */
  readonly text: string;
}

/** What was looked at; each becomes a sentence with its number. */
export type Counted =
  | 'entries'
  | 'public'
  | 'sealed'
  | 'erased'
  | 'transactions'
  | 'openings'
  | 'votes'
  | 'secondVotes'
  | 'decided'
  | 'consensus'
  | 'rollCalls'
  | 'seatLists'
  | 'ballots'
  | 'ballotResults'
  | 'lots'
  | 'elections'
  | 'symbols';

/** What the export says that is neither right nor wrong, and what it cannot say. Sentences by `Note`. */
export interface Note {
  readonly note:
    | 'keys'
    | 'lostKey'
    | 'letStand'
    | 'oneLetStand'
    | 'resumed'
    | 'succeeded'
    | 'unsealed'
    | 'unwitnessed'
    | 'witnessed'
    | 'noTiles'
    | 'noMembers'
    | 'earlierOpenings'
    | 'earlierVotes'
    | 'earlierBallots'
    | 'takenBack';
  readonly facts: Readonly<Record<string, string | number>>;
}

export interface Report {
  readonly problems: readonly Problem[];
  readonly counted: Readonly<Record<Counted, number>>;
  readonly notes: readonly Note[];
  /** of the log, as its checkpoint names it; '' without one that can be read */
  readonly origin: string;
  readonly size: number;
  readonly root: string;
}

export class Findings {
  readonly problems: Problem[] = [];
  readonly notes: Note[] = [];
  readonly counted: Record<Counted, number> = {
    entries: 0,
    public: 0,
    sealed: 0,
    erased: 0,
    transactions: 0,
    openings: 0,
    votes: 0,
    secondVotes: 0,
    decided: 0,
    consensus: 0,
    rollCalls: 0,
    seatLists: 0,
    ballots: 0,
    ballotResults: 0,
    lots: 0,
    elections: 0,
    symbols: 0,
  };
  readonly #outside = new Map<Note['note'], number>();

  wrong(area: Area, seq: number | null, text: string): void {
    this.problems.push({ area, seq, text });
  }

  count(what: Counted, n = 1): void {
    this.counted[what] += n;
  }

  /** Looks at one thing: where something of it is wrong, nothing of it counts as checked. */
  one(look: () => void): void {
    const before = { ...this.counted };
    const wrong = this.problems.length;
    look();
    // These are not of this thing alone: seals are looked at in portions.
    const { sealed, transactions } = this.counted;
    if (this.problems.length > wrong) Object.assign(this.counted, before, { sealed, transactions });
  }

  note(note: Note['note'], facts: Note['facts'] = {}): void {
    this.notes.push({ note, facts });
  }

  /** one more that is told with the others of its kind */
  outside(note: Note['note']): void {
    this.#outside.set(note, (this.#outside.get(note) ?? 0) + 1);
  }

  end(): readonly Note[] {
    return [...this.notes, ...[...this.#outside].map(([note, n]) => ({ note, facts: { n } }))];
  }
}
