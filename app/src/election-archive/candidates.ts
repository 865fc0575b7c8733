import type { ElectionFile, StateNames } from '../reference/index.ts';
import { type ArchivedBallot, standingOf, votesOf } from './ballots.ts';
import { familyName, type Left, readLeaving, remaining, type Withdrawal } from './leaving.ts';
import type { CandidateView, CellView, StateRef } from './view.ts';

type Member = NonNullable<ElectionFile['candidates']>['members'][number];

/** A candidate before the cells are known. */
interface Nominee {
  readonly id: string;
  readonly member: Member;
  readonly left: Left | null;
  readonly when: string | null;
}

export function stateRef(names: StateNames, iso3: string | null): StateRef | null {
  return iso3 === null ? null : { iso3, name: names.get(iso3) ?? { en: iso3 } };
}

/** All candidates of an election, those known by their State only and those who withdrew before the first ballot with them. */
export function archivedCandidates(
  file: ElectionFile,
  ballots: readonly ArchivedBallot[],
  names: StateNames,
): readonly CandidateView[] {
  return nominees(file, ballots).map((nominee) => {
    const { member } = nominee;
    const cells = cellsOf(nominee, file, ballots);
    return {
      id: nominee.id,
      name: member.name,
      nationality: stateRef(names, member.nationality),
      nominatedBy: null,
      list: member.list,
      region: member.region,
      gender: member.gender,
      unverified: (['list', 'region', 'gender', 'nationality'] as const).filter((field) =>
        member.unverifiedFields.includes(field),
      ),
      assessment: member.assessment,
      outcome: isElected(file, member.name) ? 'elected' : (nominee.left?.why ?? 'not-elected'),
      left: nominee.when,
      cells,
    };
  });
}

export function isElected(file: ElectionFile, name: string | null): boolean {
  return name !== null && (file.elected?.members.some((each) => each.name === name) ?? false);
}

function nominees(file: ElectionFile, ballots: readonly ArchivedBallot[]): readonly Nominee[] {
  const withdrawals = file.withdrawals ?? [];
  const used = new Map<string, number>();
  const members = file.candidates?.members ?? [];
  const nominated = members.map((member) => {
    const withdrawal = withdrawalOf(member, file, ballots);
    return {
      id: idOf(member, used),
      member,
      left: withdrawal === null ? null : readLeaving(withdrawal.when),
      when: withdrawal?.when ?? null,
    };
  });
  const known = new Set(members.map((member) => member.name));
  const others = withdrawals.filter(
    ({ name, nationality, when }) =>
      remaining(when) === null && (name === null ? nationality !== null : !known.has(name)),
  );
  return [
    ...nominated,
    ...others.map((withdrawal) => {
      const member: Member = { ...nobody, name: withdrawal.name, nationality: withdrawal.nationality };
      return { id: idOf(member, used), member, left: readLeaving(withdrawal.when), when: withdrawal.when };
    }),
  ];
}

const nobody = { list: null, region: null, gender: null, assessment: null, unverifiedFields: [] };

function withdrawalOf(member: Member, file: ElectionFile, ballots: readonly ArchivedBallot[]): Withdrawal | null {
  if (isElected(file, member.name)) return null;
  const all = file.withdrawals ?? [];
  const own = all.find(({ name }) => name !== null && name === member.name);
  if (own !== undefined) return own;
  const others = all.find(({ when }) => remaining(when) !== null);
  const stayed = remaining(others?.when ?? '') ?? [];
  if (others === undefined || ballots.length === 0) return null;
  return member.name !== null && stayed.includes(familyName(member.name)) ? null : others;
}

/** Readable, and unique in the election: candidates without a published name are told apart by number. */
function idOf(member: Member, used: Map<string, number>): string {
  const plain = (member.name ?? member.nationality ?? 'candidate')
    .normalize('NFD')
    .replace(/[^A-Za-z]+/g, '-')
    .replace(/^-|-$/g, '')
    .toLowerCase();
  const n = (used.get(plain) ?? 0) + 1;
  used.set(plain, n);
  return n === 1 ? plain : `${plain}-${n}`;
}

function cellsOf(nominee: Nominee, file: ElectionFile, ballots: readonly ArchivedBallot[]): readonly CellView[] {
  const { member, left } = nominee;
  const inCandidates = file.candidates?.members.includes(member) ?? false;
  if (left?.from === 1 && !inCandidates) return [];
  const won = ballots.findIndex(({ record }) => member.name !== null && record?.elected.includes(member.name));
  const elected = isElected(file, member.name);
  const cells: CellView[] = [];
  for (const [i, ballot] of ballots.entries()) {
    if (won >= 0 && i > won) cells.push({ kind: 'after' });
    else if (i === won) cells.push(wonCell(member, ballot));
    else if (ballot.view.group !== null && ballot.view.group !== member.region) cells.push({ kind: 'elsewhere' });
    else if (elected && won < 0) cells.push({ kind: 'won-somewhere' });
    else if (left !== null && isOut(left, ballots, i, cells.at(-1))) cells.push({ kind: 'out', why: left.why });
    else cells.push({ kind: 'votes', votes: votesIn(member, ballot) });
  }
  return cells;
}

function votesIn(member: Member, { record }: ArchivedBallot) {
  return record === null || member.name === null ? null : votesOf(record, member.name);
}

function wonCell(member: Member, ballot: ArchivedBallot): CellView {
  const certain = ballot.record !== null && standingOf(ballot.record, 'elected') !== 'unverified';
  return { kind: 'won', votes: votesIn(member, ballot), certain };
}

/** Who left at a time that is not established was gone by the last ballot. */
function isOut(left: Left, ballots: readonly ArchivedBallot[], i: number, before: CellView | undefined): boolean {
  if (before?.kind === 'out') return true;
  if (left.from === null) return i === ballots.length - 1;
  const from = ballots[i]?.view.from ?? null;
  return from !== null && from >= left.from;
}
