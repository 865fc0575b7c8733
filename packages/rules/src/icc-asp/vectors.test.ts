import { describe, expect, it } from 'vitest';
import { readElections } from '../../reference/records.ts';
import { checkCount } from '../count-check.ts';
import { speakersOrder } from './floor/speakers.ts';
import { noRequirements, type Requirements } from './judges/candidate.ts';
import { judgesElected, judgesNeeded } from './judges/elected.ts';
import { judgesRequirements } from './judges/requirements.ts';
import { composition } from './organs/composition.ts';
import { prosecutorBallot } from './prosecutor.ts';

/** Vectors of docs/law.md that rest on the recorded elections. */
function recorded(id: string) {
  const found = readElections().find((e) => e.id === id);
  if (found === undefined) throw new Error(`no record ${id}`);
  return found;
}

function requirementsOf(id: string): Requirements {
  const { judgesInOffice, statesParties, seats = 1 } = recorded(id);
  const groups = statesParties?.computed?.byGroup;
  if (judgesInOffice === undefined || groups === undefined) throw new Error(`nothing on the bench of ${id}`);
  return judgesRequirements({ ballot: 1, inOffice: judgesInOffice.totals, groups, seats }).value;
}

describe('vectors from recorded elections', () => {
  it('TV-4.2: 2006, lists A 1 and B 1, not waivable', () => {
    expect(requirementsOf('2006-judges')).toMatchObject({ listA: 1, listB: 1 });
    const { judgesInOffice, statesParties } = recorded('2006-judges');
    const groups = statesParties?.computed?.byGroup ?? {
      african: 0,
      asiaPacific: 0,
      easternEuropean: 0,
      grulac: 0,
      weog: 0,
    };
    const later = judgesRequirements({
      ballot: 9,
      inOffice: judgesInOffice?.totals ?? noRequirements,
      groups,
      seats: 6,
    });
    expect(later.value).toEqual({ ...noRequirements, listA: 1, listB: 1 });
  });

  it('TV-4.3: 2007, list A 2', () => {
    expect(requirementsOf('2007-judges-vacancies').listA).toBe(2);
  });

  it('TV-4.6: 2013, one judge of GRULAC and no list', () => {
    expect(requirementsOf('2013-judge-vacancy')).toEqual({ ...noRequirements, grulac: 1 });
  });

  it('TV-4.14: ballot 1 of 2003 elects seven with 56 needed, and Kirsch with 55 is not', () => {
    const { candidates, ballots } = recorded('2003-judges');
    const first = ballots?.[0];
    const named = (candidates?.members ?? []).flatMap((c) =>
      c.name === null || c.region === null ? [] : [{ name: c.name, list: c.list, region: c.region, gender: c.gender }],
    );
    const found = judgesElected({
      presentAndVoting: 83,
      statesParties: 85,
      seats: 18,
      votes: first?.votes ?? [],
      candidates: named,
      inOffice: noRequirements,
    });
    expect(found.value.needed).toBe(56);
    expect(found.value.elected).toEqual(['Clark', 'Diarra', 'Song', 'Steiner', 'Kuenyehia', 'Odio Benito', 'Pillay']);
    expect(found.value.elected).not.toContain('Kirsch');
    expect(judgesNeeded(85)).toBe(57);
  });

  it('TV-3.10: an abstention is among the valid ballots and outside the base', () => {
    expect(judgesNeeded(193 - 2)).toBe(128);
    const votes = [
      { candidate: 'EST', votes: 111 },
      { candidate: 'ROU', votes: 78 },
      { candidate: 'GEO', votes: 1 },
      { candidate: 'LVA', votes: 1 },
    ];
    const sheet = {
      papers: 193,
      invalid: 0,
      valid: 193,
      abstentions: 2,
      seats: 1,
      candidates: votes.map((v) => ({ id: v.candidate, name: v.candidate })),
      votes,
    };
    expect(checkCount(sheet)).toEqual([]);
    expect(checkCount({ ...sheet, abstentions: 3 }).map((o) => o.code)).toEqual(['count.sum']);
  });

  it('TV-5.2: 78 votes of 78 elected the Prosecutor in 2003', () => {
    const found = prosecutorBallot({
      statesParties: 89,
      voting: 78,
      votes: [{ candidate: 'Moreno-Ocampo', votes: 78 }],
    });
    expect(found.value).toMatchObject({ required: 45, elected: ['Moreno-Ocampo'] });
  });

  it('TV-5.5: the seats named for the seven elected in 2025 keep to the groups of seventeen', () => {
    const elected = { african: 1, easternEuropean: 2, grulac: 1, weog: 3 } as const;
    const rule = composition('committeeOnBudgetAndFinance', [], '2025-12-05').value.warnings;
    for (const [group, count] of Object.entries(elected)) {
      expect(Number(rule.find((w) => w.facts.region === group)?.facts.seats)).toBeGreaterThanOrEqual(count);
    }
  });

  it('TV-11.2: a dozen statements of organizations stand in one block', () => {
    const dozen = Array.from({ length: 12 }, (_, i) => ({
      id: `NGO ${i + 1}`,
      category: 'nonGovernmentalOrganization' as const,
      place: i,
    }));
    const states = [{ id: 'State Party', category: 'stateParty' as const, place: 99 }];
    expect(speakersOrder([...dozen, ...states]).value).toEqual(['State Party', ...dozen.map((d) => d.id)]);
  });
});
