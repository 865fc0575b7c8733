import type { ParameterKey, ParameterValues } from '@plenary/rules';
import type { Said } from '../door/act.ts';

/** The decision of the Bureau that a setting rests on, as the Secretariat states it. */
export interface BureauDecision {
  /** ISO day */
  readonly decidedOn: string;
  /** symbol of the decision, or how it is found */
  readonly reference: string;
  readonly reason: string;
}

/** What the record can say of the parameters of a session. Subject: `parameter:<session>:<key>`. */
export type ParameterAct =
  | Said<
      'parameter.set',
      BureauDecision & {
        readonly session: string;
        readonly key: ParameterKey;
        readonly value: ParameterValues[ParameterKey];
      }
    >
  | Said<'parameter.reset', BureauDecision & { readonly session: string; readonly key: ParameterKey }>;
