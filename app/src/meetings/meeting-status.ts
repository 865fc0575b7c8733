/** Where a plenary meeting stands. Each keeps its number, a cancelled one too. */
export type MeetingStatus = 'scheduled' | 'open' | 'closed' | 'cancelled';
