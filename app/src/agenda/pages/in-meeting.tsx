import { inclusionRule, waitsUntil } from '@plenary/rules';
import type { ReactNode } from 'react';
import { ReadAloud } from '../../chair/index.ts';
import { atEnglish, LanguageFields } from '../../desk/index.ts';
import { parameterInSession, type SessionParameters, ShowOfHands } from '../../parameters/index.ts';
import { nameOf, type StateNames } from '../../reference/index.ts';
import type { AgendaStanding, WholeItem } from '../../sessions/index.ts';
import { Button } from '../../web/components/button.tsx';
import { Field, Select } from '../../web/components/field.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { Options } from '../../web/components/options.tsx';
import { Cite } from '../../web/components/ruling.tsx';
import { PageHead, Section } from '../../web/components/section.tsx';
import type { Ctx } from '../../web/ctx.ts';
import type { City } from '../../web/dates.ts';
import { Form, refused, stateOf } from '../../web/form.tsx';
import type { FormState } from '../../web/form-state.ts';
import { Page } from '../../web/page.tsx';
import { adoptAgenda, takeBackAdoption } from '../adopt-agenda.ts';
import { adoptionWords, beforeAdoption } from '../adoption-words.ts';
import { askedSaid } from '../asked-said.ts';
import { amendAgendaItem, deleteAgendaItem } from '../change-adopted.ts';
import { decideInclusion, noteInclusionSpeaker } from '../inclusion.ts';
import { changedSinceIssued } from '../issued.ts';
import type { AgendaRequest } from '../requests.ts';
import { seenOfAgenda } from '../seen-agenda.ts';
import type { WhyNotNow } from '../why-not-now.ts';

export interface AgendaInMeeting {
  readonly meeting: string;
  readonly name: string;
  readonly session: string;
  readonly city: City;
  readonly standing: AgendaStanding;
  readonly items: readonly WholeItem[];
  readonly requests: readonly AgendaRequest[];
  readonly names: StateNames;
  /** why nothing is decided in the meeting now; null while it goes on */
  readonly notNow: WhyNotNow | null;
  /** States that are present, by code */
  readonly present: readonly string[];
  /** how many may speak on each side on an inclusion */
  readonly speakers: number;
  /** ISO days: today in the city of the session, and its last one */
  readonly today: string;
  readonly ends: string;
  readonly parameters: SessionParameters;
}

interface Props {
  readonly ctx: Ctx;
  readonly agenda: AgendaInMeeting;
}

/** For whoever presides: the Assembly adopts its agenda, includes items asked for late, amends and deletes. */
export function AgendaInMeetingPage({ ctx, agenda }: Props): ReactNode {
  const { meeting, name, session, city, standing, notNow } = agenda;
  const waiting = waitingRequests(agenda);
  const forms = takesForms(ctx, agenda);
  return (
    <Page
      ctx={ctx}
      title={`${ctx.t('agenda.at-chair')}${ctx.comma}${name}`}
      nav="sessions"
      session={session}
      crumbs={[{ label: name, path: `/meetings/${meeting}` }]}
      indexed={false}
      follows={['record']}
    >
      <PageHead eyebrow={name} title={ctx.t('agenda.at-chair')} lede={ctx.t('agenda.at-chair.what')} />
      <div className="stack gap-l">
        {notNow !== null && <Notice s="wait">{ctx.t('agenda.not-now', { why: notNow })}</Notice>}
        <Section id="adopt" title={ctx.t('agenda.adopt')}>
          {standing.adoptedAt === null ? (
            <Adopt ctx={ctx} agenda={agenda} />
          ) : (
            <>
              <p>{ctx.t('agenda.stands.adopted', { day: ctx.date(standing.adoptedAt, 'long', city) })}</p>
              {forms && standing.adoptedIn === meeting && <TakeBack ctx={ctx} meeting={meeting} />}
            </>
          )}
        </Section>
        {waiting.map((request) => (
          <Inclusion key={request.id} ctx={ctx} agenda={agenda} request={request} />
        ))}
        {forms && standing.adoptedAt !== null && <Change ctx={ctx} agenda={agenda} />}
      </div>
    </Page>
  );
}

function waitingRequests({ requests }: AgendaInMeeting): readonly AgendaRequest[] {
  return requests.filter(({ outcome }) => outcome === null);
}

/** A form that was refused stays, with what was typed in it, also where the meeting came to pause meanwhile. */
function takesForms(ctx: Ctx, { notNow }: AgendaInMeeting): boolean {
  return notNow === null || ctx.refusal !== null;
}

/** The list that is adopted stands above the form: of another one than was read the Assembly adopts nothing. */
function Adopt({ ctx, agenda }: Props): ReactNode {
  const { items, standing, notNow } = agenda;
  const on = items.filter((item) => item.standing === 'on');
  const before = beforeAdoption(standing, {
    ...{ items: on.length, requests: waitingRequests(agenda).length },
    changed: changedSinceIssued(standing, items),
  });
  if (on.length === 0) return <p>{ctx.t('desk.agenda.none')}</p>;
  return (
    <>
      {notNow === null && before && <ReadAloud lines={adoptionWords(ctx, before)} />}
      {takesForms(ctx, agenda) ? <AdoptForm ctx={ctx} agenda={agenda} /> : <Listed ctx={ctx} items={on} />}
    </>
  );
}

function Listed({ ctx, items }: Pick<AgendaInMeeting, 'items'> & Pick<Props, 'ctx'>): ReactNode {
  return (
    <details open>
      <summary>{ctx.t('agenda.adopt.read')}</summary>
      <ul className="plain stack gap-s">
        {items
          .filter(({ standing }) => standing === 'on')
          .map((item) => (
            <li key={item.id}>{ctx.t('floor.item', { n: item.number, title: item.title })}</li>
          ))}
      </ul>
    </details>
  );
}

function AdoptForm({ ctx, agenda: { meeting, items } }: Props): ReactNode {
  const hidden = { meeting };
  const state = stateOf(ctx, adoptAgenda, hidden);
  return (
    <Form ctx={ctx} act={adoptAgenda} hidden={hidden} basedOn={ctx.recordEntry ?? 0} state={state}>
      <input type="hidden" name="seen" value={seenOfAgenda(items)} />
      <Listed ctx={ctx} items={items} />
      <How ctx={ctx} state={state} />
      <Button kind="main">{ctx.t('agenda.adopt.do')}</Button>
    </Form>
  );
}

function TakeBack({ ctx, meeting }: { readonly ctx: Ctx; readonly meeting: string }): ReactNode {
  const hidden = { meeting };
  const state = stateOf(ctx, takeBackAdoption, hidden);
  return (
    <details open={refused(ctx, takeBackAdoption, hidden)}>
      <summary>{ctx.t('agenda.adoption.take-back')}</summary>
      <Form ctx={ctx} act={takeBackAdoption} hidden={hidden} state={state}>
        <Field ctx={ctx} state={state} name="reason" label={ctx.t('agenda.reason')} />
        <Button kind="grave">{ctx.t('agenda.adoption.take-back')}</Button>
      </Form>
    </details>
  );
}

/** Without objection, or by a show of hands with its figures. */
function How({ ctx, state }: { readonly ctx: Ctx; readonly state: FormState }): ReactNode {
  return (
    <>
      <Options
        ctx={ctx}
        state={state}
        name="how"
        legend={ctx.t('taken.how')}
        options={(['withoutVote', 'vote'] as const).map((how) => ({
          value: how,
          label: ctx.t('taken.how.is', { how }),
        }))}
      />
      <ShowOfHands ctx={ctx} state={state} />
    </>
  );
}

function Inclusion({ ctx, agenda, request }: Props & { readonly request: AgendaRequest }): ReactNode {
  const { names, speakers } = agenda;
  const title = ctx.text(request.title);
  const list = (states: readonly string[]) => ctx.list(states.map((state) => nameOf(ctx, names, state)));
  return (
    <Section id={`request-${request.id}`} title={`${ctx.t('agenda.inclusion')}${ctx.colon}${title}`}>
      <p className="small">{askedSaid(ctx, names, request)}</p>
      <dl className="facts">
        {(['for', 'against'] as const).map((side) => {
          const spoken = side === 'for' ? request.spokenFor : request.spokenAgainst;
          return (
            <div key={side}>
              <dt>{ctx.t('agenda.side', { side })}</dt>
              <dd>
                {ctx.t('agenda.spoken', { n: spoken.length, most: speakers })}
                <small>{list(spoken)}</small>
              </dd>
            </div>
          );
        })}
      </dl>
      {takesForms(ctx, agenda) && <InclusionForms ctx={ctx} agenda={agenda} request={request} />}
    </Section>
  );
}

function InclusionForms({ ctx, agenda, request }: Props & { readonly request: AgendaRequest }): ReactNode {
  const { meeting, names, present } = agenda;
  const hidden = { meeting, request: request.id };
  const speaking = stateOf(ctx, noteInclusionSpeaker, hidden);
  const deciding = stateOf(ctx, decideInclusion, hidden);
  const title = ctx.text(request.title);
  return (
    <>
      <Form ctx={ctx} act={noteInclusionSpeaker} hidden={hidden} state={speaking}>
        <Select
          ctx={ctx}
          state={speaking}
          name="state"
          label={ctx.t('agenda.speaker')}
          options={present
            .map((code) => ({ value: code, label: nameOf(ctx, names, code) }))
            .toSorted((a, b) => ctx.compare(a.label, b.label))}
        />
        <Options
          ctx={ctx}
          state={speaking}
          name="side"
          legend={ctx.t('agenda.speaks')}
          options={(['for', 'against', 'neither'] as const).map((side) => ({
            value: side,
            label: ctx.t('agenda.side', { side }),
          }))}
        />
        <Button label={`${ctx.t('agenda.spoke')}${ctx.colon}${title}`}>{ctx.t('agenda.spoke')}</Button>
      </Form>
      <Form ctx={ctx} act={decideInclusion} hidden={hidden} state={deciding}>
        <How ctx={ctx} state={deciding} />
        <Waiting ctx={ctx} agenda={agenda} request={request} state={deciding} />
        <Button kind="main" label={`${ctx.t('agenda.decide')}${ctx.colon}${title}`}>
          {ctx.t('agenda.decide')}
        </Button>
      </Form>
    </>
  );
}

/** From when it may be taken up if it is included today, and what the Assembly may decide of that. */
function Waiting({
  ctx,
  agenda: { today, ends, parameters },
  request: { route },
  state,
}: Props & { readonly request: AgendaRequest; readonly state: FormState }): ReactNode {
  const day = waitsUntil({ included: today, route, atOnce: false }, parameters.values);
  if (day === null) return null;
  const n = parameterInSession('agenda.additional.waitDays', parameters).value;
  const late = day > ends;
  return (
    <>
      <p className="small">
        {ctx.t('agenda.wait.what', { n, day: ctx.date(day) })}{' '}
        <Cite ctx={ctx} provision={inclusionRule(route).provision} />
      </p>
      {late && <Notice s="wait">{ctx.t('agenda.wait.after-end', { ends: ctx.date(ends) })}</Notice>}
      <Options
        ctx={ctx}
        state={state}
        name="atOnce"
        many
        legend={ctx.t('agenda.wait')}
        options={[{ value: 'yes', label: ctx.t('agenda.at-once') }]}
      />
      {late && (
        <Options
          ctx={ctx}
          state={state}
          name="beyond"
          many
          legend={ctx.t('agenda.beyond')}
          options={[{ value: 'yes', label: ctx.t('agenda.beyond.yes') }]}
        />
      )}
    </>
  );
}

/** Of an adopted agenda: other words for an item, or no longer the item. */
function Change({ ctx, agenda }: Props): ReactNode {
  const { meeting, items } = agenda;
  return (
    <Section id="change" title={ctx.t('agenda.change')}>
      <ol className="reasons">
        {items
          .filter(({ standing, status }) => standing === 'on' && status !== 'concluded')
          .map((item) => {
            const hidden = { meeting, item: item.id };
            const named = ctx.t('floor.item', { n: item.number, title: item.title });
            const amending = atEnglish(stateOf(ctx, amendAgendaItem, hidden), 'title');
            const deleting = stateOf(ctx, deleteAgendaItem, hidden);
            return (
              <li key={item.id}>
                <details open={refused(ctx, amendAgendaItem, hidden) || refused(ctx, deleteAgendaItem, hidden)}>
                  <summary>{named}</summary>
                  <Form ctx={ctx} act={amendAgendaItem} hidden={hidden} state={amending}>
                    <input type="hidden" name="seen" value={seenOfAgenda([item])} />
                    <LanguageFields
                      ctx={ctx}
                      state={amending}
                      name="title"
                      label={ctx.t('desk.item.name')}
                      initial={item.title}
                    />
                    <How ctx={ctx} state={amending} />
                    <Button label={`${ctx.t('agenda.amend')}${ctx.colon}${named}`}>{ctx.t('agenda.amend')}</Button>
                  </Form>
                  {item.status === 'waiting' && (
                    <Form ctx={ctx} act={deleteAgendaItem} hidden={hidden} state={deleting}>
                      <input type="hidden" name="seen" value={seenOfAgenda([item])} />
                      <Field ctx={ctx} state={deleting} name="reason" label={ctx.t('agenda.reason')} />
                      <How ctx={ctx} state={deleting} />
                      <Button kind="grave" label={`${ctx.t('agenda.delete')}${ctx.colon}${named}`}>
                        {ctx.t('agenda.delete')}
                      </Button>
                    </Form>
                  )}
                </details>
              </li>
            );
          })}
      </ol>
    </Section>
  );
}
