import { type Finding, finding, type Line, line } from '../../finding.ts';
import { addDays, type IsoDay } from '../../iso-day.ts';
import { resolution } from '../cite.ts';
import type { Parameters } from '../parameters/shapes.ts';
import { parameterValue, usesOf } from '../parameters.ts';

export type NonCooperationTrigger = 'courtDecision' | 'imminent';
export type NonCooperationStep =
  | 'emergencyBureau'
  | 'openLetter'
  | 'ambassadorialBureau'
  | 'publicDialogue'
  | 'bureauReport'
  | 'plenaryDebate'
  | 'goodOffices'
  | 'focalPoints';

const formal: readonly NonCooperationStep[] = [
  'emergencyBureau',
  'openLetter',
  'ambassadorialBureau',
  'publicDialogue',
  'bureauReport',
  'plenaryDebate',
];
const informal: readonly NonCooperationStep[] = ['goodOffices', 'focalPoints'];
const words: Readonly<Record<NonCooperationStep, string>> = {
  emergencyBureau: 'Emergency meeting of the Bureau, if urgent action can still produce cooperation',
  openLetter: 'Open letter of the President to the State concerned',
  ambassadorialBureau: 'Meeting of the Bureau at ambassadorial level with the State',
  publicDialogue: 'Public dialogue in the New York Working Group',
  bureauReport: 'Report of the Bureau with recommendations',
  plenaryDebate: 'Debate in plenary',
  goodOffices: 'Good offices of the President',
  focalPoints: 'Regional focal points',
};

export interface NonCooperationFacts {
  readonly trigger: NonCooperationTrigger;
  /** Urgent action can still produce cooperation. */
  readonly urgent: boolean;
  readonly done: readonly NonCooperationStep[];
  readonly letterSent?: IsoDay;
}

export interface NonCooperationCase {
  readonly procedure: 'formal' | 'informal';
  readonly next: NonCooperationStep | null;
  /** The last day for the views of the State concerned. */
  readonly replyDue: IsoDay | null;
}

/** The steps on non-cooperation: formal once the Court has referred the matter, informal before. */
export function nonCooperation(facts: NonCooperationFacts, parameters: Parameters = {}): Finding<NonCooperationCase> {
  const isFormal = facts.trigger === 'courtDecision';
  const steps = (isFormal ? formal : informal).filter((s) => s !== 'emergencyBureau' || facts.urgent);
  const next = steps.find((s) => !facts.done.includes(s)) ?? null;
  const days = parameterValue('noncoop.letterDays', parameters);
  const replyDue = facts.letterSent === undefined ? null : addDays(facts.letterSent, days);
  const cite = resolution('ICC-ASP/10/Res.5', 'annex, paragraph 14');
  const lines: Line[] = [
    line(
      'noncoop.next',
      next === null ? 'All steps are taken' : `Next: ${words[next]}`,
      { procedure: isFormal ? 'formal' : 'informal', next: next ?? 'none' },
      cite,
      next === 'bureauReport' ? 'sourced' : 'unverified',
    ),
  ];
  if (replyDue !== null)
    lines.push(
      line(
        'noncoop.reply',
        `Views of the State within ${days} days: ${replyDue}`,
        { replyDue, days },
        cite,
        'unverified',
      ),
    );
  return finding(
    'noncooperation.steps',
    { procedure: isFormal ? 'formal' : 'informal', next, replyDue },
    lines,
    usesOf(['noncoop.letterDays'], parameters),
  );
}
