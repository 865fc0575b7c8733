import type { ReactNode } from 'react';
import type { LanguageCtx } from '../ctx.ts';
import { answersOf, type FormState, fieldId, savedMeanwhile } from '../form-state.ts';
import { describedBy, HintAndError } from './field.tsx';
import type { VoteAnswer } from './votes.tsx';

export interface OptionEntry {
  readonly value: string;
  readonly label: ReactNode;
  readonly detail?: ReactNode;
  /** words by which it is found, on a page with a `Finder` */
  readonly find?: string;
}

export interface OptionsProps<Name extends string> {
  readonly ctx: LanguageCtx;
  readonly state: FormState<Name>;
  readonly name: NoInfer<Name>;
  readonly legend: ReactNode;
  readonly hint?: ReactNode;
  readonly options: readonly OptionEntry[];
  /** Several may be chosen. */
  readonly many?: boolean;
  readonly initial?: readonly string[];
  /** as many columns as the page is wide, each read downwards: for long lists in the order of the alphabet */
  readonly columns?: boolean;
}

/** One or several of a few answers, all in view. */
export function Options<Name extends string>({
  ctx,
  state,
  name,
  legend,
  hint,
  options,
  many,
  initial,
  columns = false,
}: OptionsProps<Name>): ReactNode {
  const id = fieldId(name, state.scope);
  const error = state.errors[name];
  const chosen = answersOf(state, name) ?? initial ?? [];
  const saved = savedMeanwhile(state, name, initial);
  const now = saved && options.filter(({ value }) => saved.includes(value)).map(({ label }) => label);
  const answers = options.map((option, i) => (
    <div className="opt" key={option.value} data-key={option.value} data-find={option.find}>
      <input
        type={many === true ? 'checkbox' : 'radio'}
        // The error summary links to the group by its first answer.
        id={i === 0 ? id : `${id}-${option.value}`}
        name={name}
        value={option.value}
        defaultChecked={chosen.includes(option.value)}
      />
      <label htmlFor={i === 0 ? id : `${id}-${option.value}`}>
        {option.label}
        {option.detail !== undefined && <small>{option.detail}</small>}
      </label>
    </div>
  ));
  return (
    <fieldset
      className={['field', error && 'bad', columns && 'whole'].filter(Boolean).join(' ')}
      aria-describedby={describedBy(id, hint, error, now)}
    >
      <legend>{legend}</legend>
      <HintAndError ctx={ctx} id={id} hint={hint} error={error} now={now} />
      {columns ? <div className="opt-columns">{answers}</div> : answers}
    </fieldset>
  );
}

const answers = ['for', 'against', 'abstain'] as const satisfies readonly VoteAnswer[];

export interface ChoicesProps {
  readonly ctx: LanguageCtx;
  readonly name: string;
  /** The question that is voted on, or "Vote of <State>" when the question is the heading. */
  readonly legend: ReactNode;
  readonly quietLegend?: boolean;
  readonly chosen?: (typeof answers)[number];
}

/** In favour, against, abstain: the label lies inside the button. Always followed by a step of review. */
export function Choices({ ctx, name, legend, quietLegend, chosen }: ChoicesProps): ReactNode {
  return (
    <fieldset>
      <legend className={quietLegend === true ? 'vh' : undefined}>{legend}</legend>
      <div className="choices mt-s">
        {answers.map((v) => (
          <label key={v}>
            <input type="radio" name={name} value={v} required defaultChecked={v === chosen} />
            <span className="v" data-v={v} />
            {ctx.t(v === 'abstain' ? 'web.vote.abstain.do' : `web.vote.${v}`)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
