import { statesPartiesOn } from '@plenary/rules';
import { adoptedHere } from '../documents/index.ts';
import { archivedElectionById, type ElectionView, runningElections } from '../election-archive/index.ts';
import { memberships } from '../membership/index.ts';
import {
  type Bibliography,
  type BureauTerm,
  confidenceOf,
  type DataConfidence,
  type HeldElection,
  neededFile,
  type OtherMeeting,
  type PresidencyRecord,
  type SessionRecord,
  type StateNames,
  stateNames,
} from '../reference/index.ts';
import type { Db } from '../store/database.ts';
import type { Site } from '../web/site.ts';
import { runsAnnounced } from './announced-sessions.ts';
import { electedBody } from './elected-bodies.ts';
import { citiesOf, placesOfRow } from './places.ts';
import type { Stands } from './standing-said.ts';

/** A past or future session, or the special session, or the Review Conference, as the data give it. */
export type ArchivedMeeting =
  | { readonly kind: 'session'; readonly record: SessionRecord }
  | { readonly kind: 'other'; readonly record: OtherMeeting };

export interface ArchivedSession {
  readonly meeting: ArchivedMeeting;
  readonly presidency: PresidencyRecord | null;
  /** in office at the session */
  readonly bureau: BureauTerm | null;
  readonly elections: readonly ElectionOfSession[];
  /** States Parties on the first day, by the register */
  readonly parties: number;
  /** the session before it, for the change of the budget */
  readonly before: SessionRecord | null;
  readonly names: StateNames;
  readonly bibliography: Bibliography | undefined;
}

/** An election as the session names it, with what other parts of the data know of it. */
export interface ElectionOfSession {
  readonly record: HeldElection;
  /** its ballots, where they are published */
  readonly view: ElectionView | null;
  /** the Bureau that was elected, of an election of its members */
  readonly bureau: BureauTerm | null;
}

export async function archivedSession(db: Db, id: string): Promise<ArchivedSession | null> {
  const { sessions, otherMeetings, presidencies, meta } = await neededFile(db, 'sessions.json');
  const session = sessions.find(({ number }) => String(number) === id);
  const other = otherMeetings.find(({ number }) => number === id);
  const meeting: ArchivedMeeting | null = session
    ? { kind: 'session', record: session }
    : other
      ? { kind: 'other', record: other }
      : null;
  if (!meeting) return null;
  const { presidencyTerm, start } = meeting.record;
  const bureaux = (await neededFile(db, 'organs.json')).bureau;
  const elections = await Promise.all(
    (session?.elections ?? []).map(
      async (record): Promise<ElectionOfSession> => ({
        record,
        view: record.details === null ? null : await archivedElectionById(db, electionId(record.details)),
        bureau: bureauElected(bureaux, record, session?.number ?? 0),
      }),
    ),
  );
  return {
    meeting,
    presidency: presidencies.find(({ term }) => term === presidencyTerm) ?? null,
    bureau: bureaux.find(({ term }) => term === presidencyTerm) ?? null,
    elections,
    parties: statesPartiesOn(start, await memberships(db)).value.length,
    before: session ? (sessions.find(({ number }) => number === session.number - 1) ?? null) : null,
    names: await stateNames(db),
    bibliography: (meta as { readonly bibliography?: Bibliography }).bibliography,
  };
}

/** An election stands at /elections/<the name of its file>. */
export function electionId(details: string): string {
  return details.replace(/^elections\/|\.json$/g, '');
}

/** A Bureau takes over at the session that elects it, from 2017 on after it. */
function bureauElected(bureaux: readonly BureauTerm[], { body }: HeldElection, session: number): BureauTerm | null {
  if (electedBody(body).kind !== 'bureau') return null;
  const beginning = (first: number) => bureaux.find(({ sessions }) => sessions.first === first);
  return beginning(session) ?? beginning(session + 1) ?? null;
}

/** One line of the list of all sessions, archived or run here. */
export interface SessionLine {
  readonly id: string;
  readonly number: number | null;
  readonly kind: 'regular' | 'special' | 'resumed' | 'reviewConference';
  readonly title: { readonly en: string } | null;
  /** where it was held, the city of each part once */
  readonly cities: readonly string[];
  /** of one that is run here */
  readonly stands: Stands | null;
  readonly start: string;
  readonly end: string;
  /** the last day on which it met, where it closed before the day it was called for */
  readonly heldEnd: string | null;
  /** the last day it was called for, where that is recorded apart */
  readonly scheduledEnd: string | null;
  readonly president: { readonly name: string; readonly state: string } | null;
  readonly resolutions: number | null;
  /** what was, or is due to be, elected */
  readonly elected: readonly { readonly body: string; readonly confidence: DataConfidence }[];
  readonly budgetEur: number | null;
  readonly demonstration: boolean;
  readonly origin: 'archive' | 'plenary';
  readonly confidence: DataConfidence;
  readonly resolutionsConfidence: DataConfidence;
  readonly budgetConfidence: DataConfidence;
  readonly future: boolean;
}

/** All sessions, the newest first. */
export async function sessionLines(site: Pick<Site, 'reads' | 'filled'>): Promise<readonly SessionLine[]> {
  const db = site.reads;
  const { sessions, otherMeetings, presidencies } = await neededFile(db, 'sessions.json');
  const presidentOf = (term: string) => presidencies.find((one) => one.term === term)?.president ?? null;
  const archived = sessions.map(
    (session): SessionLine => ({
      id: String(session.number),
      number: session.number,
      kind: 'regular',
      title: null,
      cities: [session.venue.city],
      stands: null,
      start: session.start,
      end: session.end,
      heldEnd: session.heldEnd,
      scheduledEnd: session.scheduledEnd,
      president: presidentOf(session.presidencyTerm),
      resolutions: session.resolutions.count,
      elected: electedAt(session),
      budgetEur: session.budget.totalEur,
      demonstration: false,
      origin: 'archive',
      confidence: confidenceOf(session, 'start', 'end'),
      resolutionsConfidence: session.resolutions.confidence,
      budgetConfidence: confidenceOf(session.budget, 'totalEur'),
      future: session.future,
    }),
  );
  const others = otherMeetings.map(
    (meeting): SessionLine => ({
      id: meeting.number,
      number: null,
      kind: meeting.kind,
      title: { en: meeting.title },
      cities: [meeting.venue.city],
      stands: null,
      start: meeting.start,
      end: meeting.end,
      heldEnd: null,
      scheduledEnd: null,
      president: presidentOf(meeting.presidencyTerm),
      resolutions: meeting.resolutions.count,
      elected: [],
      budgetEur: null,
      demonstration: false,
      origin: 'archive',
      confidence: meeting.confidence,
      resolutionsConfidence: meeting.resolutions.confidence,
      budgetConfidence: 'sourced',
      future: false,
    }),
  );
  const here = await linesRunHere(site);
  // A session that is run here is announced in the data too: it is one session.
  const alone = ({ id }: SessionLine) => !here.some((line) => runsAnnounced(line, id));
  return [...here, ...archived.filter(alone), ...others.filter(alone)].toSorted((a, b) => (a.start < b.start ? 1 : -1));
}

/** Each body once. What is only due is never certain. */
function electedAt({ elections, future }: SessionRecord): SessionLine['elected'] {
  return [...new Set(elections.map(({ body }) => body))].map((body) => {
    const held = elections.filter((election) => election.body === body);
    const unsure = future || held.every((election) => confidenceOf(election, 'body') === 'unverified');
    return { body, confidence: unsure ? 'unverified' : 'sourced' };
  });
}

interface LineHere extends SessionLine {
  readonly announced: string | null;
}

/** What they have adopted and whom they have elected is counted by the record. */
async function linesRunHere({ reads: db, filled }: Pick<Site, 'reads' | 'filled'>): Promise<readonly LineHere[]> {
  const rows = await db.selectFrom('session').selectAll().select(placesOfRow.as('places')).execute();
  const adopted = (await Promise.all(filled(adoptedHere).map((part) => part(db)))).flat();
  const elected = (await Promise.all(filled(runningElections).map((part) => part.electedIn(db)))).flat();
  return rows.map(
    (row): LineHere => ({
      id: row.id,
      announced: row.announced,
      number: row.number,
      kind: row.kind,
      title: row.title,
      cities: citiesOf(row),
      stands: {
        city: row.city,
        places: row.places,
        standing: row.standing,
        standingSince: row.standing_since,
        standingUntil: row.standing_until,
        resumedOn: row.resumed_on,
      },
      start: row.starts,
      end: row.ends,
      heldEnd: null,
      scheduledEnd: null,
      president: null,
      resolutions: adopted.filter(({ session }) => session === row.id).length,
      elected: elected
        .filter(({ session }) => session === row.id)
        .map(({ body }) => ({ body, confidence: 'sourced' as const })),
      budgetEur: null,
      demonstration: row.demonstration,
      origin: 'plenary',
      confidence: 'sourced',
      resolutionsConfidence: 'sourced',
      budgetConfidence: 'sourced',
      future: false,
    }),
  );
}
