import { type Ceremony, lockedCerts, lockHash } from './ceremony.ts';
import { type CeremonyMessage, type CeremonyStep, signedPart } from './ceremony-format.ts';
import { type DeviceKey, deviceFingerprint, newDeviceKey, signWithDevice } from './device-key.ts';
import type { Group } from './group.ts';
import { hashHex } from './hash.ts';
import { randomScalars } from './random.ts';
import { attemptLater, type Outcome, refuse } from './refusal.ts';
import type { Secret } from './secret.ts';
import { decryptShare, encryptShare, readShare, type ShareRoute } from './share-encryption.ts';
import {
  checkShare,
  coefexpElements,
  makeCert,
  makeCertsSignature,
  makeCoefexps,
  makeVerificationKey,
  newTeller,
  shareFor,
  signMessage,
  type TellerSecrets,
  type ThresholdShape,
  tellerKey,
} from './threshold-key.ts';
import { readCoefexpsMessage, type SignedText } from './trustees-format.ts';

/**
 * One teller's side of the ceremony (section 8.3). It makes this teller's message of each step from the public state,
 * which the device has built itself from the same log. Each method may be called again after a lost connection: the
 * secrets and the polynomial stay the same.
 */
export class TellerDevice {
  readonly index: number;
  readonly #group: Group;
  readonly #uuid: string;
  readonly #device: DeviceKey;
  readonly #teller: TellerSecrets;
  readonly #coefexps: SignedText;
  #key: Secret | null = null;

  private constructor(group: Group, uuid: string, device: DeviceKey, teller: TellerSecrets) {
    this.#group = group;
    this.#uuid = uuid;
    this.#device = device;
    this.#teller = teller;
    this.index = teller.index;
    this.#coefexps = makeCoefexps(group, teller, randomScalars(group.order));
  }

  static async begin(group: Group, uuid: string, shape: ThresholdShape, index: number): Promise<TellerDevice> {
    const teller = newTeller(shape, index, randomScalars(group.order));
    return new TellerDevice(group, uuid, await newDeviceKey(), teller);
  }

  /** What this teller reads aloud to the others. */
  get fingerprint(): string {
    return deviceFingerprint(this.#device.published);
  }

  enrol(): Promise<string> {
    return this.#byDevice('enrol', this.#device.published);
  }

  /** After hearing `fingerprint` from teller `about` in person; refuses when the enrolled key has another one. */
  countersign(ceremony: Ceremony, about: number, fingerprint: string): Promise<Outcome<string>> {
    return attemptLater(() => {
      const device = ceremony.devices.get(about);
      if (device === undefined || deviceFingerprint(device) !== fingerprint)
        return refuse('ceremony.sender', '8.3', { about, rule: 'fingerprint' });
      return this.#byDevice('countersign', JSON.stringify({ about, device }));
    });
  }

  async cert(): Promise<string> {
    const body = JSON.stringify(makeCert(this.#group, this.#teller, randomScalars(this.#group.order)));
    const bare: CeremonyMessage = { uuid: this.#uuid, step: 'cert', from: this.index, body };
    const device = await signWithDevice(this.#device, signedPart(bare));
    return JSON.stringify({ ...bare, device, signature: this.#sign(bare) });
  }

  /** @param seen the lock hash on the hall screen */
  lock(ceremony: Ceremony, seen: string): Promise<Outcome<string>> {
    return attemptLater(async () => {
      if (seen !== lockHash(ceremony)) return refuse('ceremony.lock', '8.3', { from: this.index });
      return this.#byTeller('lock', seen);
    });
  }

  commit(): string {
    return this.#byTeller('commit', hashHex(JSON.stringify(this.#coefexps)));
  }

  reveal(ceremony: Ceremony): string {
    const texts = readCoefexpsMessage(this.#group, this.#coefexps.message, this.#teller.threshold);
    const random = randomScalars(this.#group.order);
    const signature = makeCertsSignature(this.#group, this.#teller, lockedCerts(ceremony), texts, random);
    return this.#byTeller('reveal', JSON.stringify({ coefexps: this.#coefexps, signature }));
  }

  /** One message for each other teller. */
  async shares(ceremony: Ceremony): Promise<readonly string[]> {
    const messages: string[] = [];
    for (const [to, cert] of ceremony.certs) {
      if (to === this.index) continue;
      const share = shareFor(this.#group, this.#teller, to);
      const body = await encryptShare(this.#group, this.#route(ceremony, this.index, to), cert.encryption, share);
      messages.push(this.#byTeller('share', body));
    }
    return messages;
  }

  /** Opens and checks every share sent to this teller: an acknowledgement of the log, or a complaint that voids it. */
  async acknowledge(ceremony: Ceremony): Promise<string> {
    const received = await attemptLater(() => this.#receive(ceremony));
    if (!received.ok) {
      const { code, facts } = received.refusal;
      return this.#byTeller('complaint', `${code} from ${facts.from ?? 'not recorded'}`);
    }
    this.#key = tellerKey(this.#group, received.value);
    return this.#byTeller('ack', ceremony.sharedLog ?? '');
  }

  /** A complaint of the teller, in words; one voids the ceremony. */
  complain(reason: string): string {
    return this.#byTeller('complaint', reason);
  }

  verificationKey(): string {
    const key = makeVerificationKey(this.#group, this.#teller, this.key, randomScalars(this.#group.order));
    return this.#byTeller('vk', JSON.stringify(key));
  }

  /** x_j, to be sealed (seal.ts) and erased after the result. Throws before the shares have been acknowledged. */
  get key(): Secret {
    if (!this.#key) throw new Error('the shares have not been acknowledged');
    return this.#key;
  }

  /** Forgets what is no longer needed once the ceremony is complete; the key itself stays. */
  eraseCeremonySecrets(): void {
    for (const secret of [this.#teller.signing, this.#teller.decryption, ...this.#teller.polynomial]) secret.erase();
  }

  async #receive(ceremony: Ceremony): Promise<readonly Secret[]> {
    const group = this.#group;
    const shares = [shareFor(group, this.#teller, this.index)];
    for (const [from, reveal] of ceremony.reveals) {
      if (from === this.index) continue;
      const body = readShare(group, ceremony.shares.get(`${from}>${this.index}`) ?? '');
      const route = this.#route(ceremony, from, this.index);
      const share = await decryptShare(group, route, this.#teller.decryption, body);
      const texts = readCoefexpsMessage(group, reveal.coefexps.message, ceremony.threshold);
      if (!checkShare(group, coefexpElements(group, texts, 'coefexps'), this.index, share))
        refuse('ceremony.share', '8.2', { from, to: this.index, rule: 'equation' });
      shares.push(share);
    }
    return shares;
  }

  #route(ceremony: Ceremony, from: number, to: number): ShareRoute {
    return { uuid: this.#uuid, from, to, lock: lockHash(ceremony) };
  }

  async #byDevice(step: CeremonyStep, body: string): Promise<string> {
    const bare: CeremonyMessage = { uuid: this.#uuid, step, from: this.index, body };
    return JSON.stringify({ ...bare, device: await signWithDevice(this.#device, signedPart(bare)) });
  }

  #byTeller(step: CeremonyStep, body: string): string {
    const bare: CeremonyMessage = { uuid: this.#uuid, step, from: this.index, body };
    return JSON.stringify({ ...bare, signature: this.#sign(bare) });
  }

  #sign(message: CeremonyMessage) {
    const w = randomScalars(this.#group.order)('message');
    return signMessage(this.#group, this.#teller.signing, signedPart(message), w);
  }
}
