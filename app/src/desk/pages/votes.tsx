import type { ReactNode } from 'react';
import { SecretariatOnly } from '../../identity/secretariat-only.tsx';
import { Button } from '../../web/components/button.tsx';
import { Select } from '../../web/components/field.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { Options } from '../../web/components/options.tsx';
import { Facts, PageHead, Section } from '../../web/components/section.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { Form, refused, stateOf } from '../../web/form.tsx';
import { Page } from '../../web/page.tsx';
import type { VoteOnDesk } from '../queries.ts';
import { CalledNow, DrawRollCall, statesByName } from './roll-call.tsx';

export interface DeskVotesProps {
  readonly ctx: Ctx;
  readonly vote: VoteOnDesk;
}

/** Votes that were answered orally in a roll call, entered by the Secretariat seat by seat, and their correction. The President sees how far it is. */
export function DeskVotesPage({ ctx, vote }: DeskVotesProps): ReactNode {
  const title = ctx.t('desk.votes.title');
  return (
    <Page
      ctx={ctx}
      title={`${title}, ${vote.symbol}`}
      nav="decisions"
      crumbs={[
        { label: vote.symbol, path: `/decisions/${vote.proposal}` },
        { label: ctx.t('meetings.podium'), path: `/meetings/${vote.meeting}/podium` },
      ]}
      indexed={false}
    >
      <PageHead
        eyebrow={
          <>
            <bdi>{vote.symbol}</bdi> {ctx.text(vote.title)}
          </>
        }
        title={title}
        lede={ctx.t('desk.votes.lede')}
      />
      <Facts
        items={[
          { label: ctx.t('desk.votes.may'), value: ctx.number(vote.entitled) },
          { label: ctx.t('desk.votes.have'), value: ctx.number(vote.voted.length) },
          { label: ctx.t('desk.votes.waiting'), value: ctx.number(vote.waiting.length) },
        ]}
      />
      {vote.status === 'announced' && <Notice s="wait">{ctx.t('desk.votes.announced')}</Notice>}
      {vote.status === 'closed' && <Notice s="wait">{ctx.t('desk.votes.closed')}</Notice>}
      {vote.rollCall && (
        <p className="mt">
          {ctx.t('decisions.roll-call.begins', {
            state: vote.names.get(vote.rollCall.state) ?? { en: vote.rollCall.state },
            by: vote.rollCall.by,
          })}
        </p>
      )}
      {vote.status === 'open' && (
        <div className="stack gap-l mt">
          <CalledNow ctx={ctx} vote={vote} />
          <DrawRollCall ctx={ctx} vote={vote} />
        </div>
      )}
      <SecretariatOnly ctx={ctx}>
        <div className="cols desk-cols mt">
          {vote.status === 'open' && <Enter ctx={ctx} vote={vote} command="cast-vote" states={vote.waiting} />}
          {vote.status !== 'announced' && vote.voted.length > 0 && (
            <Enter ctx={ctx} vote={vote} command="correct-vote" states={vote.voted} />
          )}
        </div>
      </SecretariatOnly>
    </Page>
  );
}

function Enter({
  ctx,
  vote,
  command,
  states,
}: DeskVotesProps & { readonly command: 'cast-vote' | 'correct-vote'; readonly states: readonly string[] }): ReactNode {
  const hidden = { vote: vote.id };
  const state = stateOf(ctx, command, hidden);
  const enter = command === 'cast-vote';
  if (states.length === 0 && !refused(ctx, command, hidden)) return <p>{ctx.t('desk.votes.all')}</p>;
  return (
    <Section id={command} title={ctx.t(enter ? 'desk.votes.enter' : 'desk.votes.correct')}>
      <Form ctx={ctx} command={command} hidden={hidden}>
        <Select
          ctx={ctx}
          state={state}
          name="state"
          label={ctx.t('desk.votes.seat')}
          options={[{ value: '', label: ctx.t('desk.choose') }, ...statesByName(ctx, vote, states)]}
        />
        <Options
          ctx={ctx}
          state={state}
          name="choice"
          legend={ctx.t('desk.votes.answer')}
          options={(['for', 'against', 'abstain'] as const).map((value) => ({
            value,
            label: ctx.t(value === 'abstain' ? 'web.vote.abstain.do' : `web.vote.${value}`),
          }))}
        />
        <Button kind="main">{ctx.t(enter ? 'desk.votes.enter.do' : 'desk.votes.correct.do')}</Button>
      </Form>
    </Section>
  );
}
