import type { Objection } from '@plenary/rules';
import type { ReactNode } from 'react';
import { objection } from '../../door/command.ts';
import type { ElectionStep, PendingLot } from '../../elections/index.ts';
import { nameOf } from '../../reference/index.ts';
import { Button } from '../../web/components/button.tsx';
import { Field, Select } from '../../web/components/field.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { Cite } from '../../web/components/ruling.tsx';
import { PageHead, Section } from '../../web/components/section.tsx';
import { Tag } from '../../web/components/status.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { Form, Objections, objectionText, refused, stateOf } from '../../web/form.tsx';
import { Page } from '../../web/page.tsx';
import { complaintAt } from '../language-fields.tsx';
import type { CandidateOnDesk, CandidatesOnDesk } from '../queries.ts';
import { CandidateLine } from './elections.tsx';

export interface DeskCandidatesProps {
  readonly ctx: Ctx;
  readonly election: CandidatesOnDesk;
}

/** The lot that the President draws among those level for the last seat. */
function Lot({ ctx, election, lot }: DeskCandidatesProps & { readonly lot: PendingLot }): ReactNode {
  const { meeting } = election;
  const hidden = { ballot: lot.ballot, ...(meeting ? { meeting } : {}) };
  const state = complaintAt(stateOf(ctx, 'record-lot', hidden), 'order', 'order.0');
  const step = election.steps.find(({ command }) => command === 'record-lot');
  const options = lot.among.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Section id="lot" title={ctx.t('desk.lot')} aside={ctx.ordinal(lot.number, 'ballot')}>
      <p className="prose">{ctx.t('desk.lot.what')}</p>
      {!meeting ? (
        <Notice s="wait">{ctx.t('desk.lot.no-meeting')}</Notice>
      ) : step && step.objections.length > 0 ? (
        <WhyNot ctx={ctx} objections={step.objections} />
      ) : (
        <Form ctx={ctx} command="record-lot" hidden={hidden} state={state}>
          {lot.among.map(({ id }, place) => (
            <Select
              key={id}
              ctx={ctx}
              state={state}
              name={`order.${place}`}
              label={ctx.t('desk.lot.place', { n: place + 1 })}
              options={[{ value: '', label: '' }, ...options]}
            />
          ))}
          <Field
            ctx={ctx}
            state={state}
            name="how"
            rows={3}
            label={ctx.t('desk.lot.how')}
            hint={ctx.t('desk.lot.how.hint')}
            maxLength={1000}
          />
          <Button kind="grave">{ctx.t('desk.lot.do')}</Button>
        </Form>
      )}
    </Section>
  );
}

type Change = 'withdraw-candidate' | 'remove-candidate';

/** Between two ballots: who withdraws, entered by the Secretariat, and whom the President removes. */
export function DeskCandidatesPage({ ctx, election }: DeskCandidatesProps): ReactNode {
  const title = ctx.t('desk.candidates.title');
  const standing = election.candidates.filter(({ status }) => status === 'standing');
  return (
    <Page
      ctx={ctx}
      title={`${title}, ${ctx.text(election.title)}`}
      nav="elections"
      follows={[`desk-election:${election.id}`]}
      crumbs={[
        { label: ctx.text(election.title), path: `/elections/${election.id}` },
        ...(election.meeting
          ? [{ label: ctx.t('meetings.podium'), path: `/meetings/${election.meeting}/podium` }]
          : []),
      ]}
      indexed={false}
    >
      <PageHead eyebrow={ctx.text(election.title)} title={title} lede={ctx.t('desk.candidates.lede')} />
      {standing.length === 0 && <Notice>{ctx.t('desk.candidates.nobody-stands')}</Notice>}
      {election.lot && <Lot ctx={ctx} election={election} lot={election.lot} />}
      <div className={election.lot ? 'cols desk-cols mt' : 'cols desk-cols'}>
        <Part ctx={ctx} election={election} command="withdraw-candidate" />
        <Part ctx={ctx} election={election} command="remove-candidate" />
      </div>
    </Page>
  );
}

/** One kind of change: for each candidate whom it may meet a form; else why it meets nobody. */
function Part({ ctx, election, command }: DeskCandidatesProps & { readonly command: Change }): ReactNode {
  const steps = election.steps.filter((step) => step.command === command);
  const possible = steps.filter(({ objections }) => objections.length === 0);
  const remove = command === 'remove-candidate';
  return (
    <Section id={command} title={ctx.t(remove ? 'desk.candidate.remove' : 'desk.candidate.withdraw')}>
      <p className="prose">{ctx.t(remove ? 'desk.candidate.remove.what' : 'desk.candidate.withdraw.what')}</p>
      {possible.length === 0 && steps[0] && <WhyNot ctx={ctx} objections={steps[0].objections} />}
      {possible.map((step) => {
        const candidate = election.candidates.find(({ id }) => id === step.candidate);
        return (
          candidate && (
            <OneChange key={candidate.id} {...{ ctx, election, command, candidate }} suggested={step.suggested} />
          )
        );
      })}
      {possible.length === 0 && refusedFor(ctx, command, steps) && (
        <Objections ctx={ctx} objections={ctx.refusal?.objections ?? []} />
      )}
    </Section>
  );
}

/** Nothing was refused: it is not the time for this, or not this person's to do. */
function WhyNot({ ctx, objections }: { readonly ctx: Ctx; readonly objections: readonly Objection[] }): ReactNode {
  return objections.map((each) => {
    // The same for every candidate, so that no nominating State is named.
    const reason = each.code === 'not-the-nominator' ? secretariatOnly : each;
    return (
      <p key={each.code} className="notice" data-s="wait">
        {objectionText(ctx, reason).text} {reason.cite && <Cite ctx={ctx} provision={reason.cite.provision} />}
      </p>
    );
  });
}

const secretariatOnly = objection('needs-secretariat', 'Only the Secretariat enters a withdrawal here.');

/** The form that was refused is not on the page any more; its reason still is. */
function refusedFor(ctx: Ctx, command: Change, steps: readonly ElectionStep[]): boolean {
  return refused(ctx, command, {}) && steps.every(({ objections }) => objections.length > 0);
}

function OneChange({
  ctx,
  election,
  command,
  candidate,
  suggested,
}: DeskCandidatesProps & {
  readonly command: Change;
  readonly candidate: CandidateOnDesk;
  readonly suggested: boolean;
}): ReactNode {
  const hidden = { candidate: candidate.id };
  const remove = command === 'remove-candidate';
  return (
    <details className="doc" open={refused(ctx, command, hidden)}>
      <summary>
        <CandidateLine ctx={ctx} names={election.names} candidate={candidate} />{' '}
        {suggested && <Tag>{ctx.t('desk.candidate.suggested')}</Tag>}
      </summary>
      <Form ctx={ctx} command={command} hidden={hidden}>
        {remove ? (
          <Field
            ctx={ctx}
            state={stateOf(ctx, command, hidden)}
            name="reason"
            rows={3}
            label={ctx.t('desk.candidate.reason')}
            hint={ctx.t('desk.candidate.reason.hint')}
            maxLength={1000}
          />
        ) : (
          <p>{ctx.t('desk.candidate.nominated', { state: nameOf(ctx, election.names, candidate.nominatedBy) })}</p>
        )}
        <Button kind="grave">{ctx.t(remove ? 'desk.candidate.remove.do' : 'desk.candidate.withdraw.do')}</Button>
      </Form>
    </details>
  );
}
