import type { ReactNode } from 'react';
import type { MeetingView } from '../../business/index.ts';
import { SpeakersPart } from '../../floor/index.ts';
import { isSecretariat } from '../../identity/index.ts';
import { Agenda, Presence } from '../../meetings/index.ts';
import type { Ctx } from '../../web/ctx.ts';
import { Bare } from '../../web/page.tsx';
import type { ScreenStep, Step } from '../chair-steps.ts';
import type { ScriptFacts } from '../script/facts.ts';
import { type ReadIn, readInText } from '../script/read-in.ts';
import { ListForms } from './list-forms.tsx';
import { DecisionBox } from './podium-decision.tsx';
import { Doing } from './podium-doing.tsx';
import { GovernLink, PresenceLink } from './podium-links.tsx';
import { Screens } from './podium-screens.tsx';
import { Script } from './script.tsx';

export interface PodiumPageProps {
  readonly ctx: Ctx;
  readonly view: MeetingView;
  readonly steps: readonly Step[];
  readonly facts: ScriptFacts;
  readonly readIn: ReadIn;
}

/** The President’s console: what to say, what may be done now and why the rest must wait, who speaks, who is there. */
export function PodiumPage({
  ctx,
  view,
  steps,
  screens,
  facts,
  readIn,
}: PodiumPageProps & { readonly screens: readonly ScreenStep[] }): ReactNode {
  const { meeting } = view;
  return (
    <Bare
      ctx={ctx}
      title={ctx.t('meetings.podium')}
      frame="podium"
      live={[`podium:${meeting.id}`, `script:${meeting.id}-${readInText(readIn)}`]}
    >
      <main id="main" className="page podium" data-office={isSecretariat(ctx.viewer) ? 'secretariat' : undefined}>
        <h1 className="vh">{ctx.t('meetings.podium')}</h1>
        <div className="console">
          <section aria-labelledby="run" className="col">
            <h2 id="run" className="h">
              {ctx.t('meetings.podium.run')}
            </h2>
            <Agenda ctx={ctx} view={view} />
            <h2 className="h" id="quorum-head">
              {ctx.t('meetings.quorum.title')}
            </h2>
            <Presence ctx={ctx} view={view} />
            <PresenceLink ctx={ctx} view={view} />
            <p className="small mt-s">
              <a href={ctx.href(`/meetings/${meeting.id}`)}>{ctx.t('meetings.podium.back')}</a>
            </p>
          </section>
          <div className="col mid">
            <Script ctx={ctx} facts={facts} readIn={readIn} />
            <DecisionBox ctx={ctx} view={view} />
            <Doing ctx={ctx} view={view} steps={steps} />
            <Screens ctx={ctx} steps={screens} />
          </div>
          <section className="col" aria-labelledby="list-head">
            <h2 id="list-head" className="h">
              {ctx.t('meetings.podium.list')}
            </h2>
            <SpeakersPart ctx={ctx} view={view} chair />
            <GovernLink ctx={ctx} view={view} />
            {meeting.status === 'open' && <ListForms ctx={ctx} view={view} />}
          </section>
        </div>
      </main>
    </Bare>
  );
}
