import { parameterInSession, type SessionParameters } from '@plenary/rules/published';

/** Minutes for which an act that needs two persons waits for the second one. */
export function minutesToConfirm(parameters: SessionParameters): number {
  return parameterInSession('twoPersons.minutes', parameters).value;
}

/** Whether a vote that is not secret is opened, closed and announced by two persons. */
export function votesByTwo(parameters: SessionParameters): boolean {
  return parameterInSession('vote.twoPersons', parameters).value === 'twoPersons';
}
