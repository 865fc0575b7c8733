export { ElectionLede, ElectionState } from './pages/election.tsx';
export { BallotMatrix } from './pages/matrix.tsx';
export { archivedElectionById } from './reads.ts';
export { type DatedElection, runningElections } from './slots.ts';
export type {
  BallotView,
  CandidateView,
  CellView,
  ElectionView,
  Figure,
  NoteView,
  StateRef,
} from './view.ts';
