import type { ReactNode } from 'react';
import { stateOptions } from '../../desk/index.ts';
import { nameOf } from '../../reference/index.ts';
import { Button } from '../../web/components/button.tsx';
import { Field, Select } from '../../web/components/field.tsx';
import { Receipt, saidAt } from '../../web/components/receipt.tsx';
import { Cite } from '../../web/components/ruling.tsx';
import { PageHead, Section } from '../../web/components/section.tsx';
import { Doubt } from '../../web/components/source.tsx';
import { Written } from '../../web/components/words.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { Form, refused, stateOf } from '../../web/form.tsx';
import { Page } from '../../web/page.tsx';
import { ruleOn } from '../facts.ts';
import { objectToCredentials } from '../object-to-credentials.ts';
import type { CredentialsView } from '../reads.ts';
import { withdrawCredentialsObjection } from '../withdraw-credentials-objection.ts';

interface ObjectPageProps {
  readonly ctx: Ctx;
  readonly view: CredentialsView;
  /** States for which the reader heads the delegation */
  readonly heads: readonly string[];
}

/** For the head of a delegation: to object to another delegation in the name of the State, and to take that back. */
export function ObjectPage({ ctx, view, heads }: ObjectPageProps): ReactNode {
  const { session } = view;
  const title = ctx.t('credentials.object');
  return (
    <Page
      ctx={ctx}
      title={title}
      nav="sessions"
      session={session.id}
      crumbs={[
        { label: ctx.text(session.title), path: `/sessions/${session.id}` },
        { label: ctx.t('credentials.title'), path: `/sessions/${session.id}/credentials` },
      ]}
      indexed={false}
      follows={['record']}
      {...(session.demonstration ? { note: ctx.t('meetings.demonstration') } : {})}
    >
      <PageHead eyebrow={ctx.text(session.title)} title={title} lede={ctx.t('credentials.object.lede')} />
      <Receipt ctx={ctx} of={{ objected: 'credentials.said.objected' }} />
      <p className="cite">
        <Doubt ctx={ctx} confidence="unverified" besideLink>
          <Cite ctx={ctx} provision={ruleOn.objection} />
        </Doubt>
      </p>
      {heads.length === 0 && (
        <Section id="not-you" title={ctx.t('credentials.object.not-you')}>
          <p>{ctx.t('credentials.object.not-you.what')}</p>
        </Section>
      )}
      {heads.map((by) => (
        <Section key={by} id={`object-${by}`} title={nameOf(ctx, view.names, by)}>
          <div className="stack gap-l">
            <OwnObjections ctx={ctx} view={view} by={by} />
            <ObjectForm ctx={ctx} view={view} by={by} />
          </div>
        </Section>
      ))}
    </Page>
  );
}

type Own = Pick<ObjectPageProps, 'ctx' | 'view'> & { readonly by: string };

function ObjectForm({ ctx, view, by }: Own): ReactNode {
  const hidden = { session: view.session.id, by };
  const state = stateOf(ctx, objectToCredentials, hidden);
  return (
    <Form ctx={ctx} act={objectToCredentials} then={saidAt(ctx.path, 'objected')} hidden={hidden} state={state} keep>
      <Select
        ctx={ctx}
        state={state}
        name="state"
        label={ctx.t('credentials.object.delegation')}
        hint={ctx.t('credentials.object.hint')}
        options={stateOptions(ctx, view).filter(({ value }) => value !== by)}
      />
      <Field
        ctx={ctx}
        state={state}
        name="reason"
        label={ctx.t('credentials.reason')}
        hint={ctx.t('credentials.reason.hint')}
        rows={3}
      />
      <p>
        <Button kind="grave">{ctx.t('credentials.object.raise')}</Button>
      </p>
    </Form>
  );
}

function OwnObjections({ ctx, view, by }: Own): ReactNode {
  const own = view.objections.filter((one) => one.by === by);
  if (own.length === 0) return <p className="mute">{ctx.t('credentials.object.none')}</p>;
  return own.map((one) => {
    const name = nameOf(ctx, view.names, one.state);
    const hidden = { session: view.session.id, by, state: one.state, account: one.account ?? '' };
    const state = stateOf(ctx, withdrawCredentialsObjection, hidden);
    return (
      <article className="doc" key={one.raisedAt}>
        <p>
          {ctx.t('credentials.objection.of', {
            by: name,
            whom: ctx.t(one.account === null ? 'credentials.object.whole' : 'credentials.object.person'),
            outcome: one.outcome ?? 'open',
          })}
        </p>
        <p className="small">
          <Written>{one.reason}</Written>
        </p>
        {one.outcome === null && (
          <details open={refused(ctx, withdrawCredentialsObjection, hidden)}>
            <summary>{ctx.t('credentials.withdraw.own')}</summary>
            <Form ctx={ctx} act={withdrawCredentialsObjection} hidden={hidden} state={state}>
              <Field
                ctx={ctx}
                state={state}
                name="reason"
                label={ctx.t('credentials.reason')}
                hint={ctx.t('credentials.reason.hint')}
                rows={2}
              />
              <Button label={`${ctx.t('credentials.withdraw.own')}${ctx.colon}${name}`}>
                {ctx.t('credentials.withdraw.own')}
              </Button>
            </Form>
          </details>
        )}
      </article>
    );
  });
}
