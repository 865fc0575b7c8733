import type { ReactNode } from 'react';
import { complaintAt } from '../../desk/index.ts';
import { no, type Objection } from '../../door/objection.ts';
import { Button } from '../../web/components/button.tsx';
import { ErrorSummary, Field, Select } from '../../web/components/field.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { Cite } from '../../web/components/ruling.tsx';
import { PageHead, Section } from '../../web/components/section.tsx';
import { Tag } from '../../web/components/status.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { Form, Objections, refused, stateOf } from '../../web/form.tsx';
import type { FormState } from '../../web/form-state.ts';
import { objectionText } from '../../web/objection-text.ts';
import { Page } from '../../web/page.tsx';
import { candidatesTitle } from '../candidates-title.ts';
import { changeElectionSeats } from '../change-election-seats.ts';
import type { ElectionStep } from '../next-steps.ts';
import type { PendingLot } from '../reads.ts';
import { removeCandidate } from '../remove-candidate.ts';
import { withdrawCandidate } from '../withdraw-candidate.ts';
import type { Change } from './change-candidate.tsx';
import { CandidateLine } from './elections.tsx';
import type { CandidatesOnDesk } from './reads.ts';

export interface DeskCandidatesProps {
  readonly ctx: Ctx;
  readonly election: CandidatesOnDesk;
  /** the order of a lot that was entered and is not recorded, with what is wrong with it */
  readonly given: FormState;
}

/** The lot that the President draws among those level for the last seat; the next page shows whom the order elects. */
function Lot({ ctx, election, lot, given }: DeskCandidatesProps & { readonly lot: PendingLot }): ReactNode {
  const { meeting } = election;
  const state = complaintAt(given, 'order', 'order.0');
  const step = election.steps.find(({ command }) => command === 'record-lot');
  const options = lot.among.map(({ id, name }) => ({ value: id, label: name }));
  const fields = (
    <>
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
      />
    </>
  );
  return (
    <Section id="lot" title={ctx.t('desk.lot')} aside={ctx.ordinal(lot.number, 'ballot')}>
      <p className="prose">{ctx.t('desk.lot.what')}</p>
      {!meeting ? (
        <Notice s="wait">{ctx.t('desk.lot.no-meeting')}</Notice>
      ) : step && step.objections.length > 0 ? (
        <WhyNot ctx={ctx} objections={step.objections} />
      ) : (
        <form className="stack" method="get" action={ctx.href(`/desk/elections/${election.id}/lot`)} noValidate>
          <ErrorSummary ctx={ctx} state={state} fields={fields} />
          {fields}
          <Button kind="main">{ctx.t('desk.lot.review')}</Button>
        </form>
      )}
    </Section>
  );
}

/** Before the first ballot and between two: who withdraws, entered by the Secretariat, whom the President removes, and what is corrected. */
export function DeskCandidatesPage({ ctx, election, given }: DeskCandidatesProps): ReactNode {
  const { stage } = election;
  const title = ctx.t(candidatesTitle(stage));
  const standing = election.candidates.filter(({ status }) => status === 'standing');
  return (
    <Page
      ctx={ctx}
      title={`${title}${ctx.comma}${ctx.text(election.title)}`}
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
      <PageHead
        eyebrow={ctx.text(election.title)}
        title={title}
        lede={ctx.t(stage === 'between' ? 'desk.candidates.lede' : `desk.candidates.${stage}`)}
      />
      {standing.length === 0 && <Notice>{ctx.t('desk.candidates.nobody-stands')}</Notice>}
      {election.lot && <Lot ctx={ctx} election={election} lot={election.lot} given={given} />}
      <div className={election.lot ? 'cols desk-cols mt' : 'cols desk-cols'}>
        <Part ctx={ctx} election={election} act={withdrawCandidate} />
        <Part ctx={ctx} election={election} act={removeCandidate} />
        <Mend ctx={ctx} election={election} />
      </div>
    </Page>
  );
}

type PartProps = Omit<DeskCandidatesProps, 'given'>;

/** One kind of change: for each candidate whom it may meet a form; else why it meets nobody. */
function Part({ ctx, election, act }: PartProps & { readonly act: Change }): ReactNode {
  const steps = election.steps.filter((step) => step.command === act.name);
  const possible = steps.filter(({ objections }) => objections.length === 0);
  const remove = act === removeCandidate;
  return (
    <Section id={act.name} title={ctx.t(remove ? 'desk.candidate.remove' : 'desk.candidate.withdraw')}>
      <p className="prose">{ctx.t(remove ? 'desk.candidate.remove.what' : 'desk.candidate.withdraw.what')}</p>
      {possible.length === 0 && steps[0] && <WhyNot ctx={ctx} objections={steps[0].objections} />}
      <ul className="reasons">
        {possible.map(({ suggested, candidate: id }) => {
          const candidate = election.candidates.find((each) => each.id === id);
          const key = remove ? 'desk.candidate.remove.of' : 'desk.candidate.withdraw.of';
          return (
            candidate && (
              <li key={candidate.id} className="row row-end">
                <span>
                  <CandidateLine ctx={ctx} names={election.names} candidate={candidate} />{' '}
                  {suggested && <Tag>{ctx.t('desk.candidate.suggested')}</Tag>}
                </span>
                <span className="row">
                  <a
                    href={ctx.href(
                      `/desk/elections/${election.id}/candidates/${candidate.id}/${remove ? 'remove' : 'withdraw'}`,
                    )}
                  >
                    {ctx.t(key, { name: candidate.name })}
                  </a>
                  {!remove && election.mending.length === 0 && (
                    <CorrectLink ctx={ctx} election={election} candidate={candidate} />
                  )}
                </span>
              </li>
            )
          );
        })}
      </ul>
      {possible.length === 0 && refusedFor(ctx, act, steps) && (
        <Objections ctx={ctx} objections={ctx.refusal?.objections ?? []} />
      )}
    </Section>
  );
}

function CorrectLink({
  ctx,
  election,
  candidate,
}: PartProps & { readonly candidate: { readonly id: string; readonly name: string } }): ReactNode {
  return (
    <a href={ctx.href(`/desk/elections/${election.id}/candidates/${candidate.id}/correct`)}>
      {ctx.t('desk.candidate.correct.of', { name: candidate.name })}
    </a>
  );
}

/** Nothing was refused: it is not the time for this, or not this person's to do. */
function WhyNot({ ctx, objections }: { readonly ctx: Ctx; readonly objections: readonly Objection[] }): ReactNode {
  return objections.map((each) => {
    // The same for every candidate, so that no nominating State is named.
    const reason = each.code === 'not-the-nominator' ? secretariatOnly : each;
    return (
      <p key={each.code} className="notice" data-s="wait">
        {objectionText(ctx, reason)} {reason.cite && <Cite ctx={ctx} provision={reason.cite.provision} />}
      </p>
    );
  });
}

const secretariatOnly = no('needs-secretariat');

/** The form that was refused is not on the page any more; its reason still is. */
function refusedFor(ctx: Ctx, act: Change, steps: readonly ElectionStep[]): boolean {
  return refused<object>(ctx, act, {}) && steps.every(({ objections }) => objections.length > 0);
}

/** What was entered wrongly, until the first ballot is opened: a nomination, the number of seats. */
function Mend({ ctx, election }: PartProps): ReactNode {
  // Whoever is on the list above is corrected there: nobody is listed twice.
  const above = new Set(
    election.steps
      .filter(({ command, objections }) => command === withdrawCandidate.name && objections.length === 0)
      .map(({ candidate }) => candidate),
  );
  const others = election.candidates.filter(({ id, status }) => status === 'standing' && !above.has(id));
  const hidden = { election: election.id };
  const state = stateOf(ctx, changeElectionSeats, hidden);
  return (
    <Section id="correct" title={ctx.t('desk.correct')}>
      <p className="prose">{ctx.t('desk.correct.what')}</p>
      {election.mending.length > 0 ? (
        <WhyNot ctx={ctx} objections={election.mending} />
      ) : (
        <>
          <ul className="reasons">
            {others.map((candidate) => (
              <li key={candidate.id} className="row row-end">
                <CandidateLine ctx={ctx} names={election.names} candidate={candidate} />
                <CorrectLink ctx={ctx} election={election} candidate={candidate} />
              </li>
            ))}
          </ul>
          <Form ctx={ctx} act={changeElectionSeats} hidden={hidden}>
            <Field ctx={ctx} state={state} name="seats" label={ctx.t('count.seats')} initial={String(election.seats)} />
            <Field
              ctx={ctx}
              state={state}
              name="reason"
              rows={2}
              label={ctx.t('desk.correct.reason')}
              hint={ctx.t('meetings.take-back.reason.hint')}
            />
            <Button>{ctx.t('desk.correct.seats')}</Button>
          </Form>
        </>
      )}
    </Section>
  );
}
