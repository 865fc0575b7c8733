import type { ReactNode } from 'react';
import { dayAt, localDay } from '../../sessions/index.ts';
import { Button } from '../../web/components/button.tsx';
import { Field } from '../../web/components/field.tsx';
import { Chip } from '../../web/components/status.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { Form, refused, stateOf } from '../../web/form.tsx';
import { makeCredentialsReport } from '../make-credentials-report.ts';
import type { CredentialsView } from '../reads.ts';
import { overtakenIn } from '../reports.ts';
import { ReportText } from './report.tsx';

interface Props {
  readonly ctx: Ctx;
  readonly view: CredentialsView;
  /** the reader enters what the Committee finds */
  readonly may: boolean;
}

/**
 * The report that waits for the Assembly; else what it would say now, once something was examined, and what has to come before the
 * Committee adopts it.
 */
export function ReportPart(props: Props): ReactNode {
  const { ctx, view } = props;
  const { committee, session, names, reports, held } = view;
  if (committee === null) return null;
  const waits = reports.find(({ adopted }) => adopted === null);
  const overtaken = waits !== undefined && overtakenIn(waits, held) !== null;
  return (
    <div className="stack gap-m">
      {waits && (
        <>
          <p>
            <Chip s="wait">{ctx.t('credentials.report.waits')}</Chip>
          </p>
          <ReportText
            session={session.title}
            ctx={ctx}
            names={names}
            lists={waits}
            members={waits.committee.members}
            metOn={waits.metOn}
            chairedBy={waits.chairedBy}
            appointedOn={dayAt(session, waits.committee.appointedAt)}
          />
        </>
      )}
      {overtaken && <p>{ctx.t('credentials.report.overtaken')}</p>}
      {waits && !overtaken ? <Anew {...props} /> : <Draft {...props} />}
    </div>
  );
}

/** The Committee may still make it anew: a day that was entered wrongly. */
function Anew(props: Props): ReactNode {
  const { ctx, view, may } = props;
  if (!may || first(props) !== null) return null;
  return (
    <details open={refused(ctx, makeCredentialsReport, { session: view.session.id })}>
      <summary>{ctx.t('credentials.report.anew')}</summary>
      <Make {...props} />
    </details>
  );
}

function Draft(props: Props): ReactNode {
  const { ctx, view, may } = props;
  const { committee, draft, session, names } = view;
  if (committee === null) return null;
  const before = first(props);
  return (
    <>
      {examined(view) > 0 && (
        <>
          <p>
            <Chip s="mute">{ctx.t('credentials.report.draft')}</Chip>
          </p>
          <ReportText
            session={session.title}
            ctx={ctx}
            names={names}
            lists={draft}
            members={committee.members}
            metOn={null}
            chairedBy={null}
            appointedOn={dayAt(session, committee.appointedAt)}
          />
        </>
      )}
      {before === null ? may && <Make {...props} /> : <p>{before}</p>}
    </>
  );
}

function examined({ draft }: Pick<CredentialsView, 'draft'>): number {
  return draft.accepted.length + draft.onUnderstanding.length + draft.objected.length;
}

/** What has to come before the Committee adopts a report, in words; null where nothing has. */
function first({ ctx, view }: Props): string | null {
  const { draft, committee } = view;
  const n = draft.waiting.length;
  if (n > 0) return ctx.t('credentials.report.first-examine', { n });
  if (examined(view) === 0) return ctx.t('credentials.report.nothing-to-say');
  return committee?.chair === null ? ctx.t('credentials.report.first-chair') : null;
}

function Make({ ctx, view: { session } }: Props): ReactNode {
  const hidden = { session: session.id };
  return (
    <Form ctx={ctx} act={makeCredentialsReport} hidden={hidden} basedOn={ctx.recordEntry ?? 0}>
      <Field
        ctx={ctx}
        state={stateOf(ctx, makeCredentialsReport, hidden)}
        name="metOn"
        label={ctx.t('credentials.met-on')}
        initial={localDay(session.city, ctx.now)}
      />
      <Button>{ctx.t('credentials.report.make')}</Button>
    </Form>
  );
}
