import type { EventParts } from '../../src/testing/rebuild-archive.ts';
import { rebuild } from '../../src/testing/rebuild-archive.ts';
import { wrongDecimals, wrongElements, wrongScalars, wrongStructures } from './alterations.ts';
import type { Base, Case } from './base-election.ts';
import { isDecimal, type Json, places, rawText } from './json-paths.ts';

/** Everything after the close: tally, decryptions, result (section 9). */
export function* alteredCounts({ parts }: Base): Generator<Case> {
  const { events } = parts;
  const place = (type: EventParts['type'], n = 0): number =>
    events.flatMap((event, i) => (event.type === type ? [i] : []))[n] ?? -1;
  const withData = (i: number, data: readonly string[], after = events.length): Uint8Array<ArrayBuffer> =>
    rebuild({ ...parts, events: events.with(i, { ...(events[i] as EventParts), data }).slice(0, after) });

  const tallyAt = place('EncryptedTally');
  const [tally = '', sized = ''] = events[tallyAt]?.data ?? [];
  let n = 0;
  for (const { path, value } of places(JSON.parse(tally) as Json)) {
    if (!isDecimal(value)) continue;
    for (const { name, raw } of [
      ...wrongDecimals(value).filter((_, i) => i % 8 === n % 8),
      ...wrongElements(value, /x/),
    ]) {
      n++;
      const archive = withData(tallyAt, [rawText(JSON.parse(tally) as Json, path, raw), sized]);
      yield { name: `tally ${path.join('.')}: ${name}`, archive, codes: /^tally\.encrypted$/ };
    }
  }
  for (const [name, text, codes] of [
    ['one more', sized.replace('"num_tallied":3', '"num_tallied":4'), /^tally\.number$/],
    ['both one more', sized.replaceAll(':3', ':4'), /^tally\.number$/],
    ['both one less', sized.replaceAll(':3', ':2'), /^tally\.number$/],
    ['as text', sized.replace('"num_tallied":3', '"num_tallied":"3"'), /^text\.shape$/],
    ['other weight', sized.replace('"total_weight":3', '"total_weight":6'), /^tally\.number$/],
    ['other hash', sized.replace('{hash}', '0'.repeat(64)), /^archive\.unreferenced$/],
  ] as const)
    yield { name: `num_tallied ${name}`, archive: withData(tallyAt, [tally, text]), codes };

  for (const d of [0, 1]) {
    const i = place('PartialDecryption', d);
    const [decryption = '', owned = ''] = events[i]?.data ?? [];
    const list = JSON.parse(decryption) as Json;
    for (const { path, value } of places(list)) {
      n++;
      const found = /^decryption\.proof$/;
      const alterations = isDecimal(value)
        ? [
            ...wrongDecimals(value).filter((_, j) => j % 8 === n % 8),
            ...(value.length > 90 ? wrongElements(value, found) : wrongScalars(value, found)),
          ]
        : typeof value === 'object' && value !== null
          ? wrongStructures(value, found).filter((_, j) => j % 4 === n % 4)
          : [];
      for (const { name, raw, codes } of alterations)
        yield {
          name: `decryption ${d} ${path.join('.')}: ${name}`,
          archive: withData(i, [rawText(list, path, raw), owned]),
          // The two questions have not the same number of slots.
          codes: name === 'first two swapped' ? /^decryption\.proof$|^text\.count$/ : codes,
        };
    }
  }
  yield* owners(parts, place);

  const resultAt = place('Result');
  const result = JSON.parse(events[resultAt]?.data[0] ?? '') as { result: number[][] };
  for (const { path, value } of places(result as unknown as Json)) {
    if (typeof value !== 'number') continue;
    for (const [name, raw] of [
      ['one more', `${value + 1}`],
      ['one less', `${value - 1}`],
      ['as text', `"${value}"`],
      ['with a fraction', `${value}.0`],
    ] as const) {
      const archive = withData(resultAt, [rawText(result as unknown as Json, path, raw)]);
      yield {
        name: `result ${path.join('.')}: ${name}`,
        archive,
        codes: /^(?:result\.different|number\.range|text\.(?:shape|not-canonical))$/,
        ...(name === 'one more' ? { tool: 'rejects' as const } : {}),
      };
    }
  }
  const dropped = rebuild({ ...parts, events: events.slice(1) });
  yield {
    name: 'a ballot replaced later dropped after the count',
    archive: rebuild({ ...parts, events: events.filter((_, i) => i !== 1) }),
    codes: /^tally\.encrypted$/,
    tool: 'rejects',
  };
  yield {
    name: 'the counted revote dropped',
    archive: rebuild({ ...parts, events: events.filter((_, i) => i !== 3) }),
    codes: /^tally\.encrypted$/,
    tool: 'rejects',
  };
  yield {
    name: 'revote and first vote exchanged',
    archive: rebuild({
      ...parts,
      events: [events[3], events[1], events[2], events[0], ...events.slice(4)] as EventParts[],
    }),
    codes: /^tally\.encrypted$/,
    tool: 'rejects',
  };
  if (dropped.length === 0) throw new Error('not an archive');
}

/** Who decrypts: all singles and exactly `threshold` tellers, ascending, each once (section 9). */
function* owners(parts: Base['parts'], place: (type: EventParts['type'], n?: number) => number): Generator<Case> {
  const { events } = parts;
  const first = place('PartialDecryption');
  const given = events.slice(first, first + 3);
  const [server, one, three] = given as [EventParts, EventParts, EventParts];
  const made = (name: string, list: readonly EventParts[], codes: RegExp, tool?: Case['tool']): Case => ({
    name: `owners: ${name}`,
    archive: rebuild({ ...parts, events: [...events.slice(0, first), ...list, ...events.slice(first + 3)] }),
    codes,
    ...(tool ? { tool } : {}),
  });
  const owned = (event: EventParts, owner: number): EventParts => ({
    ...event,
    data: [event.data[0] ?? '', (event.data[1] ?? '').replace(/"owner":\d+/, `"owner":${owner}`)],
  });
  const some = /^decryption\.owners?$/;
  yield made('one teller too few', [server, one], some, 'rejects');
  yield made('without the server', [one, three], some, 'rejects');
  yield made('not ascending', [server, three, one], some, 'accepts');
  yield made('the server last', [one, three, server], some);
  yield made('out of range', [server, one, owned(three, 5)], some, 'rejects');
  yield made('owner zero', [owned(server, 0), one, three], /^number\.range$/, 'rejects');
  yield made('under another teller', [server, one, owned(three, 3)], /^decryption\.proof$/, 'rejects');
  yield made('the server under a teller', [owned(server, 2), one, three], some);
  yield made(
    'factors exchanged',
    [
      server,
      { ...one, data: [three.data[0] ?? '', one.data[1] ?? ''] },
      { ...three, data: [one.data[0] ?? '', three.data[1] ?? ''] },
    ],
    /^decryption\.proof$/,
    'rejects',
  );
  yield made('result before any decryption', [], /^archive\.order$/);
}
