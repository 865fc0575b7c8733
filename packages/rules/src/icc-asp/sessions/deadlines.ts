import { type Citation, type Confidence, type Finding, finding, type Line, line } from '../../finding.ts';
import { addDays, type IsoDay } from '../../iso-day.ts';
import { procedure } from '../cite.ts';
import type { ParameterKey, Parameters } from '../parameters/shapes.ts';
import { parameter, parameterValue, usesOf } from '../parameters.ts';

export type SessionKind = 'regular' | 'resumed' | 'special';

/** A day by which something has to be done before a session opens. */
export interface Deadline {
  readonly id: string;
  readonly what: string;
  /** Calendar days before the opening; holidays do not matter. */
  readonly days: number;
  readonly latest: IsoDay;
  readonly cite: Citation;
  readonly confidence: Confidence;
}

interface Step {
  readonly id: string;
  readonly what: string;
  readonly key: ParameterKey &
    (
      | 'notice.regular.days'
      | 'notice.special.days'
      | 'agenda.supplementary.requestDays'
      | 'agenda.supplementary.circulateDays'
    );
  readonly cite: Citation;
}

const regular: readonly Step[] = [
  { id: 'notice', what: 'Notice of the session', key: 'notice.regular.days', cite: procedure('rule 6') },
  {
    id: 'provisionalAgenda',
    what: 'Provisional agenda with its documents',
    key: 'notice.regular.days',
    cite: procedure('rule 10'),
  },
  {
    id: 'supplementaryRequest',
    what: 'Request for a supplementary item',
    key: 'agenda.supplementary.requestDays',
    cite: procedure('rule 12'),
  },
  {
    id: 'supplementaryList',
    what: 'List of supplementary items circulated',
    key: 'agenda.supplementary.circulateDays',
    cite: procedure('rule 12'),
  },
];
const special: readonly Step[] = [
  { id: 'notice', what: 'Notice of the special session', key: 'notice.special.days', cite: procedure('rule 9') },
  {
    id: 'provisionalAgenda',
    what: 'Provisional agenda, with the notice',
    key: 'notice.special.days',
    cite: procedure('rules 14 to 17'),
  },
];

/** A resumed session is the same session: same number, agenda and officers; no notice of its own (rule 7). */
const steps: Readonly<Record<SessionKind, readonly Step[]>> = { regular, special, resumed: [] };

/** The deadlines of a session, counted back from its opening day; earliest first. */
export function sessionDeadlines(
  kind: SessionKind,
  opening: IsoDay,
  parameters: Parameters = {},
): Finding<readonly Deadline[]> {
  const used = [...new Set(steps[kind].map((s) => s.key))];
  const deadlines = steps[kind].map((step): Deadline => {
    const days = parameterValue(step.key, parameters);
    return {
      id: step.id,
      what: step.what,
      days,
      latest: addDays(opening, -days),
      cite: step.cite,
      confidence: parameter(step.key).confidence,
    };
  });
  const lines: Line[] = deadlines.map((d) =>
    line(
      'deadline',
      `${d.what}: ${d.days} days before ${opening}, ${d.latest}`,
      { id: d.id, session: kind, opening, days: d.days, latest: d.latest },
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
  return finding('sessions.deadlines', deadlines, lines, usesOf(used, parameters));
}
