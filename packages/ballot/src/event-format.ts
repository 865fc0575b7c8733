import { integer, literal, matching, object, optional, type Reader, readCanonical, required } from './reader.ts';
import { refuse } from './refusal.ts';
import { hexText } from './tally.ts';

export const eventTypes = ['Setup', 'Ballot', 'EndBallots', 'EncryptedTally', 'PartialDecryption', 'Result'] as const;
export type EventType = (typeof eventTypes)[number];

/** Section 4. `parent` is the hash of the previous event's text, `height` counts from 0. */
export type ArchiveEvent = {
  readonly parent?: string;
  readonly height: number;
  readonly type: EventType;
  readonly payload?: string;
};

const eventType: Reader<EventType> = (value, at) =>
  eventTypes.find((type) => type === value) ?? refuse('text.shape', '4', { at, expected: 'event type' });

const reader = object<ArchiveEvent>({
  parent: optional(hexText),
  height: required(integer(0, 100_000_000)),
  type: required(eventType),
  payload: optional(hexText),
});

export function readEvent(text: string): ArchiveEvent {
  return readCanonical(text, 1000, reader, 'event');
}

export function writeEvent({ parent, height, type, payload }: ArchiveEvent): string {
  return JSON.stringify({
    ...(parent === undefined ? {} : { parent }),
    height,
    type,
    ...(payload === undefined ? {} : { payload }),
  });
}

export type SetupData = { readonly election: string; readonly trustees: string; readonly credentials: string };

export function readSetupData(text: string): SetupData {
  const hash = required(hexText);
  return readCanonical(
    text,
    1000,
    object<SetupData>({ election: hash, trustees: hash, credentials: hash }),
    'setup_data',
  );
}

type Header = { readonly version: 1; readonly timestamp: string };

/** Unix seconds, in at most 11 octal digits as the tar wants them. */
export function readHeader(text: string): number {
  const timestamp = matching(/^(?:0|[1-9][0-9]{0,9})$/, 'unix seconds in a string');
  const header = object<Header>({ version: required(literal(1)), timestamp: required(timestamp) });
  const seconds = Number(readCanonical(text, 1000, header, 'BELENIOS').timestamp);
  return seconds < 8 ** 11 ? seconds : refuse('number.range', '10', { at: 'BELENIOS.timestamp' });
}

export function writeHeader(timestamp: number): string {
  return JSON.stringify({ version: 1, timestamp: timestamp.toString() });
}
