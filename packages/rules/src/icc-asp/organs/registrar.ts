import { counted } from '../../counted.ts';
import { type Finding, finding, line, type Objection } from '../../finding.ts';
import { moreThanHalf, neededOf } from '../../threshold.ts';
import { statute } from '../cite.ts';

export interface RegistrarElection {
  readonly electedBy: 'judges';
  /** Judges whose votes elect. */
  readonly needed: number;
  readonly years: 5;
  readonly reElection: 'once' | 'asDecided';
}

/** The Registrar and the Deputy are elected by the judges; the Assembly only recommends. */
export function registrarElection(office: 'registrar' | 'deputyRegistrar', judges: number): Finding<RegistrarElection> {
  const needed = neededOf(judges, moreThanHalf);
  const value = {
    electedBy: 'judges',
    needed,
    years: 5,
    reElection: office === 'registrar' ? 'once' : 'asDecided',
  } as const;
  const article = office === 'registrar' ? '43(4) and (5)' : '43(4)';
  const text = `${counted(judges, 'judge')}, more than half = ${needed}; they take into account any recommendation of the Assembly`;
  return finding('organs.registrar', value, [
    line('registrar.election', text, { judges, needed }, statute(article), 'sourced'),
  ]);
}

/** What stands against electing somebody in the Assembly whom another body elects. */
export function electedElsewhere(
  office: 'registrar' | 'deputyRegistrar' | 'presidencyOfTheCourt',
): readonly Objection[] {
  const article = office === 'presidencyOfTheCourt' ? '38(1)' : '43(4)';
  return [
    {
      code: 'election.notOurs',
      text: 'The judges elect; the Assembly records the result',
      facts: { office },
      cite: statute(article),
      confidence: 'sourced',
    },
  ];
}
