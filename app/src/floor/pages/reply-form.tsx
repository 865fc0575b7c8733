import type { ReactNode } from 'react';
import { nameOf } from '../../meetings/index.ts';
import { Button } from '../../web/components/button.tsx';
import { Select } from '../../web/components/field.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { Form, stateOf } from '../../web/form.tsx';
import { askForReply } from '../ask-for-reply.ts';
import type { FloorView } from '../reads.ts';

interface ReplyFormProps {
  readonly ctx: Ctx;
  readonly view: FloorView;
  /** the own seat; null for the Secretariat, which enters it for any */
  readonly seat: string | null;
}

/** The statements that a seat may answer: those of others, and no replies. */
export function answerable({ gone, speaking }: FloorView, seat: string | null) {
  const said = [...gone.filter(({ why }) => why === 'spoke'), ...(speaking ? [speaking] : [])];
  return said.filter(({ state, kind }) => kind !== 'reply' && state !== seat);
}

/** A right of reply to a statement that was made in this meeting. Nothing where there is none to answer. */
export function ReplyForm({ ctx, view, seat }: ReplyFormProps): ReactNode {
  const { meeting } = view;
  const statements = answerable(view, seat);
  if (statements.length === 0) return null;
  const hidden = { meeting: meeting.id, ...(seat === null ? {} : { state: seat }) };
  const state = stateOf(ctx, askForReply, hidden);
  return (
    <Form ctx={ctx} act={askForReply} hidden={hidden}>
      {seat === null && (
        <Select
          ctx={ctx}
          state={state}
          name="state"
          label={ctx.t('floor.reply.who')}
          options={[...view.names]
            .filter(([code]) => /^[A-Z]{3}$/.test(code))
            .map(([code]) => ({ value: code, label: nameOf(view, ctx.text, code) }))
            .toSorted((a, b) => ctx.compare(a.label, b.label))}
        />
      )}
      <Select
        ctx={ctx}
        state={state}
        name="answers"
        label={ctx.t('floor.reply.answers')}
        {...(seat === null ? { hint: ctx.t('floor.reply.hint') } : {})}
        options={statements.map((one) => ({ value: one.id, label: nameOf(view, ctx.text, one.state) }))}
      />
      <Button wide={seat !== null}>{ctx.t('floor.reply.ask')}</Button>
    </Form>
  );
}
