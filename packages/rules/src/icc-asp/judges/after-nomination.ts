import { type Finding, finding, line, type Objection } from '../../finding.ts';
import type { IsoDay } from '../../iso-day.ts';
import { resolution } from '../cite.ts';

/** What stands against moving a candidate to the other list. INTERPRETATION: not once the nomination period has closed. */
export function listChangeObjections(facts: { readonly asked: IsoDay; readonly closes: IsoDay }): readonly Objection[] {
  if (facts.asked <= facts.closes) return [];
  return [
    {
      code: 'nomination.listFixed',
      text: `The list is fixed since ${facts.closes}`,
      facts: { closes: facts.closes },
      cite: resolution('ICC-ASP/3/Res.6', 'part A'),
      confidence: 'open',
    },
  ];
}

export type Assessment = 'highlyQualified' | 'qualified' | 'formallyQualified' | 'notQualified' | 'none';

/**
 * What an assessment of the Advisory Committee, or a report of due diligence, does to a candidacy: nothing by itself. Only
 * the criteria of article 36 and the vote decide, and neither extends the nomination period.
 */
export function effectOfAssessment(facts: {
  readonly committee: Assessment;
  readonly dueDiligence: 'open' | 'closed' | 'reported';
}): Finding<'stands'> {
  return finding('judges.assessment', 'stands', [
    line(
      'assessment.notBinding',
      `The Advisory Committee assesses (${facts.committee}); States may vote for anyone nominated`,
      { committee: facts.committee },
      resolution('ICC-ASP/10/36', 'annex', 'ACNC'),
      'unverified',
    ),
    line(
      'assessment.dueDiligence',
      `Due diligence ${facts.dueDiligence}: it informs the States, it does not disqualify`,
      { dueDiligence: facts.dueDiligence },
      resolution('ICC-ASP/22/Res.3', 'paragraph 81 and annex II', 'DD26'),
      'unverified',
    ),
  ]);
}
