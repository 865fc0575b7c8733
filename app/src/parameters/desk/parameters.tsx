import { type Parameter, parameterRegister } from '@plenary/rules';
import type { ReactNode } from 'react';
import { type Desk, DeskFrame, type DeskPartProps } from '../../desk/index.ts';
import type { Objection } from '../../door/objection.ts';
import { Button } from '../../web/components/button.tsx';
import { Field } from '../../web/components/field.tsx';
import { OnThisPage } from '../../web/components/on-this-page.tsx';
import { Options } from '../../web/components/options.tsx';
import { Cite } from '../../web/components/ruling.tsx';
import { Facts, Section } from '../../web/components/section.tsx';
import { Doubt } from '../../web/components/source.tsx';
import { Chip } from '../../web/components/status.tsx';
import { Text } from '../../web/components/words.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { Form, refused, stateOf } from '../../web/form.tsx';
import type { FormState } from '../../web/form-state.ts';
import { objectionText } from '../../web/objection-text.ts';
import { underwayObjections } from '../applied.ts';
import { Decision } from '../columns.tsx';
import { groupOf, type ParameterLine, type ParametersOnDesk } from '../reads.ts';
import { resetParameter } from '../reset-parameter.ts';
import { setParameter } from '../set-parameter.ts';
import { ParameterName, parameterName, reading, rowWords, Value, valueWords } from '../words.tsx';

const groups = ['meetings', 'votes', 'elections'] as const;

export interface DeskParametersProps extends DeskPartProps<Desk> {
  readonly parameters: ParametersOnDesk;
}

/** The open points of law, each with what decides it now, and a form for the decision of the Bureau. */
export function DeskParametersPage({ ctx, desk, parameters }: DeskParametersProps): ReactNode {
  const session = desk.session.id;
  return (
    <DeskFrame ctx={ctx} desk={desk} part="parameters">
      <p className="prose">
        {ctx.t('parameters.lede')}{' '}
        <a href={ctx.href(`/sessions/${session}/parameters`)}>{ctx.t('desk.public-page.parameters')}</a>
      </p>
      <p className="prose small">
        {ctx.t('parameters.reading.below')} {ctx.t('parameters.reference')}
        {ctx.colon}
        {ctx.t('parameters.reference.hint')} {ctx.t('parameters.reason')}
        {ctx.colon}
        {ctx.t('parameters.reason.hint')}
      </p>
      <OnThisPage
        ctx={ctx}
        places={[
          // A tab of the desk has the same name as one of the groups.
          ...groups.map((group) => ({
            id: group,
            label: (
              <>
                {ctx.t(`parameters.group.${group}`)}
                <span className="vh">
                  {ctx.comma}
                  {ctx.t('parameters.title')}
                </span>
              </>
            ),
          })),
          { id: 'closed', label: ctx.t('parameters.closed') },
        ]}
      />
      {groups.map((group) => (
        <Section key={group} id={group} title={ctx.t(`parameters.group.${group}`)}>
          {parameters.lines
            .filter(({ entry }) => groupOf(entry) === group)
            .map((line) => (
              <OnePoint
                key={line.entry.key}
                ctx={ctx}
                session={session}
                line={line}
                basedOn={parameters.lastSeq.get(line.entry.key) ?? 0}
                objections={underwayObjections(line.entry.key, parameters.underway)}
              />
            ))}
        </Section>
      ))}
      <Section id="closed" title={ctx.t('parameters.closed')}>
        <p className="prose">{ctx.t('parameters.closed.what')}</p>
        <p>
          <a href={ctx.href('/rules/parameters')}>{ctx.t('rules.parameters.all', { n: parameterRegister.length })}</a>
        </p>
      </Section>
    </DeskFrame>
  );
}

interface PointProps {
  readonly ctx: Ctx;
  readonly session: string;
  readonly line: ParameterLine;
  /** the last entry about it that this page has seen */
  readonly basedOn: number;
  /** why it cannot change now */
  readonly objections: readonly Objection[];
}

function OnePoint(props: PointProps): ReactNode {
  const { ctx, line, objections } = props;
  const { entry, setting } = line;
  return (
    <article className="doc parameter" id={entry.key}>
      <h3>
        <ParameterName ctx={ctx} entry={entry} />{' '}
        <Chip s={setting ? 'good' : 'mute'}>{ctx.t(setting ? 'parameters.set' : 'parameters.at-default')}</Chip>
      </h3>
      <p className="prose">
        <Doubt ctx={ctx} confidence={entry.confidence}>
          <Text ctx={ctx} map={{ en: reading(entry) }} />
        </Doubt>
      </p>
      <p className="cite">
        <Cite ctx={ctx} provision={entry.cite.provision} />
      </p>
      <Facts
        items={[
          { label: ctx.t('parameters.holds'), value: <Value ctx={ctx} entry={entry} value={line.value} /> },
          ...(setting
            ? [{ label: ctx.t('rules.column.default'), value: <Value ctx={ctx} entry={entry} value={entry.default} /> }]
            : []),
        ]}
      />
      {setting && (
        <div>
          <Decision ctx={ctx} setting={setting} />
          <p className="small mute">
            {ctx.t('parameters.entered', {
              at: `${ctx.date(setting.since)}${ctx.comma}${ctx.timeIn(setting.since, 'The Hague')}`,
            })}
          </p>
        </div>
      )}
      {objections.map((objection) => (
        <p key={objection.code} className="notice" data-s="wait">
          {objectionText(ctx, objection)}
        </p>
      ))}
      {/* What was sent and refused is given back, though it cannot be done now. */}
      {(objections.length === 0 || wasRefused(props)) && <DecisionForms {...props} />}
    </article>
  );
}

function wasRefused({ ctx, session, line }: PointProps): boolean {
  const hidden = { session, key: line.entry.key };
  return refused(ctx, setParameter, hidden) || refused(ctx, resetParameter, hidden);
}

/** Two forms: the value that the Bureau sets, and the way back to the default. */
function DecisionForms({ ctx, session, line, basedOn }: PointProps): ReactNode {
  const { entry, setting } = line;
  const hidden = { session, key: entry.key };
  // One form for each: its key alone keeps their fields apart.
  const setState = { ...stateOf(ctx, setParameter, hidden), scope: entry.key };
  return (
    <>
      <details open={refused(ctx, setParameter, hidden)}>
        <summary>
          {ctx.t('parameters.change')} <span className="vh">{parameterName(ctx, entry)}</span>
        </summary>
        <Form ctx={ctx} act={setParameter} hidden={hidden} basedOn={basedOn} state={setState}>
          <ValueFields ctx={ctx} line={line} state={setState} />
          <DecisionFields ctx={ctx} state={setState} />
          <Button kind="main">
            {ctx.t('parameters.change.do')}
            <span className="vh">
              {ctx.colon}
              {parameterName(ctx, entry)}
            </span>
          </Button>
        </Form>
      </details>
      {setting && (
        <details open={refused(ctx, resetParameter, hidden)}>
          <summary>
            {ctx.t('parameters.reset')} <span className="vh">{parameterName(ctx, entry)}</span>
          </summary>
          <Form ctx={ctx} act={resetParameter} hidden={hidden} basedOn={basedOn}>
            <DecisionFields ctx={ctx} state={stateOf(ctx, resetParameter, hidden)} />
            <Button kind="grave" label={`${ctx.t('parameters.reset')}${ctx.colon}${parameterName(ctx, entry)}`}>
              {ctx.t('parameters.reset')}
            </Button>
          </Form>
        </details>
      )}
    </>
  );
}

/** Rows of a value that is a table; empty when it is one answer. */
function rowsOf({ default: like }: Parameter): readonly string[] {
  return typeof like === 'object' && !Array.isArray(like) ? Object.keys(like) : [];
}

/** The fields that fit the type of the value, with what holds now in them. */
function ValueFields({
  ctx,
  line: { entry, value },
  state,
}: {
  readonly ctx: Ctx;
  readonly line: ParameterLine;
  readonly state: FormState;
}): ReactNode {
  const { choices, range } = entry;
  const label = ctx.t('parameters.new-value');
  const hint = range ? { hint: ctx.t('parameters.range', { ...range }) } : {};
  if (choices !== undefined)
    return (
      <Options
        ctx={ctx}
        state={state}
        name="value"
        legend={label}
        options={choices.map((choice) => ({ value: String(choice), label: valueWords(ctx, entry, choice) }))}
        initial={[String(value)]}
      />
    );
  // The parameter is known here: a number, where the command takes what fits any of them.
  const number = { ctx, state, control: { inputMode: 'numeric' } } as const;
  const rows = rowsOf(entry);
  if (rows.length === 0) return <Field {...number} {...hint} name="value" label={label} initial={String(value)} />;
  const table = value as Readonly<Record<string, number>>;
  return (
    <fieldset className="stack gap-s">
      <legend>{label}</legend>
      {range && <p className="small mute">{hint.hint}</p>}
      <div className="values">
        {rows.map((row) => (
          <Field
            key={row}
            {...number}
            name={`value.${row}`}
            label={row === 'numerator' || row === 'denominator' ? ctx.t(`parameters.${row}`) : rowWords(ctx, row)}
            initial={String(table[row] ?? '')}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** What the decision of the Bureau is, and why. */
function DecisionFields({ ctx, state }: { readonly ctx: Ctx; readonly state: FormState }): ReactNode {
  return (
    <>
      <Field ctx={ctx} state={state} name="decidedOn" label={ctx.t('parameters.decided-on')} />
      <Field ctx={ctx} state={state} name="reference" label={ctx.t('parameters.reference')} />
      <Field ctx={ctx} state={state} name="reason" rows={3} label={ctx.t('parameters.reason')} />
    </>
  );
}
