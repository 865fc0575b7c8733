import type { ReactNode } from 'react';
import { type Invitation, InvitationMade, Invite } from '../../delegations/index.ts';
import { DeskFrame, type DeskPartProps, stateOptions } from '../../desk/index.ts';
import type { FocalPointOf } from '../../identity/index.ts';
import { nameOf } from '../../reference/index.ts';
import { Button, LinkButton } from '../../web/components/button.tsx';
import { Field, Select } from '../../web/components/field.tsx';
import { Empty, Notice } from '../../web/components/notice.tsx';
import { Section } from '../../web/components/section.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { Form, stateOf } from '../../web/form.tsx';
import { nameFocalPoint } from '../name-focal-point.ts';
import type { FocalPointsOnDesk } from './reads.ts';

export interface DeskFocalPointsProps extends DeskPartProps<FocalPointsOnDesk> {
  /** just made for a person: shown in this answer and never again */
  readonly invitation: Invitation | null;
  /** the account of who was just named and has no link yet */
  readonly named: string | null;
  /** how many a list has just brought */
  readonly imported: number | null;
  /** why no letters were made just now */
  readonly problem: 'none' | 'busy' | null;
  /** things proposed that wait, by State */
  readonly waiting: ReadonlyMap<string, number>;
  readonly letters: ReactNode;
}

/** Who proposes for each delegation whom to accredit: named here, given a link, ended. */
export function DeskFocalPointsPage(props: DeskFocalPointsProps): ReactNode {
  const { ctx, desk, invitation, named, imported, problem, waiting, letters } = props;
  const { session, focalPoints, parties } = desk;
  const path = `/desk/sessions/${session.id}/focal-points`;
  const newcomer = focalPoints.find(({ account }) => account === named);
  const n = [...waiting.values()].reduce((sum, each) => sum + each, 0);
  return (
    <DeskFrame ctx={ctx} desk={desk} part="delegations" page={ctx.t('focal-points.title')}>
      <p className="row">
        <a href={ctx.href(`/desk/sessions/${session.id}/import/focal-points`)}>{ctx.t('focal-points.import')}</a>
        <a href={ctx.href(`${path}/proposals`)}>{ctx.t('focal-points.proposals.n', { n })}</a>
      </p>
      {invitation && <InvitationMade ctx={ctx} invitation={invitation} />}
      {imported !== null && <Notice s="good">{ctx.t('focal-points.imported', { n: imported })}</Notice>}
      {problem && <Notice s="bad">{ctx.t(`letters.${problem}`)}</Notice>}
      {newcomer && !session.demonstration && (
        <div className="notice" data-s="good">
          <p>
            <span dir="auto">{newcomer.name}</span>. {ctx.t('focal-points.named')}
          </p>
          <Invite ctx={ctx} path={path} account={newcomer.account} />
        </div>
      )}
      <div className="split mt">
        <Section id="focal-points" title={ctx.t('focal-points.title')} quiet>
          <p className="prose">{ctx.t('focal-points.lede')}</p>
          <p>{ctx.t('focal-points.count', { n: focalPoints.length, parties: parties.length })}</p>
          {focalPoints.length === 0 && (
            <Empty title={ctx.t('focal-points.none')}>{ctx.t('focal-points.none.what')}</Empty>
          )}
          <div className="desk-seats">
            {stateOptions(ctx, desk).flatMap(({ value }) =>
              focalPoints
                .filter(({ state }) => state === value)
                .map((one) => (
                  <OneFocalPoint key={one.account} ctx={ctx} desk={desk} one={one} waiting={waiting.get(value) ?? 0} />
                )),
            )}
          </div>
        </Section>
        <div className="sticky">
          <Name ctx={ctx} desk={desk} path={path} />
          {focalPoints.length > 0 && letters}
        </div>
      </div>
    </DeskFrame>
  );
}

function OneFocalPoint({
  ctx,
  desk: { session, names, ways },
  one: { account, name, state, email },
  waiting,
}: DeskPartProps<FocalPointsOnDesk> & { readonly one: FocalPointOf; readonly waiting: number }): ReactNode {
  const path = `/desk/sessions/${session.id}/focal-points`;
  const seat = nameOf(ctx, names, state);
  const open = ways.get(account);
  const whose = `${name}${ctx.comma}${seat}`;
  return (
    <div className="doc" data-key={state}>
      <span className="title">{seat}</span>
      <div className="person">
        <span>
          <span dir="auto">{name}</span>
          {open && <span className="small mute"> · {ctx.t('desk.sign-ins', { ...open })}</span>}
          {email !== null && (
            <span className="small mute block" dir="auto">
              {email}
            </span>
          )}
        </span>
        {waiting > 0 && (
          <a className="small" href={ctx.href(`${path}/proposals#state-${state}`)}>
            {ctx.t('focal-points.waiting', { n: waiting })}
          </a>
        )}
        {!session.demonstration && (
          <Invite ctx={ctx} path={path} account={account} label={`${ctx.t('desk.invite')}${ctx.colon}${whose}`} />
        )}
        <LinkButton
          href={ctx.href(`${path}/${account}/end`)}
          slim
          label={`${ctx.t('focal-points.end')}${ctx.colon}${whose}`}
        >
          {ctx.t('focal-points.end')}
        </LinkButton>
      </div>
    </div>
  );
}

function Name({
  ctx,
  desk,
  path,
}: {
  readonly ctx: Ctx;
  readonly desk: FocalPointsOnDesk;
  readonly path: string;
}): ReactNode {
  const { session } = desk;
  const hidden = { session: session.id };
  const field = { ctx, state: stateOf(ctx, nameFocalPoint, hidden) } as const;
  const taken = new Set(desk.focalPoints.map(({ state }) => state));
  return (
    <Section id="name" title={ctx.t('focal-points.name')}>
      <Form
        ctx={ctx}
        act={nameFocalPoint}
        then={session.demonstration ? path : `${path}?named={account}`}
        hidden={hidden}
        keep
      >
        <Select
          {...field}
          name="state"
          label={ctx.t('identity.choose-state')}
          options={stateOptions(ctx, desk).filter(({ value }) => !taken.has(value))}
        />
        <Field {...field} name="name" label={ctx.t('desk.person.name')} />
        <Field {...field} name="email" label={ctx.t('desk.person.email')} />
        <Button kind="main">{ctx.t('focal-points.name.do')}</Button>
      </Form>
    </Section>
  );
}
