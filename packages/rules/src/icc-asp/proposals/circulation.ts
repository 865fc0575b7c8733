import { type Finding, finding, line } from '../../finding.ts';
import { addDays, type IsoDay } from '../../iso-day.ts';
import { procedure } from '../cite.ts';
import { assemblyLanguages } from '../floor/public-meeting.ts';
import type { Parameters } from '../parameters/shapes.ts';
import { parameterValue, usesOf } from '../parameters.ts';

export interface CirculationFacts {
  /** The day each language version reached the delegations; a language that is missing has not. */
  readonly circulated: Readonly<Record<string, IsoDay>>;
  readonly meeting: IsoDay;
  /** Amendments and motions of procedure the President may take at shorter notice. */
  readonly kind: 'proposal' | 'amendment' | 'procedural';
  readonly presidentPermits?: boolean;
}

export interface Circulation {
  readonly latest: IsoDay;
  readonly ready: boolean;
  readonly missing: readonly string[];
  readonly late: readonly string[];
}

/** The rule of the day before: discussed or voted only when circulated in all languages not later than the day before. */
export function circulation(facts: CirculationFacts, parameters: Parameters = {}): Finding<Circulation> {
  const latest = addDays(facts.meeting, -parameterValue('proposal.circulation.days', parameters));
  const missing = assemblyLanguages.filter((lang) => facts.circulated[lang] === undefined);
  const late = assemblyLanguages.filter((lang) => (facts.circulated[lang] ?? '') > latest);
  const permitted = facts.kind !== 'proposal' && facts.presidentPermits === true;
  const onTime = missing.length === 0 && late.length === 0;
  const gaps = [...missing.map((lang) => `${lang} missing`), ...late.map((lang) => `${lang} late`)];
  const text = onTime
    ? `Circulated in all languages by ${latest}`
    : `To be circulated in all languages by ${latest}: ${gaps.join(', ')}`;
  const lines = [
    line(
      'circulation.day',
      text,
      {
        latest,
        onTime: onTime ? 1 : 0,
        missing: missing.join(' '),
        missed: missing.length,
        late: late.join(' '),
        overdue: late.length,
      },
      procedure('rule on proposals and amendments'),
      'unverified',
    ),
  ];
  if (!onTime && permitted) {
    lines.push(
      line(
        'circulation.permitted',
        'The President permits it at shorter notice',
        {},
        procedure('rule on proposals and amendments'),
        'unverified',
      ),
    );
  }
  return finding(
    'proposals.circulation',
    { latest, ready: onTime || permitted, missing, late },
    lines,
    usesOf(['proposal.circulation.days'], parameters),
  );
}
