import type { ReactNode } from 'react';
import {
  type DataConfidence,
  firstDayOf,
  lastDayOf,
  nameOf,
  type StateNames,
  writtenPartial,
  yearsOf,
} from '../reference/index.ts';
import { Doubt } from '../web/components/source.tsx';
import { Gantt } from '../web/components/timeline.tsx';
import { Text } from '../web/components/words.tsx';
import type { LanguageCtx } from '../web/ctx.ts';
import { officeKeys } from './office-keys.ts';
import type { Office, OfficeKind } from './offices.ts';

export interface OfficeSpansProps {
  readonly ctx: LanguageCtx;
  readonly offices: readonly Office[];
  readonly label: string;
  /** Names of States: given where a line stands for a person and not for an office. */
  readonly persons?: StateNames;
  readonly firstYear?: number;
}

/** Offices side by side in time; those held today in bold. An end that is not known is drawn as the beginning of a term. */
export function OfficeSpans({ ctx, offices, label, persons, firstYear = 2002 }: OfficeSpansProps): ReactNode {
  const lastYear = Math.max(
    ...offices.map((each) => Math.ceil(yearsOf(each.to ?? each.from ?? '2026', 'last'))),
    Number(ctx.now.slice(0, 4)) + 1,
  );
  const share = (year: number): number => Math.min(1, Math.max(0, (year - firstYear) / (lastYear - firstYear)));
  return (
    <Gantt
      label={label}
      years={yearsBetween(firstYear, lastYear)}
      spans={offices.map((office, i) => {
        const from = share(yearsOf(office.from ?? office.to ?? '2002'));
        const to = office.to === null ? from + 0.03 : share(yearsOf(office.to, 'last'));
        return {
          id: `${office.kind}-${office.state}-${office.from ?? i}-${i}`,
          label:
            persons === undefined ? (
              ctx.t(officeKeys[office.kind])
            ) : (
              <span dir="auto">{office.person ?? ctx.t('web.unknown.not-published')}</span>
            ),
          detail: <Detail ctx={ctx} office={office} persons={persons} />,
          from,
          to: Math.min(1, Math.max(to, from + 0.004)),
          now: heldOn(office, ctx.now.slice(0, 10)),
        };
      })}
    />
  );
}

/** Whether an office is held on a day. Where its end is not known, it is not claimed to be held. */
export function heldOn({ from, to }: Pick<Office, 'from' | 'to'>, day: string): boolean {
  return from !== null && to !== null && firstDayOf(from) <= day && day <= lastDayOf(to);
}

/** Those of an organ who are known to hold an office on a day: as often as the organ is spoken of, the same. */
export function knownInOffice(offices: readonly Office[], kind: OfficeKind, day: string): readonly Office[] {
  return offices.filter(
    (office) =>
      office.kind === kind && (office.held ?? office.provenance.confidence) !== 'unverified' && heldOn(office, day),
  );
}

interface DetailProps {
  readonly ctx: LanguageCtx;
  readonly office: Office;
  readonly persons: StateNames | undefined;
}

/** How sure the days of an office are: no surer than the office itself. */
export function termConfidence({ provenance, termInferred }: Office): DataConfidence {
  return termInferred === true ? 'unverified' : provenance.confidence;
}

function Detail({ ctx, office, persons }: DetailProps): ReactNode {
  return (
    <>
      <br />
      <Doubt ctx={ctx} confidence={termConfidence(office)}>
        {persons !== undefined && (
          <>
            {nameOf(ctx, persons, office.state)}
            {ctx.comma}
          </>
        )}
        {persons === undefined && office.person !== null && (
          <>
            <span dir="auto">{office.person}</span>
            {ctx.comma}
          </>
        )}
        {office.detail !== null && (
          <>
            <Text ctx={ctx} map={{ en: office.detail }} />
            {ctx.comma}
          </>
        )}
        {spanOf(ctx, office)}
      </Doubt>
    </>
  );
}

/** "15 Dec 2017 to 12 Feb 2021", each end as exactly as it is known. */
export function spanOf(ctx: LanguageCtx, { from, to }: Pick<Office, 'from' | 'to'>): string {
  return ctx.t('organs.span', {
    from: from === null ? ctx.t('organs.unknown-day') : writtenPartial(ctx, from, 'short'),
    to: to === null ? ctx.t('organs.unknown-day') : writtenPartial(ctx, to, 'short'),
  });
}

function yearsBetween(first: number, last: number): readonly string[] {
  return [0, 1, 2, 3].map((n) => String(Math.round(first + ((last - first) * n) / 3)));
}
