import { absoluteMajorityBallot, judgesNeeded, twoThirdsBallot } from '@plenary/rules';
import type { BallotRecord, ElectionFile } from '../reference/index.ts';
import type { BallotView, Figure, Standing } from './view.ts';

type CountField =
  | 'ballotPapers'
  | 'invalid'
  | 'valid'
  | 'abstentions'
  | 'presentAndVoting'
  | 'majorityRequired'
  | 'seatsToFill';

/** A ballot of the page with the record it comes from; ballots of which nothing is published have none. */
export interface ArchivedBallot {
  readonly view: BallotView;
  readonly record: BallotRecord | null;
}

/** The ballots in order, with a place for those between them of which nothing is published. */
export function archivedBallots(file: ElectionFile): readonly ArchivedBallot[] {
  const out: ArchivedBallot[] = [];
  for (const record of file.ballots ?? []) {
    const view = ballotView(record, file);
    const last = out.at(-1)?.view.to ?? null;
    if (last !== null && view.from !== null && view.from > last + 1)
      out.push({ view: gap(last + 1, view.from - 1), record: null });
    out.push({ view, record });
  }
  return out;
}

/** How sure a field of a record is. */
export function standingOf(record: BallotRecord, field: string): Standing {
  if (record.confidence === 'unverified' || record.unverifiedFields.includes(field)) return 'unverified';
  return record.confidence === 'derived' || record.derivedFields.includes(field) ? 'derived' : 'published';
}

export function votesOf(record: BallotRecord, candidate: string): Figure | null {
  const found = record.votes.find((each) => each.candidate === candidate);
  if (found === undefined) return null;
  const [one, all] = [standingOf(record, `votes[${candidate}]`), standingOf(record, 'votes')];
  return { value: found.votes, standing: one === 'published' ? all : one };
}

function ballotView(record: BallotRecord, file: ElectionFile): BallotView {
  const figure = (field: CountField): Figure | null => {
    const value = record[field];
    return value === null ? null : { value, standing: standingOf(record, field) };
  };
  const { from, to } = record.span ?? { from: record.n, to: record.n };
  return {
    id: from !== null && from === to ? String(from) : `${from ?? '?'}-${to ?? '?'}`,
    from,
    to,
    numberCertain: standingOf(record, 'n') !== 'unverified' && !record.unverifiedFields.includes('span'),
    status: 'announced',
    group: record.group ?? null,
    date: record.date,
    dateCertain: !record.unverifiedFields.includes('date'),
    issued: null,
    papers: figure('ballotPapers'),
    invalid: figure('invalid'),
    valid: figure('valid'),
    abstentions: figure('abstentions'),
    presentAndVoting: figure('presentAndVoting'),
    needed: figure('majorityRequired'),
    seats: figure('seatsToFill'),
    recomputed: recomputed(record, file),
  };
}

function gap(from: number, to: number): BallotView {
  const none = {
    issued: null,
    papers: null,
    invalid: null,
    valid: null,
    abstentions: null,
    presentAndVoting: null,
    needed: null,
  };
  return {
    ...none,
    id: from === to ? String(from) : `${from}-${to}`,
    from,
    to,
    numberCertain: true,
    status: 'gap',
    group: null,
    date: null,
    dateCertain: false,
    seats: null,
    recomputed: null,
  };
}

/** The members of the Assembly, the base of an absolute majority: as published, else as the register counts them. */
export function membersOf(file: ElectionFile): Figure | null {
  const stated = file.majority?.members ?? file.statesParties?.total ?? null;
  if (stated !== null) return { value: stated, standing: 'published' };
  const counted = file.statesParties?.computed?.total;
  return counted === undefined ? null : { value: counted, standing: 'derived' };
}

function recomputed(record: BallotRecord, file: ElectionFile): BallotView['recomputed'] {
  const rule = file.majority?.rule;
  if (rule === 'absoluteMajorityOfMembers') {
    const members = membersOf(file)?.value;
    if (members === undefined) return null;
    const found = absoluteMajorityBallot({ members, voting: 0, seats: 1, votes: [] });
    return { base: members, needed: found.value.required };
  }
  const base = record.presentAndVoting;
  if (rule !== 'twoThirdsPresentAndVoting' || base === null) return null;
  if (file.kind === 'judges') return { base, needed: judgesNeeded(base) };
  return { base, needed: twoThirdsBallot({ presentAndVoting: base, seats: 1, votes: [] }).value.required };
}
