import type { ReactNode } from 'react';
import { nameOf, type StateNames } from '../../reference/index.ts';
import { Text } from '../../web/components/words.tsx';
import type { LanguageCtx } from '../../web/ctx.ts';
import type { LanguageMap } from '../../words/languages.ts';
import type { ReportLists } from '../committee-acts.ts';

export interface ReportTextProps {
  readonly ctx: LanguageCtx;
  readonly session: LanguageMap;
  readonly names: StateNames;
  readonly lists: ReportLists;
  readonly members: readonly string[];
  /** day on which the Committee met; null in a draft */
  readonly metOn: string | null;
  readonly chairedBy: string | null;
  /** day on which the Assembly appointed it */
  readonly appointedOn: string;
}

/** The report of the Credentials Committee as a sheet of paper: in numbered paragraphs, from the facts: the States in the reader's alphabet. */
export function ReportText({
  ctx,
  session,
  names,
  lists,
  members,
  metOn,
  chairedBy,
  appointedOn,
}: ReportTextProps): ReactNode {
  const listed = (states: readonly string[]): string =>
    ctx.list(states.map((state) => nameOf(ctx, names, state)).toSorted(ctx.compare));
  const { accepted, onUnderstanding, objected, nothing } = lists;
  const of = (states: readonly string[]) => ({ n: states.length, states: listed(states) });
  const paragraphs = [
    ctx.t('credentials.report.appointed', { day: ctx.date(appointedOn), ...of(members) }),
    ...(metOn === null
      ? []
      : [
          ctx.t('credentials.report.met', {
            day: ctx.date(metOn),
            chair: chairedBy === null ? '' : nameOf(ctx, names, chairedBy),
          }),
        ]),
    ...(accepted.length > 0 ? [ctx.t('credentials.report.originals', of(accepted))] : []),
    ...(onUnderstanding.length > 0 ? [ctx.t('credentials.report.copies', of(onUnderstanding))] : []),
    ...(nothing.length > 0 ? [ctx.t('credentials.report.nothing', of(nothing))] : []),
    ...(objected.length > 0 ? [ctx.t('credentials.report.objected', of(objected))] : []),
    ctx.t('credentials.report.recommends', {
      accepted: accepted.length,
      understanding: onUnderstanding.length,
    }),
  ];
  return (
    <div className="report">
      <p className="report-head">
        <b>{ctx.t('web.assembly')}</b> <Text ctx={ctx} map={session} />
      </p>
      <ol className="law stack gap-s">
        {paragraphs.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ol>
      <div className="sign">
        <p>{ctx.t('credentials.report.sign.chair')}</p>
        <p>{ctx.t('credentials.report.sign.secretary')}</p>
      </div>
    </div>
  );
}
