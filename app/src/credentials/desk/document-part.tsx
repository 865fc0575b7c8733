import type { ReactNode } from 'react';
import { cityAt } from '../../sessions/index.ts';
import { Button } from '../../web/components/button.tsx';
import { Field } from '../../web/components/field.tsx';
import { FileField } from '../../web/components/file-field.tsx';
import { saidAt } from '../../web/components/receipt.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { Form, refused, stateOf } from '../../web/form.tsx';
import { attachCredentialsDocument } from '../attach-credentials-document.ts';
import type { HeldDocument } from '../documents.ts';
import type { HeldCredentials } from '../held.ts';
import { DocumentLink } from '../pages/document-link.tsx';
import type { CredentialsView } from '../reads.ts';
import { removeCredentialsDocument } from '../remove-credentials-document.ts';

export interface DocumentPartProps {
  readonly ctx: Ctx;
  readonly view: CredentialsView;
  readonly state: string;
  readonly received: HeldCredentials['received'];
  readonly document: HeldDocument | null;
}

/** The scan of the paper: attached, opened, replaced, taken away. */
export function DocumentPart(props: DocumentPartProps): ReactNode {
  const { ctx, view, state, received, document } = props;
  if (document === null)
    return (
      <div className="stack gap-m">
        <p className="mute">
          {ctx.t(received === 'none' ? 'credentials.document.register-first' : 'credentials.documents.none')}
        </p>
        {received !== 'none' && <Attach {...props} />}
      </div>
    );
  const hidden = hiddenOf(props);
  return (
    <div className="stack gap-m">
      <p>
        <DocumentLink ctx={ctx} session={view.session} state={state} document={document} />
        <br />
        <span className="small">
          {ctx.t('credentials.document.since', {
            day: ctx.date(document.attachedAt, 'long', cityAt(view.session, document.attachedAt)),
          })}
        </span>
      </p>
      <p className="small">{ctx.t('credentials.document.who')}</p>
      <details open={refused(ctx, attachCredentialsDocument, hidden)}>
        <summary>{ctx.t('credentials.document.replace')}</summary>
        <Attach {...props} />
      </details>
      <details open={refused(ctx, removeCredentialsDocument, hidden)}>
        <summary>{ctx.t('credentials.document.remove')}</summary>
        <Form ctx={ctx} act={removeCredentialsDocument} hidden={hidden} basedOn={ctx.recordEntry ?? 0}>
          <p>{ctx.t('credentials.document.remove.follows')}</p>
          <Field
            ctx={ctx}
            state={stateOf(ctx, removeCredentialsDocument, hidden)}
            name="reason"
            label={ctx.t('credentials.reason')}
            hint={ctx.t('credentials.reason.hint')}
            rows={2}
          />
          <Button kind="grave">{ctx.t('credentials.document.remove')}</Button>
        </Form>
      </details>
    </div>
  );
}

function hiddenOf({ view, state }: Pick<DocumentPartProps, 'view' | 'state'>) {
  return { session: view.session.id, state };
}

function Attach({ ctx, view, state, document }: DocumentPartProps): ReactNode {
  const hidden = hiddenOf({ view, state });
  const form = stateOf(ctx, attachCredentialsDocument, hidden);
  return (
    <Form
      ctx={ctx}
      act={attachCredentialsDocument}
      hidden={hidden}
      basedOn={ctx.recordEntry ?? 0}
      to={`/desk/sessions/${view.session.id}/credentials/${state}/document`}
      then={saidAt(ctx.path, 'attached')}
      withFile
    >
      <FileField
        ctx={ctx}
        state={form}
        name="document"
        label={ctx.t('credentials.document.file')}
        hint={ctx.t('credentials.document.file.hint')}
        accept={accepted}
      />
      {document !== null && (
        <Field
          ctx={ctx}
          state={form}
          name="reason"
          label={ctx.t('credentials.reason')}
          hint={ctx.t('credentials.reason.hint')}
          rows={2}
          optional={false}
        />
      )}
      <Button>{ctx.t(document === null ? 'credentials.document.attach' : 'credentials.document.replace')}</Button>
    </Form>
  );
}

/** Endings that the browser offers first; what a file is its first bytes say. */
export const accepted = '.pdf,.png,.jpg,.jpeg';
