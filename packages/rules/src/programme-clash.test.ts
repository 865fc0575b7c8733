import { describe, expect, it } from 'vitest';
import { overlap, type ProgrammeSlot, plenaryBody, programmeClashes } from './programme-clash.ts';

const at = (time: string) => `2026-12-07T${time}:00.000Z`;
const slot = (body: string, room: string | null, from: string, until: string, id = 'other'): ProgrammeSlot => ({
  id,
  body,
  room,
  from: at(from),
  until: at(until),
});
const none = new Set<string>();

describe('two times of one day', () => {
  it.each([
    ['one ends as the other begins', '10:00', '13:00', '13:00', '15:00', false],
    ['one begins as the other ends', '13:00', '15:00', '10:00', '13:00', false],
    ['a minute in common', '10:00', '13:01', '13:00', '15:00', true],
    ['one within the other', '10:00', '13:00', '11:00', '12:00', true],
    ['the same', '10:00', '13:00', '10:00', '13:00', true],
    ['hours between', '08:00', '09:00', '10:00', '13:00', false],
  ])('%s', (_, from, until, otherFrom, otherUntil, met) => {
    expect(overlap({ from: at(from), until: at(until) }, { from: at(otherFrom), until: at(otherUntil) })).toBe(met);
  });

  it('goes on over midnight', () => {
    const night = { from: at('23:30'), until: '2026-12-08T00:30:00.000Z' };
    expect(overlap(night, { from: '2026-12-08T00:00:00.000Z', until: '2026-12-08T01:00:00.000Z' })).toBe(true);
    expect(overlap(night, { from: '2026-12-08T00:30:00.000Z', until: '2026-12-08T01:00:00.000Z' })).toBe(false);
  });
});

describe('a meeting of the programme', () => {
  const wanted = slot('bureau', 'A', '13:00', '14:00', 'wanted');
  it.each<[string, ProgrammeSlot, ReadonlySet<string>, readonly string[]]>([
    ['the same room', slot('amendments', 'A', '13:30', '15:00'), none, ['room']],
    ['the same room, one after the other', slot('amendments', 'A', '14:00', '15:00'), none, []],
    ['another room', slot('amendments', 'B', '13:00', '14:00'), none, []],
    ['the same body in another room', slot('bureau', 'B', '13:30', '15:00'), none, ['body']],
    ['the same body, no room yet', slot('bureau', null, '13:30', '15:00'), none, ['body']],
    ['the same body in the same room', slot('bureau', 'A', '13:30', '15:00'), none, ['room', 'body']],
    ['the plenary', slot(plenaryBody, 'B', '12:00', '13:01'), none, ['plenary']],
    [
      'the plenary, and the body is allowed beside it',
      slot(plenaryBody, 'B', '12:00', '13:01'),
      new Set(['bureau']),
      [],
    ],
    ['the plenary, and another body is allowed', slot(plenaryBody, 'B', '12:00', '13:01'), new Set(['x']), ['plenary']],
    [
      'the plenary in the same room, allowed or not',
      slot(plenaryBody, 'A', '12:00', '15:00'),
      new Set(['bureau']),
      ['room'],
    ],
    ['the plenary before it', slot(plenaryBody, 'B', '10:00', '13:00'), none, []],
    ['itself at its old time', { ...slot('bureau', 'A', '13:30', '15:00'), id: 'wanted' }, none, []],
  ])('beside %s', (_, other, allowed, kinds) => {
    expect(programmeClashes(wanted, [other], allowed).map(({ kind }) => kind)).toEqual(kinds);
  });

  it('has no room yet, like another one', () => {
    const homeless = slot('bureau', null, '13:00', '14:00', 'wanted');
    expect(programmeClashes(homeless, [slot('amendments', null, '13:00', '14:00')], none)).toEqual([]);
  });

  it('of the plenary meets what is not allowed beside it', () => {
    const plenary = slot(plenaryBody, 'A', '10:00', '13:00', 'wanted');
    const bodies = [slot('bureau', 'B', '09:00', '10:01'), slot('amendments', 'C', '12:00', '14:00', 'third')];
    expect(programmeClashes(plenary, bodies, new Set(['bureau']))).toEqual([{ kind: 'plenary', with: bodies[1] }]);
    expect(programmeClashes(plenary, [slot(plenaryBody, 'B', '12:00', '14:00')], none)).toMatchObject([
      { kind: 'body' },
    ]);
  });

  it('names all that it meets, rooms first', () => {
    const others = [slot(plenaryBody, 'B', '12:00', '15:00'), slot('amendments', 'A', '13:00', '14:00', 'third')];
    expect(programmeClashes(wanted, others, none).map(({ kind }) => kind)).toEqual(['room', 'plenary']);
  });
});
