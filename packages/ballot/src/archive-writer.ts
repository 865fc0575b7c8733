import { type ArchiveEvent, type EventType, writeEvent, writeHeader } from './event-format.ts';
import { hashHex } from './hash.ts';
import { tarMember } from './tar.ts';

/** Where an archive stands: what the next event needs to know of the ones before. */
export type ArchivePosition = {
  readonly timestamp: number;
  readonly height: number;
  readonly parent: string | null;
};

/** Bytes to append, and where the archive stands after them. `eventHash` commits to everything before it. */
export type Appended = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly position: ArchivePosition;
  readonly eventHash: string;
};

/** The first member. @param timestamp unix seconds; every member carries it. */
export function beginArchive(timestamp: number): Omit<Appended, 'eventHash'> {
  const bytes = tarMember('BELENIOS', new TextEncoder().encode(writeHeader(timestamp)), timestamp);
  return { bytes, position: { timestamp, height: 0, parent: null } };
}

/** Data members, then the event whose payload is the last of them (section 10). The caller appends the bytes durably. */
export function appendEvent(position: ArchivePosition, type: EventType, data: readonly string[]): Appended {
  const { timestamp, height, parent } = position;
  const last = data.at(-1);
  const event: ArchiveEvent = {
    ...(parent === null ? {} : { parent }),
    height,
    type,
    ...(last === undefined ? {} : { payload: hashHex(last) }),
  };
  const text = writeEvent(event);
  const eventHash = hashHex(text);
  const encoder = new TextEncoder();
  const members = [
    ...data.map((one) => tarMember(`${hashHex(one)}.data.json`, encoder.encode(one), timestamp)),
    tarMember(`${eventHash}.event.json`, encoder.encode(text), timestamp),
  ];
  return { bytes: joinBytes(members), position: { timestamp, height: height + 1, parent: eventHash }, eventHash };
}

export function appendSetup(
  position: ArchivePosition,
  files: { readonly election: string; readonly trustees: string; readonly credentials: string },
): Appended {
  const { election, trustees, credentials } = files;
  const setup = { election: hashHex(election), trustees: hashHex(trustees), credentials: hashHex(credentials) };
  return appendEvent(position, 'Setup', [election, trustees, credentials, JSON.stringify(setup)]);
}

export function appendDecryption(position: ArchivePosition, owner: number, decryption: string): Appended {
  const owned = JSON.stringify({ owner, payload: hashHex(decryption) });
  return appendEvent(position, 'PartialDecryption', [decryption, owned]);
}

export function joinBytes(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    joined.set(part, offset);
    offset += part.length;
  }
  return joined;
}
