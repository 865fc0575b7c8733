import type { ReactNode } from 'react';
import { isSecretariat } from '../../identity/secretariat-only.tsx';
import { Button, LinkButton } from '../../web/components/button.tsx';
import { Field, Select } from '../../web/components/field.tsx';
import { Cite } from '../../web/components/ruling.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { Form, keptRefusal, objectionText, stateOf } from '../../web/form.tsx';
import type { MessageKey } from '../../web/messages.ts';
import { Bare } from '../../web/page.tsx';
import type { Step } from '../chair-steps.ts';
import { confirmedAct, confirmPath } from '../confirmed.ts';
import { script } from '../script.ts';
import { type MeetingView, nameOf } from '../view.ts';
import { Agenda, Presence, SpeakersPart } from './parts.tsx';
import { DecisionBox } from './podium-decision.tsx';
import { labelOf } from './step-label.ts';

export interface PodiumPageProps {
  readonly ctx: Ctx;
  readonly view: MeetingView;
  readonly steps: readonly Step[];
}

/** The President’s console: what to say, what may be done now and why the rest must wait, who speaks, who is there. */
export function PodiumPage({ ctx, view, steps }: PodiumPageProps): ReactNode {
  const { meeting } = view;
  return (
    <Bare ctx={ctx} title={ctx.t('meetings.podium')} frame="podium" live={[`podium:${meeting.id}`]}>
      <main id="main" className="page podium" data-office={isSecretariat(ctx.viewer) ? 'secretariat' : undefined}>
        <h1 className="vh">{ctx.t('meetings.podium')}</h1>
        <div className="console">
          <section aria-labelledby="run" className="col">
            <h2 id="run" className="h">
              {ctx.t('meetings.podium.run')}
            </h2>
            <Agenda ctx={ctx} view={view} />
            <h2 className="h" id="quorum-head">
              {ctx.t('meetings.quorum.title')}
            </h2>
            <Presence ctx={ctx} view={view} />
            <p className="small mt-s">
              <a href={ctx.href(`/meetings/${meeting.id}/presence`)}>{ctx.t('meetings.presence')}</a>
            </p>
            <p className="small mt-s">
              <a href={ctx.href(`/meetings/${meeting.id}`)}>{ctx.t('meetings.podium.back')}</a>
            </p>
          </section>
          <div className="col mid">
            <Script ctx={ctx} view={view} />
            <DecisionBox ctx={ctx} view={view} />
            <Doing ctx={ctx} view={view} steps={steps} />
          </div>
          <section className="col" aria-labelledby="list-head">
            <h2 id="list-head" className="h">
              {ctx.t('meetings.podium.list')}
            </h2>
            <SpeakersPart ctx={ctx} view={view} />
            {meeting.status === 'open' && <ListForms ctx={ctx} view={view} />}
          </section>
        </div>
      </main>
    </Bare>
  );
}

/** The words to read aloud: large, in the serif of legal text. */
export function Script({ ctx, view }: Pick<PodiumPageProps, 'view'> & { readonly ctx: Ctx }): ReactNode {
  return (
    <section aria-labelledby="say" id="script">
      <h2 id="say" className="h nomargin">
        {ctx.t('meetings.podium.say')}
      </h2>
      <div className="script law">
        {script(ctx, view).map(({ kind, text }) => (
          <p key={text} className={kind === 'pause' ? 'pause' : kind === 'later' ? 'dim' : undefined}>
            {text}
          </p>
        ))}
      </div>
    </section>
  );
}

interface Group {
  readonly name: 'decide' | 'floor' | 'agenda';
  readonly commands: readonly string[];
}

/** The acts of the chair by what they are about. */
const groups: readonly Group[] = [
  {
    name: 'decide',
    commands: ['adopt-by-consensus', 'open-vote', 'close-vote', 'announce-result', 'open-ballot', 'announce-ballot'],
  },
  { name: 'floor', commands: ['give-floor', 'end-speech', 'close-list', 'reopen-list'] },
  { name: 'agenda', commands: ['take-up-item', 'conclude-item', 'open-meeting', 'close-meeting'] },
];

/** What a chair usually does first, when several things may be done: it is the one button in ink. */
const usual: readonly string[] = [
  'open-meeting',
  'announce-result',
  'close-vote',
  'announce-ballot',
  'give-floor',
  'end-speech',
  'open-ballot',
  'adopt-by-consensus',
  'take-up-item',
  'conclude-item',
  'close-meeting',
];

/** What may be done now as buttons; what must wait as a list with the reason and the provision. */
export function Doing({ ctx, view, steps }: PodiumPageProps): ReactNode {
  const now = steps.filter(({ objections }) => objections.length === 0);
  const wait = steps.filter(({ objections }) => objections.length > 0);
  const lot = wait.some(({ objections }) => objections.some(({ code }) => code === 'lot-first'));
  const refusal = ctx.refusal?.objections ?? [];
  // While seats are called the closing comes last: it may be done, and is not what the hand finds first.
  const calling = view.vote?.rollCall?.next != null;
  const closing = calling ? now.filter(({ command }) => command === 'close-vote') : [];
  const main = usual.flatMap((command) => now.filter((step) => step.command === command && !closing.includes(step)))[0];
  const links = deskLinks(ctx, view, lot);
  const byHands = view.vote?.rollCall && view.vote.status !== 'announced';
  return (
    <div id="doing" className="stack gap-l">
      <section className="votectl" aria-labelledby="do">
        <h2 id="do" className="h nomargin">
          {ctx.t('meetings.podium.do')}
        </h2>
        {refusal.map((objection) => (
          <p className="notice" data-s="bad" role="alert" key={objection.code} {...keptRefusal}>
            {objectionText(ctx, objection).text}
          </p>
        ))}
        {now.length === 0 && <p className="mute">{ctx.t('meetings.podium.nothing-now')}</p>}
        {groups.map(({ name, commands }) => {
          const decides = name === 'decide';
          const inGroup = now.filter((step) => commands.includes(step.command) && !closing.includes(step));
          return inGroup.length === 0 && !(decides && (links.length > 0 || byHands)) ? null : (
            <div key={name} data-key={name} className="stack gap-s">
              <h3 className="small mute">{ctx.t(`meetings.podium.group.${name}`)}</h3>
              <div className="row">
                {inGroup.map((step) => (
                  // Keyed for the live script too: a button never turns into another under the hand.
                  <div key={keyOf(step)} data-key={keyOf(step)}>
                    <StepButton ctx={ctx} view={view} step={step} main={step === main} />
                  </div>
                ))}
                {decides &&
                  links.map(({ href, label, secretariat }) => (
                    <div key={label} data-key={label} data-for={secretariat ? 'secretariat' : undefined}>
                      <LinkButton href={ctx.href(href)}>{ctx.t(label)}</LinkButton>
                    </div>
                  ))}
                {decides &&
                  closing.map((step) => (
                    <div key={keyOf(step)} data-key={keyOf(step)}>
                      <StepButton ctx={ctx} view={view} step={step} main={false} />
                    </div>
                  ))}
              </div>
              {decides && byHands && <p className="small mute">{ctx.t('decisions.roll-call.hands')}</p>}
            </div>
          );
        })}
        {now.some(({ command }) => command in keys) && <p className="small mute">{ctx.t('web.keys')}</p>}
      </section>
      <details className="waits">
        <summary>{ctx.t('meetings.podium.wait')}</summary>
        {wait.length === 0 ? (
          <p className="mute">{ctx.t('meetings.podium.nothing')}</p>
        ) : (
          <ul className="reasons">
            {wait.map((step) => (
              <li key={keyOf(step)}>
                <b>{labelOf(ctx, view, step)}</b>
                {step.objections.map((objection) => (
                  <span className="small" key={objection.code}>
                    {objectionText(ctx, objection).text}{' '}
                    {objection.cite && <Cite ctx={ctx} provision={objection.cite.provision} />}
                  </span>
                ))}
              </li>
            ))}
          </ul>
        )}
      </details>
    </div>
  );
}

/** A key for what the chair does most; closing and announcing ask on a page of their own first. */
const keys: Readonly<Record<string, MessageKey>> = {
  'give-floor': 'meetings.key.floor',
  'end-speech': 'meetings.key.end',
  'close-list': 'meetings.key.list',
  'reopen-list': 'meetings.key.list',
  'close-vote': 'meetings.key.result',
  'announce-result': 'meetings.key.result',
  'announce-ballot': 'meetings.key.result',
};

function StepButton({
  ctx,
  view,
  step,
  main,
}: Pick<PodiumPageProps, 'ctx' | 'view'> & { readonly step: Step; readonly main: boolean }): ReactNode {
  const key = keys[step.command];
  const look = { ...(main ? { kind: 'main' as const } : {}), ...(key ? { shortcut: ctx.t(key) } : {}) };
  const label = labelOf(ctx, view, step);
  return confirmedAct(step) ? (
    <LinkButton href={ctx.href(confirmPath(view.meeting.id, step))} {...look}>
      {label}
    </LinkButton>
  ) : (
    <Form ctx={ctx} command={step.command} hidden={step.input} objections={[]}>
      <Button {...look}>{label}</Button>
    </Form>
  );
}

interface DeskLink {
  readonly href: string;
  readonly label: MessageKey;
  /** Only the Secretariat can do it. One text goes to every open console, so it is the style sheet that hides it from the others. */
  readonly secretariat?: boolean;
}

/** What is entered on a page of its own: the count of a ballot, votes of a roll call, changes between two ballots. `lot`: one among those level for the last seat comes first. */
function deskLinks({ viewer }: Ctx, { ballot, vote, elections }: MeetingView, lot: boolean): readonly DeskLink[] {
  const election = elections.find(({ status }) => status === 'open');
  const links: DeskLink[] = [];
  if (ballot?.status === 'open' || ballot?.status === 'counted')
    links.push({ href: `/ballots/${ballot.id}/count`, label: 'meetings.do.count' });
  else if (election)
    links.push({ href: `/desk/elections/${election.id}`, label: lot ? 'desk.lot' : 'desk.candidates.title' });
  if (vote?.status === 'open') {
    const href = `/desk/votes/${vote.id}`;
    const { rollCall } = vote;
    if (!rollCall) links.push({ href, label: 'meetings.do.roll-call' });
    else {
      if (rollCall.by === 'hand' && rollCall.last === undefined && vote.entered.length === 0)
        links.push({ href: `${href}#draw`, label: 'desk.roll-call.mend' });
      if (!viewer || isSecretariat(viewer)) links.push({ href, label: 'desk.votes.title', secretariat: true });
    }
  }
  return links;
}

/** The Secretariat enters who asks from the floor; whoever presides sets the time. */
function ListForms({ ctx, view }: Pick<PodiumPageProps, 'ctx' | 'view'>): ReactNode {
  const meeting = view.meeting.id;
  const states = view.participating
    .filter((state) => !view.waiting.some((speaker) => speaker.state === state))
    .map((state) => ({ value: state, label: nameOf(view, ctx.text, state) }))
    .toSorted((a, b) => ctx.compare(a.label, b.label));
  return (
    <div className="stack gap-l mt-s">
      {isSecretariat(ctx.viewer) && (
        <Form ctx={ctx} command="ask-for-floor" hidden={{ meeting }}>
          <Select
            ctx={ctx}
            state={stateOf(ctx, 'ask-for-floor', { meeting })}
            name="state"
            label={ctx.t('meetings.podium.add')}
            options={states}
          />
          <Button>{ctx.t('meetings.podium.add.button')}</Button>
        </Form>
      )}
      <Form ctx={ctx} command="set-time-limit" hidden={{ meeting }}>
        <Field
          ctx={ctx}
          state={stateOf(ctx, 'set-time-limit', { meeting })}
          name="seconds"
          kind="number"
          label={ctx.t('meetings.podium.limit')}
          initial={String(view.meeting.limitSeconds)}
        />
        <Button>{ctx.t('meetings.podium.limit.set')}</Button>
      </Form>
    </div>
  );
}

function keyOf({ command, input }: Step): string {
  return [command, ...Object.values(input)].join(' ');
}
