import type { ReactNode } from 'react';
import { nameOf } from '../../reference/index.ts';
import { Field } from '../../web/components/field.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { PageHead } from '../../web/components/section.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { Confirm, Objections, refused, stateOf } from '../../web/form.tsx';
import { Page } from '../../web/page.tsx';
import { candidatesTitle } from '../candidates-title.ts';
import { removeCandidate } from '../remove-candidate.ts';
import { withdrawCandidate } from '../withdraw-candidate.ts';
import { CandidateLine } from './elections.tsx';
import type { CandidateOnDesk, CandidatesOnDesk } from './reads.ts';

export type Change = typeof withdrawCandidate | typeof removeCandidate;

/** What both ask for. */
interface Changed {
  readonly candidate: string;
}

export interface ChangeCandidateProps {
  readonly ctx: Ctx;
  readonly election: CandidatesOnDesk;
  readonly candidate: CandidateOnDesk;
  readonly act: Change;
}

/** Before a candidate leaves an election, which nobody can take back: who it is, what follows, and the letter or the reason. */
export function ChangeCandidatePage(props: ChangeCandidateProps): ReactNode {
  const { ctx, election, candidate, act } = props;
  const remove = act === removeCandidate;
  const path = `/desk/elections/${election.id}`;
  const title = ctx.t(remove ? 'desk.candidate.remove.of' : 'desk.candidate.withdraw.of', { name: candidate.name });
  const hidden = { candidate: candidate.id };
  const step = election.steps.find((each) => each.command === act.name && each.candidate === candidate.id);
  const refusal = refused<Changed>(ctx, act, hidden) ? (ctx.refusal?.objections ?? []) : [];
  return (
    <Page
      ctx={ctx}
      title={title}
      nav="elections"
      crumbs={[
        { label: ctx.text(election.title), path: `/elections/${election.id}` },
        { label: ctx.t(candidatesTitle(election.stage)), path },
      ]}
      indexed={false}
    >
      <PageHead eyebrow={ctx.text(election.title)} title={title} />
      <div className="stack gap-l">
        {!step && <Notice s="wait">{ctx.t(`desk.candidate.${candidate.status}`)}</Notice>}
        <Objections ctx={ctx} objections={refusal.length > 0 ? refusal : (step?.objections ?? [])} />
        {step?.objections.length === 0 && (
          <Confirm<Changed>
            ctx={ctx}
            what={title}
            about
            whom={
              <>
                <CandidateLine ctx={ctx} names={election.names} candidate={candidate} />{' '}
                {ctx.t('desk.candidate.nominated', { state: nameOf(ctx, election.names, candidate.nominatedBy) })}
              </>
            }
            follows={ctx.t(remove ? 'desk.candidate.remove.follows' : 'desk.candidate.withdraw.follows')}
            change={path}
            back={ctx.t('desk.candidates.back')}
            verb={ctx.t(remove ? 'desk.candidate.remove.do' : 'desk.candidate.withdraw.do')}
            grave
            // biome-ignore lint/suspicious/noThenProperty: the name of the form's field, never awaited
            form={{ act, hidden, then: path, state: stateOf<Changed>(ctx, act, hidden), objections: [] }}
          >
            <Question {...props} />
          </Confirm>
        )}
      </div>
    </Page>
  );
}

/** The letter of a withdrawal; the reason of the President. */
function Question({ ctx, candidate, act }: ChangeCandidateProps): ReactNode {
  const hidden = { candidate: candidate.id };
  if (act === removeCandidate) {
    const state = stateOf(ctx, removeCandidate, hidden);
    return (
      <Field
        ctx={ctx}
        state={state}
        name="reason"
        rows={3}
        label={ctx.t('desk.candidate.reason')}
        hint={ctx.t('desk.candidate.reason.hint')}
      />
    );
  }
  const state = stateOf(ctx, withdrawCandidate, hidden);
  return (
    <>
      <Field
        ctx={ctx}
        state={state}
        name="reference"
        label={ctx.t('desk.candidate.letter')}
        hint={ctx.t('desk.candidate.letter.hint')}
      />
      <Field ctx={ctx} state={state} name="reason" rows={2} label={ctx.t('desk.candidate.withdraw.reason')} />
    </>
  );
}
