import { type ArchiveContents, type Data, readArchive } from './archive-reader.ts';
import type { BallotText } from './ballot-format.ts';
import { checkBallot, readBallot } from './check-ballot.ts';
import { checkTrustees, type Trustees } from './check-trustees.ts';
import { readCredentials } from './credentials.ts';
import type { Group } from './group.ts';
import { hashBase64 } from './hash.ts';
import { type OpenElection, openElection, type TieMode } from './open-election.ts';
import { attempt, type Outcome, type Refusal, refuse } from './refusal.ts';
import { addToTally, type EncryptedTally, emptyTally } from './tally.ts';
import type { ArchiveForm } from './trustees-format.ts';

export type VerifyOptions = {
  /** `required` (the `--tie` of the command): refuse an election that is not written with tied minimums. */
  readonly tie?: TieMode;
  readonly form?: ArchiveForm;
  /** The last event hash as seen elsewhere: on the screen of the hall, a printed sheet, a teller's device. */
  readonly expectHash?: string;
  /** The number of States entitled to vote: the length of the credential list. */
  readonly expectVoters?: number;
  /** The file's name; `UUID.bel` by section 10. */
  readonly fileName?: string;
};

/** What has passed before the ballots: the archive's bytes and chain, election, credentials, trustees. */
export type Verification = {
  readonly contents: ArchiveContents;
  readonly open: OpenElection;
  readonly credentials: ReadonlySet<string>;
  readonly trustees: Trustees;
  readonly form: ArchiveForm;
};

export type BallotVerdict =
  | { readonly ok: true; readonly tracker: string; readonly credential: string }
  | { readonly ok: false; readonly refusal: Refusal };

/** First part: everything but ballots and count. Refuses at the first failure, as nothing after it could be trusted. */
export function prepareVerification(
  group: Group,
  bytes: Uint8Array,
  options: VerifyOptions = {},
): Outcome<Verification> {
  return attempt(() => {
    const contents = readArchive(bytes);
    const { expectHash, expectVoters, fileName } = options;
    if (expectHash !== undefined && expectHash.toLowerCase() !== contents.lastEventHash)
      refuse('archive.expected-hash', '10', { expected: expectHash, found: contents.lastEventHash });
    const { setup } = contents;
    const open = openElection(group, setup.election.text(), options.tie);
    const { uuid } = open.election;
    if (fileName !== undefined && fileName !== `${uuid}.bel`) refuse('archive.name', '10', { fileName, uuid });
    const list = readCredentials(group, setup.credentials.text(), options.form);
    if (expectVoters !== undefined && list.length !== expectVoters)
      refuse('credentials.number', '13', { expected: expectVoters, found: list.length });
    const trustees = checkTrustees(group, setup.trustees.text(), options.form);
    if (trustees.publicKey !== open.key.y) refuse('election.public-key', '8', { at: 'election.public_key' });
    return { contents, open, credentials: new Set(list), trustees, form: options.form ?? 'plenary' };
  });
}

/** Second part, ballot by ballot; in any order and in any worker. */
export function verifyBallot(open: OpenElection, credentials: ReadonlySet<string>, ballot: Data): BallotVerdict {
  const outcome = attempt(() => ballot.text());
  if (!outcome.ok) return outcome;
  const checked = checkBallot(open, outcome.value, (credential) => credentials.has(credential));
  if (!checked.ok) return checked;
  return { ok: true, tracker: checked.value.tracker, credential: checked.value.credential };
}

/** Adds to a refusal which ballot it is about: its height in the archive and its tracker where the text can be read. */
export function nameBallot(ballot: Data & { readonly height: number }, refusal: Refusal): Refusal {
  const text = attempt(() => ballot.text());
  const tracker = text.ok ? hashBase64(text.value) : 'not readable';
  return { ...refusal, facts: { height: ballot.height, tracker, ...refusal.facts } };
}

/** The ciphertexts of a ballot that has been checked before; those of tied slots are left out, as they are repeated. */
function ciphertextsOf({ ties }: OpenElection, { answers }: BallotText): EncryptedTally {
  return answers.map(({ choices }, i) =>
    ties?.[i] ? [] : choices.map(({ alpha, beta }) => ({ alpha: BigInt(alpha), beta: BigInt(beta) })),
  );
}

/**
 * The tally of ballots that have been checked: the last one of each credential (section 9). Each is read once and only
 * its numbers are kept; a large archive is not held a second time.
 */
export function recomputeTally(
  open: OpenElection,
  ballots: readonly Data[],
): { readonly tally: EncryptedTally; readonly counted: number } {
  const last = new Map<string, EncryptedTally>();
  for (const data of ballots) {
    const ballot = readBallot(open, data.text(), () => true);
    last.set(ballot.credential, ciphertextsOf(open, ballot));
  }
  let tally = emptyTally(open);
  for (const ballot of last.values()) tally = addToTally(open, tally, ballot);
  return { tally, counted: last.size };
}
