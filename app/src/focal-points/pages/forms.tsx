import type { ReactNode } from 'react';
import { DetailFields, roles } from '../../delegations/index.ts';
import type { Details, Proposal } from '../../identity/index.ts';
import { Button } from '../../web/components/button.tsx';
import { Field, Select } from '../../web/components/field.tsx';
import { Options } from '../../web/components/options.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { Form, stateOf } from '../../web/form.tsx';
import { detailsAsked, leavingAsked, newcomerAsked, takingBackAsked } from '../proposals/asked.ts';

const own = '/me/focal-point';

function address({ name }: { readonly name: string }): string {
  return `${own}/${name}`;
}

/** A proposal that is mended by a form. */
type Mended = Pick<Proposal, 'id' | 'version'>;

function mends(proposal: Mended | undefined) {
  return proposal ? { proposal: proposal.id, version: String(proposal.version) } : {};
}

/** Asks for a new person; with `proposal` for another one in its place. */
export function NewcomerForm({ ctx, proposal }: { readonly ctx: Ctx; readonly proposal?: Proposal }): ReactNode {
  const hidden = mends(proposal);
  const state = stateOf(ctx, newcomerAsked, hidden);
  const field = { ctx, state } as const;
  const told = ctx.refusal?.objections.some(({ code }) => code === 'same-person-accredited') === true;
  return (
    <Form ctx={ctx} act={newcomerAsked} to={address(newcomerAsked)} then={`${own}?said=proposed`} hidden={hidden} keep>
      <Field
        {...field}
        name="name"
        label={ctx.t('desk.person.name')}
        hint={ctx.t('focal-points.name.hint')}
        {...(proposal?.name ? { initial: proposal.name } : {})}
      />
      <Select
        {...field}
        name="role"
        label={ctx.t('desk.person.role')}
        options={roles.map((value) => ({ value, label: ctx.t(`desk.role.${value}`) }))}
        {...(proposal?.role ? { initial: proposal.role } : {})}
      />
      <DetailFields ctx={ctx} state={state} {...(proposal ? { initial: proposal } : {})} />
      {told && (
        <Options
          {...field}
          name="namesake"
          legend={ctx.t('desk.person.name')}
          options={[{ value: 'yes', label: ctx.t('desk.person.namesake') }]}
          many
        />
      )}
      <Button kind="main">{ctx.t('focal-points.propose')}</Button>
    </Form>
  );
}

/** Asks for other details of who is accredited. */
export function DetailsForm({
  ctx,
  account,
  initial,
  proposal,
}: {
  readonly ctx: Ctx;
  readonly account: string;
  readonly initial: Details;
  readonly proposal?: Proposal;
}): ReactNode {
  const hidden = { account, ...mends(proposal) };
  return (
    <Form ctx={ctx} act={detailsAsked} to={address(detailsAsked)} then={`${own}?said=proposed`} hidden={hidden} keep>
      <DetailFields ctx={ctx} state={stateOf(ctx, detailsAsked, hidden)} initial={initial} />
      <Button kind="main">{ctx.t('focal-points.propose')}</Button>
    </Form>
  );
}

/** Asks that a person be left out; it may be taken back until it is approved. */
export function LeavingForm({
  ctx,
  account,
  name,
}: {
  readonly ctx: Ctx;
  readonly account: string;
  readonly name: string;
}): ReactNode {
  const words = ctx.t('focal-points.leave');
  return (
    <Form ctx={ctx} act={leavingAsked} to={address(leavingAsked)} then={`${own}?said=proposed`} hidden={{ account }}>
      <Button slim label={`${words}${ctx.colon}${name}`}>
        {words}
      </Button>
    </Form>
  );
}

/** Takes a proposal back. */
export function TakingBackForm({
  ctx,
  proposal,
  name,
}: {
  readonly ctx: Ctx;
  readonly proposal: Mended;
  readonly name: string;
}): ReactNode {
  const words = ctx.t('focal-points.take-back');
  const hidden = { proposal: proposal.id, version: String(proposal.version) };
  return (
    <Form ctx={ctx} act={takingBackAsked} to={address(takingBackAsked)} then={`${own}?said=taken-back`} hidden={hidden}>
      <Button slim label={`${words}${ctx.colon}${name}`}>
        {words}
      </Button>
    </Form>
  );
}
