import type { ReactNode } from 'react';
import type { FloorView } from '../../floor/index.ts';
import {
  acceptGroup,
  exchangeSpeakers,
  giveFloor,
  moveSpeaker,
  putBackSpeaker,
  removeSpeaker,
  skipSpeaker,
} from '../../floor/index.ts';
import { nameOf } from '../../meetings/index.ts';
import { Button } from '../../web/components/button.tsx';
import { Field, Select } from '../../web/components/field.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { Form, stateOf } from '../../web/form.tsx';
import type { Asked, FormState } from '../../web/form-state.ts';
import { fresh } from '../../web/form-state.ts';

/** A speaker by id; `at` is the button that moved it last, so that the next press finds it under the finger. */
export interface Chosen {
  readonly id: string;
  readonly at: 'up' | 'down' | null;
}

interface ChosenProps {
  readonly ctx: Ctx;
  readonly view: FloorView;
  readonly chosen: Chosen;
}

/** What can be done with one place on the list. Whoever does not wait can be put back. */
export function ChosenSpeaker({ ctx, view, chosen }: ChosenProps): ReactNode {
  const place = view.waiting.findIndex(({ id }) => id === chosen.id);
  const waits = view.waiting[place];
  const state = waits?.state ?? [...view.gone, view.speaking].find((one) => one?.id === chosen.id)?.state;
  if (state === undefined) return <p className="mute">{ctx.t('meetings.desk.choose')}</p>;
  const name = nameOf(view, ctx.text, state);
  const one = { ctx, view, chosen, place, name };
  return (
    <div className="stack gap-l">
      <p className="large">
        <b>
          {waits ? ctx.t('meetings.desk.chosen', { state: name, place: place + 1, places: view.waiting.length }) : name}
        </b>
      </p>
      {waits && waits.awaits !== null && <Accept {...one} group={waits.awaits} />}
      {waits && <UpAndDown {...one} />}
      {waits && <ToPlace {...one} />}
      {waits && view.waiting.length > 1 && <Exchange {...one} />}
      {(!waits || waits.skipped) && (
        <WithReason {...one} act={putBackSpeaker} label={ctx.t('meetings.desk.put-back')} />
      )}
      {waits && <WithReason {...one} act={removeSpeaker} label={ctx.t('meetings.desk.remove')} grave />}
    </div>
  );
}

interface OneProps extends ChosenProps {
  /** from 0; -1 when it does not wait */
  readonly place: number;
  readonly name: string;
}

const pathOf = ({ view, chosen }: ChosenProps, at?: 'up' | 'down') =>
  `/meetings/${view.meeting.id}/speakers?row=${chosen.id}${at ? `&at=${at}` : ''}`;

const hiddenOf = ({ view, chosen }: ChosenProps) => ({ meeting: view.meeting.id, speaker: chosen.id });

function Accept(props: OneProps & { readonly group: string }): ReactNode {
  const { ctx, view, group } = props;
  return (
    <Form ctx={ctx} act={acceptGroup} then={pathOf(props)} hidden={hiddenOf(props)} basedOn={view.seen}>
      <p>{ctx.t('meetings.speakers.awaits', { group })}</p>
      <Button kind="main">{ctx.t('meetings.desk.accept')}</Button>
    </Form>
  );
}

/** One place at a time, with one press each; and who is not in the hall. */
function UpAndDown(props: OneProps): ReactNode {
  const { ctx, view, chosen, place } = props;
  const move = (at: 'up' | 'down', to: number) =>
    to >= 0 &&
    to < view.waiting.length && (
      <Form
        ctx={ctx}
        act={moveSpeaker}
        then={pathOf(props, at)}
        hidden={{ ...hiddenOf(props), place: String(to + 1), reason: ctx.t('meetings.desk.by-chair') }}
        basedOn={view.seen}
        state={fresh}
      >
        <Button focused={chosen.at === at && ctx.refusal === null}>{ctx.t(`meetings.desk.${at}`)}</Button>
      </Form>
    );
  return (
    <div className="row">
      {move('up', place - 1)}
      {move('down', place + 1)}
      <Form ctx={ctx} act={skipSpeaker} then={pathOf(props)} hidden={hiddenOf(props)} basedOn={view.seen}>
        <Button>{ctx.t('meetings.desk.skip')}</Button>
      </Form>
      <Form ctx={ctx} act={giveFloor} then={pathOf(props)} hidden={hiddenOf(props)} basedOn={view.seen}>
        <Button>{ctx.t('meetings.desk.give')}</Button>
      </Form>
    </div>
  );
}

function ToPlace(props: OneProps): ReactNode {
  const { ctx, view, place } = props;
  const hidden = hiddenOf(props);
  const state = stateOf(ctx, moveSpeaker, hidden);
  return (
    <Form ctx={ctx} act={moveSpeaker} then={pathOf(props)} hidden={hidden} basedOn={view.seen}>
      <Select
        ctx={ctx}
        state={state}
        name="place"
        label={ctx.t('meetings.desk.move')}
        initial={String(place + 1)}
        options={view.waiting.map(({ state }, i) => ({
          value: String(i + 1),
          label: ctx.t('meetings.desk.chosen', {
            state: nameOf(view, ctx.text, state),
            place: i + 1,
            places: view.waiting.length,
          }),
        }))}
      />
      <Reason ctx={ctx} state={state} />
      <Button>{ctx.t('meetings.desk.move.do')}</Button>
    </Form>
  );
}

function Exchange(props: OneProps): ReactNode {
  const { ctx, view, chosen } = props;
  const hidden = hiddenOf(props);
  const state = stateOf(ctx, exchangeSpeakers, hidden);
  return (
    <Form ctx={ctx} act={exchangeSpeakers} then={pathOf(props)} hidden={hidden} basedOn={view.seen}>
      <Select
        ctx={ctx}
        state={state}
        name="other"
        label={ctx.t('meetings.desk.exchange')}
        hint={ctx.t('meetings.desk.exchange.hint')}
        options={view.waiting
          .filter(({ id }) => id !== chosen.id)
          .map(({ id, state }) => ({ value: id, label: nameOf(view, ctx.text, state) }))}
      />
      <Reason ctx={ctx} state={state} />
      <Button>{ctx.t('meetings.desk.exchange.do')}</Button>
    </Form>
  );
}

function WithReason(
  props: OneProps & {
    readonly act: Asked<{ meeting: string; speaker: string; reason: string }>;
    readonly label: string;
    readonly grave?: true;
  },
): ReactNode {
  const { ctx, view, act, label, grave } = props;
  const hidden = hiddenOf(props);
  return (
    <Form ctx={ctx} act={act} then={pathOf(props)} hidden={hidden} basedOn={view.seen}>
      <Reason ctx={ctx} state={stateOf(ctx, act, hidden)} />
      <Button {...(grave ? { kind: 'grave' } : {})}>{label}</Button>
    </Form>
  );
}

function Reason({ ctx, state }: { readonly ctx: Ctx; readonly state: FormState }): ReactNode {
  return (
    <Field
      ctx={ctx}
      state={state}
      name="reason"
      label={ctx.t('meetings.take-back.reason')}
      hint={ctx.t('meetings.take-back.reason.hint')}
    />
  );
}
