import { joinBytes } from '../../src/archive-writer.ts';
import { hashHex } from '../../src/hash.ts';
import { tarHeader, tarMember } from '../../src/tar.ts';
import { type EventParts, rebuild } from '../../src/testing/rebuild-archive.ts';
import type { Base, Case } from './base-election.ts';

type Member = { readonly name: string; readonly body: Uint8Array; readonly header?: Uint8Array };

function split(archive: Uint8Array): Member[] {
  const members: Member[] = [];
  for (let offset = 0; offset < archive.length; ) {
    const text = new TextDecoder().decode(archive.subarray(offset, offset + 512));
    const size = Number.parseInt(text.slice(124, 135), 8);
    members.push({
      name: text.slice(0, text.indexOf('\0')),
      body: archive.subarray(offset + 512, offset + 512 + size),
    });
    offset += 512 + Math.ceil(size / 512) * 512;
  }
  return members;
}

function joinMembers(members: readonly Member[], timestamp: number): Uint8Array<ArrayBuffer> {
  return joinBytes(
    members.map(({ name, body, header }) => {
      const member = tarMember(name, body, timestamp);
      if (header) member.set(header);
      return member;
    }),
  );
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The order of events: what may not follow what (section 10). */
export function* alteredEvents({ parts, held }: Base): Generator<Case> {
  const { events } = parts;
  const order = /^archive\.(?:order|repeated)$/;
  const made = (name: string, list: readonly EventParts[], codes = order, tool?: Case['tool']): Case => ({
    name: `events: ${name}`,
    archive: rebuild({ ...parts, events: list }),
    codes,
    ...(tool ? { tool } : {}),
  });
  const end: EventParts = { type: 'EndBallots', data: [] };
  const ballot: EventParts = { type: 'Ballot', data: [held.ballots[0] ?? ''] };
  yield made('ballot after the close', [end, ballot], order, 'accepts');
  yield made('second close', [ballot, end, end], order, 'accepts');
  yield made('second setup', [{ type: 'Setup', data: ['{}'] }, end]);
  yield made('tally before the close', [ballot, events[5] as EventParts]);
  yield made('close with data', [{ type: 'EndBallots', data: ['{}'] }], /^archive\.(?:unreferenced|order)$/);
  yield made('ballot without data', [{ type: 'Ballot', data: [] }], /^archive\.unreferenced$/);
  yield made('two results', [...events, events.at(-1) as EventParts]);
  // Without the last one it is the archive as it stood before: no forgery.
  for (let i = 4; i < events.length - 1; i++)
    yield made(
      `without event ${i + 1}`,
      events.filter((_, j) => j !== i),
      /^(?:archive\.(?:order|repeated)|decryption\.owners|tally\.encrypted)$/,
    );
  for (let i = 4; i < events.length - 1; i++)
    yield made(
      `events ${i + 1} and ${i + 2} exchanged`,
      events.with(i, events[i + 1] as EventParts).with(i + 1, events[i] as EventParts),
      /^(?:archive\.order|decryption\.owners)$/,
    );
}

/** Parent, height, payload, type of each event, with the hash of the member itself right. */
export function* alteredChains({ held }: Base): Generator<Case> {
  const members = split(held.archive);
  const timestamp = 1_795_000_000;
  for (const [i, { name, body }] of members.entries()) {
    if (!name.endsWith('.event.json')) continue;
    const text = new TextDecoder().decode(body);
    const wrong: [string, string, RegExp][] = [
      [
        'height one more',
        text.replace(/"height":(\d+)/, (_, h: string) => `"height":${Number(h) + 1}`),
        /^archive\.chain$/,
      ],
      ['height as text', text.replace(/"height":(\d+)/, '"height":"$1"'), /^text\.shape$/],
      ['other type', text.replace(/"type":"\w+"/, '"type":"Vote"'), /^text\.shape$/],
      ['other payload', text.replace(/"payload":"\w/, '"payload":"x'), /^(?:text\.shape|archive\.chain)$/],
      ['a space', text.replace(',', ', '), /^text\.not-canonical$/],
      ['a stranger', text.replace(/\}$/, ',"x":1}'), /^text\.shape$/],
      [
        'upper case',
        text.replace(/"payload":"(\w+)"/, (_, hash: string) => `"payload":"${hash.toUpperCase()}"`),
        /^text\.shape$/,
      ],
      ['other parent', text.replace(/"parent":"\w{8}/, '"parent":"00000000'), /^archive\.chain$/],
      ['no parent', text.replace(/"parent":"\w+",/, ''), /^archive\.chain$/],
      ['parent null', text.replace(/"parent":"\w+"/, '"parent":null'), /^text\.shape$/],
    ];
    for (const [what, changed, codes] of wrong) {
      if (changed === text) continue;
      const member = { name: `${hashHex(changed)}.event.json`, body: encode(changed) };
      yield {
        name: `event member ${i}: ${what}`,
        archive: joinMembers(members.with(i, member), timestamp),
        codes,
        ...(what === 'other parent' || what === 'height one more' ? { tool: 'rejects' as const } : {}),
      };
    }
  }
}

/** The bytes of the container (section 10). */
export function* alteredBytes({ held }: Base): Generator<Case> {
  const members = split(held.archive);
  const timestamp = 1_795_000_000;
  const bytes = /^archive\.(?:bytes|member|hash|unreferenced|chain)$|^text\.|^number\./;
  const made = (name: string, list: readonly Member[], codes = bytes, tool?: Case['tool']): Case => ({
    name: `container: ${name}`,
    archive: joinMembers(list, timestamp),
    codes,
    ...(tool ? { tool } : {}),
  });
  const raw = (name: string, archive: Uint8Array<ArrayBuffer>, codes = bytes, tool?: Case['tool']): Case => ({
    name: `container: ${name}`,
    archive,
    codes,
    ...(tool ? { tool } : {}),
  });
  yield raw('end-of-archive blocks', joinBytes([held.archive, new Uint8Array(1024)]), bytes, 'rejects');
  yield raw('one block more', joinBytes([held.archive, new Uint8Array(512)]));
  yield raw('a byte more', joinBytes([held.archive, new Uint8Array(1)]));
  yield raw('empty', new Uint8Array());
  yield raw('the first header alone', held.archive.slice(0, 512));
  yield raw('only BELENIOS', held.archive.slice(0, 1024), /^archive\.order$/);
  const blocks = held.archive.length / 512;
  for (let i = 1; i < 40; i++) {
    const cut = Math.floor((blocks * i) / 40) * 512 + (i % 3) * 100 + 12;
    yield raw(`cut at ${cut}`, held.archive.slice(0, cut));
  }
  yield made('foreign member', [...members, { name: 'README', body: encode('hello') }], bytes, 'rejects');
  yield made('foreign member first', [{ name: 'README', body: encode('hello') }, ...members], bytes, 'rejects');
  yield made('a member with a path', [
    ...members,
    { name: `../${members[1]?.name}`, body: members[1]?.body ?? new Uint8Array() },
  ]);
  yield made(
    'unreferenced data at the end',
    [...members, { name: `${hashHex('{}')}.data.json`, body: encode('{}') }],
    /^archive\.unreferenced$/,
  );
  yield made(
    'unreferenced data before an event',
    [...members.slice(0, 5), { name: `${hashHex('{}')}.data.json`, body: encode('{}') }, ...members.slice(5)],
    /^archive\.unreferenced$/,
  );
  for (const [header, codes] of [
    ['{"version":1,"timestamp":1795000000}', /^text\.shape$/],
    ['{"version":2,"timestamp":"1795000000"}', /^text\.shape$/],
    ['{"version":1,"timestamp":"01795000000"}', /^text\.shape$/],
    ['{"version":1,"timestamp":"9999999999"}', /^(?:number\.range|archive\.bytes)$/],
    ['{"timestamp":"1795000000","version":1}', /^text\.not-canonical$/],
    ['{"version":1,"timestamp":"1795000001"}', /^archive\.bytes$/],
    ['', /^text\.not-json$/],
  ] as const)
    yield made(
      `header ${header}`,
      members.with(0, { name: 'BELENIOS', body: encode(header) }),
      codes,
      header.includes(':1795000000}') ? 'rejects' : undefined,
    );
  for (const [i, member] of members.entries()) {
    yield made(
      `member ${i} twice`,
      [...members.slice(0, i + 1), member, ...members.slice(i + 1)],
      /^archive\.(?:repeated|member|unreferenced|bytes)$/,
    );
    yield made(
      `member ${i} missing`,
      members.filter((_, j) => j !== i),
      /^archive\./,
    );
    yield made(
      `member ${i} of another time`,
      members.with(i, { ...member, header: tarHeader(member.name, member.body.length, timestamp + 1) }),
      /^archive\.bytes$/,
    );
    const header = tarHeader(member.name, member.body.length, timestamp);
    for (const [what, offset, byte] of [
      ['name', 3, 0x61],
      ['mode', 105, 0x35],
      ['owner', 110, 0x31],
      ['size', 134, 0x38],
      ['checksum', 150, 0x39],
      ['kind', 156, 0x35],
      ['magic', 257, 0x75],
      ['end', 511, 1],
    ] as const) {
      if ((i + offset) % 3 !== 0) continue;
      const altered = Uint8Array.from(header);
      altered[offset] = byte === altered[offset] ? byte ^ 1 : byte;
      yield made(`member ${i} header ${what}`, members.with(i, { ...member, header: altered }));
    }
    const body = Uint8Array.from(member.body);
    const middle = Math.floor(body.length / 2);
    body[middle] = (body[middle] ?? 0) ^ 1;
    yield made(
      `member ${i} one bit of the body`,
      members.with(i, { ...member, body }),
      /^archive\.hash$|^text\.|^archive\.bytes$/,
    );
  }
  const invalid = new Uint8Array([0x22, 0xc3, 0x28, 0x22]);
  yield made(
    'a ballot that is not UTF-8',
    [...members.slice(0, 6), { name: `${hashHex(invalid)}.data.json`, body: invalid }, ...members.slice(7)],
    /^archive\.unreferenced$/,
  );
  const padded = Uint8Array.from(held.archive);
  padded[1023] = 1;
  yield raw('padding not zero', padded);
}
