import type { ReactNode } from 'react';
import { type MeetingSeen, nameOf } from '../../meetings/index.ts';
import { Button, LinkButton } from '../../web/components/button.tsx';
import { Field, Select } from '../../web/components/field.tsx';
import { Options } from '../../web/components/options.tsx';
import { PageHead, Section } from '../../web/components/section.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { Form, stateOf } from '../../web/form.tsx';
import { Page } from '../../web/page.tsx';
import { appealRuling } from '../appeal-ruling.ts';
import { makeMotion, movable } from '../make-motion.ts';
import type { Motion } from '../motions-in.ts';
import { raisePointOfOrder } from '../raise-point-of-order.ts';
import { ruleOnPoint } from '../rule-on-point.ts';
import { sides, speakOnMotion } from '../speak-on-motion.ts';
import type { MotionsView } from '../view.ts';
import { withdrawMotion } from '../withdraw-motion.ts';
import { Stack } from './stack.tsx';

interface Props {
  readonly ctx: Ctx;
  readonly view: MotionsView;
  readonly seen: MeetingSeen;
  /** of the meeting */
  readonly name: string;
}

/** For whoever presides: what was said from the floor, who speaks on it, and the ruling. */
export function MotionsPage({ ctx, view, seen, name }: Props): ReactNode {
  const { meeting } = view;
  const { next } = view;
  const goesOn = seen.meeting.status === 'open' && view.item !== null;
  return (
    <Page
      ctx={ctx}
      title={`${ctx.t('motions.title')}${ctx.comma}${name}`}
      nav="sessions"
      session={seen.session.id}
      crumbs={[
        { label: name, path: `/meetings/${meeting}` },
        { label: ctx.t('meetings.podium'), path: `/meetings/${meeting}/podium` },
      ]}
      indexed={false}
      follows={[`meeting:${meeting}`]}
    >
      <PageHead eyebrow={name} title={ctx.t('motions.title')} lede={ctx.t('motions.lede')} />
      <div className="stack gap-l">
        <Section id="before" title={ctx.t('motions.hall.now')}>
          <Stack ctx={ctx} view={view} />
        </Section>
        {goesOn && next?.kind === 'pointOfOrder' && <Rule ctx={ctx} meeting={meeting} motion={next} />}
        {goesOn && next?.status === 'moved' && <Speak ctx={ctx} view={view} seen={seen} motion={next} />}
        {goesOn && <Enter ctx={ctx} view={view} seen={seen} />}
      </div>
    </Page>
  );
}

function Rule({ ctx, meeting, motion }: { readonly ctx: Ctx; readonly meeting: string; readonly motion: Motion }) {
  const hidden = { meeting, motion: motion.id };
  const state = stateOf(ctx, ruleOnPoint, hidden);
  return (
    <Section id="rule" title={ctx.t('motions.rule')}>
      <Form ctx={ctx} act={ruleOnPoint} hidden={hidden} state={state}>
        <Options
          ctx={ctx}
          state={state}
          name="wellTaken"
          legend={ctx.t('motions.rule')}
          options={[
            { value: 'yes', label: ctx.t('motions.rule.yes') },
            { value: 'no', label: ctx.t('motions.rule.no') },
          ]}
        />
        <Field ctx={ctx} state={state} name="words" label={ctx.t('motions.rule.words')} />
        <p className="small">{ctx.t('motions.confirm.rule')}</p>
        <div className="row">
          <Button kind="grave">{ctx.t('motions.rule.do')}</Button>
          <LinkButton href={ctx.href(`/meetings/${meeting}/podium`)}>{ctx.t('meetings.podium')}</LinkButton>
        </div>
      </Form>
    </Section>
  );
}

/** The floor for the mover, and for those who speak for and against; or it is withdrawn. */
function Speak({ ctx, view, seen, motion }: Omit<Props, 'name'> & { readonly motion: Motion }): ReactNode {
  const hidden = { meeting: view.meeting, motion: motion.id };
  const state = stateOf(ctx, speakOnMotion, hidden);
  const name = ctx.t(`rules.motion.${motion.kind}`);
  return (
    <Section id="speak" title={`${ctx.t('motions.speak')}${ctx.colon}${name}`}>
      <Form ctx={ctx} act={speakOnMotion} hidden={hidden} state={state}>
        <Select
          ctx={ctx}
          state={state}
          name="state"
          label={ctx.t('motions.enter.state')}
          options={statesThere(ctx, seen)}
        />
        <Options
          ctx={ctx}
          state={state}
          name="side"
          legend={ctx.t('motions.speak.side')}
          options={sides.map((side) => ({ value: side, label: ctx.t(`motions.speak.${side}`) }))}
        />
        <Button kind="main">{ctx.t('motions.speak.do')}</Button>
      </Form>
      <div className="mt">
        <Form ctx={ctx} act={withdrawMotion} hidden={hidden}>
          <Button>{ctx.t('motions.own.withdraw', { motion: name })}</Button>
        </Form>
      </div>
    </Section>
  );
}

function Enter({ ctx, view, seen }: Omit<Props, 'name'>): ReactNode {
  const { meeting } = view;
  const hidden = { meeting };
  const states = statesThere(ctx, seen);
  const point = stateOf(ctx, raisePointOfOrder, hidden);
  const motion = stateOf(ctx, makeMotion, hidden);
  const appeal = stateOf(ctx, appealRuling, hidden);
  const label = ctx.t('motions.enter.state');
  return (
    <Section id="enter" title={ctx.t('motions.enter')}>
      <div className="stack gap-l">
        <Form ctx={ctx} act={raisePointOfOrder} hidden={hidden} state={point} keep>
          <Select ctx={ctx} state={point} name="state" label={label} options={states} />
          <Options
            ctx={ctx}
            state={point}
            name="onVoting"
            legend={ctx.t('rules.motion.pointOfOrder')}
            many
            options={[{ value: 'yes', label: ctx.t('motions.on-voting') }]}
          />
          <Field ctx={ctx} state={point} name="words" label={ctx.t('motions.enter.words')} />
          <Button>{ctx.t('motions.enter.point')}</Button>
        </Form>
        <Form ctx={ctx} act={makeMotion} hidden={hidden} state={motion} keep>
          <Select ctx={ctx} state={motion} name="state" label={label} options={states} />
          <Select
            ctx={ctx}
            state={motion}
            name="kind"
            label={ctx.t('motions.enter.kind')}
            options={movable.map((kind) => ({ value: kind, label: ctx.t(`rules.motion.${kind}`) }))}
          />
          {view.drafts.length > 0 && (
            <Select
              ctx={ctx}
              state={motion}
              name="about"
              label={ctx.t('motions.enter.about')}
              options={[
                { value: '', label: ctx.t('motions.enter.about.none') },
                ...view.drafts.map(({ id, symbol }) => ({ value: id, label: symbol })),
              ]}
            />
          )}
          <Field ctx={ctx} state={motion} name="words" label={ctx.t('motions.enter.words')} />
          <Button>{ctx.t('motions.enter.do')}</Button>
        </Form>
        {view.ruling && !view.ruling.wentOn && (
          <Form ctx={ctx} act={appealRuling} hidden={hidden} state={appeal} keep>
            <Select ctx={ctx} state={appeal} name="state" label={label} options={states} />
            <Button>{ctx.t('motions.enter.appeal')}</Button>
          </Form>
        )}
      </div>
    </Section>
  );
}

function statesThere(ctx: Ctx, seen: MeetingSeen) {
  return seen.participating
    .map((value) => ({ value, label: nameOf(seen, ctx.text, value) }))
    .toSorted((a, b) => ctx.compare(a.label, b.label));
}
