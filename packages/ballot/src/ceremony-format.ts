import { type ProofText, proofReader } from './ballot-format.ts';
import { uuidText } from './election-format.ts';
import type { Group } from './group.ts';
import { integer, object, optional, type Reader, readCanonical, required, text } from './reader.ts';
import { refuse } from './refusal.ts';
import { mostTellers, type SignedText, signedReader } from './trustees-format.ts';

/** The steps of section 8.3 in their order; a complaint may come at any time once keys are known. */
export const ceremonySteps = [
  'enrol',
  'countersign',
  'cert',
  'lock',
  'commit',
  'reveal',
  'share',
  'ack',
  'complaint',
  'vk',
] as const;
export type CeremonyStep = (typeof ceremonySteps)[number];

/**
 * One message of the ceremony. `device` is the device key's signature (enrol, countersign, cert), `signature` that of
 * the teller's signing key (from cert on), both over `signedPart`.
 */
export type CeremonyMessage = {
  readonly uuid: string;
  readonly step: CeremonyStep;
  readonly from: number;
  readonly body: string;
  readonly device?: string;
  readonly signature?: ProofText;
};

export type Countersign = { readonly about: number; readonly device: string };
export type Reveal = { readonly coefexps: SignedText; readonly signature: ProofText };

const bodyLimit = 200_000;

export function signedPart({ uuid, step, from, body }: CeremonyMessage): string {
  return `plenary-ceremony|${uuid}|${step}|${from}|${body}`;
}

const step: Reader<CeremonyStep> = (value, at) =>
  ceremonySteps.find((one) => one === value) ?? refuse('text.shape', '8.3', { at, expected: 'step' });

export function readMessage(group: Group, given: string): CeremonyMessage {
  const reader = object<CeremonyMessage>({
    uuid: required(uuidText),
    step: required(step),
    from: required(integer(1, mostTellers)),
    body: required(text(bodyLimit)),
    device: optional(text(200)),
    signature: optional(proofReader(group)),
  });
  return readCanonical(given, 2 * bodyLimit, reader, 'message');
}

export function readCountersign(body: string): Countersign {
  const reader = object<Countersign>({ about: required(integer(1, mostTellers)), device: required(text(200)) });
  return readCanonical(body, 1000, reader, 'countersign');
}

export function readSigned(group: Group, body: string): SignedText {
  return readCanonical(body, bodyLimit, signedReader(group), 'cert');
}

export function readReveal(group: Group, body: string): Reveal {
  const reader = object<Reveal>({
    coefexps: required(signedReader(group)),
    signature: required(proofReader(group)),
  });
  return readCanonical(body, bodyLimit, reader, 'reveal');
}
