import type { Said } from '../door/act.ts';

/** What the record can say of delegations. The person is an id; the name stays outside the record. Subject: `seat:<session>/<state>`. */
export type DelegationAct =
  | Said<
      'person.accredited',
      {
        readonly account: string;
        readonly session: string;
        readonly state: string;
        readonly role: 'head' | 'alternate' | 'adviser';
        readonly demonstration: boolean;
      }
    >
  | Said<'accreditation.ended', { readonly account: string; readonly session: string; readonly state: string }>
  /** the head of the delegation lets this person act as the representative: vote for the seat */
  | Said<'representative.designated', DesignationData>
  | Said<'designation.ended', DesignationData>;

interface DesignationData {
  readonly account: string;
  readonly session: string;
  readonly state: string;
  /** of the delegation's written request, where the Secretariat enters it; null where the head does it */
  readonly reference: string | null;
}
