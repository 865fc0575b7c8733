import { dayAt } from '../sessions/index.ts';
import type { Column } from '../web/open-data.ts';
import type { CredentialsDecision } from './decisions.ts';
import type { CredentialsView } from './reads.ts';

/** What the Assembly decided, as data: the page says it in sentences. */
export function decisionColumns({
  names,
  session,
}: Pick<CredentialsView, 'names' | 'session'>): readonly Column<CredentialsDecision>[] {
  return [
    { key: 'iso3', label: 'membership.code', value: ({ state }) => state },
    { key: 'name', label: 'membership.state', rowHeader: true, value: ({ state }) => names.get(state) ?? state },
    { key: 'decided_on', label: 'credentials.decided-on', value: ({ at }) => dayAt(session, at) },
    { key: 'outcome', label: 'credentials.outcome', value: ({ outcome }) => outcome },
    { key: 'report', label: 'credentials.report', numeric: true, value: ({ report }) => report },
    { key: 'objected_by', label: 'credentials.object.by', value: ({ by }) => by },
    { key: 'person', label: 'credentials.object.person', value: ({ person }) => person },
    { key: 'how', label: 'taken.how', value: ({ how }) => how },
    { key: 'in_favour', label: 'web.votes.for', numeric: true, value: ({ figures }) => figures?.inFavour ?? null },
    { key: 'against', label: 'web.votes.against', numeric: true, value: ({ figures }) => figures?.against ?? null },
    {
      key: 'abstaining',
      label: 'web.votes.abstain',
      numeric: true,
      value: ({ figures }) => figures?.abstaining ?? null,
    },
    { key: 'needed', label: 'credentials.needed', numeric: true, value: ({ figures }) => figures?.needed ?? null },
    { key: 'meeting', label: 'credentials.meeting', value: ({ meeting }) => meeting },
    { key: 'demonstration', label: 'sessions.demonstration', value: () => session.demonstration },
  ];
}
