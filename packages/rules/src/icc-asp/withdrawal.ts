import { type Finding, finding, line } from '../finding.ts';
import { addYears, type IsoDay, isIsoDay } from '../iso-day.ts';
import { statute } from './cite.ts';

export interface WithdrawalFacts {
  /** The day the depositary received the notice; null when it was only announced. */
  readonly received: IsoDay | null;
  /** A later day named in the notice. */
  readonly specified?: IsoDay;
  /** The day a revocation was received. */
  readonly revoked?: IsoDay;
}

export interface Withdrawal {
  /** The first day on which the State is no longer a party; null when the notice was revoked in time, or none was received. */
  readonly effective: IsoDay | null;
  readonly revoked: boolean;
}

/**
 * When a withdrawal takes effect: a year after receipt, or later if the notice says so. Until then the State is a full
 * member. INTERPRETATION: a notice may be revoked before it takes effect, as Gambia and South Africa did in 2017.
 */
export function withdrawal(facts: WithdrawalFacts): Finding<Withdrawal> {
  if (facts.received === null)
    return finding('membership.withdrawal', { effective: null, revoked: false }, [
      line(
        'withdrawal.announced',
        'No notification to the depositary is documented; an announcement alone has no effect',
        {},
        statute('127(1)'),
        'sourced',
      ),
    ]);
  const year = addYears(facts.received, 1);
  if (facts.specified !== undefined && !isIsoDay(facts.specified))
    throw new RangeError(`not a day: ${facts.specified}`);
  const effective = facts.specified !== undefined && facts.specified > year ? facts.specified : year;
  const text = `Notice received ${facts.received}; effective one year later or on a later day it names: ${effective}`;
  const reason = line(
    'withdrawal.effective',
    text,
    { received: facts.received, effective },
    statute('127(1)'),
    'sourced',
  );
  if (facts.revoked === undefined) return finding('membership.withdrawal', { effective, revoked: false }, [reason]);
  const inTime = facts.revoked < effective;
  const said = inTime
    ? `Revoked on ${facts.revoked}, before it took effect`
    : `The revocation of ${facts.revoked} came too late`;
  const revocation = line(
    'withdrawal.revoked',
    said,
    { revoked: facts.revoked, inTime: inTime ? 1 : 0 },
    statute('127'),
    'unverified',
  );
  return finding('membership.withdrawal', { effective: inTime ? null : effective, revoked: inTime }, [
    reason,
    revocation,
  ]);
}

export interface SpecialExitFacts {
  /** The day an amendment accepted by seven eighths entered into force for all. */
  readonly amendmentInForce: IsoDay;
  readonly accepted: boolean;
  readonly notice: IsoDay;
}

/** Article 121(6): a State that has not accepted such an amendment may leave at once, by notice within a year. */
export function specialExit(
  facts: SpecialExitFacts,
): Finding<Withdrawal & { readonly allowed: boolean; readonly until: IsoDay }> {
  const until = addYears(facts.amendmentInForce, 1);
  const inTime = facts.notice >= facts.amendmentInForce && facts.notice <= until;
  const allowed = !facts.accepted && inTime;
  const why = facts.accepted
    ? 'the State accepted the amendment'
    : inTime
      ? `notice of ${facts.notice} in time`
      : `notice of ${facts.notice} outside the year`;
  const text = `Immediate exit until ${until} for a State that has not accepted: ${why}`;
  return finding(
    'membership.specialExit',
    { allowed, until, effective: allowed ? facts.notice : null, revoked: false },
    [
      line(
        'withdrawal.special',
        text,
        { until, notice: facts.notice, accepted: facts.accepted ? 1 : 0, inTime: inTime ? 1 : 0 },
        statute('121(6)'),
        'sourced',
      ),
    ],
  );
}
