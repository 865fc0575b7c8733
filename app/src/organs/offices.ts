import {
  type BureauTerm,
  confidenceOf,
  type DataConfidence,
  nameConfidence,
  type OrgansFile,
  type PartialDay,
  type PresidencyRecord,
  type Provenance,
  type SessionsFile,
} from '../reference/index.ts';

export type OfficeKind =
  | 'president'
  | 'vicePresident'
  | 'bureauMember'
  | 'budgetAndFinance'
  | 'advisoryCommittee'
  | 'trustFund'
  | 'facilitation'
  | 'externalAuditor';

/** A State, or one of its nationals, in an office of the Assembly for a time. Null: not known. */
export interface Office {
  readonly kind: OfficeKind;
  readonly state: string;
  readonly person: string | null;
  readonly from: PartialDay | null;
  readonly to: PartialDay | null;
  /** What the office is about, in the English of the source: the topic of a facilitation, a shared seat. */
  readonly detail: string | null;
  readonly provenance: Provenance;
  /** How sure it is that the office is held; less sure may be how the name is written. Of `provenance` where nothing is said. */
  readonly held?: DataConfidence;
  /** The person is sourced, the days of the term are inferred or unverified. */
  readonly termInferred?: boolean;
}

/** Every office that organs.json and the presidencies of sessions.json name. */
export function allOffices(organs: OrgansFile, { presidencies, sessions }: SessionsFile): readonly Office[] {
  return [
    ...organs.bureau.flatMap((term) =>
      bureauOffices(
        term,
        presidencies.find((each) => each.term === term.term),
      ),
    ),
    ...budgetAndFinance(organs, sessions),
    ...advisoryCommittee(organs),
    ...trustFund(organs),
    ...facilitations(organs),
    ...organs.audit.externalAuditors.map(
      (auditor): Office => ({
        kind: 'externalAuditor',
        state: auditor.state,
        person: null,
        from: String(auditor.from),
        to: auditor.to === null ? null : String(auditor.to),
        detail: auditor.name,
        provenance: auditor,
      }),
    ),
  ];
}

export function officesOf(offices: readonly Office[], state: string): readonly Office[] {
  return offices
    .filter((office) => office.state === state)
    .toSorted((a, b) => (a.from ?? '').localeCompare(b.from ?? ''));
}

/** A Vice-Presidency of a term: the holders follow each other where one was replaced. */
export interface ViceHolder {
  readonly state: string;
  readonly from: PartialDay | null;
  readonly to: PartialDay | null;
  readonly provenance: Provenance;
}

/**
 * The States that held a Vice-Presidency during a term. The list of a term names the first holder or the last one; a change
 * whose day is not known leaves that end open.
 */
export function viceHolders(term: BureauTerm): readonly ViceHolder[] {
  const states = [
    ...new Set([...term.changes.map((c) => c.replaces), ...term.vicePresidents, ...term.changes.map((c) => c.state)]),
  ];
  return states.map((state) => {
    const begins = term.changes.find((change) => change.state === state);
    const ends = term.changes.find((change) => change.replaces === state);
    return {
      state,
      from: begins === undefined ? term.from : begins.date,
      to: ends === undefined ? term.to : ends.date,
      provenance: begins ?? ends ?? term,
    };
  });
}

function bureauOffices(term: BureauTerm, presidency: PresidencyRecord | undefined): readonly Office[] {
  const span = {
    from: term.from,
    to: term.to,
    detail: null,
    provenance: term,
    termInferred: confidenceOf(term, 'from', 'to') === 'unverified',
  };
  const members = (term.members ?? term.membersPartial ?? []).filter((state) => state !== term.president);
  return [
    { ...span, kind: 'president', state: term.president, person: presidency?.president.name ?? null },
    ...viceHolders(term).map(
      (holder): Office => ({
        ...holder,
        provenance: viceProvenance(holder, presidency),
        kind: 'vicePresident',
        person: presidency?.vicePresidents.find((each) => each.state === holder.state)?.name ?? null,
        detail: null,
      }),
    ),
    ...members.map((state): Office => ({ ...span, kind: 'bureauMember', state, person: null })),
  ];
}

/** A Vice-President is no surer than the list of the presidency says of the person. */
function viceProvenance({ state, provenance }: ViceHolder, presidency: PresidencyRecord | undefined): Provenance {
  const place = presidency?.vicePresidents.findIndex((vice) => vice.state === state) ?? -1;
  if (presidency === undefined || place < 0) return provenance;
  return nameConfidence(presidency, 'vicePresidents', place) === 'unverified'
    ? { ...provenance, confidence: 'unverified' }
    : provenance;
}

/** Elections of the Committee that organs.json does not list are taken from the sessions; their terms are not published. */
function budgetAndFinance(
  { committeeOnBudgetAndFinance: committee }: OrgansFile,
  sessions: SessionsFile['sessions'],
): readonly Office[] {
  const listed = new Set(committee.elections.map((election) => election.session));
  const elsewhere = sessions
    .filter((session) => !listed.has(session.number))
    .flatMap((session) =>
      session.elections
        .filter((election) => election.body.startsWith('Committee on Budget and Finance'))
        .flatMap((election) =>
          (election.elected ?? []).map(
            ({ name, state }, i): Office => ({
              kind: 'budgetAndFinance',
              state,
              person: name,
              from: election.date ?? session.start.slice(0, 4),
              to: null,
              detail: null,
              provenance: { ...election, confidence: nameConfidence(election, 'elected', i) },
              held: election.confidence,
              termInferred: true,
            }),
          ),
        ),
    );
  const terms = committee.elections.flatMap((election) =>
    (election.members ?? []).map(
      ({ name, state }, i): Office => ({
        kind: 'budgetAndFinance',
        state,
        person: name,
        from: election.termStart ?? election.date,
        to: election.termEnd,
        detail: election.sharedSeat?.members.includes(state) === true ? 'shared seat' : null,
        provenance: { ...election, confidence: nameConfidence(election, 'members', i) },
        held: election.confidence,
        // Where no term is given the day of the election stands for its beginning.
        termInferred: election.termStart === null || confidenceOf(election, 'termStart', 'termEnd') === 'unverified',
      }),
    ),
  );
  return [...terms, ...elsewhere].toSorted((a, b) => (a.from ?? '').localeCompare(b.from ?? ''));
}

function advisoryCommittee({ advisoryCommitteeOnNominations: committee }: OrgansFile): readonly Office[] {
  return committee.terms.flatMap((term) =>
    (term.members ?? []).map(
      ({ name, state }, i): Office => ({
        kind: 'advisoryCommittee',
        state,
        person: name,
        from: term.from,
        to: term.to,
        detail: null,
        provenance: { ...term, confidence: nameConfidence(term, 'members', i) },
        held: term.confidence,
        termInferred: confidenceOf(term, 'from', 'to') === 'unverified',
      }),
    ),
  );
}

function trustFund({ trustFundForVictims: fund }: OrgansFile): readonly Office[] {
  return fund.boards.flatMap((board): Office[] => {
    const leaving = (state: string, name: string) =>
      board.changes.find((c) => c.out?.state === state && c.out.name === name);
    const elected = (board.members ?? []).map(
      ({ name, state }, i): Office => ({
        kind: 'trustFund',
        state,
        person: name,
        from: board.from,
        to: leaving(state, name)?.date ?? board.to,
        detail: null,
        provenance: { ...board, confidence: nameConfidence(board, 'members', i) },
        held: board.confidence,
      }),
    );
    const joined = board.changes.flatMap((change): Office[] =>
      change.in === null
        ? []
        : [
            {
              kind: 'trustFund',
              state: change.in.state,
              person: change.in.name,
              from: change.date,
              to: board.to,
              detail: null,
              provenance: change,
            },
          ],
    );
    return [...elected, ...joined];
  });
}

function facilitations({ facilitations: all }: OrgansFile): readonly Office[] {
  return all.flatMap((facilitation) => {
    const [from = null, to = null] = facilitation.intersessionalPeriod.split('-');
    return (facilitation.holders ?? []).map(
      ({ name, state, appointed }): Office => ({
        kind: 'facilitation',
        state,
        person: name,
        from: appointed ?? from,
        to,
        detail: facilitation.topic,
        provenance: facilitation,
      }),
    );
  });
}
