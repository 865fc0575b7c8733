import type { ReactNode } from 'react';
import type { Details } from '../../identity/index.ts';
import { Field } from '../../web/components/field.tsx';
import type { Ctx } from '../../web/ctx.ts';
import type { FormState } from '../../web/form-state.ts';

/** What is asked of a person of a delegation beside the name; all of it may be left out. */
export function DetailFields({
  ctx,
  state,
  initial,
}: {
  readonly ctx: Ctx;
  readonly state: FormState;
  readonly initial?: Details;
}): ReactNode {
  const field = (name: keyof Details) => ({
    ...{ ctx, state, name },
    label: ctx.t(`desk.person.${name}`),
    ...(initial?.[name] === undefined || initial[name] === null ? {} : { initial: String(initial[name]) }),
  });
  return (
    <>
      <Field {...field('title')} />
      <Field {...field('function')} />
      <Field {...field('email')} />
      <Field {...field('place')} hint={ctx.t('desk.person.place.hint')} />
    </>
  );
}
