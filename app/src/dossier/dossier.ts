import { entryIntoForce, type Finding, isPartyOn, type RightToVote } from '@plenary/rules';
import { archivedTitle } from '../election-archive/index.ts';
import { type Register, readRegister } from '../membership/index.ts';
import { allOffices, type Office, officesOf } from '../organs/index.ts';
import {
  type ElectionFile,
  electionFileNames,
  neededFile,
  type Provenance,
  type ScaleFile,
  type SessionsFile,
  type StateRecord,
} from '../reference/index.ts';
import { lastStatement, rightToVoteOf, type Statement } from '../right-to-vote/index.ts';
import { sessionsHeld } from '../sessions/index.ts';
import type { Db } from '../store/database.ts';
import type { LanguageMap } from '../words/languages.ts';

/** What a State was when a session opened. */
export type Standing = 'party' | 'deposited' | 'signatory' | 'none' | 'left';

export interface SessionStanding {
  readonly number: number;
  readonly start: string;
  readonly end: string;
  readonly city: string;
  readonly future: boolean;
  readonly standing: Standing;
}

/** A field of a candidacy that its source may leave open. */
export type CandidacyField = 'date' | 'list' | 'until';

/** A candidate of the State's nationality. Who nominated the person is not always published. */
export interface Candidacy {
  readonly election: string;
  /** The page of the election, or of the session where no ballots are known. */
  readonly href: string;
  readonly title: LanguageMap;
  readonly date: string | null;
  readonly name: string | null;
  readonly list: 'A' | 'B' | null;
  readonly elected: boolean;
  readonly until: string | null;
  readonly provenance: Provenance;
  readonly unverifiedFields: readonly CandidacyField[];
}

export interface Dossier {
  readonly state: StateRecord;
  readonly register: Register;
  readonly party: boolean;
  /** Null for a successor State, whose day does not follow from article 126. */
  readonly entry: Finding<string> | null;
  readonly right: Finding<RightToVote>;
  /** The session the right to vote was looked up for, as it is called; null when none is being held or prepared. */
  readonly session: string | null;
  readonly statement: Statement | null;
  readonly offices: readonly Office[];
  readonly candidacies: readonly Candidacy[];
  readonly sessions: readonly SessionStanding[];
  readonly scale: ScaleFile['scale'][number] | null;
  readonly scaleMeta: ScaleFile['meta'];
}

/** Everything Plenary knows of a State Party, present or former; null when it never was one. */
export async function readDossier(db: Db, iso3: string, day: string): Promise<Dossier | null> {
  const register = await readRegister(db);
  const state = register.states.find((each) => each.iso3 === iso3);
  if (state === undefined) return null;
  const [organs, sessions, scale, elections, session] = await Promise.all([
    neededFile(db, 'organs.json'),
    neededFile(db, 'sessions.json'),
    neededFile(db, 'scale.json'),
    readElections(db),
    sessionInHand(db, day),
  ]);
  return {
    state,
    register,
    party: partyOn(state, day),
    entry: state.entryIntoForceBasis === 'succession' ? null : entryIntoForce(state.deposited),
    right: await rightToVoteOf(db, session ?? '', iso3, day),
    session,
    statement: session === null ? null : await lastStatement(db, session, iso3),
    offices: officesOf(allOffices(organs, sessions), iso3),
    candidacies: candidaciesOf(iso3, elections, sessions),
    sessions: standings(state, sessions),
    scale: scale.scale.find((each) => each.iso3 === iso3) ?? null,
    scaleMeta: scale.meta,
  };
}

export function partyOn(state: StateRecord, day: string): boolean {
  const { iso3, regionalGroup: group, entryIntoForce, partyUntil } = state;
  return isPartyOn({ iso3, group, entryIntoForce, partyUntil }, day);
}

/** The real session that is being held or comes next, else the last one that Plenary holds. Demonstrations are left out. */
async function sessionInHand(db: Db, day: string): Promise<string | null> {
  const rows = (await sessionsHeld(db)).filter(({ demonstration }) => !demonstration).toReversed();
  return (rows.find((row) => row.ends >= day) ?? rows.at(-1))?.id ?? null;
}

async function readElections(db: Db): Promise<readonly ElectionFile[]> {
  const names = await electionFileNames(db);
  return Promise.all(names.map((name) => neededFile(db, name)));
}

/** Candidates in the elections whose ballots are known, and those elected in the others, in the order of time. */
export function candidaciesOf(
  iso3: string,
  elections: readonly ElectionFile[],
  sessions: SessionsFile,
): readonly Candidacy[] {
  return [...elections.flatMap((each) => inElection(iso3, each)), ...electedAtSessions(iso3, sessions)].toSorted(
    (a, b) => (a.date ?? '').localeCompare(b.date ?? ''),
  );
}

function inElection(iso3: string, election: ElectionFile): readonly Candidacy[] {
  return (election.candidates?.members ?? [])
    .filter((candidate) => candidate.nationality === iso3)
    .map((candidate): Candidacy => {
      const won = election.elected?.members.find((member) => member.name === candidate.name);
      return {
        election: election.id,
        href: `/elections/${election.id}`,
        title: archivedTitle(election),
        date: election.dates?.first ?? null,
        name: candidate.name,
        list: candidate.list,
        elected: won !== undefined,
        until: won?.termEnds ?? null,
        provenance: election.candidates ?? { source: [], confidence: 'unverified' },
        unverifiedFields: [
          ...(election.candidates?.unverifiedFields.includes('members.list') === true ||
          candidate.unverifiedFields.includes('list')
            ? (['list'] as const)
            : []),
          ...(election.elected?.unverifiedFields.includes('members.termEnds') === true ? (['until'] as const) : []),
        ],
      };
    });
}

/** Judges, Prosecutors and Deputy Prosecutors whose election has no file of its own: only those elected are known. */
function electedAtSessions(iso3: string, { sessions }: SessionsFile): readonly Candidacy[] {
  return sessions.flatMap((session) =>
    session.elections
      .filter((election) => election.details === null && /^(Judge|Prosecutor|Deputy Prosecutor)/.test(election.body))
      .flatMap((election) =>
        (election.elected ?? [])
          .filter((person) => person.state === iso3)
          .map(
            (person): Candidacy => ({
              election: `session-${session.number}`,
              href: `/sessions/${session.number}`,
              title: { en: election.body },
              date: election.date,
              name: person.name,
              list: null,
              elected: true,
              until: null,
              provenance: election,
              unverifiedFields: election.unverifiedFields.includes('date') ? ['date'] : [],
            }),
          ),
      ),
  );
}

/** How the State stood on the opening day of each session. */
export function standings(state: StateRecord, { sessions }: SessionsFile): readonly SessionStanding[] {
  return sessions.map((session) => ({
    number: session.number,
    start: session.start,
    end: session.heldEnd ?? session.end,
    city: session.venue.city,
    future: session.future,
    standing: standingOn(state, session.start),
  }));
}

export function standingOn(state: StateRecord, day: string): Standing {
  if (partyOn(state, day)) return 'party';
  if (state.partyUntil !== null && state.partyUntil <= day) return 'left';
  if (state.deposited <= day) return 'deposited';
  return state.signed !== null && state.signed <= day ? 'signatory' : 'none';
}
