import { belenios2048 } from '../src/belenios-2048.ts';
import { openElection } from '../src/open-election.ts';
import {
  type BallotVerdict,
  prepareVerification,
  type Verification,
  type VerifyOptions,
  verifyBallot,
} from '../src/verification.ts';
import { type ArchiveReport, failedBefore, finishVerification } from '../src/verify-archive.ts';

/** What the page asks of a worker. One of them holds the archive; all of them verify ballots. */
export type Question =
  | { readonly ask: 'prepare'; readonly bytes: Uint8Array; readonly options: VerifyOptions }
  | { readonly ask: 'open'; readonly election: OpenQuestion }
  | { readonly ask: 'ballot'; readonly text: string }
  | { readonly ask: 'finish'; readonly verdicts: readonly BallotVerdict[] };
export type OpenQuestion = {
  readonly published: string;
  readonly tie: VerifyOptions['tie'];
  readonly credentials: readonly string[];
};
export type Answer =
  | { readonly told: 'failed'; readonly report: ArchiveReport }
  | { readonly told: 'prepared'; readonly election: OpenQuestion; readonly ballots: readonly (string | null)[] }
  | { readonly told: 'opened' }
  | { readonly told: 'verdict'; readonly verdict: BallotVerdict }
  | { readonly told: 'report'; readonly report: ArchiveReport };

/** The worker's side: answers each message with one message. */
export function serve(): void {
  let verification: Verification | null = null;
  let opened: { open: ReturnType<typeof openElection>; credentials: ReadonlySet<string> } | null = null;

  const answer = (question: Question): Answer => {
    switch (question.ask) {
      case 'prepare': {
        const prepared = prepareVerification(belenios2048(), question.bytes, question.options);
        if (!prepared.ok) return { told: 'failed', report: failedBefore(prepared.refusal) };
        verification = prepared.value;
        const { contents, open, credentials } = prepared.value;
        const election = { published: open.published, tie: question.options.tie, credentials: [...credentials] };
        return { told: 'prepared', election, ballots: contents.ballots.map(readable) };
      }
      case 'open': {
        const { published, tie, credentials } = question.election;
        opened = { open: openElection(belenios2048(), published, tie), credentials: new Set(credentials) };
        return { told: 'opened' };
      }
      case 'ballot': {
        if (!opened) throw new Error('no election is open');
        const data = { hash: '', text: () => question.text };
        return { told: 'verdict', verdict: verifyBallot(opened.open, opened.credentials, data) };
      }
      case 'finish': {
        if (!verification) throw new Error('no archive is open');
        return { told: 'report', report: finishVerification(verification, question.verdicts) };
      }
      default:
        return question satisfies never;
    }
  };
  self.onmessage = (event: MessageEvent<Question>) => self.postMessage(answer(event.data));
}

/** The text of a ballot, or null where it is not even text; the finishing worker then says so. */
function readable(ballot: { readonly text: () => string }): string | null {
  try {
    return ballot.text();
  } catch {
    return null;
  }
}
