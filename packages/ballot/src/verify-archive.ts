import { belenios2048 } from './belenios-2048.ts';
import type { Group } from './group.ts';
import { attempt, type Refusal } from './refusal.ts';
import type { ArchiveForm } from './trustees-format.ts';
import {
  type BallotVerdict,
  nameBallot,
  prepareVerification,
  type Verification,
  type VerifyOptions,
  verifyBallot,
} from './verification.ts';
import { type CountFacts, verifyCount } from './verify-count.ts';

export type Stage = 'open' | 'closed' | 'tallied' | 'decrypting' | 'result';

/** What is known of an archive that could be read as far as its ballots. */
export type ArchiveFacts = {
  readonly uuid: string;
  readonly name: string;
  readonly stage: Stage;
  /** phi, the hash of the election file in Base64. */
  readonly electionHash: string;
  readonly setupHash: string;
  /** The hash of the EndBallots event, or null before the close. */
  readonly closeHash: string | null;
  readonly lastEventHash: string;
  readonly form: ArchiveForm;
  readonly voters: number;
  readonly ballots: number;
  readonly tied: boolean;
  readonly requirements: readonly string[];
  /** Trustees with a key of their own (all are needed), and tellers (any `threshold` of them are). */
  readonly singles: number;
  readonly tellers: number;
  readonly threshold: number;
  readonly arithmetic: Group['arithmetic'];
  /** Trackers in archive order. */
  readonly trackers: readonly string[];
};

export type ArchiveReport = {
  readonly ok: boolean;
  /** Every failure found: the first one outside the ballots, all of them among the ballots. */
  readonly refusals: readonly Refusal[];
  readonly facts: ArchiveFacts | null;
  readonly count: CountFacts | null;
};

/**
 * Verifies a whole archive at whatever stage it is (sections 6, 8, 9, 10, 12, 13).
 * @param bytes the file
 * @param progress called after each ballot with how many are done and how many there are
 */
export function verifyArchive(
  bytes: Uint8Array,
  options: VerifyOptions = {},
  group: Group = belenios2048(),
  progress: (done: number, of: number) => void = () => {},
): ArchiveReport {
  const prepared = prepareVerification(group, bytes, options);
  if (!prepared.ok) return failedBefore(prepared.refusal);
  const { contents, open, credentials } = prepared.value;
  const verdicts = contents.ballots.map((ballot, n) => {
    const verdict = verifyBallot(open, credentials, ballot);
    progress(n + 1, contents.ballots.length);
    return verdict;
  });
  return finishVerification(prepared.value, verdicts);
}

export function failedBefore(refusal: Refusal): ArchiveReport {
  return { ok: false, refusals: [refusal], facts: null, count: null };
}

/** Puts the verdicts of all ballots and the count together. The verdicts are in archive order. */
export function finishVerification(verification: Verification, verdicts: readonly BallotVerdict[]): ArchiveReport {
  const { ballots } = verification.contents;
  if (verdicts.length !== ballots.length) throw new Error('a verdict for each ballot is needed');
  const refusals = verdicts.flatMap((verdict, n) => {
    const ballot = ballots[n];
    return verdict.ok || !ballot ? [] : [nameBallot(ballot, verdict.refusal)];
  });
  const facts = archiveFacts(verification, verdicts);
  if (refusals.length > 0) return { ok: false, refusals, facts, count: null };
  const count = attempt(() => verifyCount(verification));
  if (!count.ok) return { ok: false, refusals: [count.refusal], facts, count: null };
  return { ok: true, refusals: [], facts, count: count.value };
}

function archiveFacts(verification: Verification, verdicts: readonly BallotVerdict[]): ArchiveFacts {
  const { contents, open, credentials, trustees } = verification;
  const { events } = contents;
  return {
    uuid: open.election.uuid,
    name: open.election.name,
    stage: stageOf(verification),
    electionHash: open.phi,
    setupHash: events[0]?.hash ?? '',
    closeHash: events.find((event) => event.type === 'EndBallots')?.hash ?? null,
    lastEventHash: contents.lastEventHash,
    form: verification.form,
    voters: credentials.size,
    ballots: contents.ballots.length,
    tied: open.ties !== null,
    requirements: open.ties ? open.election.questions.slice(1).map((question) => question.question) : [],
    singles: trustees.owners.filter((owner) => owner.index === null).length,
    tellers: trustees.owners.filter((owner) => owner.index !== null).length,
    threshold: trustees.threshold,
    arithmetic: open.group.arithmetic,
    trackers: verdicts.flatMap((verdict) => (verdict.ok ? [verdict.tracker] : [])),
  };
}

function stageOf({ contents }: Verification): Stage {
  if (contents.result) return 'result';
  if (contents.decryptions.length > 0) return 'decrypting';
  if (contents.tally) return 'tallied';
  return contents.closed ? 'closed' : 'open';
}
