import type { ReactNode } from 'react';
import type { FloorView } from '../../floor/index.ts';
import { LinkButton } from '../../web/components/button.tsx';
import { Field } from '../../web/components/field.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { PageHead, Section } from '../../web/components/section.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { Confirm, Objections, stateOf } from '../../web/form.tsx';
import { fresh } from '../../web/form-state.ts';
import { Page } from '../../web/page.tsx';
import { confirmPath, takesBack } from '../confirmed.ts';
import type { Asked, Left, Step } from '../slots.ts';
import { leavesDue } from '../steps.ts';
import type { LeftItem } from '../unfinished.ts';
import { labelOf } from './step-label.ts';

export interface ConfirmPageProps {
  readonly ctx: Ctx;
  readonly floor: FloorView;
  /** what was asked for; null when it is done already, or can no longer be done */
  readonly asking: { readonly step: Step; readonly asked: Asked } | null;
  /** items of the agenda that the end of the meeting leaves where they are */
  readonly left: readonly LeftItem[];
}

/** Before an act that nobody can take back, and before one that takes back: what it is, about what, what follows, and what it fixes. */
export function ConfirmPage({ ctx, floor, asking, left }: ConfirmPageProps): ReactNode {
  const { meeting } = floor;
  const podium = `/meetings/${meeting.id}/podium`;
  const title = asking ? ctx.t('meetings.confirm', { act: labelOf(ctx, asking.step) }) : ctx.t('meetings.confirm.gone');
  const live = asking?.asked.live;
  return (
    <Page
      ctx={ctx}
      title={title}
      nav="sessions"
      crumbs={[
        { label: ctx.text(floor.session.title), path: `/sessions/${floor.session.id}` },
        { label: ctx.ordinal(meeting.number, 'meeting'), path: `/meetings/${meeting.id}` },
        { label: ctx.t('meetings.podium'), path: podium },
      ]}
      indexed={false}
      {...(live ? { live: [...live, `podium:${meeting.id}`] } : {})}
    >
      <PageHead title={title} />
      {asking ? (
        <div className="stack gap-l">
          {asking.asked.fixes?.(ctx)}
          {asking.step.unfinished && <LeftOpen ctx={ctx} left={asking.step.unfinished} />}
          <LeftItems ctx={ctx} items={left} others={floor.item !== null} />
          <Objections ctx={ctx} objections={ctx.refusal?.objections ?? asking.step.objections} />
          <Instead ctx={ctx} meeting={meeting.id} {...asking} />
          {asking.step.objections.length === 0 && <Question ctx={ctx} floor={floor} podium={podium} {...asking} />}
        </div>
      ) : (
        <Notice s="wait">
          <a href={ctx.href(podium)}>{ctx.t('meetings.confirm.back')}</a>
        </Notice>
      )}
    </Page>
  );
}

function Question({
  ctx,
  floor,
  podium,
  step,
  asked,
}: {
  readonly ctx: Ctx;
  readonly floor: FloorView;
  readonly podium: string;
  readonly step: Step;
  readonly asked: Asked;
}): ReactNode {
  const label = labelOf(ctx, step);
  const back = takesBack(step.kind);
  const { field } = asked;
  const state = back || field ? stateOf(ctx, step.kind.command, step.input) : fresh;
  return (
    <Confirm
      ctx={ctx}
      what={label}
      about
      whom={asked.about?.(ctx) ?? meetingName(ctx, floor)}
      follows={asked.follows(ctx)}
      change={podium}
      back={ctx.t('meetings.confirm.back')}
      verb={label}
      grave={back}
      form={{
        act: step.kind.command,
        // biome-ignore lint/suspicious/noThenProperty: the name of the form's field, never awaited
        then: podium,
        hidden: step.unfinished ? { ...step.input, ...leavesDue } : step.input,
        basedOn: ctx.recordEntry ?? 0,
        state,
        objections: [],
      }}
    >
      {field && <Field ctx={ctx} state={state} name={field.name} label={field.label(ctx)} hint={field.hint(ctx)} />}
      {back && (
        <Field
          ctx={ctx}
          state={state}
          name="reason"
          label={ctx.t('meetings.take-back.reason')}
          hint={ctx.t('meetings.take-back.reason.hint')}
          rows={2}
        />
      )}
    </Confirm>
  );
}

function meetingName(ctx: Ctx, { meeting, session }: FloorView): string {
  return `${ctx.ordinal(meeting.number, 'meeting')}${ctx.comma}${ctx.text(session.title)}`;
}

/** What helps where the act is objected to. */
function Instead({
  ctx,
  meeting,
  step,
  asked: { instead },
}: {
  readonly ctx: Ctx;
  readonly meeting: string;
  readonly step: Step;
  readonly asked: Asked;
}): ReactNode {
  if (!instead || !step.objections.some(({ code }) => code === instead.code)) return null;
  return (
    <p>
      <LinkButton href={ctx.href(confirmPath(meeting, instead.kind, step.input))}>
        {labelOf(ctx, { kind: instead.kind })}
      </LinkButton>
    </p>
  );
}

/** What the end of the item, or of the meeting, leaves open: first what is due; then what waits. */
function LeftOpen({ ctx, left }: { readonly ctx: Ctx; readonly left: Left }): ReactNode {
  const said = [...left.due, ...left.open].map((one) => one(ctx));
  return (
    <div className="stack gap-s">
      {said.map((one) => (
        <Notice s="wait" key={one}>
          {one}
        </Notice>
      ))}
    </div>
  );
}

/** Items of the agenda beside the one before the meeting, where there is one, each with what waits under it. */
function LeftItems({
  ctx,
  items,
  others,
}: {
  readonly ctx: Ctx;
  readonly items: readonly LeftItem[];
  readonly others: boolean;
}): ReactNode {
  if (items.length === 0) return null;
  return (
    <Section id="left" title={ctx.t(others ? 'meetings.confirm.left' : 'meetings.confirm.left.all')}>
      <ul>
        {items.map(({ id, number, title, takenUp, undecided }) => (
          <li key={id}>
            {ctx.t('floor.item', { n: number, title })}
            {ctx.comma}
            {ctx.t(takenUp ? 'meetings.item.open' : 'meetings.item.waiting')}
            {undecided.length > 0 && (
              <>
                {ctx.semicolon}
                {ctx.t('meetings.confirm.left.undecided', {
                  what: undecided.map((name) => name(ctx)).join(ctx.semicolon),
                })}
              </>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
