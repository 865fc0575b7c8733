import { type Finding, finding, line } from '../../finding.ts';
import { addYears, type IsoDay } from '../../iso-day.ts';
import { practice, statute } from '../cite.ts';
import type { Parameters } from '../parameters/shapes.ts';
import { parameterValue, usesOf } from '../parameters.ts';

export interface HandoverFacts {
  readonly sessionOpens: IsoDay;
  readonly sessionCloses: IsoDay;
  /** The day the election itself names. */
  readonly decided?: IsoDay;
}

/**
 * When a Bureau takes office. INTERPRETATION: each election says it. Up to the tenth session the new Bureau took office at
 * the opening of the session that elected it, later at its close.
 */
export function bureauHandover(
  facts: HandoverFacts,
  parameters: Parameters = {},
): Finding<{ readonly from: IsoDay | null; readonly until: IsoDay | null }> {
  const mode = parameterValue('bureau.handover', parameters);
  const byMode = {
    perElection: facts.decided ?? null,
    opening: facts.sessionOpens,
    close: facts.sessionCloses,
  } as const;
  const from = facts.decided ?? byMode[mode];
  const until = from === null ? null : addYears(from, 3);
  const text = from === null ? 'The election has to say from when' : `In office from ${from}, for three years`;
  return finding(
    'organs.handover',
    { from, until },
    [
      line(
        'bureau.from',
        text,
        { mode, from: from ?? 'unsaid' },
        practice('handover of the Bureau', 'ARCH11'),
        'derived',
      ),
      line('bureau.years', 'Elected for three years', {}, statute('112(3)(a)'), 'sourced'),
    ],
    usesOf(['bureau.handover'], parameters),
  );
}
