import type { ReactNode } from 'react';
import { forSecretariat } from '../../chair/index.ts';
import type { FloorView } from '../../floor/index.ts';
import { nameOf } from '../../meetings/index.ts';
import { Button } from '../../web/components/button.tsx';
import { Tag } from '../../web/components/status.tsx';
import { Written } from '../../web/components/words.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { Form } from '../../web/form.tsx';
import { type Note, notesNow } from '../notes.ts';
import { takeNoteAway } from '../take-note-away.ts';

interface NotesProps {
  readonly ctx: Ctx;
  readonly view: FloorView;
  readonly notes: readonly Note[];
}

/** What the Secretary wrote to whoever presides; each goes when it is read. Empty where there is nothing. */
export function Notes({ ctx, view, notes }: NotesProps): ReactNode {
  const now = notesNow(notes, view);
  return (
    <div id="podium-notes">
      {now.length > 0 && (
        <section className="aside-note" aria-labelledby="notes-head" aria-live="polite">
          <div className="row row-end">
            <h2 id="notes-head">{ctx.t('secretary.notes')}</h2>
            <Tag>{ctx.t('secretary.notes.whom')}</Tag>
          </div>
          <ul>
            {now.map((note) => (
              <li key={note.id} data-key={note.id}>
                <NoteLine ctx={ctx} view={view} note={note} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function NoteLine({ ctx, view, note }: Omit<NotesProps, 'notes'> & { readonly note: Note }): ReactNode {
  return (
    <Form ctx={ctx} act={takeNoteAway} hidden={{ meeting: view.meeting.id, note: note.id }}>
      <div className="row row-end">
        <span>
          <time dateTime={note.writtenAt}>{ctx.time(note.writtenAt, view.session.city)}</time>{' '}
          <NoteText ctx={ctx} view={view} note={note} />
        </span>
        <Button slim>{ctx.t('secretary.notes.read')}</Button>
      </div>
    </Form>
  );
}

function NoteText({ ctx, view, note }: Omit<NotesProps, 'notes'> & { readonly note: Note }): ReactNode {
  const absent = view.waiting.find(({ id }) => id === note.speaker);
  if (absent)
    return (
      <b>
        {ctx.t('secretary.notes.absent', {
          state: nameOf(view, ctx.text, absent.state),
          place: view.waiting.indexOf(absent) + 1,
        })}
      </b>
    );
  return <Written>{note.text}</Written>;
}

/** The way to the Secretary's own screen, for the Secretariat. */
export function BesideLink({ ctx, view }: Omit<NotesProps, 'notes'>): ReactNode {
  return (
    <div id="beside-link" className="small">
      {forSecretariat(ctx) && (
        <div data-for="secretariat">
          <a href={ctx.href(`/meetings/${view.meeting.id}/secretary`)}>{ctx.t('secretary.beside')}</a>
        </div>
      )}
    </div>
  );
}
