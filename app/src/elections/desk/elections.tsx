import { regions } from '@plenary/rules';
import type { ReactNode } from 'react';
import {
  atEnglish,
  DeskFrame,
  type DeskPartProps,
  itemOptions,
  LanguageFields,
  stateOptions,
} from '../../desk/index.ts';
import { nameOf } from '../../reference/index.ts';
import { Button } from '../../web/components/button.tsx';
import { Field, Select } from '../../web/components/field.tsx';
import { Empty } from '../../web/components/notice.tsx';
import { Section } from '../../web/components/section.tsx';
import { Chip } from '../../web/components/status.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { Form, refused, stateOf } from '../../web/form.tsx';
import { createElection } from '../create-election.ts';
import { nominateCandidate } from '../nominate-candidate.ts';
import type { CandidateOnDesk, ElectionsOnDesk } from './reads.ts';

/** Elections of judges: set up with the judges who stay in office, and nominate. */
export function DeskElectionsPage({ ctx, desk }: DeskPartProps<ElectionsOnDesk>): ReactNode {
  const { elections } = desk;
  return (
    <DeskFrame ctx={ctx} desk={desk} part="elections">
      {elections.length === 0 && (
        <Section id="elections" title={ctx.t('sessions.elections')} quiet>
          <Empty title={ctx.t('desk.elections.none')}>{ctx.t('desk.elections.none.what')}</Empty>
        </Section>
      )}
      {elections.map((election) => (
        <Election key={election.id} ctx={ctx} desk={desk} election={election} />
      ))}
      <Create ctx={ctx} desk={desk} />
    </DeskFrame>
  );
}

/** Each judge has one list, one region and one gender: three ways to count the same bench. */
const bench = [
  { by: 'list', keys: ['listA', 'listB'] },
  { by: 'region', keys: regions },
  { by: 'gender', keys: ['female', 'male'] },
] as const;

function Create({ ctx, desk }: DeskPartProps<ElectionsOnDesk>): ReactNode {
  const hidden = { session: desk.session.id };
  const state = atEnglish(stateOf(ctx, createElection, hidden), 'title');
  const items = itemOptions(ctx, desk.session.agenda);
  const number = { ctx, state } as const;
  return (
    <Section id="new" title={ctx.t('desk.election.new')}>
      {items.length === 0 ? (
        <p>{ctx.t('desk.no-open-item')}</p>
      ) : (
        <Form ctx={ctx} act={createElection} hidden={hidden} state={state} keep>
          <Select ctx={ctx} state={state} name="item" label={ctx.t('desk.proposal.item')} options={items} />
          <LanguageFields ctx={ctx} state={state} name="title" label={ctx.t('desk.election.title')} />
          <Field {...number} name="seats" label={ctx.t('count.seats')} />
          <fieldset className="stack gap-m">
            <legend>{ctx.t('desk.election.in-office')}</legend>
            <p className="hint">{ctx.t('desk.election.in-office.hint')}</p>
            <div className="cols bench">
              {bench.map(({ by, keys }) => (
                <fieldset key={by} className="stack gap-s">
                  <legend>{ctx.t(`desk.election.by-${by}`)}</legend>
                  {keys.map((key) => (
                    <Field key={key} {...number} name={`inOffice.${key}`} label={ctx.t(`count.key.${key}`)} />
                  ))}
                </fieldset>
              ))}
            </div>
            <Field
              ctx={ctx}
              state={state}
              name="nationalitiesInOffice"
              label={ctx.t('desk.election.nationalities')}
              hint={ctx.t('desk.election.nationalities.hint')}
            />
          </fieldset>
          <Button kind="main">{ctx.t('desk.election.create')}</Button>
        </Form>
      )}
    </Section>
  );
}

interface ElectionProps extends DeskPartProps<ElectionsOnDesk> {
  readonly election: ElectionsOnDesk['elections'][number];
}

function Election({ ctx, desk, election }: ElectionProps): ReactNode {
  return (
    <Section
      id={`election-${election.id}`}
      title={<a href={ctx.href(`/elections/${election.id}`)}>{ctx.text(election.title)}</a>}
      aside={ctx.t('meetings.seats-filled', { filled: election.elected, seats: election.seats })}
    >
      {election.candidates.length === 0 ? (
        <p>{ctx.t('desk.candidates.none')}</p>
      ) : (
        <ul className="reasons">
          {election.candidates.map((candidate) => (
            <li key={candidate.id}>
              <CandidateLine ctx={ctx} names={desk.names} candidate={candidate} over={election.status !== 'open'} />
            </li>
          ))}
        </ul>
      )}
      {election.status === 'open' && (
        <>
          <p className="mt">
            <a href={ctx.href(`/desk/elections/${election.id}`)}>{ctx.t('desk.candidate.change')}</a>
          </p>
          <Nominate ctx={ctx} desk={desk} election={election} />
        </>
      )}
    </Section>
  );
}

export function CandidateLine({
  ctx,
  names,
  candidate,
  over = false,
}: {
  readonly ctx: Ctx;
  readonly names: ElectionsOnDesk['names'];
  readonly candidate: CandidateOnDesk;
  /** of an election that is complete */
  readonly over?: boolean;
}): ReactNode {
  const { name, nationality, list, gender, status } = candidate;
  const outcome =
    over && status === 'standing' ? 'elections.outcome.not-elected' : (`desk.candidate.${status}` as const);
  return (
    <span className="candidate">
      <b dir="auto">{name}</b>
      <span>{nameOf(ctx, names, nationality)}</span>
      {list && <span>{ctx.t(`count.key.list${list}`)}</span>}
      {gender && <span>{ctx.t(gender === 'F' ? 'count.key.female' : 'count.key.male')}</span>}
      <Chip s={status === 'elected' ? 'good' : 'mute'}>{ctx.t(outcome)}</Chip>
    </span>
  );
}

function Nominate({ ctx, desk, election }: ElectionProps): ReactNode {
  const hidden = { election: election.id };
  const state = stateOf(ctx, nominateCandidate, hidden);
  const states = stateOptions(ctx, desk);
  const field = { ctx, state } as const;
  return (
    <details open={election.candidates.length === 0 || refused(ctx, nominateCandidate, hidden)}>
      <summary>{ctx.t('desk.candidate.new')}</summary>
      <Form ctx={ctx} act={nominateCandidate} hidden={hidden} keep>
        <Field {...field} name="name" label={ctx.t('desk.candidate.name')} hint={ctx.t('desk.candidate.name.hint')} />
        <Select
          {...field}
          name="list"
          label={ctx.t('desk.candidate.list')}
          options={(['A', 'B'] as const).map((value) => ({ value, label: ctx.t(`count.key.list${value}`) }))}
        />
        <Select
          {...field}
          name="gender"
          optional={false}
          label={ctx.t('desk.candidate.gender')}
          options={[
            { value: 'F', label: ctx.t('count.key.female') },
            { value: 'M', label: ctx.t('count.key.male') },
          ]}
        />
        <Select
          {...field}
          name="nationality"
          label={ctx.t('desk.candidate.nationality')}
          hint={ctx.t('desk.candidate.nationality.hint')}
          options={states}
        />
        <Select {...field} name="nominatedBy" label={ctx.t('desk.candidate.nominated-by')} options={states} />
        <Button kind="main">{ctx.t('desk.candidate.nominate')}</Button>
      </Form>
    </details>
  );
}
