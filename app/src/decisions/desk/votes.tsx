import { Fragment, type ReactNode } from 'react';
import { SecretariatOnly } from '../../identity/index.ts';
import { Notice } from '../../web/components/notice.tsx';
import { Facts, PageHead } from '../../web/components/section.tsx';
import { Text } from '../../web/components/words.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { Page } from '../../web/page.tsx';
import { calledBy } from '../form.ts';
import { CalledBy } from '../pages/called-by.tsx';
import { isUnderWay } from '../reads.ts';
import type { ShownOfVote } from '../slots.ts';
import { HandsOnDesk } from './hands.tsx';
import type { VoteOnDesk } from './reads.ts';
import { CalledNext, CalledNow, DrawRollCall, LastEntered } from './roll-call.tsx';

export interface DeskVotesProps {
  readonly ctx: Ctx;
  readonly vote: VoteOnDesk;
  readonly more: readonly ShownOfVote[];
}

/**
 * A recorded vote on the desk. In a roll call: the seat that is called now, and its answer as the Secretariat enters it; the President
 * draws the lot here, and sees how far it is.
 */
export function DeskVotesPage({ ctx, vote, more }: DeskVotesProps): ReactNode {
  const calls = vote.rollCall !== null;
  const called = calledBy(ctx, vote);
  const { hands } = vote;
  const title = ctx.t(hands ? 'desk.hands.title' : calls ? 'desk.votes.title' : 'decisions.vote');
  return (
    <Page
      ctx={ctx}
      title={`${title}${ctx.comma}${called}`}
      nav="decisions"
      crumbs={[
        { label: called, path: `/decisions/${vote.proposal}` },
        { label: ctx.t('meetings.podium'), path: `/meetings/${vote.meeting}/podium` },
      ]}
      indexed={false}
      follows={[`desk-vote:${vote.id}`]}
    >
      <PageHead
        eyebrow={
          <>
            <CalledBy ctx={ctx} proposal={vote} /> <Text ctx={ctx} map={vote.title} />
          </>
        }
        title={title}
        lede={hands ? ctx.t('desk.hands.lede') : calls ? ctx.t('desk.votes.lede') : undefined}
      />
      {vote.status === 'open' && hands && <HandsOnDesk ctx={ctx} vote={vote} hands={hands} />}
      {vote.status === 'open' && !hands && (
        <Facts
          items={[
            { label: ctx.t('desk.votes.may'), value: ctx.number(vote.voted.length + vote.waiting.length) },
            { label: ctx.t('desk.votes.have'), value: ctx.number(vote.voted.length) },
            { label: ctx.t('desk.votes.waiting'), value: ctx.number(vote.waiting.length) },
          ]}
        />
      )}
      {vote.status === 'announced' && <Notice s="wait">{ctx.t('desk.votes.announced')}</Notice>}
      {vote.status === 'taken-back' && <Notice s="wait">{ctx.t('decisions.taken-back')}</Notice>}
      {vote.status === 'closed' && !hands && <Notice s="wait">{ctx.t('desk.votes.closed')}</Notice>}
      {vote.rollCall && (
        <p className="mt">
          {ctx.t('decisions.roll-call.begins', {
            state: vote.names.get(vote.rollCall.state) ?? { en: vote.rollCall.state },
            by: vote.rollCall.by,
          })}
        </p>
      )}
      {vote.status === 'open' && !hands && (
        <div className="stack gap-l mt">
          <CalledNow ctx={ctx} vote={vote} />
          <SecretariatOnly ctx={ctx}>
            {vote.rollCall && vote.waiting.length === 0 && <p>{ctx.t('desk.votes.all')}</p>}
            <LastEntered ctx={ctx} vote={vote} />
          </SecretariatOnly>
          <CalledNext ctx={ctx} vote={vote} />
          <DrawRollCall ctx={ctx} vote={vote} />
        </div>
      )}
      {vote.rollCall && isUnderWay(vote) && <p className="small mute mt">{ctx.t('decisions.roll-call.hands')}</p>}
      {vote.status !== 'taken-back' &&
        more.map(({ enter }, nth) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the modules do not change places
          <Fragment key={nth}>{enter(ctx)}</Fragment>
        ))}
    </Page>
  );
}
