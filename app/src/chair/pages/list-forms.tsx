import type { ReactNode } from 'react';
import type { FloorView } from '../../floor/index.ts';
import { askForFloor, giveFloorBeside, interposedKinds, kindName, OnBehalf, setTimeLimit } from '../../floor/index.ts';
import { isSecretariat } from '../../identity/index.ts';
import { nameOf } from '../../meetings/index.ts';
import { Button } from '../../web/components/button.tsx';
import { Field, Select } from '../../web/components/field.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { Form, stateOf } from '../../web/form.tsx';

interface ListFormsProps {
  readonly ctx: Ctx;
  readonly view: FloorView;
}

/** The Secretariat enters who asks from the floor; whoever presides sets the time. */
export function ListForms({ ctx, view }: ListFormsProps): ReactNode {
  return (
    <div className="stack gap-l mt-s">
      {isSecretariat(ctx.viewer) && <AddSpeaker ctx={ctx} view={view} />}
      <Beside ctx={ctx} view={view} />
      <SetLimit ctx={ctx} view={view} />
    </div>
  );
}

function AddSpeaker({ ctx, view }: ListFormsProps): ReactNode {
  const meeting = view.meeting.id;
  const state = stateOf(ctx, askForFloor, { meeting });
  const states = view.participating
    .filter((seat) => !view.waiting.some((speaker) => speaker.state === seat))
    .map((seat) => ({ value: seat, label: nameOf(view, ctx.text, seat) }))
    .toSorted((a, b) => ctx.compare(a.label, b.label));
  return (
    <Form ctx={ctx} act={askForFloor} hidden={{ meeting }}>
      <Select ctx={ctx} state={state} name="state" label={ctx.t('meetings.podium.add')} options={states} />
      <OnBehalf ctx={ctx} view={view} state={state} />
      <Button>{ctx.t('meetings.podium.add.button')}</Button>
    </Form>
  );
}

/** For a point of order, an explanation of vote: whoever speaks waits. */
function Beside({ ctx, view }: ListFormsProps): ReactNode {
  const hidden = { meeting: view.meeting.id };
  const state = stateOf(ctx, giveFloorBeside, hidden);
  const states = view.participating
    .map((seat) => ({ value: seat, label: nameOf(view, ctx.text, seat) }))
    .toSorted((a, b) => ctx.compare(a.label, b.label));
  return (
    <Form ctx={ctx} act={giveFloorBeside} hidden={hidden} basedOn={view.seen}>
      <h3 className="h nomargin">{ctx.t('meetings.desk.beside.head')}</h3>
      <p className="small mute">{ctx.t('meetings.desk.beside.hint')}</p>
      <Select ctx={ctx} state={state} name="state" label={ctx.t('meetings.desk.beside.state')} options={states} />
      <Select
        ctx={ctx}
        state={state}
        name="kind"
        label={ctx.t('meetings.desk.beside.kind')}
        options={interposedKinds.map((kind) => ({ value: kind, label: kindName(ctx, kind) }))}
      />
      <Button>{ctx.t('meetings.desk.beside.give')}</Button>
    </Form>
  );
}

/** For the speeches that come, for the one in progress too, or for that one alone. */
function SetLimit({ ctx, view }: ListFormsProps): ReactNode {
  const meeting = view.meeting.id;
  const state = stateOf(ctx, setTimeLimit, { meeting });
  return (
    <Form ctx={ctx} act={setTimeLimit} hidden={{ meeting }} basedOn={view.seen}>
      <Field
        ctx={ctx}
        state={state}
        name="seconds"
        label={ctx.t('meetings.podium.limit')}
        initial={String(view.meeting.limitSeconds)}
      />
      <Select
        ctx={ctx}
        state={state}
        name="extent"
        optional={false}
        label={ctx.t('meetings.podium.limit.extent')}
        initial="next"
        options={(['next', 'now', 'once'] as const).map((extent) => ({
          value: extent,
          label: ctx.t(`meetings.podium.limit.${extent}`),
        }))}
      />
      <Button>{ctx.t('meetings.podium.limit.set')}</Button>
    </Form>
  );
}
