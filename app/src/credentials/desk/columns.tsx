import { nameOf } from '../../reference/index.ts';
import { Unknown } from '../../web/components/status.tsx';
import type { Column } from '../../web/open-data.ts';
import { Came } from '../pages/came.tsx';
import { RightsNow, StandingChip } from '../pages/standing.tsx';
import type { CredentialsView, DelegationRow } from '../reads.ts';

/** The board as a table, and as data for the Secretariat. */
export function boardColumns({ session, names, beforeRefusal }: CredentialsView): readonly Column<DelegationRow>[] {
  const path = `/desk/sessions/${session.id}/credentials`;
  return [
    { key: 'iso3', label: 'membership.code', html: false, value: ({ state }) => state },
    {
      key: 'name',
      label: 'membership.state',
      rowHeader: true,
      value: ({ state }) => names.get(state) ?? state,
      cell: ({ state }, ctx) => <a href={ctx.href(`${path}/${state}`)}>{nameOf(ctx, names, state)}</a>,
    },
    {
      key: 'received',
      label: 'credentials.received',
      value: ({ held }) => held.received,
      cell: ({ state, held }, ctx) => <Came ctx={ctx} held={held} before={beforeRefusal.get(state) ?? null} />,
    },
    { key: 'received_on', label: 'credentials.received-on', html: false, value: ({ held }) => held.receivedOn },
    { key: 'issued_by', label: 'credentials.issued-by', html: false, value: ({ held }) => held.issuedBy },
    { key: 'reference', label: 'credentials.reference', html: false, value: ({ held }) => held.reference },
    { key: 'late', label: 'credentials.late', html: false, value: ({ held }) => held.late },
    {
      key: 'before_refusal',
      label: 'credentials.before-refusal',
      html: false,
      value: ({ state }) => beforeRefusal.get(state)?.received ?? null,
    },
    {
      key: 'standing',
      label: 'credentials.standing',
      value: ({ standing }) => standing,
      cell: ({ standing }, ctx) => <StandingChip ctx={ctx} standing={standing} />,
    },
    {
      key: 'examined',
      label: 'credentials.examined',
      value: ({ held }) => held.examined,
      cell: ({ held }, ctx) =>
        held.examined === null ? (
          <Unknown ctx={ctx} why="not-recorded" />
        ) : (
          ctx.t(`credentials.examined.${held.examined}`)
        ),
    },
    {
      key: 'rights',
      label: 'credentials.rights',
      data: false,
      value: ({ standing }) => standing,
      cell: ({ standing }, ctx) => <RightsNow ctx={ctx} standing={standing} />,
    },
  ];
}
