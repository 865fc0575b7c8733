import type { ReactNode } from 'react';
import { endSignIns, type OpenWays, recordSignInLink } from '../../identity/index.ts';
import { Button, LinkButton } from '../../web/components/button.tsx';
import { Field } from '../../web/components/field.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { Form, Objections, refused, stateOf } from '../../web/form.tsx';
import type { MessageKey } from '../../words/messages.ts';
import { designateRepresentative, endDesignation } from '../designate-representative.ts';
import type { DelegationsOnDesk, PersonOnDesk } from './reads.ts';

export interface PersonProps {
  readonly ctx: Ctx;
  readonly session: DelegationsOnDesk['session'];
  readonly state: string;
  /** the name of the State */
  readonly seat: string;
  readonly person: PersonOnDesk;
  readonly ways: OpenWays | undefined;
  readonly path: string;
  /** the acts stand on the page of the person */
  readonly short?: boolean;
}

/** A person of a delegation with what the Secretariat does about it. */
export function Person({ ctx, session, state, seat, person, ways, path, short = false }: PersonProps): ReactNode {
  const { account, name, role, designated, title, function: what, email } = person;
  return (
    <div className="person">
      <span>
        <a dir="auto" href={ctx.href(`/desk/sessions/${session.id}/accreditations/${account}/details`)}>
          {name}
          <span className="vh">
            {ctx.comma}
            {seat}
          </span>
        </a>{' '}
        <span className="small mute">
          {[title, ctx.t(`desk.role.${role}`)].filter((one) => one !== null).join(ctx.comma)}
        </span>
        {ways && <span className="small mute"> · {ctx.t('desk.sign-ins', { ...ways })}</span>}
        {designated && <span className="small mute"> · {ctx.t('delegations.designated')}</span>}
        {(what ?? email) !== null && (
          <span className="small mute block" dir="auto">
            {[what, email].filter((one) => one !== null).join(' · ')}
          </span>
        )}
      </span>
      {!short && <PersonActs {...{ ctx, session, person, path, ways }} state={state} seat={seat} />}
    </div>
  );
}

/** What is done about a person, in a row. */
export function PersonActs({ ctx, session, state, seat, person, ways, path }: PersonProps): ReactNode {
  const { account, role, designated } = person;
  const hidden = { account, session: session.id, state };
  // Persons of two delegations may have the same name.
  const whose = `${person.name}${ctx.comma}${seat}`;
  const labelled = (key: MessageKey): string => `${ctx.t(key)}${ctx.colon}${whose}`;
  return (
    <>
      {ways && (
        <Form ctx={ctx} act={endSignIns} hidden={{ account }}>
          <Button kind="grave" slim label={labelled('desk.sign-ins.end')}>
            {ctx.t('desk.sign-ins.end')}
          </Button>
        </Form>
      )}
      {!session.demonstration && <Invite ctx={ctx} path={path} account={account} label={labelled('desk.invite')} />}
      <LinkButton
        href={ctx.href(`/desk/sessions/${session.id}/accreditations/${account}`)}
        slim
        label={labelled('desk.person.end')}
      >
        {ctx.t('desk.person.end')}
      </LinkButton>
      {role !== 'head' && <Designate ctx={ctx} hidden={hidden} designated={designated} whose={whose} />}
    </>
  );
}

/** On the written request of the delegation: who votes for it beside its head is the head's to say. */
function Designate({
  ctx,
  hidden,
  designated,
  whose,
}: {
  readonly ctx: Ctx;
  readonly hidden: { readonly account: string; readonly session: string; readonly state: string };
  readonly designated: boolean;
  readonly whose: string;
}): ReactNode {
  const act = designated ? endDesignation : designateRepresentative;
  const state = stateOf(ctx, act, hidden);
  const words = ctx.t(designated ? 'delegations.designation.end' : 'delegations.designate');
  return (
    <details className="designate" open={refused(ctx, act, hidden)}>
      <summary>{words}</summary>
      <Form ctx={ctx} act={act} hidden={hidden}>
        <Field
          ctx={ctx}
          state={state}
          name="reference"
          optional={false}
          label={ctx.t('desk.designate.reference')}
          hint={ctx.t('desk.designate.reference.hint')}
        />
        <Button label={`${words}${ctx.colon}${whose}`}>{words}</Button>
      </Form>
    </details>
  );
}

/** Makes a link that signs the person in once. */
export function Invite({
  ctx,
  path,
  account,
  label,
}: {
  readonly ctx: Ctx;
  readonly path: string;
  readonly account: string;
  /** with the name of the person, where several are invited from one page */
  readonly label?: string;
}): ReactNode {
  const hidden = { account };
  const objections = refused(ctx, recordSignInLink, hidden) ? (ctx.refusal?.objections ?? []) : [];
  return (
    <form method="post" action={ctx.href(`${path}/invitations`)} data-refused={objections.length > 0 ? '' : undefined}>
      <Objections ctx={ctx} objections={objections} />
      {/* the page to show again when it is refused */}
      <input type="hidden" name="from" value={ctx.href(ctx.path + ctx.search)} />
      <input type="hidden" name="account" value={account} />
      <Button slim {...(label === undefined ? {} : { label })}>
        {ctx.t('desk.invite')}
      </Button>
    </form>
  );
}
