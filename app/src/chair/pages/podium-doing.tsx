import type { ReactNode } from 'react';
import type { MeetingView } from '../../business/index.ts';
import { isUnderWay } from '../../decisions/index.ts';
import { ballotStage, candidatesTitle } from '../../elections/index.ts';
import { isOver } from '../../meetings/index.ts';
import { Button, LinkButton } from '../../web/components/button.tsx';
import { Cite } from '../../web/components/ruling.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { Form, keptRefusal } from '../../web/form.tsx';
import { objectionText } from '../../web/objection-text.ts';
import type { MessageKey } from '../../words/messages.ts';
import type { Step } from '../chair-steps.ts';
import { confirmedAct, confirmPath, takingBack } from '../confirmed.ts';
import { type NextStep, nextStep } from '../next-step.ts';
import { type ConsoleProps, forOthers, forSecretariat } from './podium-links.tsx';
import { labelOf } from './step-label.ts';

interface Group {
  readonly name: 'decide' | 'floor' | 'agenda';
  readonly commands: readonly string[];
}

/** The acts of the chair by what they are about. */
const groups: readonly Group[] = [
  {
    name: 'decide',
    commands: [
      'adopt-by-consensus',
      'open-vote',
      'close-vote',
      'announce-result',
      'open-ballot',
      'announce-ballot',
      'declare-elected',
    ],
  },
  { name: 'floor', commands: ['give-floor', 'end-speech', 'close-list', 'reopen-list'] },
  { name: 'agenda', commands: ['take-up-item', 'conclude-item', 'open-meeting', 'close-meeting'] },
];

/** What may be done now as buttons; what must wait as a list with the reason and the provision. */
export function Doing({ ctx, view, steps }: ConsoleProps & { readonly steps: readonly Step[] }): ReactNode {
  const possible = steps.filter(({ objections }) => objections.length === 0);
  const now = possible.filter(({ command }) => !takingBack.includes(command.name));
  const back = possible.filter(({ command }) => takingBack.includes(command.name));
  // That the meeting is over is said once, not as the reason of every act of an open one.
  const over = isOver(view);
  const wait = over ? [] : steps.filter(({ objections }) => objections.length > 0);
  const lots = wait
    .filter(({ objections }) => objections.some(({ code }) => code === 'lot-first'))
    .flatMap(({ input }) => input.election ?? []);
  const refusal = ctx.refusal?.objections ?? [];
  // While seats are called the closing comes last: it may be done, and is not what the hand finds first.
  const calling = view.vote?.rollCall?.next != null;
  const closing = calling ? now.filter(({ command }) => command.name === 'close-vote') : [];
  const next = nextStep(view, steps);
  const main = next?.kind === 'act' ? next.step : undefined;
  const keyed = onceEach(now);
  const links = over ? [] : deskLinks(ctx, view, lots);
  const byHands = view.vote?.rollCall && isUnderWay(view.vote);
  return (
    <div id="doing" className="stack gap-l">
      <section className="votectl" aria-labelledby="do">
        <h2 id="do" className="h nomargin">
          {ctx.t('meetings.podium.do')}
        </h2>
        {next && <NextSaid ctx={ctx} view={view} next={next} />}
        {refusal.map((objection) => (
          <p className="notice" data-s="bad" role="alert" key={objection.code} {...keptRefusal}>
            {objectionText(ctx, objection)}
          </p>
        ))}
        {over && (
          <p>{ctx.t(view.meeting.status === 'closed' ? 'meetings.podium.closed' : 'meetings.podium.cancelled')}</p>
        )}
        {!over && now.length === 0 && next === null && <p className="mute">{ctx.t('meetings.podium.nothing-now')}</p>}
        {next?.kind === 'presence' && forSecretariat(ctx) && (
          <div data-key="presence" data-for="secretariat">
            <LinkButton href={ctx.href(`/meetings/${view.meeting.id}/presence`)} kind="main">
              {ctx.t('meetings.presence')}
            </LinkButton>
          </div>
        )}
        {counting(view.ballot) && !over && forSecretariat(ctx) && (
          <div data-key="count" data-for="secretariat">
            <LinkButton
              href={ctx.href(`/ballots/${view.ballot.id}/count`)}
              {...(next?.kind === 'count' ? { kind: 'main' as const } : {})}
            >
              {ctx.t('meetings.do.count')}
            </LinkButton>
          </div>
        )}
        {groups.map(({ name, commands }) => {
          const decides = name === 'decide';
          const inGroup = now.filter((step) => commands.includes(step.command.name) && !closing.includes(step));
          return inGroup.length === 0 && !(decides && (links.length > 0 || byHands)) ? null : (
            <div key={name} data-key={name} className="stack gap-s">
              <h3 className="small mute">{ctx.t(`meetings.podium.group.${name}`)}</h3>
              <div className="row">
                {inGroup.map((step) => (
                  // Keyed for the live script too: a button never turns into another under the hand.
                  <div key={keyOf(step)} data-key={keyOf(step)}>
                    <StepButton ctx={ctx} view={view} step={step} main={step === main} keyed={keyed.has(step)} />
                  </div>
                ))}
                {decides &&
                  links.map(({ href, label, secretariat }) => (
                    <div key={href} data-key={href} data-for={secretariat ? 'secretariat' : undefined}>
                      <LinkButton href={ctx.href(href)}>{label}</LinkButton>
                    </div>
                  ))}
                {decides &&
                  closing.map((step) => (
                    <div key={keyOf(step)} data-key={keyOf(step)}>
                      <StepButton ctx={ctx} view={view} step={step} main={false} keyed={keyed.has(step)} />
                    </div>
                  ))}
              </div>
              {decides && byHands && <p className="small mute">{ctx.t('decisions.roll-call.hands')}</p>}
            </div>
          );
        })}
        {now.some(({ command }) => command.name in keys) && <p className="small mute">{ctx.t('web.keys')}</p>}
      </section>
      {back.length > 0 && (
        <details className="waits" data-key="take-back">
          <summary>{ctx.t('meetings.podium.take-back')}</summary>
          {over && <p>{ctx.t('meetings.podium.closed.mistake')}</p>}
          <div className="row">
            {back.map((step) => (
              <div key={keyOf(step)} data-key={keyOf(step)}>
                <StepButton ctx={ctx} view={view} step={step} main={false} keyed={keyed.has(step)} />
              </div>
            ))}
          </div>
        </details>
      )}
      {!over && (
        <details className="waits" data-key="waits">
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
                      {objectionText(ctx, objection)}{' '}
                      {objection.cite && <Cite ctx={ctx} provision={objection.cite.provision} />}
                    </span>
                  ))}
                </li>
              ))}
            </ul>
          )}
        </details>
      )}
    </div>
  );
}

/** What the Secretariat does is no step of the President's: there it is what is waited for. */
function NextSaid({ ctx, view, next }: ConsoleProps & { readonly next: NextStep }): ReactNode {
  const said = (step: string) => (
    <p>
      <b>{ctx.t('script.next', { step })}</b>
    </p>
  );
  if (next.kind !== 'presence' && next.kind !== 'count') return said(nextWords(ctx, view, next));
  return (
    <>
      {forSecretariat(ctx) && (
        <div data-key="next-secretariat" data-for="secretariat">
          {said(nextWords(ctx, view, next))}
        </div>
      )}
      {forOthers(ctx) && (
        <div data-key="next-others" data-for="others">
          {said(ctx.t(next.kind === 'presence' ? 'script.next.presence' : 'script.next.count'))}
        </div>
      )}
    </>
  );
}

/** The next step in words, where it is an act of the chair as on its button. */
function nextWords(ctx: Ctx, view: MeetingView, next: NextStep): string {
  switch (next.kind) {
    case 'act':
      return labelOf(ctx, view, next.step);
    case 'presence':
      return ctx.t('meetings.presence');
    case 'votes':
      return ctx.t('script.next.votes');
    case 'roll-call':
      return ctx.t('script.next.roll-call');
    case 'count':
      return ctx.t('meetings.do.count');
    case 'lot':
      return ctx.t('desk.lot');
  }
}

/** A key for what the chair does most; closing and announcing ask on a page of their own first. */
const keys: Readonly<Record<string, MessageKey>> = {
  'give-floor': 'meetings.key.floor',
  'end-speech': 'meetings.key.end',
  'close-list': 'meetings.key.list',
  'reopen-list': 'meetings.key.list',
  'close-vote': 'meetings.key.close',
  'announce-result': 'meetings.key.result',
  'announce-ballot': 'meetings.key.result',
};

/** Of the steps that share a key the first: the browser would only move between two buttons of one key, and press neither. */
function onceEach(steps: readonly Step[]): ReadonlySet<Step> {
  const first = new Map<MessageKey, Step>();
  for (const step of steps) {
    const key = keys[step.command.name];
    if (key !== undefined && !first.has(key)) first.set(key, step);
  }
  return new Set(first.values());
}

function StepButton({
  ctx,
  view,
  step,
  main,
  keyed,
}: ConsoleProps & {
  readonly step: Step;
  readonly main: boolean;
  /** it has its key: no other button that can be pressed now has the same */
  readonly keyed: boolean;
}): ReactNode {
  const key = keyed ? keys[step.command.name] : undefined;
  const look = { ...(main ? { kind: 'main' as const } : {}), ...(key ? { shortcut: ctx.t(key) } : {}) };
  const label = labelOf(ctx, view, step);
  return confirmedAct(step) ? (
    <LinkButton href={ctx.href(confirmPath(view.meeting.id, step))} {...look}>
      {label}
    </LinkButton>
  ) : (
    <Form
      ctx={ctx}
      act={step.command}
      hidden={{ ...step.input, ...expected(view, step) }}
      objections={[]}
      {...basis(view, step)}
    >
      <Button {...look}>{label}</Button>
    </Form>
  );
}

interface DeskLink {
  readonly href: string;
  readonly label: string;
  /** Only the Secretariat can do it. One text goes to every open console, so it is the style sheet that hides it from the others. */
  readonly secretariat?: boolean;
}

/** Its papers are collected, or counted and not announced. */
function counting(ballot: MeetingView['ballot']): ballot is NonNullable<MeetingView['ballot']> {
  return ballot?.status === 'open' || ballot?.status === 'counted';
}

/** What is entered on a page of its own: votes of a roll call, changes of candidates. `lots`: elections in which one among those level for the last seat comes first. */
function deskLinks(ctx: Ctx, { ballot, vote, elections }: MeetingView, lots: readonly string[]): readonly DeskLink[] {
  const open = elections.filter(({ status }) => status === 'open');
  const links: DeskLink[] = [];
  // The count of a ballot stands beside the groups: without it there may be nothing to decide.
  if (!counting(ballot))
    for (const election of open) {
      const { id, title } = election;
      const label = ctx.t(lots.includes(id) ? 'desk.lot' : candidatesTitle(ballotStage(election)));
      links.push({
        href: `/desk/elections/${id}`,
        label: elections.length > 1 ? `${label}${ctx.colon}${ctx.text(title)}` : label,
      });
    }
  if (vote?.status === 'open') {
    const href = `/desk/votes/${vote.id}`;
    const { rollCall } = vote;
    if (!rollCall) links.push({ href, label: ctx.t('meetings.do.roll-call') });
    else {
      if (rollCall.by === 'hand' && rollCall.last === undefined && vote.entered.length === 0)
        links.push({ href: `${href}#draw`, label: ctx.t('desk.roll-call.mend') });
      if (forSecretariat(ctx)) links.push({ href, label: ctx.t('desk.votes.title'), secretariat: true });
    }
  }
  return links;
}

/** With the floor goes who was next on this page. It is no part of the step: the button stays the same under the hand. */
function expected({ waiting }: MeetingView, { command }: Step): Readonly<Record<string, string>> {
  const [next] = waiting;
  return command.name === 'give-floor' && next ? { next: next.id } : {};
}

/** An act on the meeting and its list says which state of it was seen; a draft or an election is another matter. */
function basis({ seen }: MeetingView, { input }: Step): { readonly basedOn?: number } {
  return Object.keys(input).every((name) => name === 'meeting' || name === 'item') ? { basedOn: seen } : {};
}

function keyOf({ command, input }: Step): string {
  return [command.name, ...Object.values(input)].join(' ');
}
