import * as rules from '../index.ts';
import {
  type Citation,
  type Confidence,
  type Finding,
  type Line,
  type ParameterKey,
  type Parameters,
  type ParameterValues,
  parameter,
  parameterText,
  parameterValue,
  type Region,
} from '../index.ts';
import type { SessionParameters, Setting } from './session-parameters.ts';

/*
 * The rules that rest on parameters, as a session applies them. The parameters are never left out (a test lets nobody else in
 * the app call these rules), and the reasons name each value that the Bureau has set, with its decision.
 */
export const agendaItem = inSession(rules.agendaItem);
export const ballotValidity = inSession(rules.ballotValidity);
export const floorNominations = inSession(rules.floorNominations);
export const groupsForElection = inSession(rules.groupsForElection);
export const inclusionDebate = inSession(rules.inclusionDebate);
export const judgesByLot = inSession(rules.judgesByLot);
export const judgesElected = inSession(rules.judgesElected);
export const mayBringBack = inSession(rules.mayBringBack);
export const credentialsCommittee = inSession(rules.credentialsCommittee);
export const credentialsReceived = inSession(rules.credentialsReceived);
export const motionOrder = inSession(rules.motionOrder);
export const nextBallot = inSession(rules.nextBallot);
export const outcomeOfVote = inSession(rules.outcomeOfVote);
export const quorum = inSession(rules.quorum);
export const rightOfReply = inSession(rules.rightOfReply);
export const rightToVote = inSession(rules.rightToVote);
export const sessionDeadlines = inSession(rules.sessionDeadlines);
export const whoVotes = inSession(rules.whoVotes);

export function candidateRegion(
  facts: { readonly ofNationality: Region; readonly ofNominatingState: Region },
  { values }: SessionParameters,
): Region {
  return rules.candidateRegion(facts, values);
}

function inSession<Facts, Value>(rule: (facts: Facts, parameters: Parameters) => Finding<Value>) {
  return (facts: Facts, parameters: SessionParameters): Finding<Value> => {
    const found = rule(facts, parameters.values);
    const used = new Set(found.parameters.map(({ key }) => key));
    const set = parameters.settings.filter(({ key }) => used.has(key));
    return set.length === 0 ? found : { ...found, lines: [...found.lines, ...set.map(lineOf)] };
  };
}

/** The value that holds in the session, and what it rests on: the provision, and the decision of the Bureau that set it. */
export function parameterInSession<Key extends ParameterKey>(
  key: Key,
  { values, settings }: SessionParameters,
): {
  readonly value: ParameterValues[Key];
  readonly set: boolean;
  readonly cite: Citation;
  readonly confidence: Confidence;
} {
  const { cite, confidence } = parameter(key);
  const setting = settings.find((each) => each.key === key);
  const value = parameterValue(key, values);
  return { value, set: setting !== undefined, cite: setting ? citeOf(setting) : cite, confidence };
}

/** What a refusal by the finding rests on: the decision of the Bureau where it set a value, else the provision. */
export function basisOf({ lines }: Finding<unknown>): Partial<Pick<Line, 'cite' | 'confidence'>> {
  const line = lines.find(({ code }) => code === 'parameter.set') ?? lines[0];
  return line ? { cite: line.cite, confidence: line.confidence } : {};
}

/** The decision is in the record; that the provision leaves the point to the Bureau is no surer than the register says. */
function lineOf(setting: Setting): Line {
  const { key, decidedOn, reference } = setting;
  const { name, default: otherwise, confidence } = parameter<ParameterKey>(key);
  const facts = {
    parameter: key,
    value: parameterText(setting.value),
    otherwise: parameterText(otherwise),
    reference,
    decidedOn,
  };
  return {
    code: 'parameter.set',
    text: `${name}: ${facts.value}, set by the Bureau (${reference}, ${decidedOn}); the default is ${facts.otherwise}`,
    facts,
    cite: citeOf(setting),
    confidence,
  };
}

function citeOf({ key, reference, decidedOn }: Setting): Citation {
  return {
    provision: `${parameter<ParameterKey>(key).cite.provision}, as set by the Bureau: ${reference}, ${decidedOn}`,
  };
}
