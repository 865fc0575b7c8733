import type { ReactNode } from 'react';
import { nameOf } from '../../reference/index.ts';
import { Button, LinkButton } from '../../web/components/button.tsx';
import { Field, Select } from '../../web/components/field.tsx';
import { PageHead } from '../../web/components/section.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { Form, Objections, stateOf } from '../../web/form.tsx';
import { Page } from '../../web/page.tsx';
import { candidatesTitle } from '../candidates-title.ts';
import { correctCandidate } from '../correct-candidate.ts';
import type { CandidateOnDesk, CandidatesOnDesk } from './reads.ts';

export interface CorrectCandidateProps {
  readonly ctx: Ctx;
  readonly election: CandidatesOnDesk;
  readonly candidate: CandidateOnDesk;
}

/** A slip in a nomination, mended until the first ballot is opened; every correction can be corrected again. */
export function CorrectCandidatePage({ ctx, election, candidate }: CorrectCandidateProps): ReactNode {
  const path = `/desk/elections/${election.id}`;
  const title = ctx.t('desk.candidate.correct.of', { name: candidate.name });
  const hidden = { candidate: candidate.id };
  const state = stateOf(ctx, correctCandidate, hidden);
  const field = { ctx, state, optional: false } as const;
  const states = [...election.names.keys()]
    .map((code) => ({ value: code, label: nameOf(ctx, election.names, code) }))
    .toSorted((a, b) => ctx.compare(a.label, b.label));
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
      <PageHead eyebrow={ctx.text(election.title)} title={title} lede={ctx.t('desk.candidate.correct.what')} />
      {election.mending.length > 0 ? (
        <div className="stack">
          <Objections ctx={ctx} objections={election.mending} />
          <p>
            <LinkButton href={ctx.href(path)}>{ctx.t('desk.candidates.back')}</LinkButton>
          </p>
        </div>
      ) : (
        <Form ctx={ctx} act={correctCandidate} hidden={hidden} then={path}>
          <Field
            {...field}
            name="name"
            label={ctx.t('desk.candidate.name')}
            hint={ctx.t('desk.candidate.name.hint')}
            initial={candidate.name}
          />
          <Select
            {...field}
            name="list"
            label={ctx.t('desk.candidate.list')}
            options={(['A', 'B'] as const).map((value) => ({ value, label: ctx.t(`count.key.list${value}`) }))}
            initial={candidate.list ?? ''}
          />
          <Select
            {...field}
            name="gender"
            label={ctx.t('desk.candidate.gender')}
            options={[
              { value: 'F', label: ctx.t('count.key.female') },
              { value: 'M', label: ctx.t('count.key.male') },
            ]}
            initial={candidate.gender ?? ''}
          />
          <Select
            {...field}
            name="nationality"
            label={ctx.t('desk.candidate.nationality')}
            hint={ctx.t('desk.candidate.nationality.hint')}
            options={states}
            initial={candidate.nationality}
          />
          <Field
            {...field}
            name="reason"
            rows={2}
            label={ctx.t('desk.correct.reason')}
            hint={ctx.t('meetings.take-back.reason.hint')}
          />
          <div className="row">
            <Button kind="main">{ctx.t('desk.candidate.correct')}</Button>
            <LinkButton href={ctx.href(path)}>{ctx.t('desk.candidates.back')}</LinkButton>
          </div>
        </Form>
      )}
    </Page>
  );
}
