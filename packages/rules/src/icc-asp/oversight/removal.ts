import { type Finding, finding, type Line, line, type Objection } from '../../finding.ts';
import { neededOf, twoThirds } from '../../threshold.ts';
import { evidence, statute } from '../cite.ts';
import type { DecisionId } from '../decision-catalogue.ts';
import { outcomeOfVote } from '../outcome-of-vote.ts';
import type { Parameters } from '../parameters/shapes.ts';
import { parameterValue, usesOf } from '../parameters.ts';

export type Official = 'judge' | 'prosecutor' | 'deputyProsecutor';

interface Votes {
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
}

export interface RemovalFacts extends Votes {
  readonly official: Official;
  readonly statesParties: number;
  readonly present: number;
  /**
   * Whether the finding of article 46(1) is part of the vote on removal, or a question of substance put before it. The text is
   * open (docs/law.md, U-15) and there is no default: the Assembly fixes and announces it before the vote.
   */
  readonly scheme: 'single' | 'findingThenRemoval';
  /** The vote on the finding, where it is put on its own. */
  readonly finding?: Votes;
  /** Judge: how many other judges there are and how many of them recommend it. */
  readonly otherJudges?: number;
  readonly judgesFor?: number;
  /** Deputy Prosecutor: the Prosecutor recommends it. */
  readonly prosecutorRecommends?: boolean;
  /** The person has been able to present and receive evidence and to make submissions. */
  readonly heard: boolean;
}

export interface Removal {
  readonly removed: boolean;
  readonly objections: readonly Objection[];
  /** Whether the finding was carried; null where it is no vote of its own. The removal is put only after one that was. */
  readonly found: boolean | null;
  /** Judges whose recommendation is needed. */
  readonly judgesNeeded: number | null;
}

const decisions: Readonly<Record<Official, DecisionId>> = { judge: 'D06', prosecutor: 'D07', deputyProsecutor: 'D08' };

function refuse(code: string, text: string, article: string, facts: Objection['facts'] = {}): Objection {
  return { code, text, facts, cite: statute(article), confidence: 'sourced' };
}

function conditions(facts: RemovalFacts, judgesNeeded: number | null): readonly Objection[] {
  const out: Objection[] = [];
  if (!facts.heard)
    out.push(refuse('removal.notHeard', 'The person has to be able to present evidence and make submissions', '46(4)'));
  if (judgesNeeded !== null && (facts.judgesFor ?? 0) < judgesNeeded) {
    out.push(
      refuse(
        'removal.judges',
        `${judgesNeeded} of the other judges have to recommend it, ${facts.judgesFor ?? 0} do`,
        '46(2)(a)',
        { needed: judgesNeeded },
      ),
    );
  }
  if (facts.official === 'deputyProsecutor' && facts.prosecutorRecommends !== true) {
    out.push(refuse('removal.prosecutor', 'The Prosecutor has to recommend it', '46(2)(c)'));
  }
  return out;
}

/** The finding as a matter of substance of its own: two thirds of those present and voting. */
function findingOutcome({ scheme, finding, statesParties, present }: RemovalFacts) {
  if (scheme === 'single') return null;
  if (finding === undefined) throw new RangeError('the finding is put before the removal: its votes are needed');
  return outcomeOfVote({ kind: 'D01', statesParties, present, ...finding });
}

/** Removal from office, article 46: counted on the States Parties of the day of the vote, whoever is absent. */
export function removal(facts: RemovalFacts): Finding<Removal> {
  const judgesNeeded = facts.official === 'judge' ? neededOf(facts.otherJudges ?? 17, twoThirds) : null;
  const objections = conditions(facts, judgesNeeded);
  const { statesParties, present, yes, no, abstain } = facts;
  const outcome = outcomeOfVote({ kind: decisions[facts.official], statesParties, present, yes, no, abstain });
  const finds = findingOutcome(facts);
  const found = finds?.value.carried ?? null;
  const lines: Line[] = [...(finds?.lines ?? []), ...outcome.lines];
  if (finds)
    lines.push(
      line(
        'removal.finding',
        found
          ? 'The finding is carried on its own: the removal is put'
          : 'The finding is not carried: the removal is not put',
        { found: String(found) },
        statute('46(1)'),
        'open',
      ),
    );
  if (judgesNeeded !== null)
    lines.push(
      line(
        'removal.recommendation',
        `${facts.otherJudges ?? 17} other judges, two thirds = ${judgesNeeded}`,
        { judges: facts.otherJudges ?? 17, needed: judgesNeeded },
        statute('46(2)(a)'),
        'sourced',
      ),
    );
  return finding(
    'removal.vote',
    { removed: objections.length === 0 && found !== false && outcome.value.carried, objections, found, judgesNeeded },
    lines,
  );
}

export type Measure = 'reprimand' | 'fine';

/** Who decides a disciplinary measure, and its limit (article 47; rules 30 and 32 of the Rules of Procedure and Evidence). */
export function discipline(
  official: Official,
  measure: Measure,
  parameters: Parameters = {},
): Finding<{ readonly decidedBy: 'presidency' | 'bureau' | 'prosecutor'; readonly fineMonths: number | null }> {
  const byDeputy = measure === 'reprimand' ? 'prosecutor' : 'bureau';
  const decidedBy = official === 'judge' ? 'presidency' : official === 'prosecutor' ? 'bureau' : byDeputy;
  const months = parameterValue('removal.fineMonths', parameters);
  const names = {
    presidency: 'the Presidency',
    bureau: 'the Bureau, by an absolute majority',
    prosecutor: 'the Prosecutor',
  } as const;
  const text =
    measure === 'fine'
      ? `Decided by ${names[decidedBy]}: at most ${months} months of salary`
      : `Decided by ${names[decidedBy]}`;
  return finding(
    'removal.discipline',
    { decidedBy, fineMonths: measure === 'fine' ? months : null },
    [line('discipline', text, { official, measure, decidedBy, months }, evidence('rules 30 and 32'), 'sourced')],
    usesOf(['removal.fineMonths'], parameters),
  );
}
