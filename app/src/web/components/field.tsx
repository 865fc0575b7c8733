import { Fragment, type ReactNode } from 'react';
import { type AskedField, askedField } from '../../door/kinds/asked-field.ts';
import type { Control } from '../../door/kinds/kind.ts';
import { dirOf, isLang, type Lang } from '../../words/languages.ts';
import { complaintText } from '../complaint-text.ts';
import type { LanguageCtx } from '../ctx.ts';
import { labelsOf } from '../field-labels.ts';
import { answerOf, type FieldError, type FormState, fieldId, savedMeanwhile } from '../form-state.ts';

interface Common<Name extends string> {
  readonly ctx: LanguageCtx;
  readonly state: FormState<Name>;
  readonly name: NoInfer<Name>;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** Whether it may be left empty, where no command says it or this form needs what its command could do without. */
  readonly optional?: boolean;
  /** What stands in the field before the person has written anything. */
  readonly initial?: string;
}

export interface FieldProps<Name extends string> extends Common<Name> {
  /** Lines in view of a text of several lines. */
  readonly rows?: number;
  /** What the kind of the answer does not say: a search sends no command, a number may be written where a text would do. */
  readonly control?: FieldControl;
}

type FieldControl = Omit<Control, 'type'> & {
  readonly type?: Control['type'] | 'search';
  readonly autoComplete?: 'off';
};

/** A question answered in words: label, hint, error, input. It is the control of its kind; after a refusal it keeps what was written. */
export function Field<Name extends string>({ rows, control, ...common }: FieldProps<Name>): ReactNode {
  const { state, name, initial } = common;
  const asked = askedIn(state, name);
  const { lines, type, ...limits }: FieldControl = { ...asked?.control, ...control };
  const attributes = {
    ...inputAttributes(common),
    ...inLanguage(asked?.language),
    ...limits,
    defaultValue: answerOf(state, name) ?? initial,
  };
  return (
    <Frame {...common} now={nowIn(common)}>
      {lines || (asked === undefined && rows) ? (
        <textarea rows={rows ?? 3} {...attributes} />
      ) : (
        <input type={type ?? 'text'} {...attributes} />
      )}
    </Frame>
  );
}

function askedIn({ asks }: FormState, name: string): AskedField | undefined {
  return asks && askedField(asks, name);
}

/** A text in one language is written as that language is, whatever the page is in. */
function inLanguage(language: string | undefined): { readonly lang?: string; readonly dir?: string } {
  return language !== undefined && isLang(language) ? { lang: language, dir: dirOf(language) } : {};
}

/** Whether it may be left empty. */
function mayBeEmpty({ state, name, optional }: Common<string>): boolean {
  return optional ?? askedIn(state, name)?.needed === false;
}

export interface SelectProps<Name extends string> extends Common<Name> {
  readonly options: readonly {
    readonly value: string;
    readonly label: string;
    /** of its words, where it is not that of the page */
    readonly lang?: Lang | undefined;
  }[];
}

/**
 * A question answered by one of a list. Where nothing is preset nothing is preselected: the first of the list would be taken by
 * whoever forgets to choose.
 */
export function Select<Name extends string>({ options, ...common }: SelectProps<Name>): ReactNode {
  const { ctx, state, name, initial = '' } = common;
  const offers = (wanted: string) => options.some(({ value }) => value === wanted);
  const asks = !offers('') && !(offers(initial) && mayBeEmpty(common));
  const labelOf = (wanted: string) => options.find(({ value }) => value === wanted)?.label ?? wanted;
  return (
    <Frame {...common} now={nowIn(common)?.map(labelOf) ?? null}>
      <select {...inputAttributes(common)} defaultValue={answerOf(state, name) ?? initial}>
        {asks && <option value="">{ctx.t('web.form.choose')}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} lang={option.lang}>
            {option.label}
          </option>
        ))}
      </select>
    </Frame>
  );
}

/** What somebody else saved in it meanwhile. */
function nowIn({ state, name, initial }: Common<string>): readonly string[] | null {
  return savedMeanwhile(state, name, initial === undefined ? undefined : [initial]);
}

function inputAttributes(common: Common<string>) {
  const { state, name, hint } = common;
  const id = fieldId(name, state.scope);
  const error = state.errors[name];
  return {
    id,
    name,
    required: !mayBeEmpty(common),
    'aria-invalid': error === undefined ? undefined : true,
    'aria-describedby': describedBy(id, hint, error, nowIn(common)),
  } as const;
}

interface FrameProps extends Common<string> {
  readonly now: readonly string[] | null;
  readonly children: ReactNode;
}

function Frame({ children, now, ...common }: FrameProps): ReactNode {
  const { ctx, state, name, label, hint } = common;
  const id = fieldId(name, state.scope);
  const error = state.errors[name];
  return (
    <div className={error === undefined ? 'field' : 'field bad'}>
      <label htmlFor={id}>
        {label} {mayBeEmpty(common) && <span className="mute">({ctx.t('web.form.optional')})</span>}
      </label>
      <HintAndError ctx={ctx} id={id} hint={hint} error={error} now={now} />
      {children}
    </div>
  );
}

/** Ids of what `HintAndError` says of a question, for its control or its group. */
export function describedBy(
  id: string,
  hint: ReactNode,
  error: FieldError | undefined,
  now: readonly ReactNode[] | null = null,
): string | undefined {
  const described = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`, now && `${id}-now`];
  return described.filter(Boolean).join(' ') || undefined;
}

export interface HintAndErrorProps {
  readonly ctx: LanguageCtx;
  readonly id: string;
  readonly hint: ReactNode;
  readonly error: FieldError | undefined;
  /** what somebody else saved in it while another answer was written; null where nobody did */
  readonly now?: readonly ReactNode[] | null;
}

/** What helps to answer a question, what is wrong with the answer given, and what another answered meanwhile. */
export function HintAndError({ ctx, id, hint, error, now = null }: HintAndErrorProps): ReactNode {
  return (
    <>
      {hint !== undefined && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p className="error" id={`${id}-error`}>
          {complaintText(ctx, error)}
        </p>
      )}
      {now !== null && (
        <p className="hint now" id={`${id}-now`}>
          <b>
            {ctx.t('web.form.now')}
            {ctx.colon}
          </b>
          {now.length === 0 && ctx.t('web.form.now.empty')}
          {now.map((text, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the answers of one question, in their order
            <Fragment key={place}>
              {place > 0 && ctx.comma}
              <span dir="auto">{text}</span>
            </Fragment>
          ))}
        </p>
      )}
    </>
  );
}

function named(ctx: LanguageCtx, label: string | undefined, complaint: string): ReactNode {
  // A complaint that begins with it says it once.
  if (label === undefined || label === '' || complaint.startsWith(label)) return complaint;
  return (
    <>
      <bdi>{label}</bdi>
      {ctx.colon}
      {complaint}
    </>
  );
}

/** What is wrong with the form as a whole, and no field mends, stands under this name. */
const wholeForm = 'form';

/**
 * The list of what is wrong, first in the form; its links lead to the fields and it takes the focus. Several forms that send the
 * same act of the same thing have one above them all.
 */
export function ErrorSummary({
  ctx,
  state,
  fields,
}: {
  readonly ctx: LanguageCtx;
  readonly state: FormState;
  /** that it stands above: their labels say which is meant */
  readonly fields: ReactNode;
}): ReactNode {
  const errors = Object.entries(state.errors);
  if (errors.length === 0) return null;
  const labels = labelsOf(fields);
  return (
    // biome-ignore lint/a11y/noAutofocus: the page is the answer to a refused form; the focus belongs to what must be mended
    <div className="errors" role="alert" tabIndex={-1} autoFocus id="errors" aria-labelledby="errors-title">
      <h2 id="errors-title">{ctx.t('web.form.problem')}</h2>
      <ul>
        {errors.map(([name, text]) => (
          <li key={name}>
            {name === wholeForm ? (
              complaintText(ctx, text)
            ) : (
              <a href={`#${fieldId(name, state.scope)}`}>
                {named(ctx, labels.get(fieldId(name, state.scope)), complaintText(ctx, text))}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
