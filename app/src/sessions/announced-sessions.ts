import { confidenceOf, type DataConfidence, lastDayHeld, referenceFile } from '../reference/index.ts';
import type { Db, Tx } from '../store/database.ts';
import type { City } from '../web/dates.ts';
import type { LanguageMap } from '../words/languages.ts';

/** A session that the data announce. */
export interface AnnouncedSession {
  readonly id: string;
  readonly number: number | null;
  /** of one without number */
  readonly title: LanguageMap | null;
  /** null: elsewhere than where the Assembly usually meets */
  readonly city: City | null;
  readonly starts: string;
  readonly ends: string;
  readonly confidence: DataConfidence;
}

/** Whether a session that is run here is this one of the data: it says so, or bears its number. */
export function runsAnnounced(
  session: { readonly id: string; readonly announced: string | null },
  announced: string,
): boolean {
  return session.announced === announced || session.id === announced;
}

/** All sessions of the data, the past ones too: which of them are ahead is for the instant to say. */
export async function announcedSessions(db: Db | Tx): Promise<readonly AnnouncedSession[]> {
  const file = await referenceFile(db, 'sessions.json');
  if (!file) return [];
  const regular = file.sessions.map(
    (session): AnnouncedSession => ({
      id: String(session.number),
      number: session.number,
      title: null,
      city: cityOf(session.venue.city),
      starts: session.start,
      ends: lastDayHeld(session),
      confidence: confidenceOf(session, 'start', 'end'),
    }),
  );
  const others = file.otherMeetings.map(
    (meeting): AnnouncedSession => ({
      id: meeting.number,
      number: null,
      title: { en: meeting.title },
      city: cityOf(meeting.venue.city),
      starts: meeting.start,
      ends: meeting.end,
      confidence: meeting.confidence,
    }),
  );
  return [...regular, ...others];
}

function cityOf(city: string): City | null {
  return city === 'The Hague' || city === 'New York' ? city : null;
}
