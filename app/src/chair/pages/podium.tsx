import { Fragment, type ReactNode } from 'react';
import { type FloorView, SpeakersPart } from '../../floor/index.ts';
import { isSecretariat } from '../../identity/index.ts';
import { Agenda, Presence } from '../../meetings/index.ts';
import { Tag } from '../../web/components/status.tsx';
import { Text } from '../../web/components/words.tsx';
import type { Ctx, LanguageCtx } from '../../web/ctx.ts';
import { Bare } from '../../web/page.tsx';
import type { Console } from '../console.ts';
import type { ScriptFacts } from '../script/facts.ts';
import { type ReadIn, readInText } from '../script/read-in.ts';
import type { Regions } from '../slots.ts';
import { FoldedListForms } from './list-forms.tsx';
import { Doing } from './podium-doing.tsx';
import { GovernLink, ListMark, PresenceLink } from './podium-links.tsx';
import { Script } from './script.tsx';

export interface PodiumPageProps {
  readonly ctx: Ctx;
  readonly here: Console;
  readonly facts: ScriptFacts;
  readonly readIn: ReadIn;
}

/** The President’s console: what to say, what may be done now and why the rest must wait, who speaks, who is there. */
export function PodiumPage({ ctx, here, facts, readIn }: PodiumPageProps): ReactNode {
  const { floor, parts } = here;
  const { meeting } = floor;
  return (
    <Bare
      ctx={ctx}
      title={ctx.t('meetings.podium')}
      frame="podium"
      live={[`podium:${meeting.id}`, `script:${meeting.id}-${readInText(readIn)}`]}
    >
      <main id="main" className="page podium" data-office={isSecretariat(ctx.viewer) ? 'secretariat' : undefined}>
        <PodiumHead ctx={ctx} view={floor} />
        <div className="console">
          <section aria-labelledby="run" className="col run">
            <h2 id="run" className="h">
              {ctx.t('meetings.podium.run')}
            </h2>
            <Agenda ctx={ctx} view={floor} />
            <h2 className="h" id="quorum-head">
              {ctx.t('meetings.quorum.title')}
            </h2>
            <Presence ctx={ctx} view={floor} />
            <PresenceLink ctx={ctx} view={floor} />
          </section>
          <div className="col mid">
            <Script ctx={ctx} facts={facts} readIn={readIn} />
            <DecisionBox ctx={ctx} here={here} />
            <Doing ctx={ctx} here={here} />
            <Shown ctx={ctx} regions={parts.map(({ below }) => below)} />
          </div>
          <div className="col list stack gap-l">
            <Shown ctx={ctx} regions={parts.map(({ beside }) => beside)} />
            <section aria-labelledby="list-head">
              <h2 id="list-head" className="h">
                {ctx.t('meetings.podium.list')}
              </h2>
              <SpeakersPart ctx={ctx} view={floor} chair />
              <GovernLink ctx={ctx} view={floor} />
              <ListMark view={floor} />
              {meeting.status === 'open' && <FoldedListForms ctx={ctx} view={floor} />}
            </section>
          </div>
        </div>
      </main>
    </Bare>
  );
}

function Shown({ ctx, regions }: { readonly ctx: Ctx; readonly regions: readonly (Regions | undefined)[] }): ReactNode {
  return regions.flatMap((part) =>
    Object.entries(part ?? {}).map(([id, show]) => <Fragment key={id}>{show(ctx)}</Fragment>),
  );
}

/** Of which meeting this is the console, and the way back to it. */
export function PodiumHead({ ctx, view }: { readonly ctx: LanguageCtx; readonly view: FloorView }): ReactNode {
  const { meeting, session } = view;
  return (
    <header className="console-head row row-end" id="podium-head">
      <div>
        <h1>{ctx.t('meetings.podium')}</h1>
        <p className="row small">
          <span>
            {ctx.ordinal(meeting.number, 'meeting')}
            {ctx.comma}
            <Text ctx={ctx} map={session.title} />
          </span>
          {session.demonstration && <Tag>{ctx.t('meetings.is-demonstration')}</Tag>}
        </p>
      </div>
      <a className="small" href={ctx.href(`/meetings/${meeting.id}`)}>
        {ctx.t('meetings.podium.back')}
      </a>
    </header>
  );
}

/** What is before the meeting, boxed: of a vote in progress nothing but how far it is. */
export function DecisionBox({ ctx, here }: { readonly ctx: LanguageCtx; readonly here: Console }): ReactNode {
  return (
    <div id="decision-box" className="stack gap-m">
      {here.parts.map(({ box }, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts have no identity but their place
        <Fragment key={n}>{box?.(ctx)}</Fragment>
      ))}
    </div>
  );
}
