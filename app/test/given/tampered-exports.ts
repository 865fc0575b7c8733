import {
  formatTrust,
  type Json,
  leafBytes,
  type PublicLine,
  proveSealKey,
  sealKeyOf,
  signingKey,
} from '@plenary/record';
import { type Exported, type Line, linesOf, said, saying, signedOver, written } from './exported.ts';
import { logName } from './log.ts';
import { sealSeed } from './seal-seeds.ts';

/** One way of tampering with the export of a played meeting (app/test/played-meeting.ts). */
export interface Tampered {
  readonly name: string;
  readonly change: (files: Exported) => Exported;
  /** what the verifier says, among whatever else it says */
  readonly says: RegExp;
  /** the second implementation, which knows chain, log, seals and votes, finds it too */
  readonly python?: boolean;
}

const otherSeed = new Uint8Array(32).fill(77);

function placeOf(lines: readonly Line[], act: string, nth = 0): number {
  const places = lines.flatMap((line, place) => (said(line)?.act === act ? [place] : []));
  const place = places.at(nth);
  if (place === undefined) throw new Error(`no ${act} in the export`);
  return place;
}

function at(lines: readonly Line[], act: string, nth = 0): PublicLine {
  return lines[placeOf(lines, act, nth)] as PublicLine;
}

type Data = Readonly<Record<string, Json>>;

/** Another line in the place of one. */
function other(files: Exported, act: string, change: (data: Data, line: PublicLine) => Line, nth = 0): readonly Line[] {
  const lines = linesOf(files);
  const place = placeOf(lines, act, nth);
  const line = lines[place] as PublicLine;
  return lines.with(place, change(said(line)?.data ?? {}, line));
}

/** The record written anew with other data of an act, sealed and signed with the right keys: only what follows is wrong. */
function told(act: string, change: (data: Data) => Json, nth = 0): Tampered['change'] {
  return (files) =>
    written(
      files,
      other(files, act, (data, line) => saying(line, act, change(data)), nth),
    );
}

/** A line behind one of that act, made of another line. */
function behind(files: Exported, act: string, made: (lines: readonly Line[]) => Line, nth = 0): readonly Line[] {
  const lines = linesOf(files);
  const place = placeOf(lines, act, nth);
  return lines.toSpliced(place + 1, 0, made(lines));
}

function textChanged(act: string, change: (text: string) => string): Tampered['change'] {
  return (files) => {
    const place = placeOf(linesOf(files), act);
    return { ...files, lines: files.lines.with(place, change(files.lines[place] ?? '')) };
  };
}

const adoptedByNobody = (lines: readonly Line[]): Line => {
  const line = at(lines, 'proposal.adopted', 1);
  const { symbol, ...data } = said(line)?.data ?? {};
  return saying(line, 'proposal.adopted', { ...data, symbol: String(symbol).replace(/\d+$/, '3') });
};

function flipped(votes: Json): Json {
  const [first, ...more] = votes as readonly { readonly state: string; readonly choice: string }[];
  return [{ state: first?.state ?? '', choice: first?.choice === 'yes' ? 'no' : 'yes' }, ...more];
}

export const tamperedExports: readonly Tampered[] = [
  {
    name: 'a vote is flipped in the file',
    change: textChanged('vote.closed', (text) => text.replace('"choice":"yes"', '"choice":"no"')),
    says: /vote\.closed: its data are not those it was made with/,
    python: true,
  },
  {
    name: 'a vote is flipped in the closing, with a right chain and right seals',
    change: told('vote.closed', (data) => ({ ...data, votes: flipped(data.votes ?? []) })),
    says: /vote\.announced: the votes recorded .* follows/,
    python: true,
  },
  {
    name: 'a result is changed with a right chain, and the seal is of before',
    change: (files) =>
      written(
        files,
        other(files, 'vote.announced', (data, line) =>
          saying(line, 'vote.announced', { ...data, result: { ...(data.result as Data), yes: 86 } }),
        ),
        { seals: 'as they are' },
      ),
    says: /bear a seal that the key of that time did not make/,
    python: true,
  },
  {
    name: 'a result is changed with a right chain and right seals',
    change: told('vote.announced', (data) => ({ ...data, result: { ...(data.result as Data), yes: 86 } })),
    says: /vote\.announced: the votes in favour recorded 86, and 85 follows/,
    python: true,
  },
  {
    name: 'the majority needed is another',
    change: told('vote.announced', (data) => ({ ...data, result: { ...(data.result as Data), needed: 40 } })),
    says: /the majority needed recorded 40, and 70 follows/,
    python: true,
  },
  {
    name: 'what was rejected is adopted',
    change: (files) => {
      const lines = linesOf(files);
      const place = placeOf(lines, 'proposal.rejected');
      const { proposal = '', session = '', meeting = '' } = said(lines[place] as Line)?.data ?? {};
      const data = { proposal, session, meeting, by: 'vote', symbol: 'DEMO-1/Res.3', present: 119, statesParties: 124 };
      return written(files, lines.with(place, saying(lines[place] as Line, 'proposal.adopted', data)));
    },
    says: /vote\.announced: proposal\.rejected should stand behind it, and proposal\.adopted does/,
    python: true,
  },
  {
    name: 'an entry is left out',
    change: (files) => ({ ...files, lines: files.lines.toSpliced(placeOf(linesOf(files), 'vote.closed'), 1) }),
    says: /stands in the place of entry/,
    python: true,
  },
  {
    name: 'an entry is left out and the rest linked anew',
    change: (files) => {
      const lines = linesOf(files);
      return written(files, lines.toSpliced(placeOf(lines, 'presence.registered'), 1), { seals: 'as they are' });
    },
    says: /entries \d+ to \d+ bear no seal/,
    python: true,
  },
  {
    name: 'two entries change places',
    change: (files) => {
      const place = placeOf(linesOf(files), 'vote.announced');
      const [one = '', two = ''] = files.lines.slice(place, place + 2);
      return { ...files, lines: files.lines.with(place, two).with(place + 1, one) };
    },
    says: /stands in the place of entry/,
    python: true,
  },
  {
    name: 'a letter of a seal is another',
    change: textChanged('vote.opened', (text) =>
      text.replace(/(\d+ [0-9a-f-]+ )(.)/, (_, start, letter) => `${start}${letter === 'A' ? 'B' : 'A'}`),
    ),
    says: /entry \d+ bears a seal that the key of that time did not make/,
    python: true,
  },
  {
    name: 'the whole is sealed with another key',
    change: (files) => written(files, linesOf(files), { seed: otherSeed }),
    says: /bear a seal that the key of that time did not make/,
    python: true,
  },
  {
    name: 'all seals are taken off',
    change: (files) =>
      written(
        files,
        linesOf(files).map((line) => ({ ...line, seal: null })),
      ),
    says: /entries 1 to \d+ bear no seal/,
    python: true,
  },
  {
    name: 'an adoption without a vote is put in with a right chain and no seal',
    change: (files) =>
      written(
        files,
        behind(files, 'proposal.rejected', (lines) => ({ ...adoptedByNobody(lines), seal: null })),
        { seals: 'as they are' },
      ),
    says: /bear a seal of other entries/,
    python: true,
  },
  {
    name: 'the same at the end, with the seal of another transaction',
    change: (files) => {
      const lines = linesOf(files);
      const stolen = lines.at(-1)?.seal ?? null;
      return written(files, [...lines, { ...adoptedByNobody(lines), seal: stolen }], { seals: 'as they are' });
    },
    says: /entry \d+ bears a seal of other entries/,
    python: true,
  },
  {
    name: 'the same, sealed as the program seals',
    change: (files) => written(files, behind(files, 'proposal.rejected', adoptedByNobody)),
    says: /proposal\.adopted: it stands only behind the result that brings it about, and none is there/,
    python: true,
  },
  {
    name: 'a result is announced twice',
    change: (files) =>
      written(
        files,
        behind(files, 'proposal.rejected', (lines) => at(lines, 'vote.announced', -1)),
      ),
    says: /vote\.announced: the vote is announced, and not closed/,
    python: true,
  },
  {
    name: 'the end is cut off',
    change: (files) => ({ ...files, lines: files.lines.slice(0, -4) }),
    says: /record\.jsonl holds \d+ entries, and the checkpoint was signed over/,
    python: true,
  },
  {
    name: 'the checkpoint is of another size',
    change: (files) => ({ ...files, checkpoint: signedOver(leavesOf(files).slice(0, -1)) }),
    says: /and the checkpoint was signed over/,
    python: true,
  },
  {
    name: 'the checkpoint is over other entries',
    change: (files) => ({ ...files, checkpoint: signedOver(leavesOf(files).toReversed()) }),
    says: /the entries give the root .* was signed/,
    python: true,
  },
  {
    name: 'the signature under the checkpoint is another',
    change: (files) => ({
      ...files,
      checkpoint: files.checkpoint.replace(
        /(\S{20})(.)(\S*)\n$/,
        (_, before, letter, rest) => `${before}${letter === 'A' ? 'B' : 'A'}${rest}\n`,
      ),
    }),
    says: /checkpoint: .*(signature|signed)/,
    python: true,
  },
  {
    name: 'the file of keys names another log',
    change: (files) => ({
      ...files,
      trust: formatTrust({
        origin: logName,
        logKeys: [signingKey(logName, 'log', otherSeed).key],
        witnesses: [],
        quorum: 0,
      }),
    }),
    says: /checkpoint: no trusted key of the log signed it/,
    python: true,
  },
  {
    name: 'the seals go on with the key of before',
    change: (files) => {
      const key = sealKeyOf(otherSeed);
      const proof = proveSealKey(otherSeed, sealKeyOf(sealSeed));
      return written(
        files,
        behind(files, 'vote.opened', (lines) =>
          saying(at(lines, 'vote.opened'), 'seal-key.introduced', { key, proof }),
        ),
      );
    },
    says: /bear a seal that the key of that time did not make/,
    python: true,
  },
  {
    name: 'a key is introduced by somebody who does not hold it',
    change: (files) => {
      const data = {
        key: sealKeyOf(otherSeed),
        proof: proveSealKey(sealSeed, null),
      };
      return written(files, [
        ...linesOf(files),
        saying(at(linesOf(files), 'vote.opened'), 'seal-key.introduced', data),
      ]);
    },
    says: /nothing shows that whoever introduced the key/,
  },
  {
    name: 'a salt is another',
    change: textChanged('vote.announced', (text) =>
      text.replace(/"salt":"(.)/, (_, digit) => `"salt":"${digit === '0' ? '1' : '0'}`),
    ),
    says: /vote\.announced: its data are not those it was made with/,
    python: true,
  },
  {
    name: 'a line is written otherwise',
    change: textChanged('vote.announced', (text) => text.replace('{"data"', '{ "data"')),
    says: /not in its canonical form/,
    python: true,
  },
  {
    name: 'the closing of a vote is said not to be public',
    change: (files) => {
      const lines = linesOf(files);
      return written(
        files,
        lines.map((line, place) => {
          if (place !== placeOf(lines, 'vote.closed')) return line;
          const { seq, hash, seal } = line;
          return { kind: 'sealed', seq, hash, seal };
        }),
      );
    },
    says: /vote\.announced: the vote is open, and not closed/,
    python: true,
  },
  {
    name: 'a State votes that is not on the list',
    change: told('vote.opened', (data) => ({ ...data, entitled: (data.entitled as readonly Json[]).slice(10) })),
    says: /voted without the right to vote in it/,
    python: true,
  },
  {
    name: 'the list of States with the right to vote is shorter',
    change: told('vote.opened', (data) => ({ ...data, entitled: (data.entitled as readonly Json[]).slice(0, -1) })),
    says: /vote\.opened: the States with the right to vote recorded/,
  },
  {
    name: 'arrears are certified before the vote',
    change: (files) => {
      const lines = linesOf(files);
      const data = { session: said(at(lines, 'proposal.adopted'))?.data.session ?? '', state: 'BRA', paid: [] };
      const due = [2022, 2023, 2024, 2025, 2026].map((year) => ({ year, cents: 100_000 }));
      const base = at(lines, 'meeting.opened');
      return written(
        files,
        behind(files, 'meeting.opened', () => saying(base, 'contributions.certified', { ...data, due })),
      );
    },
    says: /vote\.opened: the States with the right to vote recorded/,
  },
  {
    name: 'the quorum of the opening is another',
    change: told('meeting.opened', (data) => ({ ...data, needed: 40 })),
    says: /meeting\.opened: the quorum recorded 40, and 42 follows/,
  },
  {
    name: 'a State was not there',
    change: told('presence.registered', (data) => ({ ...data, arrived: (data.arrived as readonly Json[]).slice(1) })),
    says: /meeting\.opened: the seats present recorded 119, and 118 follows/,
  },
  {
    name: 'somebody else is elected',
    change: told('ballot.announced', (data) => {
      const { standing = [] } = { standing: (data.count as { votes: readonly { candidate: string }[] }).votes };
      return { ...data, result: { ...(data.result as Data), elected: [standing[0]?.candidate ?? ''] } };
    }),
    says: /ballot\.announced: who is elected recorded/,
  },
  {
    name: 'the count of a ballot does not add up',
    change: told('ballot.announced', (data) => ({ ...data, count: { ...(data.count as Data), valid: 200 } })),
    says: /ballot\.announced: the count does not add up/,
  },
  {
    name: 'a ballot asks for less',
    change: told('ballot.opened', (data) => ({
      ...data,
      requirements: { ...(data.requirements as Data), listA: 0, african: 0 },
    })),
    says: /ballot\.opened: the requirements recorded/,
  },
  {
    name: 'the end of an election is not said',
    change: (files) => {
      const lines = linesOf(files);
      const place = placeOf(lines, 'election.completed');
      const seal = lines[place]?.seal ?? null;
      return written(files, lines.with(place - 1, { ...(lines[place - 1] as Line), seal }).toSpliced(place, 1));
    },
    says: /ballot\.announced: election\.completed should stand behind it, and item\.concluded does/,
  },
  {
    name: 'a resolution has the symbol of another',
    change: told('proposal.adopted', (data) => ({ ...data, symbol: 'DEMO-1/Res.7' }), 1),
    says: /proposal\.adopted: it says .*Res\.7.* follows/,
  },
  {
    name: 'a draft has a symbol that leaves a gap',
    change: told('proposal.submitted', (data) => ({ ...data, symbol: String(data.symbol).replace(/\d+$/, '9') })),
    says: /proposal\.submitted: the symbol recorded/,
  },
  {
    name: 'the roll call goes in another order',
    change: told('roll-call.drawn', (data) => {
      const [first = '', second = '', third = '', ...rest] = data.order as readonly string[];
      return { ...data, order: [first, third, second, ...rest] };
    }),
    says: /roll-call\.drawn: the order of the calling recorded/,
  },
  {
    name: 'a delegate announces the result',
    change: (files) =>
      written(
        files,
        other(files, 'vote.announced', (data, line) =>
          saying(line, 'vote.announced', data, { capacity: 'delegate:FRA@demo-1' }),
        ),
      ),
    says: /vote\.announced: done as delegate:FRA@demo-1, and only whoever presides does it/,
  },
  {
    name: 'the data of a State Party are others',
    change: textChanged('reference.loaded', (text) => text.replace('2002-07-01', '2002-07-02')),
    says: /reference\.loaded: the text of states\.json beside it is not the one it names/,
  },
  {
    name: 'an act says nothing of what it should',
    change: told('vote.announced', ({ vote = '' }) => ({ vote })),
    says: /vote\.announced: what it says cannot be/,
    python: true,
  },
];

function leavesOf(files: Exported): readonly Uint8Array[] {
  return linesOf(files).map((line) =>
    line.kind === 'public'
      ? leafBytes(line.entry)
      : new TextEncoder().encode(`{"hash":"${line.hash}","seq":${line.seq},"v":1}`),
  );
}
