import {
  type ElectionFile,
  electionFileNames,
  neededFile,
  type Provenance,
  type SessionsFile,
} from '../reference/index.ts';
import type { Db } from '../store/database.ts';
import type { LanguageMap } from '../words/languages.ts';
import { archivedTitle } from './title.ts';

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

/** Candidates of the nationality of a State, in the elections whose data are held. */
export async function readCandidacies(db: Db, iso3: string): Promise<readonly Candidacy[]> {
  return candidaciesOf(iso3, await readElections(db), await neededFile(db, 'sessions.json'));
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
