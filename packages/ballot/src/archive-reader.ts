import type { ArchivePosition } from './archive-writer.ts';
import { type ArchiveEvent, type EventType, readEvent, readHeader, readSetupData } from './event-format.ts';
import { hashHex } from './hash.ts';
import { decodeUtf8 } from './reader.ts';
import { refuse, within } from './refusal.ts';
import { type TarMember, tarMembers } from './tar.ts';

/** A data member: read only when needed, so that a large archive is not held twice. */
export type Data = { readonly hash: string; readonly text: () => string };
export type EventEntry = ArchiveEvent & { readonly hash: string; readonly data: readonly Data[] };

export type ArchiveContents = {
  readonly position: ArchivePosition;
  readonly setup: { readonly election: Data; readonly trustees: Data; readonly credentials: Data };
  readonly events: readonly EventEntry[];
  readonly ballots: readonly (Data & { readonly height: number })[];
  readonly closed: boolean;
  readonly tally: { readonly encrypted: Data; readonly sized: Data } | null;
  readonly decryptions: readonly { readonly decryption: Data; readonly owned: Data }[];
  readonly result: Data | null;
  readonly lastEventHash: string;
};

/** How many data members each event brings, the payload last (section 10). */
const dataOf: Readonly<Record<EventType, number>> = {
  Setup: 4,
  Ballot: 1,
  EndBallots: 0,
  EncryptedTally: 2,
  PartialDecryption: 2,
  Result: 1,
};

/** Which event may come after which (section 10). */
const next: Readonly<Record<EventType | 'none', readonly EventType[]>> = {
  none: ['Setup'],
  Setup: ['Ballot', 'EndBallots'],
  Ballot: ['Ballot', 'EndBallots'],
  EndBallots: ['EncryptedTally'],
  EncryptedTally: ['PartialDecryption'],
  PartialDecryption: ['PartialDecryption', 'Result'],
  Result: [],
};

/** Reads the archive byte for byte: tar, hashes, chain, order. The contents of the files are judged elsewhere. */
export function readArchive(bytes: Uint8Array): ArchiveContents {
  let timestamp: number | null = null;
  const seen = new Set<string>();
  const events: EventEntry[] = [];
  let pending: Data[] = [];
  for (const member of tarMembers(bytes, () => timestamp)) {
    const body = bytes.subarray(member.start, member.end);
    if (timestamp === null) {
      if (member.name !== 'BELENIOS') refuse('archive.member', '10', { offset: 0, rule: 'BELENIOS first' });
      timestamp = readHeader(decodeUtf8(body, 'BELENIOS'));
      continue;
    }
    const { hash, kind } = memberName(member, body, seen);
    if (kind === 'data') {
      pending.push({ hash, text: () => decodeUtf8(body, `${hash.slice(0, 8)}.data`) });
      continue;
    }
    const event = within({ height: events.length }, () => readEvent(decodeUtf8(body, 'event')));
    events.push(follow(events, event, hash, pending));
    pending = [];
  }
  if (timestamp === null) return refuse('archive.member', '10', { offset: 0, rule: 'BELENIOS first' });
  if (pending.length > 0) refuse('archive.unreferenced', '10', { members: pending.length });
  return contents(events, timestamp);
}

function memberName({ name, start }: TarMember, body: Uint8Array, seen: Set<string>): { hash: string; kind: string } {
  const found = /^([0-9a-f]{64})\.(data|event)\.json$/.exec(name);
  if (!found?.[1] || !found[2]) return refuse('archive.member', '10', { offset: start, rule: 'HASH.data|event.json' });
  if (hashHex(body) !== found[1]) refuse('archive.hash', '10', { offset: start });
  if (seen.has(name)) refuse('archive.repeated', '10', { offset: start });
  seen.add(name);
  return { hash: found[1], kind: found[2] };
}

function follow(events: readonly EventEntry[], event: ArchiveEvent, hash: string, data: readonly Data[]): EventEntry {
  const before = events.at(-1);
  const height = events.length;
  if (event.height !== height) refuse('archive.chain', '10', { height, rule: 'height counts from 0' });
  if (event.parent !== before?.hash) refuse('archive.chain', '10', { height, rule: 'parent is the event before' });
  if (!next[before?.type ?? 'none'].includes(event.type)) refuse('archive.order', '10', { height, type: event.type });
  if (event.payload !== data.at(-1)?.hash) refuse('archive.unreferenced', '10', { height, rule: 'payload' });
  if (data.length !== dataOf[event.type])
    refuse('archive.unreferenced', '10', { height, wanted: dataOf[event.type], found: data.length });
  return { ...event, hash, data };
}

function contents(events: readonly EventEntry[], timestamp: number): ArchiveContents {
  const first = events[0];
  const last = events.at(-1);
  if (!first || !last) return refuse('archive.order', '10', { height: 0, rule: 'Setup first' });
  const [election, trustees, credentials, setup] = first.data as [Data, Data, Data, Data];
  const named = readSetupData(setup.text());
  if (named.election !== election.hash || named.trustees !== trustees.hash || named.credentials !== credentials.hash)
    refuse('archive.unreferenced', '10', { height: 0, rule: 'election, trustees, credentials' });
  const of = (type: EventType): readonly EventEntry[] => events.filter((event) => event.type === type);
  const [tally] = of('EncryptedTally');
  return {
    position: { timestamp, height: events.length, parent: last.hash },
    setup: { election, trustees, credentials },
    events,
    ballots: of('Ballot').map(({ data, height }) => ({ ...(data[0] as Data), height })),
    closed: of('EndBallots').length > 0,
    tally: tally ? { encrypted: tally.data[0] as Data, sized: tally.data[1] as Data } : null,
    decryptions: of('PartialDecryption').map(({ data }) => ({ decryption: data[0] as Data, owned: data[1] as Data })),
    result: of('Result')[0]?.data[0] ?? null,
    lastEventHash: last.hash,
  };
}
