import { randomUUID } from 'node:crypto';
import type { ReactNode } from 'react';
import type { Objection } from '../door/objection.ts';
import { told } from '../door/refusals.ts';
import { Button, LinkButton } from './components/button.tsx';
import { ErrorSummary } from './components/field.tsx';
import { withoutReceipt } from './components/receipt.tsx';
import { Cite, Ruling } from './components/ruling.tsx';
import { Facts } from './components/section.tsx';
import type { Ctx, LanguageCtx } from './ctx.ts';
import { type Asked, type FieldOf, type FormState, fresh } from './form-state.ts';
import { objectionText } from './objection-text.ts';
import { showing } from './shown-refusals.ts';

export interface FormProps<Input> {
  readonly ctx: Ctx;
  /** the command; the form is sent to `/acts/<its name>` */
  readonly act: Asked<Input>;
  /** The address that takes it, where it is no command. */
  readonly to?: string;
  /** Where to go when it is done, without language prefix; this page unless told. */
  readonly then?: string;
  /** Sequence number of the last entry about the subject that the page has seen; a stale form is refused. */
  readonly basedOn?: number;
  /** Fields that the person does not answer, such as the id of the meeting. */
  readonly hidden?: Hidden<Input>;
  /** What its fields show again; found in the context when this form was just refused. */
  readonly state?: FormState;
  readonly objections?: readonly Objection[];
  /** Kept by the live script in this tab until it is sent. Never for a secret ballot. */
  readonly keep?: boolean;
  /** Its buttons are pressed one after the other, each for an act of its own. */
  readonly manyButtons?: boolean;
  /** It brings a file, which no command takes: `to` says where. */
  readonly withFile?: boolean;
  readonly children: ReactNode;
}

export type Hidden<Input> = Readonly<Partial<Record<FieldOf<Input>, string>>>;

function hiddenFields<Input>(hidden: Hidden<Input>): readonly (readonly [string, string])[] {
  return Object.entries<string | undefined>(hidden).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
}

/** Whether the form that was just refused is this one: the same act on the same thing. */
export function refused<Input>(ctx: Ctx, act: Asked<Input>, hidden: Hidden<Input>): boolean {
  const { refusal } = ctx;
  if (refusal?.command !== act.name) return false;
  const same = hiddenFields(hidden).every(([name, value]) => refusal.state.values[name]?.includes(value) === true);
  if (same) showing(refusal);
  return same;
}

/** What the fields of this form show: what was written before it was refused, or nothing yet. */
export function stateOf<Input>(
  ctx: Ctx,
  act: Asked<Input>,
  hidden: Hidden<Input> = {} as Hidden<Input>,
): FormState<FieldOf<Input>> {
  const refusal = refused(ctx, act, hidden) ? ctx.refusal : null;
  const { values, errors } = refusal?.state ?? fresh;
  const late = refusal?.objections.some(({ code }) => changedMeanwhile.has(code)) === true;
  return { values, errors, scope: scopeOf(act, hidden), asks: act.input, late };
}

/** Refusals that say: somebody else has changed it since the page was opened. */
const changedMeanwhile: ReadonlySet<string> = new Set(['stale', 'agenda-changed-since']);

/** The act and what it is about. */
function scopeOf<Input>(act: Asked<Input>, hidden: Hidden<Input>): string {
  return [act.name, ...hiddenFields(hidden).map(([, value]) => value)].join('-');
}

/**
 * A form that asks for one act. Sent twice it does it once: the request id is made with the page. One with many buttons has none: the
 * page is pressed again and again, also after Back, and each press says what shall be so.
 */
export function Form<Input>({
  ctx,
  act,
  to,
  then,
  basedOn,
  hidden = {} as Hidden<Input>,
  keep,
  manyButtons = false,
  withFile,
  children,
  ...given
}: FormProps<Input>): ReactNode {
  const state = given.state ?? stateOf(ctx, act, hidden);
  const here = ctx.path + ctx.search;
  const next = then ?? ctx.path + withoutReceipt(ctx.search);
  const objections = given.objections ?? (refused(ctx, act, hidden) ? (ctx.refusal?.objections ?? []) : []);
  return (
    <form
      className="stack"
      method="post"
      action={ctx.href(to ?? `/acts/${act.name}`)}
      encType={withFile === true ? 'multipart/form-data' : undefined}
      // While somebody writes in it, an open page must not make it the form of another act, or of another thing.
      data-key={scopeOf(act, hidden)}
      noValidate
      data-keep={keep === true ? '' : undefined}
      data-refused={objections.length > 0 || Object.keys(state.errors).length > 0 ? '' : undefined}
    >
      <ErrorSummary ctx={ctx} state={state} fields={children} />
      <Objections ctx={ctx} objections={objections} />
      {to !== undefined && <ForAct act={act} />}
      {!manyButtons && <input type="hidden" name="requestId" value={randomUUID()} />}
      <input type="hidden" name="then" value={ctx.href(next)} />
      {/* the page to show again when the act is refused, where it is another one */}
      {next !== here && <input type="hidden" name="from" value={ctx.href(here)} />}
      {basedOn !== undefined && <input type="hidden" name="basedOn" value={basedOn} />}
      {hiddenFields(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  );
}

/** In a form that is sent elsewhere than to `/acts/<name>`: which form shows again what was written, where it was sent signed out. */
export function ForAct({ act }: { readonly act: { readonly name: string } }): ReactNode {
  return <input type="hidden" name="act" value={act.name} />;
}

/** What marks a reason that the live script must neither take away nor turn into something else. */
export const keptRefusal = { 'data-refused': '', 'data-key': 'refusal' } as const;

/** Refusals that a page of their own helps out of. */
const waysOn: ReadonlyMap<string, string> = new Map([
  ['clock-in-doubt', '/desk/clock'],
  ['clock-behind-record', '/desk/clock'],
]);

/** Answers to whoever wanted to look first: nothing is refused, and nothing done yet. */
function toneOf({ code, facts }: Objection): 'good' | 'wait' | 'bad' {
  if (code === 'agenda-list-look') return 'good';
  if (code === 'pasted-look') return facts.wrong === 0 ? 'good' : 'wait';
  return 'bad';
}

/** What the rules object to, each with the provision and a link to it. */
export function Objections({
  ctx,
  objections,
  id,
  refused,
  also = [],
}: {
  readonly ctx: LanguageCtx & Partial<Pick<Ctx, 'refusal'>>;
  readonly objections: readonly Objection[];
  readonly id?: string;
  /** They were met by an act that was sent: they stay on the page while what is around them changes. */
  readonly refused?: boolean;
  /** other reasons, said already */
  readonly also?: readonly string[];
}): ReactNode {
  if (objections.length + also.length === 0) return null;
  // What was sent was refused: wherever on the page its form is, the reader is led to the reasons, without a script too.
  const answer = refused === true || objections.some((one) => ctx.refusal?.objections.includes(one) === true);
  if (answer) told(objections);
  const led = answer ? { tabIndex: -1, autoFocus: true } : {};
  return (
    <div className="stack" role="alert" id={id} {...led} {...(refused === true ? keptRefusal : {})}>
      {objections.map((objection) => (
        <Ruling
          key={objection.code}
          s={toneOf(objection)}
          verdict={objectionText(ctx, objection)}
          cite={objection.cite === undefined ? undefined : <Cite ctx={ctx} provision={objection.cite.provision} />}
        >
          {waysOn.has(objection.code) && (
            <p>
              <a href={ctx.href(waysOn.get(objection.code) ?? '')}>{ctx.t('web.way.clock')}</a>
            </p>
          )}
        </Ruling>
      ))}
      {also.map((said) => (
        <Ruling key={said} s="bad" verdict={said} />
      ))}
    </div>
  );
}

export interface ConfirmProps<Input> {
  readonly ctx: Ctx;
  readonly what: ReactNode;
  /** for whom it is done: a State; with `about` what it is done about */
  readonly whom: ReactNode;
  readonly about?: boolean;
  readonly follows: ReactNode;
  /** Where the answers can be changed. */
  readonly change: string;
  /** What the link to it says, where there is no answer to change. */
  readonly back?: string;
  /** The verb on the button: "Cast this vote". */
  readonly verb: string;
  readonly grave?: boolean;
  /** what is asked with it, such as the reason */
  readonly children?: ReactNode;
  readonly form: Omit<FormProps<Input>, 'children' | 'ctx'>;
}

/** The step before an act that cannot be taken back: what, for whom, what follows, one way to change it (U7). */
export function Confirm<Input>({
  ctx,
  what,
  whom,
  about,
  follows,
  change,
  back,
  verb,
  grave,
  children,
  form,
}: ConfirmProps<Input>): ReactNode {
  return (
    <Form ctx={ctx} {...form}>
      <Facts
        sentences
        items={[
          { label: ctx.t('web.form.confirm.what'), value: what },
          { label: ctx.t(about ? 'web.form.confirm.about' : 'web.form.confirm.for'), value: whom },
          { label: ctx.t('web.form.confirm.follows'), value: follows },
        ]}
      />
      {children}
      <div className="row">
        <Button kind={grave === true ? 'grave' : 'main'} large>
          {verb}
        </Button>
        <LinkButton href={ctx.href(change)}>{back ?? ctx.t('web.form.change')}</LinkButton>
      </div>
    </Form>
  );
}
