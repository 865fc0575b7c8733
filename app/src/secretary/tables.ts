declare module '../store/tables.ts' {
  interface Tables {
    podium_note: {
      id: string;
      meeting: string;
      /** null where it says that a speaker is not in the hall */
      text: string | null;
      /** who waits for the floor and is not in the hall */
      speaker: string | null;
      written_at: string;
      taken_away_at: string | null;
    };
  }
}

export {};
