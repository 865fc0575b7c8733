import type { ReactNode } from 'react';
import type { FloorView } from '../../floor/index.ts';
import { isOver, nameOf, Presence } from '../../meetings/index.ts';
import { Button, LinkButton } from '../../web/components/button.tsx';
import { Field } from '../../web/components/field.tsx';
import { PageHead, Section } from '../../web/components/section.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { Form, stateOf } from '../../web/form.tsx';
import { Page } from '../../web/page.tsx';
import { noteSpeakerAbsent } from '../note-speaker-absent.ts';
import type { Note } from '../notes.ts';
import { writeNote } from '../write-note.ts';
import { Notes } from './notes.tsx';

interface BesideProps {
  readonly ctx: Ctx;
  readonly view: FloorView;
  readonly notes: readonly Note[];
}

/** The screen of the Secretary, who sits beside whoever presides: notes to the console, who is called next, who is there. */
export function BesidePresident({ ctx, view, notes }: BesideProps): ReactNode {
  const { meeting, session } = view;
  return (
    <Page
      ctx={ctx}
      title={ctx.t('secretary.beside')}
      nav="sessions"
      session={session.id}
      crumbs={[
        { label: ctx.text(session.title), path: `/sessions/${session.id}` },
        { label: ctx.ordinal(meeting.number, 'meeting'), path: `/meetings/${meeting.id}` },
        { label: ctx.t('meetings.podium'), path: `/meetings/${meeting.id}/podium` },
      ]}
      live={[`podium:${meeting.id}`]}
      indexed={false}
    >
      <PageHead compact title={ctx.t('secretary.beside')} lede={ctx.t('secretary.beside.lede')} />
      <div className="split">
        <div className="stack gap-xl">
          <Section id="write" title={ctx.t('secretary.write')}>
            <div className="stack gap-l">
              {isOver(view) ? <p className="mute">{ctx.t('secretary.over')}</p> : <WriteNote ctx={ctx} view={view} />}
              <Notes ctx={ctx} view={view} notes={notes} />
            </div>
          </Section>
          <Section id="quorum-head" title={ctx.t('meetings.quorum.title')}>
            <Presence ctx={ctx} view={view} />
          </Section>
        </div>
        <NextSpeakers ctx={ctx} view={view} notes={notes} />
      </div>
    </Page>
  );
}

function WriteNote({ ctx, view }: Omit<BesideProps, 'notes'>): ReactNode {
  const meeting = view.meeting.id;
  return (
    <Form ctx={ctx} act={writeNote} hidden={{ meeting }}>
      <Field
        ctx={ctx}
        state={stateOf(ctx, writeNote, { meeting })}
        name="text"
        label={ctx.t('secretary.write.text')}
        hint={ctx.t('secretary.write.hint')}
      />
      <Button kind="main">{ctx.t('secretary.write.button')}</Button>
    </Form>
  );
}

/** How many of those who wait are looked for in the hall. */
const lookedFor = 5;

/** Who is called next: each is there, or is said not to be. */
export function NextSpeakers({ ctx, view, notes }: BesideProps): ReactNode {
  const next = view.waiting.slice(0, lookedFor);
  return (
    <Section id="next-head" title={ctx.t('secretary.next')} region="next-speakers">
      {next.length === 0 ? (
        <p className="mute">{ctx.t('secretary.next.nobody')}</p>
      ) : (
        <ol className="speakers">
          {next.map(({ id, state }, nth) => (
            <li key={id} data-key={id}>
              <span className="pos">{ctx.number(nth + 1)}</span>
              <span className="who">
                {nameOf(view, ctx.text, state)}
                {notes.some(({ speaker }) => speaker === id) && <small>{ctx.t('secretary.next.absent')}</small>}
              </span>
              {!notes.some(({ speaker }) => speaker === id) && (
                <Form ctx={ctx} act={noteSpeakerAbsent} hidden={{ meeting: view.meeting.id, speaker: id }}>
                  <Button slim label={`${ctx.t('secretary.next.absent')}${ctx.comma}${nameOf(view, ctx.text, state)}`}>
                    {ctx.t('secretary.next.absent')}
                  </Button>
                </Form>
              )}
            </li>
          ))}
        </ol>
      )}
      {!isOver(view) && (
        <p className="row mt-s">
          <LinkButton href={ctx.href(`/meetings/${view.meeting.id}/speakers`)}>
            {ctx.t('meetings.desk.govern')}
          </LinkButton>
        </p>
      )}
    </Section>
  );
}
