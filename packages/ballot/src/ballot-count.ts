import { hashHex } from './hash.ts';
import type { ArchiveReport } from './verify-archive.ts';

/** One result type for both media (section 15). The required majority is never computed here. */
export type BallotCount = {
  readonly electionId: string;
  readonly round: number;
  readonly uuid: string | null;
  readonly source:
    | {
        readonly kind: 'electronic';
        readonly archiveSha256: string;
        readonly electionHash: string;
        readonly lastEventHash: string;
        readonly owners: readonly number[];
      }
    | {
        readonly kind: 'paper';
        readonly batches: readonly {
          readonly size: number;
          readonly tellerA: readonly number[];
          readonly tellerB: readonly number[];
          readonly agreed: readonly number[];
        }[];
      };
  /** States on the list. */
  readonly entitled: number;
  /** Cards or papers given against signature. */
  readonly issued: number;
  /** Electronic: the counted ballots; paper: taken from the box. */
  readonly cast: number;
  readonly invalid: number;
  readonly abstentions: number;
  readonly valid: number;
  readonly votes: readonly { readonly candidateId: string; readonly votes: number }[];
};

/**
 * The count of a verified archive with its result.
 * @param candidateIds in the order of question 0
 * @param issued cards given against signature
 */
export function countOfArchive(
  archive: Uint8Array,
  report: ArchiveReport,
  election: { readonly electionId: string; readonly round: number; readonly issued: number },
  candidateIds: readonly string[],
): BallotCount {
  const { facts, count } = report;
  const core = count?.result?.[0];
  if (!report.ok || !facts || !count || !core) throw new Error('only a verified archive with its result has a count');
  if (core.length !== candidateIds.length + 1) throw new Error('one id for each candidate of question 0');
  const abstentions = core[0] ?? 0;
  return {
    ...election,
    uuid: facts.uuid,
    source: {
      kind: 'electronic',
      archiveSha256: hashHex(archive),
      electionHash: facts.electionHash,
      lastEventHash: facts.lastEventHash,
      owners: count.owners,
    },
    entitled: facts.voters,
    cast: count.counted,
    invalid: 0,
    abstentions,
    valid: count.counted - abstentions,
    votes: candidateIds.map((candidateId, i) => ({ candidateId, votes: core[i + 1] ?? 0 })),
  };
}

/** What must hold of every count, whatever the medium; the broken rules in words, none when all hold (section 15). */
export function brokenCountRules(count: BallotCount, seats: number): readonly string[] {
  const { entitled, issued, cast, invalid, abstentions, valid, votes } = count;
  const broken: string[] = [];
  if (issued > entitled) broken.push('more ballots issued than States entitled');
  if (cast > issued) broken.push('more ballots cast than issued');
  if (valid !== cast - invalid - abstentions) broken.push('valid is not cast less invalid and abstentions');
  if (votes.reduce((sum, one) => sum + one.votes, 0) > valid * seats)
    broken.push('more votes than valid ballots allow');
  if (votes.some((one) => one.votes > valid)) broken.push('a candidate has more votes than there are valid ballots');
  return broken;
}
