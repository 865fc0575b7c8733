import { type ArchiveContents, readArchive } from './archive-reader.ts';
import { type Appended, appendDecryption, appendEvent, joinBytes } from './archive-writer.ts';
import { checkTrustees, type Trustees } from './check-trustees.ts';
import { checkOwners, checkPartialDecryption, combine, type Factors } from './decryption.ts';
import { hashHex } from './hash.ts';
import type { OpenElection } from './open-election.ts';
import { attempt, type Outcome, refuse } from './refusal.ts';
import { type EncryptedTally, writeSizedTally, writeTally } from './tally.ts';
import type { ArchiveForm } from './trustees-format.ts';
import { recomputeTally } from './verification.ts';

export type ClosedCount = { readonly tally: EncryptedTally; readonly counted: number };

/** The encrypted tally of a closed archive whose ballots were verified at admission (section 9). */
export function tallyClosed(open: OpenElection, contents: ArchiveContents): ClosedCount {
  if (!contents.closed) return refuse('archive.order', '10', { rule: 'EndBallots before the tally' });
  return recomputeTally(open, contents.ballots);
}

/** Appends the EncryptedTally event to a closed archive. */
export function appendTally(open: OpenElection, archive: Uint8Array): Outcome<Appended & ClosedCount> {
  return attempt(() => {
    const contents = readArchive(archive);
    if (contents.tally) refuse('archive.order', '10', { rule: 'one tally' });
    const { tally, counted } = tallyClosed(open, contents);
    const text = writeTally(tally);
    const appended = appendEvent(contents.position, 'EncryptedTally', [text, writeSizedTally(counted, hashHex(text))]);
    return { ...appended, tally, counted };
  });
}

/** The decryptions of one count, collected until they suffice. An invalid one is named and never archived (section 9). */
export class DecryptionCollector {
  readonly #open: OpenElection;
  readonly #trustees: Trustees;
  readonly #count: ClosedCount;
  readonly #held = new Map<number, { readonly text: string; readonly factors: Factors }>();

  constructor(open: OpenElection, publishedTrustees: string, count: ClosedCount, form: ArchiveForm = 'plenary') {
    this.#open = open;
    this.#trustees = checkTrustees(open.group, publishedTrustees, form);
    this.#count = count;
  }

  /** Checks every factor and proof. Refuses `decryption.owner`, `decryption.again`, `decryption.proof`, .. */
  offer(owner: number, text: string): Outcome<{ readonly enough: boolean }> {
    return attempt(() => {
      const known = this.#trustees.owners[owner - 1];
      if (!known) return refuse('decryption.owner', '9', { owner });
      if (this.#held.has(owner)) return refuse('decryption.again', '9', { owner });
      if (known.index !== null && this.#tellers().length >= this.#trustees.threshold)
        return refuse('decryption.owners', '9', { owner, rule: 'enough tellers already' });
      this.#held.set(owner, { text, factors: checkPartialDecryption(this.#open, known, this.#count.tally, text) });
      return { enough: this.enough };
    });
  }

  get enough(): boolean {
    return attempt(() => checkOwners(this.#trustees, this.#owners(), true)).ok;
  }

  /** The PartialDecryption events in ascending order of owners, then the Result event. */
  finish(archive: Uint8Array): Outcome<Appended & { readonly result: readonly (readonly number[])[] }> {
    return attempt(() => {
      checkOwners(this.#trustees, this.#owners(), true);
      const bytes: Uint8Array[] = [];
      let { position } = readArchive(archive);
      for (const owner of this.#owners()) {
        const appended = appendDecryption(position, owner, this.#held.get(owner)?.text ?? '');
        bytes.push(appended.bytes);
        position = appended.position;
      }
      const factors = this.#owners().map((owner) => this.#held.get(owner)?.factors as Factors);
      const result = combine(this.#open, this.#count.tally, factors, this.#count.counted);
      const last = appendEvent(position, 'Result', [JSON.stringify({ result })]);
      return { ...last, bytes: joinBytes([...bytes, last.bytes]), result };
    });
  }

  #owners(): readonly number[] {
    return [...this.#held.keys()].sort((a, b) => a - b);
  }

  #tellers(): readonly number[] {
    return this.#owners().filter((owner) => this.#trustees.owners[owner - 1]?.index !== null);
  }
}
