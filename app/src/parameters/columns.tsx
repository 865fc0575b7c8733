import { type Parameter, type ParameterKey, parameter, parameterText } from '@plenary/rules';
import type { ReactNode } from 'react';
import { Cite } from '../web/components/ruling.tsx';
import { Doubt } from '../web/components/source.tsx';
import { Chip } from '../web/components/status.tsx';
import { Text } from '../web/components/words.tsx';
import type { LanguageCtx } from '../web/ctx.ts';
import type { Column } from '../web/open-data.ts';
import type { ParameterLine, SettingOfSession } from './reads.ts';
import type { Setting } from './session-parameters.ts';
import { ParameterName, reading, Value } from './words.tsx';

/** The decision of the Bureau a value rests on, with the way to its entry of the record. */
export function Decision({ ctx, setting }: { readonly ctx: LanguageCtx; readonly setting: Setting }): ReactNode {
  return (
    <>
      <span>
        <a href={ctx.href(`/record/${setting.seq}`)}>
          {ctx.t('parameters.decided', { reference: setting.reference, day: ctx.date(setting.decidedOn) })}
        </a>
      </span>
      <span className="small mute block breaks" lang="" dir="auto">
        {setting.reason}
      </span>
    </>
  );
}

/** The parameters of one session, for its page and as open data. */
export const lineColumns: readonly Column<ParameterLine>[] = [
  { key: 'parameter', label: 'rules.column.parameter', html: false, value: ({ entry }) => entry.key },
  {
    key: 'name',
    label: 'parameters.column.name',
    rowHeader: true,
    value: ({ entry }) => entry.name,
    cell: ({ entry }, ctx) => (
      <>
        <a href={ctx.href(`/rules/parameters#${entry.key}`)}>
          <ParameterName ctx={ctx} entry={entry} />
        </a>
        <span className="small mute block">
          <Text ctx={ctx} map={{ en: reading(entry) }} />
        </span>
      </>
    ),
  },
  {
    key: 'value',
    label: 'parameters.holds',
    value: ({ value }) => parameterText(value),
    cell: ({ entry, value, setting }, ctx) => (
      <>
        <Value ctx={ctx} entry={entry} value={value} />
        {setting && (
          <div className="small mute">
            {ctx.t('rules.column.default')}
            {ctx.colon}
            <Value ctx={ctx} entry={entry} value={entry.default} />
          </div>
        )}
      </>
    ),
  },
  {
    key: 'state',
    label: 'parameters.column.state',
    value: ({ setting }) => (setting ? 'set' : 'default'),
    cell: ({ setting }, ctx) => (
      <>
        <Chip s={setting ? 'good' : 'mute'}>{ctx.t(setting ? 'parameters.set' : 'parameters.at-default')}</Chip>
        {setting && (
          <span className="block">
            <Decision ctx={ctx} setting={setting} />
          </span>
        )}
      </>
    ),
  },
  { key: 'default', label: 'rules.column.default', html: false, value: ({ entry }) => parameterText(entry.default) },
  {
    key: 'reference',
    label: 'parameters.column.decision',
    html: false,
    value: ({ setting }) => setting?.reference ?? null,
  },
  {
    key: 'decided_on',
    label: 'parameters.decided-on',
    html: false,
    value: ({ setting }) => setting?.decidedOn ?? null,
  },
  { key: 'reason', label: 'parameters.reason', html: false, value: ({ setting }) => setting?.reason ?? null },
  { key: 'since', label: 'parameters.column.since', html: false, value: ({ setting }) => setting?.since ?? null },
  { key: 'entry', label: 'record.title', html: false, value: ({ setting }) => setting?.seq ?? null },
  {
    key: 'provision',
    label: 'rules.column.provision',
    value: ({ entry }) => entry.cite.provision,
    // in a span: it runs over several lines, and its first one stands level with the row
    cell: ({ entry }, ctx) => (
      <span>
        <Doubt ctx={ctx} confidence={entry.confidence} besideLink>
          <Cite ctx={ctx} provision={entry.cite.provision} />
        </Doubt>
      </span>
    ),
  },
  {
    key: 'confidence',
    label: 'rules.column.confidence',
    html: false,
    value: ({ entry }) => entry.confidence,
  },
];

/** Where nothing is set the head of the page says so, once: no row says it again. */
export function columnsOf(lines: readonly ParameterLine[]): readonly Column<ParameterLine>[] {
  if (lines.some(({ setting }) => setting)) return lineColumns;
  return lineColumns.map((column) => (column.key === 'state' ? { ...column, html: false } : column));
}

/** Everything ever set, of all sessions. */
export const settingColumns: readonly Column<SettingOfSession>[] = [
  {
    key: 'session',
    label: 'parameters.column.session',
    rowHeader: true,
    value: ({ session }) => session.id,
    cell: ({ session }, ctx) => (
      <a href={ctx.href(`/sessions/${session.id}/parameters`)}>
        <Text ctx={ctx} map={session.title} />
      </a>
    ),
  },
  {
    key: 'parameter',
    label: 'rules.column.parameter',
    value: ({ key }) => key,
    cell: (row, ctx) => <ParameterName ctx={ctx} entry={entryOf(row)} />,
  },
  {
    key: 'value',
    label: 'parameters.new-value',
    value: ({ value }) => parameterText(value),
    cell: (row, ctx) => <Value ctx={ctx} entry={entryOf(row)} value={row.value} />,
  },
  {
    key: 'reference',
    label: 'parameters.column.decision',
    value: ({ reference }) => reference,
    cell: (row, ctx) => <Decision ctx={ctx} setting={row} />,
  },
  { key: 'decided_on', label: 'parameters.decided-on', html: false, value: ({ decidedOn }) => decidedOn },
  { key: 'reason', label: 'parameters.reason', html: false, value: ({ reason }) => reason },
  {
    key: 'since',
    label: 'parameters.column.since',
    value: ({ since }) => since,
    cell: ({ since }, ctx) => ctx.date(since, 'short'),
  },
  {
    key: 'until',
    label: 'parameters.column.until',
    value: ({ until }) => until,
    cell: ({ until }, ctx) =>
      until === null ? <Chip s="good">{ctx.t('parameters.still')}</Chip> : ctx.date(until, 'short'),
  },
  { key: 'entry', label: 'record.title', html: false, value: ({ seq }) => seq },
];

function entryOf({ key }: { readonly key: ParameterKey }): Parameter {
  return parameter<ParameterKey>(key) as Parameter;
}
