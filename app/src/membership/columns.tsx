import {
  confidenceOf,
  type DataConfidence,
  nameOf,
  noteColumn,
  type SignatoryRecord,
  type StateNames,
  type StateRecord,
  sourceColumns,
  unverifiedColumn,
} from '../reference/index.ts';
import { Doubt } from '../web/components/source.tsx';
import { Unknown } from '../web/components/status.tsx';
import type { LanguageCtx } from '../web/ctx.ts';
import type { Column } from '../web/open-data.ts';
import type { MessageKey } from '../words/messages.ts';
import { endIsOpen, type NumberChange } from './register.ts';

export const groupKeys = {
  african: 'membership.group.african',
  asiaPacific: 'membership.group.asiaPacific',
  easternEuropean: 'membership.group.easternEuropean',
  grulac: 'membership.group.grulac',
  weog: 'membership.group.weog',
} as const satisfies Record<StateRecord['regionalGroup'], MessageKey>;

export const actKeys = {
  ratification: 'membership.act.ratification',
  accession: 'membership.act.accession',
  acceptance: 'membership.act.acceptance',
  succession: 'membership.act.succession',
} as const satisfies Record<StateRecord['depositType'], MessageKey>;

export const statusKeys = {
  party: 'membership.status.party',
  withdrawalAnnounced: 'membership.status.withdrawalAnnounced',
  withdrawalNotified: 'membership.status.withdrawalNotified',
  withdrawn: 'membership.status.withdrawn',
} as const satisfies Record<StateRecord['status'], MessageKey>;

type DayField = 'signed' | 'deposited' | 'entryIntoForce' | 'partyUntil';

function surenessOf(state: StateRecord, field: DayField): DataConfidence {
  return field === 'partyUntil' && endIsOpen(state) ? 'unverified' : confidenceOf(state, field);
}

function dayColumn(key: string, field: DayField, label: MessageKey): Column<StateRecord> {
  return {
    key,
    label,
    numeric: true,
    value: (state) => state[field],
    cell: (state, ctx) => {
      const day = state[field];
      if (day === null)
        return field === 'signed' ? <span className="mute">{ctx.t('membership.did-not-sign')}</span> : null;
      return (
        <Doubt ctx={ctx} confidence={surenessOf(state, field)}>
          {ctx.date(day, 'short')}
        </Doubt>
      );
    },
  };
}

function linkedName(ctx: LanguageCtx, names: StateNames, iso3: string) {
  return <a href={ctx.href(`/members/${iso3}`)}>{nameOf(ctx, names, iso3)}</a>;
}

/** All dated facts of membership. Codes, names in all languages, source and confidence are data only. */
export function memberColumns(
  names: StateNames,
  options: { readonly left?: boolean } = {},
): readonly Column<StateRecord>[] {
  return [
    { key: 'iso3', label: 'membership.code', value: (state) => state.iso3, html: false },
    {
      key: 'name',
      label: 'membership.state',
      rowHeader: true,
      value: (state) => state.names,
      cell: (state, ctx) => linkedName(ctx, names, state.iso3),
    },
    {
      key: 'regional_group',
      label: 'membership.regional-group',
      value: (state) => state.regionalGroup,
      cell: (state, ctx) => ctx.t(`${groupKeys[state.regionalGroup]}.short`),
    },
    dayColumn('signed', 'signed', 'membership.signed'),
    dayColumn('deposited', 'deposited', 'membership.deposited'),
    {
      key: 'act',
      label: 'membership.act',
      value: (state) => state.depositType,
      cell: (state, ctx) => ctx.t(actKeys[state.depositType]),
    },
    dayColumn('in_force', 'entryIntoForce', 'membership.in-force'),
    { ...dayColumn('party_until', 'partyUntil', 'membership.party-until'), html: options.left === true },
    { key: 'status', label: 'membership.status', value: (state) => state.status, html: false },
    noteColumn,
    ...sourceColumns,
    unverifiedColumn,
  ];
}

export function signatoryColumns(names: StateNames): readonly Column<SignatoryRecord>[] {
  return [
    { key: 'iso3', label: 'membership.code', value: (state) => state.iso3, html: false },
    {
      key: 'name',
      label: 'membership.state',
      rowHeader: true,
      value: (state) => state.names,
      cell: (state, ctx) => linkedName(ctx, names, state.iso3),
    },
    {
      key: 'signed',
      label: 'membership.signed',
      numeric: true,
      value: (state) => state.signed,
      cell: (state, ctx) => ctx.date(state.signed, 'short'),
    },
    {
      key: 'declared_intent_not_to_become_party',
      label: 'membership.declared',
      value: (state) => state.declaredIntentNotToBecomeParty?.date ?? null,
      cell: (state, ctx) => {
        const declared = state.declaredIntentNotToBecomeParty;
        if (declared === null) return <Unknown ctx={ctx} why="not-recorded" />;
        return (
          <Doubt ctx={ctx} confidence={declared.confidence}>
            {ctx.date(declared.date, 'short')}
          </Doubt>
        );
      },
    },
    {
      key: 'declared_confidence',
      label: 'reference.confidence',
      value: (state) => state.declaredIntentNotToBecomeParty?.confidence ?? null,
      html: false,
    },
    { key: 'observer', label: 'membership.observer', value: (state) => state.observerAtAssembly, html: false },
    ...sourceColumns,
  ];
}

export function changeColumns(names: StateNames): readonly Column<NumberChange>[] {
  const list = (ctx: LanguageCtx, codes: readonly string[], { unverified }: NumberChange) =>
    codes.length === 0 ? (
      <span className="mute">{ctx.t('membership.nobody')}</span>
    ) : (
      <Doubt ctx={ctx} confidence={codes.some((code) => unverified.includes(code)) ? 'unverified' : 'sourced'}>
        {ctx.list(codes.map((code) => nameOf(ctx, names, code)))}
      </Doubt>
    );
  return [
    {
      key: 'day',
      label: 'membership.day',
      rowHeader: true,
      value: (change) => change.day,
      cell: (change, ctx) => ctx.date(change.day, 'short'),
    },
    {
      key: 'joined',
      label: 'membership.joined',
      value: (change) => change.joined,
      cell: (change, ctx) => list(ctx, change.joined, change),
    },
    {
      key: 'left',
      label: 'membership.left',
      value: (change) => change.left,
      cell: (change, ctx) => list(ctx, change.left, change),
    },
    { key: 'states_parties', label: 'membership.states-parties', numeric: true, value: (change) => change.count },
    { key: 'unverified', label: 'web.confidence.unverified', html: false, value: (change) => change.unverified },
  ];
}
