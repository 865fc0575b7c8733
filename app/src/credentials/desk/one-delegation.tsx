import { credentialsStanding, rightUnderCredentials } from '@plenary/rules';
import type { ReactNode } from 'react';
import { type Desk, DeskFrame, type DeskPartProps, stateOptions } from '../../desk/index.ts';
import type { Accredited } from '../../identity/index.ts';
import { nameOf } from '../../reference/index.ts';
import { Button } from '../../web/components/button.tsx';
import { Field, Select } from '../../web/components/field.tsx';
import { FileField } from '../../web/components/file-field.tsx';
import { Options } from '../../web/components/options.tsx';
import { Reasons } from '../../web/components/reasons.tsx';
import { Receipt, saidAt } from '../../web/components/receipt.tsx';
import { Facts, Section } from '../../web/components/section.tsx';
import { Written } from '../../web/components/words.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { Form, refused, stateOf } from '../../web/form.tsx';
import type { FormState } from '../../web/form-state.ts';
import { correctCredentials } from '../correct-credentials.ts';
import type { HeldDocument } from '../documents.ts';
import { type HeldCredentials, nothingHeld } from '../held.ts';
import { objectToCredentials } from '../object-to-credentials.ts';
import { Came } from '../pages/came.tsx';
import { StandingChip } from '../pages/standing.tsx';
import type { CredentialsView } from '../reads.ts';
import { receiveCredentials } from '../receive-credentials.ts';
import { withdrawCredentialsObjection } from '../withdraw-credentials-objection.ts';
import { PaperFields } from './board.tsx';
import { accepted, DocumentPart } from './document-part.tsx';

export interface OneDelegationProps extends DeskPartProps<Desk> {
  readonly view: CredentialsView;
  readonly state: string;
  /** accredited for the seat */
  readonly persons: readonly Accredited[];
  /** the scan of the paper; null: none is attached */
  readonly document: HeldDocument | null;
}

/** The credentials of one delegation for the Secretariat: what came, what the Committee found, objections. */
export function OneDelegationPage(props: OneDelegationProps): ReactNode {
  const { ctx, desk, view, state } = props;
  const held = view.held.get(state) ?? nothingHeld;
  const standing = credentialsStanding(held);
  const name = nameOf(ctx, view.names, state);
  return (
    <DeskFrame ctx={ctx} desk={desk} part="credentials">
      <Receipt ctx={ctx} of={receipts} />
      <p>
        <a href={ctx.href(`/desk/sessions/${view.session.id}/credentials`)}>{ctx.t('credentials.board')}</a>
      </p>
      <Section id="credentials" title={`${name}${ctx.comma}${ctx.t('credentials.title')}`}>
        <div className="stack gap-m">
          <p>
            <StandingChip ctx={ctx} standing={standing} />
          </p>
          <Reasons ctx={ctx} lines={rightUnderCredentials('vote', standing).lines} />
          <Facts items={factsOf(props, held)} />
        </div>
      </Section>
      {held.received !== 'original' && (
        <Section id="register" title={ctx.t('credentials.register')}>
          <Receive {...props} />
        </Section>
      )}
      <Section id="document" title={ctx.t('credentials.document')}>
        <DocumentPart {...props} received={held.received} />
      </Section>
      <Section id="correct" title={ctx.t('credentials.correct')}>
        <Correct {...props} />
      </Section>
      <Section id="objections" title={ctx.t('credentials.objections')}>
        <Objected {...props} />
      </Section>
    </DeskFrame>
  );
}

const receipts = {
  attached: 'credentials.said.attached',
  objected: 'credentials.said.objected',
  registered: 'credentials.said.registered',
} as const;

function factsOf({ ctx, view, state, persons }: OneDelegationProps, held: HeldCredentials) {
  const { issuedBy, reference, examined, examinedBecause } = held;
  const named = persons.filter(({ account }) => held.persons.includes(account)).map(({ name }) => name);
  return [
    {
      label: ctx.t('credentials.received'),
      value: <Came ctx={ctx} held={held} before={view.beforeRefusal.get(state) ?? null} />,
    },
    ...(issuedBy === null
      ? []
      : [
          {
            label: ctx.t('credentials.issued-by'),
            value: ctx.t(`credentials.issued-by.${issuedBy}`),
            ...(reference === null ? {} : { note: <span dir="auto">{reference}</span> }),
          },
          {
            label: ctx.t('credentials.persons'),
            value: <Named ctx={ctx} all={held.persons.length} names={named} />,
          },
        ]),
    ...(examined === null
      ? []
      : [
          {
            label: ctx.t('credentials.examined'),
            value: ctx.t(`credentials.examined.${examined}`),
            ...(examinedBecause === null ? {} : { note: <Written>{examinedBecause}</Written> }),
          },
        ]),
  ];
}

/** Whom the paper names: of whose accreditation has ended only how many. */
function Named({
  ctx,
  all,
  names,
}: {
  readonly ctx: Ctx;
  readonly all: number;
  readonly names: readonly string[];
}): ReactNode {
  if (all === 0) return ctx.t('credentials.persons.all');
  const former = all - names.length;
  const said = former === 0 ? names : [...names, ctx.t('credentials.persons.former', { n: former })];
  return <span dir="auto">{ctx.list(said)}</span>;
}

function Receive({ ctx, view, state, persons, document }: OneDelegationProps): ReactNode {
  const hidden = { session: view.session.id, 'states[]': state };
  const form = stateOf(ctx, receiveCredentials, hidden);
  return (
    <Form
      ctx={ctx}
      act={receiveCredentials}
      hidden={hidden}
      to={`/desk/sessions/${view.session.id}/credentials/${state}/received`}
      then={saidAt(ctx.path, 'registered')}
      withFile
    >
      <PaperFields ctx={ctx} view={view} state={form} />
      {persons.length > 0 && (
        <Options
          ctx={ctx}
          state={form}
          name="persons[]"
          legend={ctx.t('credentials.persons')}
          hint={ctx.t('credentials.persons.hint')}
          options={persons.map(({ account, name, role }) => ({
            value: account,
            label: <span dir="auto">{name}</span>,
            detail: ctx.t(`desk.role.${role}`),
          }))}
          many
        />
      )}
      {document === null && (
        <FileField
          ctx={ctx}
          state={form}
          name="document"
          label={ctx.t('credentials.document.file')}
          hint={ctx.t('credentials.document.file.later')}
          accept={accepted}
        />
      )}
      <Button kind="main">{ctx.t('credentials.register.do')}</Button>
    </Form>
  );
}

function Correct({ ctx, view, state }: OneDelegationProps): ReactNode {
  const hidden = { session: view.session.id, 'states[]': state };
  const form = stateOf(ctx, correctCredentials, hidden);
  return (
    <details open={refused(ctx, correctCredentials, hidden)}>
      <summary>{ctx.t('credentials.correct.what')}</summary>
      <Form ctx={ctx} act={correctCredentials} hidden={hidden}>
        <PaperFields ctx={ctx} view={view} state={form} none />
        <Field
          ctx={ctx}
          state={form}
          name="reason"
          label={ctx.t('credentials.reason')}
          hint={ctx.t('credentials.reason.hint')}
          rows={2}
        />
        <Button>{ctx.t('credentials.correct.do')}</Button>
      </Form>
    </details>
  );
}

function Objected(props: OneDelegationProps): ReactNode {
  const { ctx, view, state, persons } = props;
  const hidden = { session: view.session.id, state };
  const form = stateOf(ctx, objectToCredentials, hidden);
  return (
    <div className="stack gap-m">
      <ObjectionList ctx={ctx} view={view} state={state} persons={persons} />
      <details open={refused(ctx, objectToCredentials, hidden)}>
        <summary>{ctx.t('credentials.object.enter')}</summary>
        <Form ctx={ctx} act={objectToCredentials} then={saidAt(ctx.path, 'objected')} hidden={hidden}>
          <Select
            ctx={ctx}
            state={form}
            name="by"
            label={ctx.t('credentials.object.by')}
            options={stateOptions(ctx, view).filter(({ value }) => value !== state)}
          />
          <PersonChoice ctx={ctx} form={form} persons={persons} />
          <Field
            ctx={ctx}
            state={form}
            name="reason"
            label={ctx.t('credentials.reason')}
            hint={ctx.t('credentials.reason.hint')}
            rows={3}
          />
          <Button kind="grave">{ctx.t('credentials.object.do')}</Button>
        </Form>
      </details>
    </div>
  );
}

/** The delegation as a whole, or one of its persons. */
function PersonChoice({
  ctx,
  form,
  persons,
}: {
  readonly ctx: Ctx;
  readonly form: FormState;
  readonly persons: readonly Pick<Accredited, 'account' | 'name'>[];
}): ReactNode {
  return (
    <Select
      ctx={ctx}
      state={form}
      name="account"
      label={ctx.t('credentials.object.to')}
      options={[
        { value: '', label: ctx.t('credentials.object.whole') },
        ...persons.map(({ account, name }) => ({ value: account, label: name })),
      ]}
    />
  );
}

function ObjectionList({
  ctx,
  view,
  state,
  persons,
}: Pick<OneDelegationProps, 'ctx' | 'view' | 'state' | 'persons'>): ReactNode {
  const all = view.objections.filter((one) => one.state === state);
  if (all.length === 0) return <p className="mute">{ctx.t('credentials.objections.none')}</p>;
  return all.map((one) => {
    const person = persons.find(({ account }) => account === one.account);
    const hidden = { session: view.session.id, state, by: one.by ?? '', account: one.account ?? '' };
    const form = stateOf(ctx, withdrawCredentialsObjection, hidden);
    return (
      <article className="doc" key={one.raisedAt}>
        <p>
          {ctx.t('credentials.objection.of', {
            by: one.by === null ? ctx.t('credentials.committee') : nameOf(ctx, view.names, one.by),
            whom:
              person?.name ?? ctx.t(one.account === null ? 'credentials.object.whole' : 'credentials.object.person'),
            outcome: one.outcome ?? 'open',
          })}
        </p>
        <p className="small">
          <Written>{one.reason}</Written>
        </p>
        {one.outcome === null && one.by !== null && (
          <details open={refused(ctx, withdrawCredentialsObjection, hidden)}>
            <summary>{ctx.t('credentials.withdraw')}</summary>
            <Form ctx={ctx} act={withdrawCredentialsObjection} hidden={hidden}>
              <Field
                ctx={ctx}
                state={form}
                name="reason"
                label={ctx.t('credentials.reason')}
                hint={ctx.t('credentials.reason.hint')}
                rows={2}
              />
              <Button>{ctx.t('credentials.withdraw.do')}</Button>
            </Form>
          </details>
        )}
      </article>
    );
  });
}
