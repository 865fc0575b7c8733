import { type Citation, type Confidence, type Finding, finding, type Line, line } from '../../finding.ts';
import { addDays, type IsoDay } from '../../iso-day.ts';
import { procedure } from '../cite.ts';
import type { Parameters } from '../parameters/shapes.ts';
import { parameter, parameterValue, usesOf } from '../parameters.ts';
import { type DeadlineParty, type DeadlineStep, type DeadlineStepId, deadlineSteps } from './deadline-steps.ts';

export type SessionKind = 'regular' | 'resumed' | 'special';

/** A day by which something has to be done for a session. */
export interface Deadline {
  readonly id: DeadlineStepId;
  readonly what: string;
  /** Calendar days before or after the opening, holidays do not matter; 0 on the first or last day itself. */
  readonly days: number;
  readonly from: DeadlineStep['counted']['from'];
  readonly latest: IsoDay;
  readonly cite: Citation;
  readonly confidence: Confidence;
  readonly acts: readonly DeadlineParty[];
  readonly told: readonly DeadlineParty[];
}

export interface SessionPlanned {
  readonly kind: SessionKind;
  readonly opening: IsoDay;
  /** its last day, where that is known: some days are counted from it */
  readonly closing?: IsoDay;
}

/** The deadlines of a session, counted from its opening day, and from its last day where that is given. */
export function sessionDeadlines(
  { kind, opening, closing }: SessionPlanned,
  parameters: Parameters = {},
): Finding<readonly Deadline[]> {
  const steps = deadlineSteps.filter(
    ({ sessions, counted }) => sessions.includes(kind) && (counted.from !== 'closing' || closing !== undefined),
  );
  const deadlines = steps.map((step) => deadlineOf(step, { opening, closing: closing ?? opening }, parameters));
  const lines: Line[] = deadlines.map((d) =>
    line(
      'deadline',
      lineText(d, opening),
      { id: d.id, session: kind, opening, days: d.days, from: d.from, latest: d.latest },
      d.cite,
      d.confidence,
    ),
  );
  if (kind === 'resumed') {
    lines.push(
      line(
        'deadline.resumed',
        'A resumed session is the same session: no new notice, agenda or officers',
        {},
        procedure('rule 7'),
        'unverified',
      ),
    );
  }
  const used = steps.flatMap(({ counted }) => ('key' in counted ? [counted.key] : []));
  return finding('sessions.deadlines', deadlines, lines, usesOf([...new Set(used)], parameters));
}

/** INTERPRETATION: hours after the opening are said by the day on which they end, counted in whole days. */
function deadlineOf(
  { id, what, counted, cite, confidence, acts, told }: DeadlineStep,
  { opening, closing }: { readonly opening: IsoDay; readonly closing: IsoDay },
  parameters: Parameters,
): Deadline {
  const plain = { id, what, from: counted.from, cite, acts, told };
  switch (counted.from) {
    case 'before': {
      const days = parameterValue(counted.key, parameters);
      return { ...plain, days, latest: addDays(opening, -days), confidence: parameter(counted.key).confidence };
    }
    case 'after': {
      const days = Math.floor((parameterValue(counted.key, parameters) + 23) / 24);
      return { ...plain, days, latest: addDays(opening, days), confidence: parameter(counted.key).confidence };
    }
    case 'opening':
      return { ...plain, days: 0, latest: opening, confidence };
    case 'closing':
      return { ...plain, days: 0, latest: closing, confidence };
  }
}

function lineText({ what, days, from, latest }: Deadline, opening: IsoDay): string {
  switch (from) {
    case 'before':
    case 'after':
      return `${what}: ${days} ${days === 1 ? 'day' : 'days'} ${from} ${opening}, ${latest}`;
    case 'opening':
      return `${what}: on the first day, ${latest}`;
    case 'closing':
      return `${what}: by the last day, ${latest}`;
  }
}
