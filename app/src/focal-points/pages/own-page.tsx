import type { ReactNode } from 'react';
import { LinkButton } from '../../web/components/button.tsx';
import { Empty, Notice } from '../../web/components/notice.tsx';
import { Cite } from '../../web/components/ruling.tsx';
import { Section } from '../../web/components/section.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { basis } from '../naming.ts';
import { personOf } from '../proposals/propose.ts';
import { openProposals, type PersonKnown } from '../proposals/reads.ts';
import { LeavingForm, NewcomerForm, TakingBackForm } from './forms.tsx';
import { OwnFrame } from './frame.tsx';
import type { OwnSeat } from './own.ts';
import { ProposalLine } from './proposal-line.tsx';

export interface OwnPageProps {
  readonly ctx: Ctx;
  readonly own: OwnSeat;
  /** what was just done */
  readonly said: 'proposed' | 'taken-back' | 'listed' | null;
}

/** The delegation for its focal point: what is asked, who is accredited, what waits, and a form for one person more. */
export function FocalPointPage({ ctx, own, said }: OwnPageProps): ReactNode {
  const { persons, proposals } = own.seat;
  const shown = [
    ...openProposals(proposals).toSorted((a, b) => (a.status === b.status ? 0 : a.status === 'sent-back' ? -1 : 1)),
    ...proposals.filter(({ status }) => status === 'approved').toReversed(),
  ];
  return (
    <OwnFrame ctx={ctx} own={own}>
      {said && <Notice s="good">{ctx.t(`focal-points.said.${said}`)}</Notice>}
      <Next ctx={ctx} own={own} />
      <div className="split mt">
        <div>
          <Section id="proposals" title={ctx.t('focal-points.proposals')}>
            {shown.length === 0 && (
              <Empty title={ctx.t('focal-points.proposals.none')}>{ctx.t('focal-points.proposals.none.what')}</Empty>
            )}
            {shown.map((proposal) => (
              <div className="doc" key={proposal.id} data-key={proposal.id}>
                <div className="person">
                  <ProposalLine ctx={ctx} proposal={proposal} persons={persons} />
                  {proposal.status !== 'approved' && proposal.kind !== 'leave' && (
                    <LinkButton
                      href={ctx.href(`/me/focal-point/proposals/${proposal.id}`)}
                      slim
                      label={`${ctx.t('focal-points.mend')}${ctx.colon}${personOf(proposal)}`}
                    >
                      {ctx.t('focal-points.mend')}
                    </LinkButton>
                  )}
                  {proposal.status !== 'approved' && (
                    <TakingBackForm ctx={ctx} proposal={proposal} name={personOf(proposal)} />
                  )}
                </div>
              </div>
            ))}
          </Section>
          <Section id="persons" title={ctx.t('focal-points.accredited')}>
            {persons.length === 0 && (
              <Empty title={ctx.t('desk.nobody')}>{ctx.t('focal-points.accredited.none')}</Empty>
            )}
            {persons.map((person) => (
              <Person key={person.account} ctx={ctx} own={own} person={person} />
            ))}
          </Section>
        </div>
        <div>
          <Section
            id="add"
            title={ctx.t('focal-points.add')}
            aside={<a href={ctx.href('/me/focal-point/import')}>{ctx.t('focal-points.add.list')}</a>}
          >
            <NewcomerForm ctx={ctx} />
          </Section>
          <Rules ctx={ctx} own={own} />
        </div>
      </div>
    </OwnFrame>
  );
}

/** What is next, and by whom. */
function Next({ ctx, own: { seat } }: Pick<OwnPageProps, 'ctx' | 'own'>): ReactNode {
  const open = openProposals(seat.proposals);
  const back = open.filter(({ status }) => status === 'sent-back').length;
  const waiting = open.length - back;
  return (
    <div className="stack gap-s">
      {back > 0 && <Notice s="bad">{ctx.t('focal-points.next.back', { n: back })}</Notice>}
      {waiting > 0 && <Notice s="wait">{ctx.t('focal-points.next.waiting', { n: waiting })}</Notice>}
      {open.length === 0 && (
        <Notice>{ctx.t(seat.persons.length === 0 ? 'focal-points.next.begin' : 'focal-points.next.nothing')}</Notice>
      )}
    </div>
  );
}

function Person({
  ctx,
  own: { seat },
  person,
}: Pick<OwnPageProps, 'ctx' | 'own'> & { readonly person: PersonKnown }): ReactNode {
  const { account, name, role, title, function: what, email } = person;
  const open = openProposals(seat.proposals).some((one) => one.account === account);
  return (
    <div className="doc" data-key={account}>
      <div className="person">
        <span>
          <span dir="auto">{title === null ? name : `${title} ${name}`}</span>{' '}
          <span className="small mute">{ctx.t(`desk.role.${role}`)}</span>
          {(what ?? email) !== null && (
            <span className="small mute block" dir="auto">
              {[what, email].filter((one) => one !== null).join(' · ')}
            </span>
          )}
          {open && <span className="small mute block">{ctx.t('focal-points.person.open')}</span>}
        </span>
        {!open && (
          <LinkButton
            href={ctx.href(`/me/focal-point/persons/${account}`)}
            slim
            label={`${ctx.t('focal-points.change')}${ctx.colon}${name}`}
          >
            {ctx.t('focal-points.change')}
          </LinkButton>
        )}
        {!open && <LeavingForm ctx={ctx} account={account} name={name} />}
      </div>
    </div>
  );
}

/** What a delegation is made of, by which day, and what becomes of a proposal. */
function Rules({ ctx, own: { due } }: Pick<OwnPageProps, 'ctx' | 'own'>): ReactNode {
  return (
    <Section id="rules" title={ctx.t('focal-points.rules')}>
      <ul className="reasons small">
        <li>
          {ctx.t('focal-points.rules.persons')}
          <span className="cite">
            <Cite ctx={ctx} provision={basis} />
          </span>
        </li>
        {due && (
          <li>
            {due.what(ctx)}
            {ctx.colon}
            <time dateTime={due.by}>{ctx.date(due.by)}</time>
            <span className="cite">{due.rule(ctx)}</span>
          </li>
        )}
        <li>{ctx.t('focal-points.rules.role')}</li>
        <li>{ctx.t('focal-points.rules.approval')}</li>
        <li>{ctx.t('focal-points.rules.data')}</li>
      </ul>
    </Section>
  );
}
