import type { ReactNode } from 'react';
import type { Ctx } from '../ctx.ts';
import { type FormState, fieldId } from '../form-state.ts';
import { describedBy, HintAndError } from './field.tsx';

export interface FileFieldProps {
  readonly ctx: Ctx;
  readonly state: FormState;
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  /** endings of names that the browser offers first */
  readonly accept: string;
}

/** A file of the reader. No page can show one again that was chosen before. */
export function FileField({ ctx, state, name, label, hint, accept }: FileFieldProps): ReactNode {
  const id = fieldId(name, state.scope);
  const error = state.errors[name];
  return (
    <div className={error === undefined ? 'field' : 'field bad'}>
      <label htmlFor={id}>{label}</label>
      <HintAndError ctx={ctx} id={id} hint={hint} error={error} />
      <input
        type="file"
        id={id}
        name={name}
        accept={accept}
        aria-invalid={error === undefined ? undefined : true}
        aria-describedby={describedBy(id, hint, error)}
      />
    </div>
  );
}
