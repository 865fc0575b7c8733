import { readArchive } from './archive-reader.ts';
import { type Appended, type ArchivePosition, appendEvent } from './archive-writer.ts';
import { type CheckedBallot, checkBallot, readBallot } from './check-ballot.ts';
import { hashBase64 } from './hash.ts';
import type { OpenElection } from './open-election.ts';
import { decodeUtf8 } from './reader.ts';
import { attempt, type Outcome, refuse } from './refusal.ts';

/** What the voter gets once the bytes are durably appended (section 13, rule 8). */
export type Receipt = {
  readonly tracker: string;
  readonly height: number;
  readonly eventHash: string;
  /** The tracker of the ballot that this one replaces, or null: the voter's screen says so. */
  readonly replaces: string | null;
};
export type Admitted = { readonly receipt: Receipt; readonly appended: Appended };
/** A ballot whose form has passed and whose credential is held until `settle`. */
export type Ticket = { readonly text: string; readonly credential: string };

/**
 * The ballot box between Setup and EndBallots (section 13). The caller appends `appended.bytes` durably before it
 * answers the voter; `reserve` and `settle` let the arithmetic run in a worker in between, one per credential.
 */
export class Admission {
  readonly #open: OpenElection;
  readonly #listed: ReadonlySet<string>;
  readonly #voided = new Set<string>();
  readonly #busy = new Set<string>();
  readonly #trackers = new Set<string>();
  readonly #last = new Map<string, string>();
  #position: ArchivePosition;
  #closed = false;

  /** @param position after the Setup event */
  constructor(open: OpenElection, credentials: Iterable<string>, position: ArchivePosition) {
    this.#open = open;
    this.#listed = new Set(credentials);
    this.#position = position;
  }

  /** The box of an archive on disk, after a restart: ballots in it have been admitted and are not verified again. */
  static resume(open: OpenElection, credentials: Iterable<string>, bytes: Uint8Array): Outcome<Admission> {
    return attempt(() => {
      const contents = readArchive(bytes);
      const box = new Admission(open, credentials, contents.position);
      for (const ballot of contents.ballots) {
        const text = ballot.text();
        box.#note(readBallot(open, text, (one) => box.#listed.has(one)).credential, hashBase64(text));
      }
      box.#closed = contents.closed;
      return box;
    });
  }

  /** Voids a card that was not issued or was lost; its ballots are refused from now on. */
  voidCredential(credential: string): void {
    this.#voided.add(credential);
  }

  /** How many credentials have a ballot in the box: the only progress that may be shown. */
  get turnout(): number {
    return this.#last.size;
  }

  get position(): ArchivePosition {
    return this.#position;
  }

  /** Form, election, credential, repetition: everything before the arithmetic. Holds the credential. */
  reserve(given: string | Uint8Array): Outcome<Ticket> {
    return attempt(() => {
      if (this.#closed) refuse('ballot.closed', '13');
      if (given.length > this.#open.sizeLimit) refuse('text.too-large', '13', { most: this.#open.sizeLimit });
      const text = typeof given === 'string' ? given : decodeUtf8(given, 'ballot');
      const { credential } = readBallot(this.#open, text, (one) => this.#listed.has(one));
      if (this.#voided.has(credential)) refuse('ballot.credential-void', '13');
      if (this.#trackers.has(hashBase64(text))) refuse('ballot.repeated', '13');
      if (this.#busy.has(credential)) refuse('ballot.credential-busy', '13');
      this.#busy.add(credential);
      return { text, credential };
    });
  }

  /** The verdict of `checkBallot` on a ticket: into the box, or refused; the credential is free again either way. */
  settle(ticket: Ticket, verdict: Outcome<Pick<CheckedBallot, 'tracker'>>): Outcome<Admitted> {
    this.#busy.delete(ticket.credential);
    if (!verdict.ok) return verdict;
    return attempt(() => {
      if (this.#closed) refuse('ballot.closed', '13');
      if (this.#voided.has(ticket.credential)) refuse('ballot.credential-void', '13');
      const tracker = hashBase64(ticket.text);
      const { height } = this.#position;
      const appended = appendEvent(this.#position, 'Ballot', [ticket.text]);
      this.#position = appended.position;
      const replaces = this.#last.get(ticket.credential) ?? null;
      this.#note(ticket.credential, tracker);
      return { receipt: { tracker, height, eventHash: appended.eventHash, replaces }, appended };
    });
  }

  /** Both steps at once. */
  admit(given: string | Uint8Array): Outcome<Admitted> {
    const ticket = this.reserve(given);
    if (!ticket.ok) return ticket;
    return this.settle(
      ticket.value,
      checkBallot(this.#open, ticket.value.text, (one) => this.#listed.has(one)),
    );
  }

  /** EndBallots: nothing is accepted afterwards, not even a ballot that is being verified. */
  close(): Outcome<Appended> {
    return attempt(() => {
      if (this.#closed) refuse('ballot.closed', '13');
      this.#closed = true;
      const appended = appendEvent(this.#position, 'EndBallots', []);
      this.#position = appended.position;
      return appended;
    });
  }

  #note(credential: string, tracker: string): void {
    this.#trackers.add(tracker);
    this.#last.set(credential, tracker);
  }
}
