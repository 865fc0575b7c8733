import { type IsoDay, isIsoDay } from '../iso-day.ts';
import type { ElectionProcedure } from './judges/quotas.ts';
import type { Parameters } from './parameters/shapes.ts';
import { judgeRules } from './register/judge-rules.ts';
import { meetingRules } from './register/meeting-rules.ts';
import { membershipRules } from './register/membership-rules.ts';
import { organRules } from './register/organ-rules.ts';
import type { Rule, RuleVersion } from './register/rule.ts';
import { voteRules } from './register/vote-rules.ts';

export type { Application, Capability, Rule, RuleVersion } from './register/rule.ts';

/** Every rule of the Assembly, with its versions by date and where Plenary applies it. */
export const ruleRegister: readonly Rule[] = [
  ...membershipRules,
  ...meetingRules,
  ...voteRules,
  ...judgeRules,
  ...organRules,
];

const byId: ReadonlyMap<string, Rule> = new Map(ruleRegister.map((rule) => [rule.id, rule]));

/** The rule a finding names. Throws a RangeError for an id that is not registered. */
export function rule(id: string): Rule {
  const found = byId.get(id);
  if (found === undefined) throw new RangeError(`no such rule: ${id}`);
  return found;
}

/** The version of a rule on a day. Throws a RangeError for what is not a day, and before the Statute was in force. */
export function ruleVersionOn(id: string, day: IsoDay): RuleVersion {
  if (!isIsoDay(day)) throw new RangeError(`not a day (YYYY-MM-DD): ${day}`);
  const version = rule(id).versions.find((v) => v.from <= day && (v.until === undefined || day < v.until));
  if (version === undefined) throw new RangeError(`no version of ${id} on ${day}`);
  return version;
}

/** The values that held on a day where they differed from today's: give them to a rule to judge by the law of that day. */
export function parametersOn(day: IsoDay): Parameters {
  return Object.assign({}, ...ruleRegister.map((r) => ruleVersionOn(r.id, day).parameters ?? {})) as Parameters;
}

/** Which procedure for the election of judges held on a day. */
export function electionProcedureOn(day: IsoDay): ElectionProcedure {
  return ruleVersionOn('judges.requirements', day).cite.provision === 'ICC-ASP/1/Res.3' ? 'firstElection' : 'standing';
}
