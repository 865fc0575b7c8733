import { type Candidate, judgesRequirements, type Line, type Region, type Requirements } from '@plenary/rules';
import type { ElectionFile } from '../reference/index.ts';
import { type ArchivedBallot, standingOf } from './ballots.ts';
import { readLeaving } from './leaving.ts';
import type { CandidateView, RequirementRow } from './view.ts';

/** The day of ICC-ASP/3/Res.6, which replaced the rules of the first election. */
const standingProcedureSince = '2004-09-10';

/** The minimum voting requirements as published, as implied by other published facts, and as the rules compute them. */
export function archivedRequirements(
  file: ElectionFile,
  ballots: readonly ArchivedBallot[],
  candidates: readonly CandidateView[],
): readonly RequirementRow[] {
  if (file.kind !== 'judges') return [];
  const rows = [...published(file, ballots), ...computed(file, ballots, candidates)];
  const order = ['published', 'implied', 'computed'] as const;
  return rows.toSorted((a, b) => a.ballot - b.ballot || order.indexOf(a.by) - order.indexOf(b.by));
}

function published(file: ElectionFile, ballots: readonly ArchivedBallot[]): readonly RequirementRow[] {
  const rows: RequirementRow[] = [];
  const none = { lines: [] as readonly Line[], lifted: false };
  for (const { view, record } of ballots) {
    if (record === null || view.from === null) continue;
    const lifted = record.regionalAndGenderMvrDiscontinued === true;
    if (record.mvr !== null || lifted)
      rows.push({
        ...none,
        ballot: view.from,
        by: 'published',
        values: record.mvr ?? {},
        lifted,
        source: record.mvrSource,
      });
  }
  const initial = file.initialMvr;
  if (initial === undefined) return rows;
  const hasFirst = rows.some(({ ballot }) => ballot === 1);
  if (initial.published !== null && !hasFirst)
    rows.push({ ...none, ballot: 1, by: 'published', values: initial.published, source: initial.source });
  if (initial.implied !== null)
    rows.push({ ...none, ballot: 1, by: 'implied', values: initial.implied, source: initial.source });
  return rows;
}

/** Ballots whose requirements the rules can compute: all, as long as it is established who had been elected before. */
function computed(
  file: ElectionFile,
  ballots: readonly ArchivedBallot[],
  candidates: readonly CandidateView[],
): readonly RequirementRow[] {
  const groups = groupsOf(file);
  const seats = file.seats;
  const inOffice = file.judgesInOffice?.totals;
  if (groups === null || seats === undefined || inOffice === undefined) return [];
  const at = (ballot: number, electedBefore: readonly { ballot: number; judges: readonly Candidate[] }[]) => {
    const taken = electedBefore.reduce((sum, { judges }) => sum + judges.length, 0);
    const standing = standingAt(file, candidates, ballot);
    const procedure =
      file.dates != null && file.dates.first < standingProcedureSince
        ? ('firstElection' as const)
        : ('standing' as const);
    const facts = { ballot, inOffice, groups, seats: seats - taken, electedBefore, procedure };
    return rowOf(ballot, judgesRequirements(standing === null ? facts : { ...facts, candidates: standing }));
  };
  if (ballots.length === 0) return [at(1, [])];

  const rows: RequirementRow[] = [];
  let before: readonly { readonly ballot: number; readonly judges: readonly Candidate[] }[] | null = [];
  for (const ballot of ballots) {
    const { from, to } = ballot.view;
    before = confirmed(before, ballot, seats);
    if (from === null || before === null) break;
    rows.push(at(from, before));
    before = from === to ? withElected(before, from, ballot, candidates) : null;
  }
  return rows;
}

function rowOf(
  ballot: number,
  found: { readonly value: Requirements; readonly lines: readonly Line[] },
): RequirementRow {
  const lifted = found.lines.some(({ code }) => code === 'requirement.ended');
  return { ballot, by: 'computed', values: found.value, lifted, lines: found.lines, source: [] };
}

function groupsOf(file: ElectionFile): Readonly<Record<Region, number>> | null {
  const { byGroup, computed: counted } = file.statesParties ?? {};
  return byGroup ?? counted?.byGroup ?? null;
}

/** The candidates standing, or null when one of them or one's region or gender is not published. */
function standingAt(
  file: ElectionFile,
  candidates: readonly CandidateView[],
  ballot: number,
): readonly Candidate[] | null {
  if (file.candidates?.count == null || file.candidates.members.length !== file.candidates.count) return null;
  const nominated = candidates.slice(0, file.candidates.count);
  const standing = nominated.filter((candidate) => {
    const when = typeof candidate.left === 'string' ? readLeaving(candidate.left).from : ballot + 1;
    return when === null || when > ballot;
  });
  const full = standing.flatMap((candidate) => complete(candidate) ?? []);
  return full.length === standing.length ? full : null;
}

function complete({ name, list, region, gender }: CandidateView): readonly [Candidate] | null {
  return name === null || region === null || gender === null ? null : [{ name, list, region, gender }];
}

type Earlier = readonly { readonly ballot: number; readonly judges: readonly Candidate[] }[];

/** A published number of open seats that does not fit means that somebody elected before is not known. */
function confirmed(before: Earlier | null, { view }: ArchivedBallot, seats: number): Earlier | null {
  if (before === null || view.seats === null) return before;
  const taken = before.reduce((sum, { judges }) => sum + judges.length, 0);
  return view.seats.value === seats - taken ? before : null;
}

function withElected(
  before: Earlier,
  ballot: number,
  { record }: ArchivedBallot,
  candidates: readonly CandidateView[],
): Earlier | null {
  if (record === null) return null;
  if (record.electedCount !== null && record.electedCount !== record.elected.length) return null;
  if (record.elected.length > 0 && standingOf(record, 'elected') === 'unverified') return null;
  const judges = record.elected.flatMap((name) => {
    const candidate = candidates.find((each) => each.name === name);
    return candidate === undefined ? [] : (complete(candidate) ?? []);
  });
  return judges.length === record.elected.length ? [...before, { ballot, judges }] : null;
}
