import type { ElectionFile, StateNames } from '../reference/index.ts';
import { type ArchivedBallot, archivedBallots, membersOf, standingOf } from './ballots.ts';
import { archivedBench, standingOfConfidence } from './bench.ts';
import { archivedCandidates, stateRef } from './candidates.ts';
import { archivedNotes } from './notes.ts';
import { archivedRequirements } from './requirements.ts';
import { archivedTitle } from './title.ts';
import type { AcclamationView, BallotView, CandidateView, ElectedView, ElectionView, MajorityView } from './view.ts';

/** An election of the archive, out of its file in data/elections. Every figure is the file's; what is computed says so. */
export function archivedElection(file: ElectionFile, names: StateNames): ElectionView {
  const ballots = archivedBallots(file);
  const candidates = archivedCandidates(file, ballots, names);
  const elected = electedOf(file, ballots, candidates);
  return {
    id: file.id,
    origin: 'archive',
    demonstration: false,
    kind: file.kind,
    title: archivedTitle(file),
    session:
      file.session === undefined
        ? null
        : {
            id: String(file.session.number),
            number: file.session.number,
            title: null,
            resumption: file.session.resumption,
          },
    city: file.venue ?? null,
    dates: file.dates ?? null,
    seats: file.seats ?? null,
    status: elected.length === 0 && file.kind !== 'acclamations' ? 'forecast' : 'completed',
    elected,
    ballots: ballots.map(({ view }) => view),
    candidates,
    candidateCount: file.candidates?.count ?? null,
    majority: majorityOf(file, ballots),
    requirements: archivedRequirements(file, ballots, candidates),
    bench: archivedBench(file, candidates),
    acclamations: (file.items ?? []).map((item) => acclamation(item, names)),
    notes: archivedNotes(file, ballots),
    sources: file.sources,
    live: [],
  };
}

/** By ballot; then those whose ballot is not published, and those elected without one. */
function electedOf(
  file: ElectionFile,
  ballots: readonly ArchivedBallot[],
  candidates: readonly CandidateView[],
): readonly ElectedView[] {
  const members = file.elected?.members ?? [];
  const order = (name: string) => {
    const at = ballots.findIndex(({ record }) => record?.elected.includes(name));
    return at < 0 ? ballots.length : at;
  };
  const inBallot = (name: string) => ballots[order(name)]?.record?.elected.indexOf(name) ?? 0;
  return members
    .toSorted((a, b) => order(a.name) - order(b.name) || inBallot(a.name) - inBallot(b.name))
    .map((member) => {
      const ballot = ballots[order(member.name)];
      const candidate = candidates.find(({ name }) => name === member.name);
      const { termStarts = null, termEnds = null, years = null } = member;
      return {
        candidate: candidate?.id ?? member.name,
        name: member.name,
        state: candidate?.nationality ?? null,
        ballot: ballot?.view.id ?? null,
        by: member.by ?? (file.majority?.rule === 'consensus' ? 'consensus' : 'ballot'),
        certain: ballot?.record != null && standingOf(ballot.record, 'elected') !== 'unverified',
        term:
          termStarts === null && termEnds === null && years === null
            ? null
            : { starts: termStarts, ends: termEnds, years },
      };
    });
}

function majorityOf(file: ElectionFile, ballots: readonly ArchivedBallot[]): MajorityView | null {
  const { majority } = file;
  if (majority === undefined) return null;
  const example = exampleOf(ballots);
  const provisions = {
    judges: 'Rome Statute, article 36(6)(a)',
    prosecutor: 'Rome Statute, article 42(4)',
    deputyProsecutor: 'Rome Statute, article 42(4)',
    committeeOnBudgetAndFinance: 'Rome Statute, article 112(7)(a)',
    acclamations: 'Rome Statute, article 112(7)',
  };
  return {
    rule: majority.rule,
    members: majority.rule === 'absoluteMajorityOfMembers' ? membersOf(file) : null,
    provision: provisions[file.kind],
    example: example?.recomputed == null ? null : { ballot: example.id, ...example.recomputed },
  };
}

/** The last ballot whose two thirds are no whole number, because it shows the rounding; else the last one. */
function exampleOf(ballots: readonly ArchivedBallot[]): BallotView | undefined {
  const known = ballots.map(({ view }) => view).filter(({ recomputed, from }) => recomputed !== null && from !== null);
  return known.findLast(({ recomputed }) => (recomputed?.base ?? 0) % 3 !== 0) ?? known.at(-1);
}

type Item = NonNullable<ElectionFile['items']>[number];

function acclamation(item: Item, names: StateNames): AcclamationView {
  return {
    subject: item.subject,
    date: item.date,
    rule: item.rule,
    elected: item.elected.map(({ name, state }) => ({
      name,
      state: stateRef(names, state) ?? { iso3: state, name: { en: state } },
    })),
    note: item.note,
    source: item.source,
    standing: standingOfConfidence(item.confidence),
  };
}
