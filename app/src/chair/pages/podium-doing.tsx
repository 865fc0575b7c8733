import type { ReactNode } from 'react';
import { isOver } from '../../meetings/index.ts';
import { LinkButton } from '../../web/components/button.tsx';
import { Cite } from '../../web/components/ruling.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { keptRefusal } from '../../web/form.tsx';
import { objectionText } from '../../web/objection-text.ts';
import { takesBack } from '../confirmed.ts';
import type { Console } from '../console.ts';
import { type NextStep, nextStep } from '../next-step.ts';
import { type ChairLink, type Group, groups, type Step, type StepKind } from '../slots.ts';
import { forOthers, forSecretariat } from './podium-links.tsx';
import { keyedOnce, keyOf, StepButton } from './step-button.tsx';
import { labelOf } from './step-label.ts';

interface DoingProps {
  readonly ctx: Ctx;
  readonly here: Console;
}

/** What may be done now as buttons, the next thing before the others; what must wait as a list with the reason and the provision. */
export function Doing({ ctx, here }: DoingProps): ReactNode {
  const { floor, parts, steps } = here;
  const possible = steps.filter(({ objections }) => objections.length === 0);
  const now = possible.filter(({ kind }) => !takesBack(kind));
  // What a meeting comes to last is what a slip was made in: it stands first.
  const back = possible.filter(({ kind }) => takesBack(kind)).toReversed();
  // That the meeting is over is said once, not as the reason of every act of an open one.
  const over = isOver(floor);
  const wait = over ? [] : steps.filter(({ objections }) => objections.length > 0);
  const refusal = ctx.refusal?.objections ?? [];
  const next = nextStep(floor, parts, steps);
  const links = parts
    .flatMap(({ links }) => links?.(steps) ?? [])
    .filter((link) => over === (link.over ?? false))
    .filter(forReader(ctx));
  const button = buttonOf(ctx, here, next, keyedOnce(now));
  const offered = offeredNext(next, now);
  const isNext = (step: Step) => offered.includes(step);
  const others = { now: now.filter((step) => !isNext(step)), links: links.filter((link) => !isAwaited(next, link)) };
  const acts = [
    ...others.links.filter(({ first }) => first).map((link) => <DoingLink ctx={ctx} link={link} key={link.key} />),
    ...groups.map((group) => inGroup({ ctx, here, group, ...others, next, button })),
  ];
  return (
    <div id="doing" className="stack gap-l">
      <section className="votectl next" aria-labelledby="do">
        <h2 id="do" className="h nomargin">
          {ctx.t('meetings.podium.do')}
        </h2>
        {next && <NextSaid ctx={ctx} next={next} />}
        {refusal.map((objection) => (
          <p className="notice" data-s="bad" role="alert" key={objection.code} {...keptRefusal}>
            {objectionText(ctx, objection)}
          </p>
        ))}
        {over && (
          <p>{ctx.t(floor.meeting.status === 'closed' ? 'meetings.podium.closed' : 'meetings.podium.cancelled')}</p>
        )}
        {!over && now.length === 0 && next === null && <p className="mute">{ctx.t('meetings.podium.nothing-now')}</p>}
        {offered.length > 0 && <div className="row">{offered.map(button)}</div>}
        {links
          .filter((link) => isAwaited(next, link))
          .map((link) => (
            <DoingLink ctx={ctx} link={link} main key={link.key} />
          ))}
      </section>
      {acts.some((act) => act !== null) && (
        <div className="votectl acts" data-key="acts">
          {acts}
          {now.some(({ kind }) => kind.shortcut) && <p className="small mute">{ctx.t('web.keys')}</p>}
        </div>
      )}
      {back.length > 0 && (
        <details className="waits" data-key="take-back">
          <summary>{ctx.t('meetings.podium.take-back')}</summary>
          {over && <p>{ctx.t('meetings.podium.closed.mistake')}</p>}
          <div className="row">{back.map(button)}</div>
        </details>
      )}
      {!over && <MustWait ctx={ctx} steps={wait} />}
    </div>
  );
}

/** The next act; all of its kind where the chair decides between them. */
function offeredNext(next: NextStep | null, now: readonly Step[]): readonly Step[] {
  if (next === null || !('step' in next)) return [];
  const { step } = next;
  return step.kind.choice === undefined ? [step] : now.filter(({ kind }) => kind === step.kind);
}

/** Keyed for the live script too: a button never turns into another under the hand. */
function buttonOf(ctx: Ctx, { floor }: Console, next: NextStep | null, keyed: ReadonlySet<Step>) {
  return (step: Step): ReactNode => (
    <div key={keyOf(step)} data-key={keyOf(step)}>
      <StepButton
        ctx={ctx}
        floor={floor}
        step={step}
        main={next !== null && 'step' in next && next.step === step && step.kind.choice === undefined}
        keyed={keyed.has(step)}
      />
    </div>
  );
}

/** The acts on one matter: what decides has the pages beside it on which something is entered. */
function inGroup({
  ctx,
  here,
  group,
  now,
  links,
  next,
  button,
}: DoingProps & {
  readonly group: Group;
  readonly now: readonly Step[];
  readonly links: readonly ChairLink[];
  readonly next: NextStep | null;
  readonly button: (step: Step) => ReactNode;
}): ReactNode {
  const decides = group === 'decide';
  const ofGroup = now.filter(({ kind }) => kind.group === group);
  const beside = decides ? links.filter(({ first }) => !first) : [];
  const notes = decides ? here.parts.flatMap(({ note }) => note?.(ctx) ?? []) : [];
  if (ofGroup.length + beside.length + notes.length === 0) return null;
  const shown = (steps: readonly Step[]) =>
    [...Map.groupBy(steps, ({ kind }) => kind)].map(([kind, same]) =>
      kind.others && same.length > 1 ? (
        <OneOf ctx={ctx} kind={kind} same={same} next={next} button={button} key={kind.command.name} />
      ) : (
        same.map(button)
      ),
    );
  return (
    <div data-key={group} className="stack gap-s" key={group}>
      <h3 className="small mute">{ctx.t(`meetings.podium.group.${group}`)}</h3>
      <div className="row">
        {shown(ofGroup.filter(({ last }) => !last))}
        {beside.map((link) => (
          <DoingLink ctx={ctx} link={link} key={link.key} />
        ))}
        {shown(ofGroup.filter(({ last }) => last))}
      </div>
      {notes.map((note) => (
        <p className="small mute" key={note}>
          {note}
        </p>
      ))}
    </div>
  );
}

/** One act of many subjects is one choice: the first stands open where none of them is the next thing, the others are folded. */
function OneOf({
  ctx,
  kind,
  same,
  next,
  button,
}: {
  readonly ctx: Ctx;
  readonly kind: StepKind;
  readonly same: readonly Step[];
  readonly next: NextStep | null;
  readonly button: (step: Step) => ReactNode;
}): ReactNode {
  const begun = next !== null && 'step' in next && next.step.kind === kind;
  const open = begun ? [] : same.slice(0, 1);
  const folded = same.slice(open.length);
  return (
    <>
      {open.map(button)}
      <details className="choice" data-key={`others ${kind.command.name}`}>
        <summary>{kind.others && ctx.t(kind.others, { n: folded.length })}</summary>
        <div className="row">{folded.map(button)}</div>
      </details>
    </>
  );
}

function MustWait({ ctx, steps }: { readonly ctx: Ctx; readonly steps: readonly Step[] }): ReactNode {
  return (
    <details className="waits" data-key="waits">
      <summary>{ctx.t('meetings.podium.wait')}</summary>
      {steps.length === 0 ? (
        <p className="mute">{ctx.t('meetings.podium.nothing')}</p>
      ) : (
        <ul className="reasons">
          {steps.map((step) => (
            <li key={keyOf(step)}>
              <b>{labelOf(ctx, step)}</b>
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
  );
}

/** What the Secretariat does is no step of the President's: there it is what is waited for. */
function NextSaid({ ctx, next }: { readonly ctx: Ctx; readonly next: NextStep }): ReactNode {
  const said = (step: string) => (
    <p className={'step' in next ? 'vh' : undefined}>
      <b>{ctx.t('script.next', { step })}</b>
    </p>
  );
  if ('step' in next)
    return (
      <>
        {said(next.step.kind.choice === undefined ? labelOf(ctx, next.step) : ctx.t(next.step.kind.choice))}
        {next.step.early && <p className="mute">{ctx.t('meetings.for-you.open.early')}</p>}
      </>
    );
  const { waits } = next;
  if (!waits.others) return said(waits.said(ctx));
  return (
    <>
      {forSecretariat(ctx) && (
        <div data-key="next-secretariat" data-for="secretariat">
          {said(waits.said(ctx))}
        </div>
      )}
      {forOthers(ctx) && (
        <div data-key="next-others" data-for="others">
          {said(waits.others(ctx))}
        </div>
      )}
    </>
  );
}

function forReader(ctx: Ctx) {
  return (link: ChairLink): boolean =>
    link.for === undefined || (link.for === 'secretariat' ? forSecretariat(ctx) : forOthers(ctx));
}

function isAwaited(next: NextStep | null, { key }: ChairLink): boolean {
  return next !== null && 'waits' in next && next.waits.key === key;
}

function DoingLink({
  ctx,
  link,
  main = false,
}: {
  readonly ctx: Ctx;
  readonly link: ChairLink;
  readonly main?: boolean;
}): ReactNode {
  return (
    <div data-key={link.key} data-for={link.for}>
      <LinkButton href={ctx.href(link.href)} {...(main ? { kind: 'main' as const } : {})}>
        {link.label(ctx)}
      </LinkButton>
    </div>
  );
}
