import type { ReactNode } from 'react';
import { stateOptions } from '../../desk/index.ts';
import { nameOf } from '../../reference/index.ts';
import { Button } from '../../web/components/button.tsx';
import { Field, Select } from '../../web/components/field.tsx';
import { Options } from '../../web/components/options.tsx';
import { Chip } from '../../web/components/status.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { Form, stateOf } from '../../web/form.tsx';
import { examineCredentials } from '../examine-credentials.ts';
import { nothingHeld } from '../held.ts';
import type { CredentialsView } from '../reads.ts';

interface Props {
  readonly ctx: Ctx;
  readonly view: CredentialsView;
}

interface Ticking {
  /** of what came so, all are ticked, because the reader asked for it */
  readonly tick: 'original' | 'copy' | null;
}

const findings = [
  { examined: 'accepted', received: 'original' },
  { examined: 'acceptedOnUnderstanding', received: 'copy' },
] as const;

/** Many at once: those that came as originals, then those of which a copy came, and one by one what is objected to. */
export function Examine({ ctx, view, may, tick }: Props & Ticking & { readonly may: boolean }): ReactNode {
  const { draft, names } = view;
  const named = (states: readonly string[]) =>
    ctx.list(states.map((state) => nameOf(ctx, names, state)).toSorted(ctx.compare));
  return (
    <div className="stack gap-l">
      <p>{ctx.t('credentials.waiting', { n: draft.waiting.length })}</p>
      {may && findings.map((finding) => <Find key={finding.examined} ctx={ctx} view={view} tick={tick} {...finding} />)}
      {may && <ObjectForm ctx={ctx} view={view} />}
      {draft.accepted.length > 0 && (
        <p>
          <Chip s="good">{ctx.t('credentials.examined.accepted')}</Chip> {named(draft.accepted)}
        </p>
      )}
      {draft.onUnderstanding.length > 0 && (
        <p>
          <Chip s="wait">{ctx.t('credentials.examined.acceptedOnUnderstanding')}</Chip> {named(draft.onUnderstanding)}
        </p>
      )}
      {draft.objected.length > 0 && (
        <p>
          <Chip s="bad">{ctx.t('credentials.examined.objected')}</Chip> {named(draft.objected)}
        </p>
      )}
    </div>
  );
}

/** Nothing is ticked beforehand; whoever ticks all leaves out what has to be looked at one by one. */
function Find({ ctx, view, tick, examined, received }: Props & Ticking & (typeof findings)[number]): ReactNode {
  const { session, draft, held, names } = view;
  const states = draft.waiting.filter((state) => (held.get(state) ?? nothingHeld).received === received);
  if (states.length === 0) return null;
  const hidden = { session: session.id, examined };
  const plain = states.filter((state) => unusual(view, state) === null);
  const options = stateOptions(ctx, { parties: states, names }).map((option) => {
    const why = unusual(view, option.value);
    return why === null ? option : { ...option, detail: ctx.t('credentials.examine.look', { why }) };
  });
  return (
    <Form ctx={ctx} act={examineCredentials} hidden={hidden} keep>
      <Options
        ctx={ctx}
        state={stateOf(ctx, examineCredentials, hidden)}
        name="states[]"
        legend={ctx.t(`credentials.examine.${received}`, { n: states.length })}
        options={options}
        initial={tick === received ? plain : []}
        many
        columns
      />
      {plain.length > 0 && tick !== received && (
        <p>
          <a href={ctx.href(`/sessions/${session.id}/credentials/committee?tick=${received}#examine`)}>
            {ctx.t('credentials.examine.tick', { n: plain.length })}
          </a>
        </p>
      )}
      <Button kind="main">{ctx.t(`credentials.examine.${received}.do`)}</Button>
    </Form>
  );
}

/** Why the credentials of a delegation are looked at by themselves; null where nothing is unusual. */
function unusual(
  { objections, held }: CredentialsView,
  state: string,
): 'objection' | 'refused' | 'issuer' | 'late' | null {
  const { decided, issuedBy, late } = held.get(state) ?? nothingHeld;
  if (objections.some((one) => one.state === state && one.outcome === null)) return 'objection';
  if (decided === 'refused') return 'refused';
  if (issuedBy === 'other') return 'issuer';
  return late ? 'late' : null;
}

function ObjectForm({ ctx, view }: Props): ReactNode {
  const hidden = { session: view.session.id, examined: 'objected' };
  const state = stateOf(ctx, examineCredentials, hidden);
  return (
    <details open={Object.keys(state.values).length > 0}>
      <summary>{ctx.t('credentials.examine.objected')}</summary>
      <Form ctx={ctx} act={examineCredentials} hidden={hidden}>
        <Select
          ctx={ctx}
          state={state}
          name="states[]"
          label={ctx.t('membership.state')}
          options={stateOptions(ctx, view)}
        />
        <Field
          ctx={ctx}
          state={state}
          name="reason"
          label={ctx.t('credentials.reason')}
          hint={ctx.t('credentials.reason.hint')}
          rows={3}
          optional={false}
        />
        <Button kind="grave">{ctx.t('credentials.examine.objected.do')}</Button>
      </Form>
    </details>
  );
}
