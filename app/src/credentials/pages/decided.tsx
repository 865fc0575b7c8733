import type { ReactNode } from 'react';
import { nameOf } from '../../reference/index.ts';
import { cityAt } from '../../sessions/index.ts';
import { Cite } from '../../web/components/ruling.tsx';
import { Section } from '../../web/components/section.tsx';
import { Doubt } from '../../web/components/source.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { uncounted } from '../decided.ts';
import { decidedSaid } from '../decided-said.ts';
import { refusedNow } from '../decisions.ts';
import { ruleOn } from '../facts.ts';
import type { Objection } from '../objections.ts';
import type { CredentialsView } from '../reads.ts';
import type { Report } from '../reports.ts';

interface Props {
  readonly ctx: Ctx;
  readonly view: CredentialsView;
}

/** What the Assembly decided on objections: to whom, raised by whom, how, and what follows. */
export function DecidedObjections({ ctx, view }: Props): ReactNode {
  const decided = view.objections.filter(({ outcome }) => outcome === 'upheld' || outcome === 'dismissed');
  if (decided.length === 0) return null;
  return (
    <Section id="objections" title={ctx.t('credentials.objections.decided')}>
      <ul className="plain stack gap-m">
        {decided.map((one) => (
          <li key={`${one.state} ${one.raisedAt}`}>
            <Decided ctx={ctx} view={view} objection={one} />
          </li>
        ))}
      </ul>
      <p className="cite mt-s">
        <Doubt ctx={ctx} confidence="unverified" besideLink>
          <Cite ctx={ctx} provision={ruleOn.objection} />
        </Doubt>
      </p>
    </Section>
  );
}

function Decided({ ctx, view, objection }: Props & { readonly objection: Objection }): ReactNode {
  const { session, names } = view;
  const { state, account, by, outcome, how, figures, endedAt, meeting } = objection;
  const name = (one: string) => nameOf(ctx, names, one);
  return (
    <>
      <p>
        {ctx.date(endedAt ?? '', 'long', cityAt(session, endedAt))}
        {ctx.colon}
        {ctx.t('meetings.log.credentials-objection.decided', {
          ...decidedSaid({ by, account, ...figures }, name, ctx.list),
          state: name(state),
          outcome: outcome ?? '',
          how: how ?? '',
          ...(figures ?? uncounted),
        })}
        . {meeting !== null && <a href={ctx.href(`/meetings/${meeting}`)}>{ctx.t('credentials.meeting')}</a>}
      </p>
      {outcome === 'upheld' && account === null && (
        <p className="small">
          {ctx.t('credentials.refused.follows', {
            now: refusedNow(view, state) ? 'refused' : 'accepted',
          })}
        </p>
      )}
    </>
  );
}

/** How the Assembly adopted a report, and whose credentials it refused afterwards although the report accepts them. */
export function AfterReport({ ctx, view, report }: Props & { readonly report: Report }): ReactNode {
  const { adopted, accepted, onUnderstanding } = report;
  if (adopted === null) return null;
  const listed = [...accepted, ...onUnderstanding];
  const refused = view.objections.filter(
    ({ state, account, outcome, endedAt }) =>
      outcome === 'upheld' && account === null && (endedAt ?? '') > adopted.at && listed.includes(state),
  );
  return (
    <>
      <p className="small mt-s">
        {ctx.t('credentials.decided.how', {
          how: adopted.how,
          hands: adopted.figures === null ? 'no' : 'yes',
          ...(adopted.figures ?? uncounted),
        })}
      </p>
      {refused.length > 0 && (
        <p>
          <b>
            {ctx.t('credentials.report.refused-since', {
              states: ctx.list(refused.map(({ state }) => nameOf(ctx, view.names, state)).toSorted(ctx.compare)),
            })}
          </b>{' '}
          <a href="#objections">{ctx.t('credentials.objections.decided')}</a>
        </p>
      )}
    </>
  );
}
