import {
  type CeremonyMessage,
  type CeremonyStep,
  type Reveal,
  readCountersign,
  readMessage,
  readReveal,
  readSigned,
  signedPart,
} from './ceremony-format.ts';
import { checkContext, checkThreshold } from './check-trustees.ts';
import { checkDeviceSignature } from './device-key.ts';
import type { Group } from './group.ts';
import { hashHex } from './hash.ts';
import { member, readCanonical } from './reader.ts';
import { attemptLater, type Outcome, refuse } from './refusal.ts';
import { readShare } from './share-encryption.ts';
import { certsSignatureText, checkMessage, coefexpElements, type ThresholdShape } from './threshold-key.ts';
import {
  readCertMessage,
  readCoefexpsMessage,
  type SignedText,
  type ThresholdText,
  type VerificationKeyText,
  verificationKeyReader,
} from './trustees-format.ts';

export type CeremonyPhase = Exclude<CeremonyStep, 'countersign' | 'complaint'> | 'complete' | 'void';

/** A certificate with its keys read. */
export type KnownCert = { readonly text: SignedText; readonly verification: bigint; readonly encryption: bigint };

/**
 * The public side of the tellers' key ceremony (section 8.3): what everyone who has read the same log knows. Server,
 * devices and the hall screen each run it over the same messages; none of them can answer for another.
 */
export type Ceremony = ThresholdShape & {
  readonly group: Group;
  readonly uuid: string;
  readonly phase: CeremonyPhase;
  /** The hash of all messages so far, in the order of the log. */
  readonly log: string;
  /** The log hash at the end of the shares: what each teller acknowledges. */
  readonly sharedLog: string | null;
  readonly devices: ReadonlyMap<number, string>;
  /** Who has countersigned whose device key, as `from>about`. */
  readonly countersigned: ReadonlySet<string>;
  readonly certs: ReadonlyMap<number, KnownCert>;
  readonly locks: ReadonlySet<number>;
  readonly commits: ReadonlyMap<number, string>;
  readonly reveals: ReadonlyMap<number, Reveal>;
  /** Share messages as `from>to`. */
  readonly shares: ReadonlyMap<string, string>;
  readonly acks: ReadonlySet<number>;
  readonly keys: ReadonlyMap<number, VerificationKeyText>;
  /** Why the ceremony is void: who complained and the reason given. */
  readonly complaint: { readonly from: number; readonly reason: string } | null;
};

/**
 * A ceremony in which nobody has enrolled yet, for `size` tellers of whom `threshold` can count (SPECIFICATION.md, section
 * 8.3). Throws RangeError unless 1 <= threshold <= size <= 64.
 */
export function beginCeremony(group: Group, uuid: string, { size, threshold }: ThresholdShape): Ceremony {
  if (threshold < 1 || threshold > size || size > 64) throw new RangeError('1 <= threshold <= size <= 64');
  return {
    group,
    uuid,
    size,
    threshold,
    phase: 'enrol',
    log: hashHex(`plenary-ceremony|${uuid}|${group.name}|${size}|${threshold}`),
    sharedLog: null,
    devices: new Map(),
    countersigned: new Set(),
    certs: new Map(),
    locks: new Set(),
    commits: new Map(),
    reveals: new Map(),
    shares: new Map(),
    acks: new Set(),
    keys: new Map(),
    complaint: null,
  };
}

/**
 * The next message of the log. Refuses what is not allowed at this point or not signed by its sender; the ceremony then
 * stands as before. Refusals: `ceremony.*`, `trustees.*`, `text.*`, `number.*`, `group.*`.
 */
export function receiveMessage(ceremony: Ceremony, text: string): Promise<Outcome<Ceremony>> {
  return attemptLater(async () => {
    const message = readMessage(ceremony.group, text);
    const { from, step } = message;
    if (message.uuid !== ceremony.uuid || from > ceremony.size) refuse('ceremony.sender', '8.3', { from });
    checkTurn(ceremony, step);
    await checkSignatures(ceremony, message);
    const after = { ...apply(ceremony, message), log: hashHex(`${ceremony.log}|${text}`) };
    return advance(after);
  });
}

function checkTurn({ phase }: Ceremony, step: CeremonyStep): void {
  if (phase === 'void') refuse('ceremony.void', '8.3');
  const early = phase === 'enrol' || phase === 'cert';
  const allowed = step === phase || (step === 'countersign' && phase === 'enrol') || (step === 'complaint' && !early);
  if (!allowed || phase === 'complete') refuse('ceremony.step', '8.3', { phase, step });
}

async function checkSignatures(ceremony: Ceremony, message: CeremonyMessage): Promise<void> {
  const { from, step, device, signature, body } = message;
  const text = signedPart(message);
  const wrong = (by: string): never => refuse('ceremony.signature', '8.3', { from, step, by });
  const byDevice = step === 'enrol' || step === 'countersign' || step === 'cert';
  if (byDevice !== (device !== undefined)) wrong('device');
  if ((step === 'enrol' || step === 'countersign') === (signature !== undefined)) wrong('teller');
  if (device !== undefined) {
    const key = step === 'enrol' ? body : ceremony.devices.get(from);
    if (key === undefined || !(await checkDeviceSignature(key, text, device))) wrong('device');
  }
  if (signature !== undefined) {
    const key = step === 'cert' ? readCert(ceremony, message).verification : ceremony.certs.get(from)?.verification;
    if (key === undefined || !checkMessage(ceremony.group, key, text, signature)) wrong('teller');
  }
}

function apply(ceremony: Ceremony, message: CeremonyMessage): Ceremony {
  const { from, body, step } = message;
  switch (step) {
    case 'enrol':
      if ([...ceremony.devices.values()].includes(body)) refuse('ceremony.repeated', '8.3', { from, step });
      return { ...ceremony, devices: once(ceremony.devices, from, body) };
    case 'countersign':
      return applyCountersign(ceremony, message);
    case 'cert':
      return { ...ceremony, certs: once(ceremony.certs, from, readCert(ceremony, message)) };
    case 'lock':
      if (body !== lockHash(ceremony)) refuse('ceremony.lock', '8.3', { from });
      return { ...ceremony, locks: joined(ceremony.locks, from) };
    case 'commit':
      if (!/^[0-9a-f]{64}$/.test(body)) refuse('ceremony.commitment', '8.3', { from });
      return { ...ceremony, commits: once(ceremony.commits, from, body) };
    case 'reveal':
      return { ...ceremony, reveals: once(ceremony.reveals, from, readRevealed(ceremony, message)) };
    case 'share': {
      const { to } = readShare(ceremony.group, body);
      if (to > ceremony.size || to === from) refuse('ceremony.sender', '8.3', { from, to });
      return { ...ceremony, shares: once(ceremony.shares, `${from}>${to}`, body) };
    }
    case 'ack':
      if (body !== ceremony.sharedLog) refuse('ceremony.log', '8.3', { from });
      return { ...ceremony, acks: joined(ceremony.acks, from) };
    case 'complaint':
      return { ...ceremony, complaint: { from, reason: body.slice(0, 200) } };
    case 'vk':
      return { ...ceremony, keys: once(ceremony.keys, from, readKey(ceremony, body)) };
    default:
      return step satisfies never;
  }
}

function applyCountersign(ceremony: Ceremony, { from, body }: CeremonyMessage): Ceremony {
  const { about, device } = readCountersign(body);
  if (about === from || ceremony.devices.get(about) !== device) refuse('ceremony.sender', '8.3', { from, about });
  return { ...ceremony, countersigned: joined(ceremony.countersigned, `${from}>${about}`) };
}

function readCert({ group, size, threshold }: Ceremony, { from, body }: CeremonyMessage): KnownCert {
  const text = readSigned(group, body);
  const message = readCertMessage(group, text.message, 'plenary');
  checkContext(group, message, size, threshold, from);
  const verification = member(group, message.verification, 'certificate.verification');
  const encryption = member(group, message.encryption, 'certificate.encryption');
  if (!checkMessage(group, verification, text.message, text.signature))
    refuse('trustees.signature', '8.2', { at: 'certificate' });
  return { text, verification, encryption };
}

function readRevealed(ceremony: Ceremony, { from, body }: CeremonyMessage): Reveal {
  const { group, threshold, certs, commits } = ceremony;
  const reveal = readReveal(group, body);
  if (hashHex(JSON.stringify(reveal.coefexps)) !== commits.get(from)) refuse('ceremony.commitment', '8.3', { from });
  const key = certs.get(from)?.verification ?? group.neutral;
  const texts = readCoefexpsMessage(group, reveal.coefexps.message, threshold);
  coefexpElements(group, texts, 'coefexps');
  if (!checkMessage(group, key, reveal.coefexps.message, reveal.coefexps.signature))
    refuse('trustees.signature', '8.2', { at: 'coefexps' });
  if (!checkMessage(group, key, certsSignatureText(lockedCerts(ceremony), texts), reveal.signature))
    refuse('trustees.signature', '8.2', { at: 'signatures' });
  return reveal;
}

function readKey({ group }: Ceremony, body: string): VerificationKeyText {
  return readCanonical(body, 10_000, verificationKeyReader(group, 'plenary'), 'vk');
}

/** Moves on when everyone has done the step; the last key is judged with all the others by the trustees' own check. */
function advance(ceremony: Ceremony): Ceremony {
  const { size, group } = ceremony;
  if (ceremony.complaint) return { ...ceremony, phase: 'void' };
  switch (ceremony.phase) {
    case 'enrol':
      return enrolled(ceremony) ? { ...ceremony, phase: 'cert' } : ceremony;
    case 'cert':
      return ceremony.certs.size === size ? { ...ceremony, phase: 'lock' } : ceremony;
    case 'lock':
      return ceremony.locks.size === size ? { ...ceremony, phase: 'commit' } : ceremony;
    case 'commit':
      return ceremony.commits.size === size ? { ...ceremony, phase: 'reveal' } : ceremony;
    case 'reveal': {
      if (ceremony.reveals.size < size) return ceremony;
      // One teller alone sends no share; the log of nothing is acknowledged.
      return size === 1 ? { ...ceremony, phase: 'ack', sharedLog: ceremony.log } : { ...ceremony, phase: 'share' };
    }
    case 'share':
      return ceremony.shares.size === size * (size - 1)
        ? { ...ceremony, phase: 'ack', sharedLog: ceremony.log }
        : ceremony;
    case 'ack':
      return ceremony.acks.size === size ? { ...ceremony, phase: 'vk' } : ceremony;
    case 'vk': {
      if (ceremony.keys.size < size) return ceremony;
      checkThreshold(group, thresholdText(ceremony), 'plenary');
      return { ...ceremony, phase: 'complete' };
    }
    case 'complete':
    case 'void':
      return ceremony;
    default:
      return ceremony.phase satisfies never;
  }
}

/** Every device key countersigned by two other tellers, or by all others where there are fewer. */
function enrolled({ size, devices, countersigned }: Ceremony): boolean {
  const by = (about: number): number => [...countersigned].filter((pair) => pair.endsWith(`>${about}`)).length;
  return devices.size === size && [...devices.keys()].every((index) => by(index) >= Math.min(2, size - 1));
}

export function lockedCerts({ certs }: Ceremony): readonly SignedText[] {
  return inOrder(certs).map((cert) => cert.text);
}

/** HEX of J(all certificates): shown on every device and on the hall screen (8.3, lock). */
export function lockHash(ceremony: Ceremony): string {
  return hashHex(JSON.stringify(lockedCerts(ceremony)));
}

/** What goes into the trustees file once the ceremony is complete. */
export function thresholdText(ceremony: Ceremony): ThresholdText {
  const reveals = inOrder(ceremony.reveals);
  return {
    threshold: ceremony.threshold,
    certs: lockedCerts(ceremony),
    coefexps: reveals.map((reveal) => reveal.coefexps),
    signatures: reveals.map((reveal) => reveal.signature),
    verification_keys: inOrder(ceremony.keys),
  };
}

function inOrder<T>(all: ReadonlyMap<number, T>): readonly T[] {
  return [...all.entries()].sort(([a], [b]) => a - b).map(([, one]) => one);
}

function once<K extends string | number, V>(all: ReadonlyMap<K, V>, key: K, value: V): ReadonlyMap<K, V> {
  if (all.has(key)) refuse('ceremony.repeated', '8.3', { from: key });
  return new Map(all).set(key, value);
}

function joined<T extends string | number>(all: ReadonlySet<T>, one: T): ReadonlySet<T> {
  if (all.has(one)) refuse('ceremony.repeated', '8.3', { from: one });
  return new Set(all).add(one);
}
