import { requirementKeys } from '@plenary/rules';
import type { Column, Datum } from '../../web/open-data.ts';
import type { BallotView, CandidateView, CellView, ElectionView, Figure } from '../view.ts';

/** One cell of the matrix: a candidate in a ballot. */
export interface VoteRow {
  readonly ballot: BallotView;
  readonly candidate: CandidateView;
  readonly cell: CellView;
}

export function voteRows(view: ElectionView): readonly VoteRow[] {
  return view.ballots.flatMap((ballot, i) =>
    view.candidates.flatMap((candidate) => {
      const cell = candidate.cells[i];
      return cell === undefined || cell.kind === 'elsewhere' ? [] : [{ ballot, candidate, cell }];
    }),
  );
}

function votesIn(cell: CellView): Figure | null {
  return cell.kind === 'votes' || cell.kind === 'won' ? cell.votes : null;
}

/** Votes by ballot and candidate. `state` says what the cell says: stood, elected, withdrew and so on. */
export const voteColumns: readonly Column<VoteRow>[] = [
  { key: 'ballot', label: 'elections.ballot', value: ({ ballot }) => ballot.id },
  { key: 'candidate', label: 'elections.candidate', value: ({ candidate }) => candidate.name },
  { key: 'candidate_id', label: 'elections.candidate', value: ({ candidate }) => candidate.id },
  { key: 'nationality', label: 'elections.nationality', value: ({ candidate }) => candidate.nationality?.iso3 ?? null },
  { key: 'state', label: 'elections.result', value: ({ cell }) => (cell.kind === 'out' ? cell.why : cell.kind) },
  { key: 'by_lot', label: 'elections.matrix.lot', value: ({ cell }) => cell.kind === 'won' && cell.lot === true },
  { key: 'votes', label: 'elections.votes.column', value: ({ cell }) => votesIn(cell)?.value ?? null },
  { key: 'standing', label: 'elections.standing.column', value: ({ cell }) => votesIn(cell)?.standing ?? null },
];

function figureColumns(key: string, figure: (ballot: BallotView) => Figure | null): readonly Column<BallotView>[] {
  return [
    { key, label: 'elections.ballot', value: (ballot) => figure(ballot)?.value ?? null },
    { key: `${key}_standing`, label: 'elections.standing.column', value: (ballot) => figure(ballot)?.standing ?? null },
  ];
}

/** The figures of each ballot, each with how sure it is, and the number needed as the rules work it out. */
export const ballotColumns: readonly Column<BallotView>[] = [
  { key: 'ballot', label: 'elections.ballot', value: ({ id }) => id },
  { key: 'from', label: 'elections.ballot', value: ({ from }) => from },
  { key: 'to', label: 'elections.ballot', value: ({ to }) => to },
  { key: 'number_verified', label: 'elections.standing.column', value: ({ numberCertain }) => numberCertain },
  { key: 'status', label: 'elections.status', value: ({ status }) => status },
  { key: 'group', label: 'elections.region', value: ({ group }) => group },
  { key: 'date', label: 'elections.date', value: ({ date }) => date },
  ...figureColumns('ballot_papers', ({ papers }) => papers),
  ...figureColumns('invalid', ({ invalid }) => invalid),
  ...figureColumns('valid', ({ valid }) => valid),
  ...figureColumns('abstentions', ({ abstentions }) => abstentions),
  ...figureColumns('present_and_voting', ({ presentAndVoting }) => presentAndVoting),
  ...figureColumns('needed', ({ needed }) => needed),
  ...figureColumns('seats', ({ seats }) => seats),
  { key: 'needed_recomputed', label: 'elections.matrix.needed', value: ({ recomputed }) => recomputed?.needed ?? null },
];

type Row = ElectionView['requirements'][number];

/** Minimum voting requirements by ballot and authority; a number that was not given is empty. */
export const requirementColumns: readonly Column<Row>[] = [
  { key: 'ballot', label: 'elections.ballot', value: ({ ballot }) => ballot },
  { key: 'by', label: 'elections.standing.column', value: ({ by }) => by },
  ...requirementKeys.map(
    (key): Column<Row> => ({ key, label: 'elections.requirements', value: ({ values }): Datum => values[key] ?? null }),
  ),
  { key: 'lifted', label: 'elections.requirements.lifted', value: ({ lifted }) => lifted },
];
