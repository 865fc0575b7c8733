import { describe, expect, it } from 'vitest';
import { actsOf, codesOf, now, secretariat } from '../../test/given/who.ts';
import { system } from '../door/actor.ts';
import { acts } from '../modules.ts';
import { type EntryFacts, eraseEntryData } from './erase-entry-data.ts';
import { erasedEntries } from './erased-entries.ts';

const input = { entry: 12, because: 'at-request' } as const;
const decide = (facts: EntryFacts | null, actor = system) => eraseEntryData.decide(facts, input, actor, now);
const link: EntryFacts = { act: 'sign-in-link.made', audience: 'secretariat', erased: false };

describe('erase-entry-data', () => {
  it('names the entry and why, in public', () => {
    expect(actsOf(decide(link))).toEqual([
      {
        act: 'entry-data.erased',
        subject: 'entry:12',
        audience: 'public',
        cites: [],
        data: { entry: 12, because: 'at-request' },
      },
    ]);
  });

  it.each<[string, EntryFacts | null]>([
    ['no-such-entry', null],
    ['already-erased', { ...link, erased: true }],
    ['entry-public', { act: 'vote.announced', audience: 'public', erased: false }],
    ['entry-public', { ...link, audience: 'public' }],
    ['entry-carries-result', { act: 'vote.cast', audience: 'sealed', erased: false }],
    ['entry-carries-result', { act: 'vote.corrected', audience: 'sealed', erased: false }],
    ['entry-carries-result', { act: 'ballot.counted', audience: 'secretariat', erased: false }],
    ['entry-needed', { act: 'person.accredited', audience: 'participants', erased: false }],
    ['entry-needed', { act: 'accreditation.ended', audience: 'participants', erased: false }],
    ['entry-needed', { act: 'representative.designated', audience: 'participants', erased: false }],
    ['entry-needed', { act: 'designation.ended', audience: 'participants', erased: false }],
    ['entry-needed', { act: 'office.assigned', audience: 'secretariat', erased: false }],
    ['entry-needed', { act: 'office.ended', audience: 'secretariat', erased: false }],
    ['entry-needed', { act: 'floor.group-named', audience: 'secretariat', erased: false }],
    ['entry-needed', { act: 'podium-note.written', audience: 'secretariat', erased: false }],
    ['entry-needed', { act: 'focal-point.named', audience: 'secretariat', erased: false }],
    ['entry-needed', { act: 'focal-point.ended', audience: 'secretariat', erased: false }],
    ['entry-needed', { act: 'letters.mailed', audience: 'secretariat', erased: false }],
    ['entry-needed', { act: 'credentials-document.attached', audience: 'secretariat', erased: false }],
    ['entry-needed', { act: 'credentials-document.removed', audience: 'secretariat', erased: false }],
    ['entry-needed', { act: 'something.new', audience: 'bureau', erased: false }],
    ['ok', { act: 'person.erased', audience: 'secretariat', erased: false }],
  ])('%s', (code, facts) => {
    expect(codesOf(decide(facts))).toEqual([code]);
  });

  it('is done at the machine alone', () => {
    expect(codesOf(decide(link, secretariat))).toEqual(['needs-system']);
  });

  it.each([
    [{ entry: '12', because: 'at-request' }, true],
    [{ entry: '0', because: 'at-request' }, false],
    [{ entry: 'twelve', because: 'at-request' }, false],
    [{ entry: '12', because: 'because' }, false],
  ])('%j', (given, fits) => {
    expect(eraseEntryData.input.safeParse(given).success).toBe(fits);
  });

  it('every act that is not public was thought of here', () => {
    const guarded = Object.keys(acts).filter((name) => acts[name]?.audience !== 'public');
    expect(guarded.sort()).toEqual([
      'accreditation.ended',
      'act.confirmed',
      'act.declined',
      'act.proposed',
      'act.withdrawn',
      'ballot.counted',
      'check-in-code.renewed',
      'check-in-codes.issued',
      'credentials-committee.chair-chosen',
      'credentials-document.attached',
      'credentials-document.removed',
      'credentials-objection.raised',
      'credentials-objection.withdrawn',
      'credentials-report.made',
      'credentials.corrected',
      'credentials.examined',
      'credentials.received',
      'designation.ended',
      'floor.group-named',
      'focal-point.ended',
      'focal-point.named',
      'hands.counted',
      'letters.mailed',
      'office.assigned',
      'office.ended',
      'person.accredited',
      'person.checked-in',
      'person.described',
      'person.erased',
      'podium-note.speaker-absent',
      'podium-note.taken-away',
      'podium-note.written',
      'representative.designated',
      'roll-call.secret-laid-down',
      'sign-in-link.made',
      'sign-ins.ended',
      'vote.cast',
      'vote.corrected',
    ]);
  });
});

describe('the entries that acts of erasure name', () => {
  const row = (seq: number, act: string, audience = 'secretariat', data: object | null = {}) => ({
    seq,
    act,
    audience,
    data,
  });
  const erasing = (seq: number, entry: number) =>
    row(seq, 'entry-data.erased', 'public', { entry, because: 'at-request' });

  it('count when they stand before it and may be erased', () => {
    const rows = [
      row(1, 'sign-in-link.made'),
      row(2, 'vote.cast', 'sealed'),
      row(3, 'sign-in-link.made', 'public'),
      row(4, 'person.accredited', 'participants'),
      erasing(5, 1),
      erasing(6, 2),
      erasing(7, 3),
      erasing(8, 4),
      erasing(9, 10),
      row(10, 'sign-in-link.made'),
      erasing(11, 99),
    ];
    expect(erasedEntries(rows)).toEqual(new Map([[1, 5]]));
  });
});
