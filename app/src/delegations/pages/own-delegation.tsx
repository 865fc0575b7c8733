import type { ReactNode } from 'react';
import { SeatLines } from '../../for-you/index.ts';
import { Button } from '../../web/components/button.tsx';
import { Empty } from '../../web/components/notice.tsx';
import { Reasons } from '../../web/components/reasons.tsx';
import { PageHead, Section } from '../../web/components/section.tsx';
import { Chip, Tag } from '../../web/components/status.tsx';
import type { Ctx } from '../../web/ctx.ts';
import type { SeatLine } from '../../web/for-you.ts';
import { Form } from '../../web/form.tsx';
import { Page } from '../../web/page.tsx';
import { designateRepresentative, endDesignation } from '../designate-representative.ts';
import type { OwnDelegation, PersonOfSeat } from '../reads.ts';

export interface OwnDelegationPageProps {
  readonly ctx: Ctx;
  readonly delegations: readonly (OwnDelegation & { readonly lines: readonly SeatLine[] })[];
  /** account of the reader */
  readonly reader: string;
}

/**
 * A delegation for its own members: its right to vote, its votes, drafts and places on lists; who is in it and who votes for the seat, and
 * why. Its head says here who else does.
 */
export function OwnDelegationPage({ ctx, delegations, reader }: OwnDelegationPageProps): ReactNode {
  const title = ctx.t('delegations.title');
  const [first] = delegations;
  return (
    <Page
      ctx={ctx}
      title={title}
      indexed={false}
      follows={['record', ...(first ? [`whole-seat:${first.session}-${first.state}`] : [])]}
      crumbs={[{ label: ctx.viewer?.name ?? '', path: '/me' }]}
      {...(delegations.some(({ demonstration }) => demonstration) ? { note: ctx.t('delegations.demonstration') } : {})}
    >
      <PageHead title={title} lede={ctx.t('delegations.lede')} />
      {delegations.length === 0 && <Empty title={ctx.t('delegations.none')}>{ctx.t('delegations.none.what')}</Empty>}
      {delegations.map((delegation) => (
        <Section
          key={`${delegation.session}/${delegation.state}`}
          id={`seat-${delegation.session}-${delegation.state}`}
          title={ctx.text(delegation.stateName)}
          aside={<a href={ctx.href(`/sessions/${delegation.session}`)}>{ctx.text(delegation.title)}</a>}
        >
          <SeatLines
            ctx={ctx}
            lines={delegation.lines}
            region={delegation === first ? 'whole-delegation' : undefined}
          />
          <h3 className="mt-s">{ctx.t('delegations.line')}</h3>
          {!delegation.headed && <p className="notice">{ctx.t('delegations.only-head')}</p>}
          <Shared ctx={ctx} persons={delegation.persons} />
          {delegation.persons.map((person) => (
            <Person
              key={person.account}
              ctx={ctx}
              delegation={delegation}
              person={person}
              shared={isShared(delegation.persons, person)}
              you={person.account === reader}
            />
          ))}
        </Section>
      ))}
    </Page>
  );
}

/** Why a person votes or does not, as it is said. */
function whyOf({ votes }: PersonOfSeat): string {
  return JSON.stringify([votes.value.votes, votes.lines]);
}

/** Of several persons for the same reason: it is said once for all of them. */
function isShared(persons: readonly PersonOfSeat[], person: PersonOfSeat): boolean {
  return !person.votes.value.votes && persons.filter((one) => whyOf(one) === whyOf(person)).length > 1;
}

function Shared({ ctx, persons }: { readonly ctx: Ctx; readonly persons: readonly PersonOfSeat[] }): ReactNode {
  const shared = new Map(persons.filter((one) => isShared(persons, one)).map((one) => [whyOf(one), one]));
  return [...shared].map(([why, { votes }]) => (
    <div className="meta row" key={why}>
      <Chip s="mute">{ctx.t('delegations.votes-not')}</Chip>
      <Reasons ctx={ctx} lines={votes.lines.filter(({ code }) => code !== 'vote.representative')} />
    </div>
  ));
}

function Person({
  ctx,
  delegation: { session, state, headed },
  person: { account, name, role, designated, votes },
  shared,
  you,
}: {
  readonly ctx: Ctx;
  readonly delegation: OwnDelegation;
  readonly person: PersonOfSeat;
  /** why it does not vote stands above, once for several */
  readonly shared: boolean;
  readonly you: boolean;
}): ReactNode {
  const may = votes.value.votes;
  const hidden = { account, session, state };
  return (
    <div className="doc">
      <span className="sym">{ctx.t(`desk.role.${role}`)}</span>
      <span className="title">
        <span dir="auto">{name}</span> {you && <Tag>{ctx.t('delegations.you')}</Tag>}
      </span>
      <div className="meta">
        <Chip s={may ? 'good' : 'mute'}>{ctx.t(may ? 'delegations.votes' : 'delegations.votes-not')}</Chip>
        {!shared && <Reasons ctx={ctx} lines={votes.lines.filter(({ code }) => code !== 'vote.representative')} />}
      </div>
      {headed && (designated || !may) && (
        <div className="mt-s">
          <Form ctx={ctx} act={designated ? endDesignation : designateRepresentative} hidden={hidden}>
            <Button
              slim
              label={`${ctx.t(designated ? 'delegations.designation.end' : 'delegations.designate')}${ctx.colon}${name}`}
            >
              {ctx.t(designated ? 'delegations.designation.end' : 'delegations.designate')}
            </Button>
          </Form>
        </div>
      )}
    </div>
  );
}
