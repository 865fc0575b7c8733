import type { ParameterValues } from '@plenary/rules';
import { parameterInSession, type SessionParameters } from '../parameters/index.ts';
import type { VoteResult } from './acts.ts';

/*
 * Whether a vote to take up an amendment of the Statute asks for a quorum is open (docs/law.md, quorum.takeUp). The result says
 * which quorum was asked, so that whoever decides it again asks for the same; results of before asked for none.
 */

/** What the result of such a vote records beside its figures; nothing for any other kind. */
export function takeUpOf(
  kind: VoteResult['kind'],
  parameters: SessionParameters,
): { readonly takeUp?: ParameterValues['quorum.takeUp'] } {
  return kind === 'D11' ? { takeUp: parameterInSession('quorum.takeUp', parameters).value } : {};
}

/** The parameters under which a result was decided that names no quorum. */
export function withoutTakeUpQuorum(parameters: SessionParameters): SessionParameters {
  return { ...parameters, values: { ...parameters.values, 'quorum.takeUp': 'asProcedure' } };
}

/** A result that may be of the time when no quorum was asked to take up an amendment, or before a second vote. */
export function isOfBefore({ kind, takeUp, tie }: Pick<VoteResult, 'kind' | 'takeUp' | 'tie'>): boolean {
  return kind === 'D11' ? takeUp === undefined : tie !== undefined;
}
