import { readArchive } from '../archive-reader.ts';
import { joinBytes } from '../archive-writer.ts';
import { type EventType, writeEvent } from '../event-format.ts';
import { hashHex } from '../hash.ts';
import { tarMember } from '../tar.ts';

/** An archive as texts, to be altered and put together again. */
export type ArchiveParts = {
  readonly timestamp: number;
  readonly header: string;
  readonly election: string;
  readonly trustees: string;
  readonly credentials: string;
  readonly events: readonly EventParts[];
};
/** `data` without the setup's; the payload is the last one. `{hash}` in a text stands for the hash of the one before. */
export type EventParts = { readonly type: EventType; readonly data: readonly string[] };

export function partsOf(archive: Uint8Array): ArchiveParts {
  const contents = readArchive(archive);
  const { election, trustees, credentials } = contents.setup;
  const timestamp = contents.position.timestamp;
  return {
    timestamp,
    header: JSON.stringify({ version: 1, timestamp: timestamp.toString() }),
    election: election.text(),
    trustees: trustees.text(),
    credentials: credentials.text(),
    events: contents.events.slice(1).map(({ type, data }) => ({
      type,
      data: data.map((one, i) => one.text().replaceAll(i > 0 ? (data[i - 1]?.hash ?? '') : ' none ', '{hash}')),
    })),
  };
}

/** Puts the parts together as an attacker would: every hash, parent and height right, so that only the change is wrong. */
export function rebuild(parts: ArchiveParts): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const members: Uint8Array[] = [];
  const put = (name: string, text: string): void => {
    members.push(tarMember(name, encoder.encode(text), parts.timestamp));
  };
  const putData = (text: string): string => {
    const hash = hashHex(text);
    put(`${hash}.data.json`, text);
    return hash;
  };
  let parent: string | undefined;
  let height = 0;
  const putEvent = (type: EventType, payload: string | undefined): void => {
    const event = writeEvent({
      ...(parent === undefined ? {} : { parent }),
      height: height++,
      type,
      ...(payload === undefined ? {} : { payload }),
    });
    parent = hashHex(event);
    put(`${parent}.event.json`, event);
  };
  put('BELENIOS', parts.header);
  const election = putData(parts.election);
  const trustees = putData(parts.trustees);
  const credentials = putData(parts.credentials);
  putEvent('Setup', putData(JSON.stringify({ election, trustees, credentials })));
  for (const { type, data } of parts.events) {
    let payload: string | undefined;
    for (const text of data) payload = putData(text.replaceAll('{hash}', payload ?? ''));
    putEvent(type, payload);
  }
  return joinBytes(members);
}
