import type { ReactNode } from 'react';
import type { AnyCommand } from '../../door/command.ts';
import type { FloorView } from '../../floor/index.ts';
import {
  addSpeaker,
  announceList,
  askForFloor,
  giveFloorBeside,
  interposedKinds,
  kindName,
  OnBehalf,
  setTimeLimit,
} from '../../floor/index.ts';
import { isSecretariat } from '../../identity/index.ts';
import { nameOf } from '../../meetings/index.ts';
import { Button } from '../../web/components/button.tsx';
import { Field, Select } from '../../web/components/field.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { Form, refused, stateOf } from '../../web/form.tsx';
import { chosen } from '../../words/languages.ts';

interface ListFormsProps {
  readonly ctx: Ctx;
  readonly view: FloorView;
}

/** Each form under its name, where the list itself is looked at: one that came back refused is open. */
function Fold({
  ctx,
  title,
  act,
  hidden,
  children,
}: {
  readonly ctx: Ctx;
  readonly title: string;
  readonly act: AnyCommand;
  readonly hidden: Readonly<Record<string, string>>;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <details open={refused(ctx, act, hidden)} data-key={`fold-${act.name}`}>
      <summary>{title}</summary>
      <div className="mt-s">{children}</div>
    </details>
  );
}

/** On the console, where the list itself is looked at, each form stands folded under its name. */
export function FoldedListForms({ ctx, view }: ListFormsProps): ReactNode {
  const hidden = { meeting: view.meeting.id };
  const fold = { ctx, hidden } as const;
  const open = !view.meeting.listClosed && view.item !== null;
  return (
    <div className="stack gap-m mt-s">
      {isSecretariat(ctx.viewer) && <AddSpeaker ctx={ctx} view={view} />}
      <Fold {...fold} title={ctx.t('meetings.desk.others')} act={addSpeaker}>
        <AddOthers ctx={ctx} view={view} />
      </Fold>
      {open && (
        <Fold {...fold} title={ctx.t('meetings.desk.announce')} act={announceList}>
          <Announce ctx={ctx} view={view} />
        </Fold>
      )}
      <Fold {...fold} title={ctx.t('meetings.desk.beside.head')} act={giveFloorBeside}>
        <Beside ctx={ctx} view={view} />
      </Fold>
      <Fold {...fold} title={ctx.t('meetings.podium.limit')} act={setTimeLimit}>
        <SetLimit ctx={ctx} view={view} />
      </Fold>
    </div>
  );
}

/** The Secretariat enters who asks from the floor; whoever presides sets the time. */
export function ListForms({ ctx, view }: ListFormsProps): ReactNode {
  return (
    <div className="stack gap-l mt-s">
      {isSecretariat(ctx.viewer) && <AddSpeaker ctx={ctx} view={view} />}
      <h3 className="h nomargin">{ctx.t('meetings.desk.others')}</h3>
      <AddOthers ctx={ctx} view={view} />
      <Announce ctx={ctx} view={view} />
      <h3 className="h nomargin">{ctx.t('meetings.desk.beside.head')}</h3>
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

/** Who has no seat that asks, and whoever comes after the closing; the reason is kept. */
function AddOthers({ ctx, view }: ListFormsProps): ReactNode {
  const hidden = { meeting: view.meeting.id };
  const state = stateOf(ctx, addSpeaker, hidden);
  const who = [...view.names.keys()]
    .filter((code) => !view.statesParties.includes(code) || view.participating.includes(code))
    .filter((code) => !view.waiting.some((speaker) => speaker.state === code))
    .map((code) => {
      const { lang } = chosen(view.names.get(code) ?? { en: code }, ctx.lang);
      return { value: code, label: nameOf(view, ctx.text, code), lang: lang === ctx.lang ? undefined : lang };
    })
    .toSorted((a, b) => ctx.compare(a.label, b.label));
  return (
    <Form ctx={ctx} act={addSpeaker} hidden={hidden} basedOn={view.seen}>
      <Select ctx={ctx} state={state} name="who" label={ctx.t('meetings.desk.others.who')} options={who} />
      <OnBehalf ctx={ctx} view={view} state={state} />
      <Field
        ctx={ctx}
        state={state}
        name="reason"
        label={ctx.t('meetings.take-back.reason')}
        hint={ctx.t('meetings.take-back.reason.hint')}
      />
      <Button>{ctx.t('meetings.desk.others.do')}</Button>
    </Form>
  );
}

/** The hour at which the list closes by itself. */
function Announce({ ctx, view }: ListFormsProps): ReactNode {
  if (view.meeting.listClosed || view.item === null) return null;
  const hidden = { meeting: view.meeting.id };
  const state = stateOf(ctx, announceList, hidden);
  return (
    <Form ctx={ctx} act={announceList} hidden={hidden} basedOn={view.seen}>
      <Field
        ctx={ctx}
        state={state}
        name="closesAtLocal"
        label={ctx.t('meetings.desk.announce')}
        hint={ctx.t('meetings.desk.announce.hint')}
      />
      <Button>{ctx.t('meetings.desk.announce.do')}</Button>
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
