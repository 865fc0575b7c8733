import { type Finding, finding, line } from '../finding.ts';
import { addDays, type IsoDay } from '../iso-day.ts';
import { resolution, statute } from './cite.ts';
import { decisionKind } from './decision-catalogue.ts';
import type { Parameters } from './parameters/shapes.ts';
import { parameterValue, usesOf } from './parameters.ts';

export interface WaiverFacts {
  /** The day the request reached the Secretariat. */
  readonly requested: IsoDay;
  /** The first day of the session of the Committee on Budget and Finance that can advise on it. */
  readonly committeeOpens: IsoDay;
}

export interface WaiverRequest {
  readonly latest: IsoDay;
  readonly inTime: boolean;
  /** The kind of decision by which the Assembly grants it. */
  readonly decision: 'D15' | 'D02';
}

/**
 * A request to vote although in arrears. Late is not lost: the Assembly has granted requests on the floor just before a
 * ballot (2017), but then without the advice of the Committee.
 */
export function waiverRequest(facts: WaiverFacts, parameters: Parameters = {}): Finding<WaiverRequest> {
  const days = parameterValue('waiver.requestBeforeCommittee', parameters);
  const latest = addDays(facts.committeeOpens, -days);
  const inTime = facts.requested <= latest;
  const decision = parameterValue('waiver.majority', parameters) === 'substance' ? 'D15' : 'D02';
  const text = `Request of ${facts.requested}; the Committee can advise on requests up to ${latest}`;
  return finding(
    'arrears.waiver',
    { latest, inTime, decision },
    [
      line(
        'waiver.latest',
        text,
        { requested: facts.requested, latest, days },
        resolution('ICC-ASP/4/Res.4', 'paragraphs 40 to 44'),
        'unverified',
      ),
      line(
        'waiver.decision',
        `The Assembly decides, for the session, as in ${decision}`,
        { decision },
        statute('112(8)'),
        decisionKind('D15').confidence,
      ),
    ],
    usesOf(['waiver.requestBeforeCommittee', 'waiver.majority'], parameters),
  );
}
