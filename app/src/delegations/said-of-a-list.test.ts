import { describe, expect, it } from 'vitest';
import { Accreditations } from './accreditations.ts';
import { judgePersons } from './delegation-list.ts';
import type { Known } from './said-of-a-list.ts';

const party = (iso3: string) =>
  ({ iso3, group: 'asia-pacific', entryIntoForce: '2002-07-01', partyUntil: null }) as never;

function judged(
  lines: readonly (readonly [state: string, role: string, family: string])[],
  there: readonly Known[] = [],
) {
  const { judged: found } = judgePersons({
    there: new Accreditations<Known>(there, [party('ARM'), party('URY')], '2026-12-07'),
    details: new Map(),
    lines: lines.map(([state, role, family], n) => ({ line: n + 2, values: { state, role, family, given: 'Ash' } })),
    meant: new Set(),
  });
  return [...found.values()].map(({ becomes, why }) => [
    becomes,
    why?.objection.code,
    why?.objection.facts,
    why?.column,
  ]);
}

describe('a list of persons', () => {
  it('says of two of its lines what they are to one another: nobody of it is accredited yet', () => {
    expect(
      judged([
        ['ARM', 'head', 'EXAMPLE'],
        ['ARM', 'adviser', 'EXAMPLE'],
        ['URY', 'adviser', 'EXAMPLE'],
        ['ARM', 'head', 'SECOND'],
      ]),
    ).toEqual([
      ['new', undefined, undefined, undefined],
      ['asked', 'same-person-in-list', { name: 'EXAMPLE, Ash', state: 'ARM', line: 2 }, 'family'],
      ['asked', 'other-seat-in-list', { name: 'EXAMPLE, Ash', state: 'ARM', line: 2 }, 'family'],
      ['wrong', 'head-in-list', { state: 'ARM', line: 2 }, 'role'],
    ]);
  });

  it('asks for a tick where somebody is accredited already', () => {
    const known = { name: 'EXAMPLE, Ash', state: 'ARM', role: 'head' };
    expect(
      judged(
        [
          ['ARM', 'adviser', 'EXAMPLE'],
          ['URY', 'adviser', 'EXAMPLE'],
          ['ARM', 'head', 'SECOND'],
        ],
        [known],
      ),
    ).toEqual([
      ['asked', 'same-person-to-tick', known, 'family'],
      ['asked', 'other-seat-to-tick', { name: 'EXAMPLE, Ash', state: 'ARM' }, 'family'],
      ['wrong', 'head-exists', { state: 'ARM' }, 'role'],
    ]);
  });
});
