import { Fragment, type ReactNode } from 'react';
import { type Desk, DeskFrame, type DeskPartProps } from '../../desk/index.ts';
import type { StateNames } from '../../reference/index.ts';
import { type AgendaStanding, cityAt, type SessionRunHere, type WholeItem } from '../../sessions/index.ts';
import { Button } from '../../web/components/button.tsx';
import { Empty, Notice } from '../../web/components/notice.tsx';
import { Receipt } from '../../web/components/receipt.tsx';
import { Cite } from '../../web/components/ruling.tsx';
import { Facts, Section } from '../../web/components/section.tsx';
import { Doubt } from '../../web/components/source.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { Form } from '../../web/form.tsx';
import { issueAgenda } from '../issue-agenda.ts';
import { asIssued, changedSinceIssued, sameIssued } from '../issued.ts';
import type { AgendaRequest } from '../requests.ts';
import { seenOfAgenda } from '../seen-agenda.ts';
import { AddItem, CarryOver, PasteList } from './add.tsx';
import { DeskItem } from './item.tsx';
import { AskedItems } from './requests.tsx';

export interface AgendaOnDesk extends Desk {
  readonly session: SessionRunHere;
  readonly items: readonly WholeItem[];
  readonly standing: AgendaStanding;
  readonly requests: readonly AgendaRequest[];
  readonly parties: readonly string[];
  readonly names: StateNames;
  /** the sessions from whose agenda this one may begin, with their items */
  readonly before: readonly { readonly session: SessionRunHere; readonly items: readonly WholeItem[] }[];
  /** ids of the items that an open meeting is on */
  readonly now: ReadonlySet<string>;
  /** what other rooms show beside it */
  readonly beside: readonly ReactNode[];
}

/** The agenda of a session and its meetings: what will be discussed, when and where. */
export function DeskAgendaPage({ ctx, desk }: DeskPartProps<AgendaOnDesk>): ReactNode {
  return (
    <DeskFrame ctx={ctx} desk={desk} part="agenda">
      <Receipt ctx={ctx} of={receipts} />
      {new URLSearchParams(ctx.search).has('made') && <Notice s="good">{ctx.t('agenda.said.written')}</Notice>}
      <Standing ctx={ctx} desk={desk} />
      <div className="cols desk-cols">
        <div className="stack gap-l">
          <Agenda ctx={ctx} desk={desk} />
          <AskedItems ctx={ctx} desk={desk} />
        </div>
        {desk.beside.map((section, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: in the order of the modules, which never changes
          <Fragment key={place}>{section}</Fragment>
        ))}
      </div>
    </DeskFrame>
  );
}

const receipts = {
  added: 'agenda.said.added',
  carried: 'agenda.said.carried',
  written: 'agenda.said.written',
} as const;

/** Where the agenda stands as a whole, and the act that is next. */
function Standing({ ctx, desk: { session, standing, items } }: DeskPartProps<AgendaOnDesk>): ReactNode {
  const day = (on: string | null) => (on === null ? ctx.t('agenda.not-yet') : ctx.date(on));
  const supplementary = items.some(
    ({ asked, standing: stands }) => stands === 'on' && asked?.route === 'supplementary',
  );
  const adopted = standing.adoptedAt;
  const changed = changedSinceIssued(standing, items);
  const mayIssue = !sameIssued(asIssued(items.filter(({ standing: stands }) => stands === 'on')), standing.issuedAs);
  return (
    <div className="stack gap-m">
      <Facts
        items={[
          { label: ctx.t('agenda.issued'), value: day(standing.issuedOn) },
          { label: ctx.t('agenda.supplemented'), value: day(standing.supplementedOn) },
          {
            label: ctx.t('agenda.adopted'),
            value: adopted === null ? ctx.t('agenda.not-yet') : ctx.date(adopted, 'long', cityAt(session, adopted)),
          },
        ]}
      />
      {adopted === null && standing.issuedOn !== null && standing.issuedAs !== null && (
        <Notice s={changed ? 'wait' : 'good'}>
          {ctx.t(changed ? 'agenda.stands.changed' : 'agenda.issued.as-it-stands', {
            day: ctx.date(standing.supplementedOn ?? standing.issuedOn),
          })}
        </Notice>
      )}
      <div className="row">
        {adopted === null && items.length > 0 && mayIssue && (
          <Issue ctx={ctx} session={session.id} items={items} list="provisional" />
        )}
        {adopted === null && standing.issuedOn !== null && supplementary && (
          <Issue ctx={ctx} session={session.id} items={items} list="supplementary" />
        )}
        <a href={ctx.href(`/sessions/${session.id}/agenda`)}>{ctx.t('agenda.annotated')}</a>
      </div>
    </div>
  );
}

function Issue({
  ctx,
  session,
  items,
  list,
}: {
  readonly ctx: Ctx;
  readonly session: string;
  readonly items: AgendaOnDesk['items'];
  readonly list: 'provisional' | 'supplementary';
}): ReactNode {
  return (
    <Form ctx={ctx} act={issueAgenda} hidden={{ session, list }} basedOn={ctx.recordEntry ?? 0}>
      <input type="hidden" name="seen" value={seenOfAgenda(items)} />
      <Button>{ctx.t('agenda.issue', { list })}</Button>
    </Form>
  );
}

/** By which an item is asked for once the provisional agenda is drawn up. */
const byRequest = 'Rules of Procedure of the Assembly, rules 12, 13 and 18';

function Agenda({ ctx, desk }: DeskPartProps<AgendaOnDesk>): ReactNode {
  const { session, items, standing, now, before } = desk;
  const adopted = standing.adoptedAt !== null;
  return (
    <Section id="agenda" title={ctx.t('sessions.agenda')}>
      {items.length === 0 ? (
        <Empty title={ctx.t('desk.agenda.none')}>{ctx.t('desk.agenda.none.what')}</Empty>
      ) : (
        <ol className="reasons">
          {items.map((item) => (
            <li key={item.id}>
              <DeskItem
                ctx={ctx}
                session={session.id}
                item={item}
                items={items}
                now={now.has(item.id)}
                adopted={adopted}
              />
            </li>
          ))}
        </ol>
      )}
      {adopted ? (
        <p className="mute mt-s">{ctx.t('agenda.adopted.what')}</p>
      ) : (
        <>
          {standing.issuedOn !== null && (
            <Notice s="wait">
              {ctx.t('agenda.issued.what')}{' '}
              <Doubt ctx={ctx} confidence="unverified" besideLink>
                <Cite ctx={ctx} provision={byRequest} />
              </Doubt>
            </Notice>
          )}
          <p className="mt-s">
            <a href={ctx.href(`/desk/sessions/${session.id}/import/agenda`)}>{ctx.t('agenda.list')}</a>
          </p>
          <PasteList ctx={ctx} session={session.id} items={items} />
          {before.map(({ session: from, items: theirs }) => (
            <CarryOver key={from.id} ctx={ctx} session={session.id} from={from} items={theirs} />
          ))}
          <AddItem ctx={ctx} session={session.id} items={items} issued={standing.issuedOn !== null} />
        </>
      )}
    </Section>
  );
}
