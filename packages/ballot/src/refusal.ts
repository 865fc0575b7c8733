/**
 * A refusal is data: which check failed (`code`), the section of SPECIFICATION.md that holds the rule (`cite`) and the
 * facts that a reader needs to find the place. Facts never hold a secret, a choice or the content of a ballot.
 */
export type Refusal = {
  readonly code: RefusalCode;
  readonly cite: string;
  readonly facts: Readonly<Record<string, string | number>>;
};

export type RefusalCode =
  // The text of any file (section 13).
  | 'text.too-large'
  | 'text.not-utf8'
  | 'text.not-json'
  | 'text.shape'
  | 'text.count'
  | 'text.not-canonical'
  | 'number.form'
  | 'number.range'
  | 'group.unknown'
  | 'group.not-member'
  | 'group.neutral'
  // One ballot (section 6).
  | 'ballot.closed'
  | 'ballot.election'
  | 'ballot.credential-unknown'
  | 'ballot.credential-void'
  | 'ballot.credential-busy'
  | 'ballot.repeated'
  | 'ballot.counts'
  | 'ballot.signature-hash'
  | 'ballot.signature'
  | 'ballot.tie'
  | 'ballot.individual-proof'
  | 'ballot.blank-proof'
  | 'ballot.bounds'
  | 'ballot.minimum'
  // Making a ballot.
  | 'choice.counts'
  | 'choice.bounds'
  | 'choice.minimum'
  | 'code.form'
  // Tied questions (section 12).
  | 'tie.core'
  | 'tie.requirement'
  | 'tie.impossible'
  // Lists and keys of an election (sections 4, 7, 8).
  | 'election.public-key'
  | 'credentials.order'
  | 'credentials.repeated'
  | 'credentials.number'
  | 'trustees.proof'
  | 'trustees.context'
  | 'trustees.signature'
  | 'trustees.key'
  | 'trustees.counts'
  // The ceremony of the tellers (section 8.3).
  | 'ceremony.step'
  | 'ceremony.sender'
  | 'ceremony.repeated'
  | 'ceremony.signature'
  | 'ceremony.lock'
  | 'ceremony.commitment'
  | 'ceremony.share'
  | 'ceremony.log'
  | 'ceremony.void'
  | 'key.passphrase'
  // Counting (section 9).
  | 'tally.number'
  | 'tally.encrypted'
  | 'decryption.owner'
  | 'decryption.owners'
  | 'decryption.proof'
  | 'decryption.again'
  | 'decryption.small'
  | 'result.none'
  | 'result.different'
  // The archive (section 10).
  | 'archive.member'
  | 'archive.bytes'
  | 'archive.hash'
  | 'archive.repeated'
  | 'archive.unreferenced'
  | 'archive.order'
  | 'archive.chain'
  | 'archive.name'
  | 'archive.not-extended'
  | 'archive.expected-hash'
  // The opening of a challenged ballot (section 14).
  | 'opening.different';

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

/** Carries a refusal inside the package; `attempt` turns it into data at the border. */
export class Refused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(`${refusal.code} (${refusal.cite})`);
    this.name = 'Refused';
    this.refusal = refusal;
  }
}

export function refuse(code: RefusalCode, section: string, facts: Refusal['facts'] = {}): never {
  throw new Refused({ code, cite: `Specification ${section}`, facts });
}

/** Runs `work`; a refusal comes back as data, anything else is a defect and is thrown on. */
export function attempt<T>(work: () => T): Outcome<T> {
  try {
    return { ok: true, value: work() };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal };
    throw error;
  }
}

/** `attempt` for work that waits for WebCrypto. */
export async function attemptLater<T>(work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal };
    throw error;
  }
}

/** Adds facts (which ballot, which trustee) to a refusal on its way out. */
export function within<T>(facts: Refusal['facts'], work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refused) throw new Refused({ ...error.refusal, facts: { ...facts, ...error.refusal.facts } });
    throw error;
  }
}
