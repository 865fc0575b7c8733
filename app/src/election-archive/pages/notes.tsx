import type { ReactNode } from 'react';
import { Sources } from '../../reference/index.ts';
import { plainList } from '../../web/components/list.ts';
import { Section } from '../../web/components/section.tsx';
import { Tag } from '../../web/components/status.tsx';
import type { LanguageCtx } from '../../web/ctx.ts';
import type { BallotView, ElectionView, NoteView } from '../view.ts';
import { ballotById, ballotName, ballotNumber } from './words.ts';

interface Props {
  readonly ctx: LanguageCtx;
  readonly view: ElectionView;
}

/** What a reader must know beside the figures, conflicts between sources first. Notes of the data are in English. */
export function NotesSection({ ctx, view }: Props): ReactNode {
  if (view.notes.length === 0) return null;
  return (
    <Section id="notes" title={ctx.t('elections.notes')}>
      <ul className="stack gap-s prose" style={{ listStyle: 'none', paddingInlineStart: 0 }} {...plainList}>
        {view.notes.map((note) => (
          <li key={ctx.say(note.text)}>
            <Note ctx={ctx} view={view} note={note} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Note({ ctx, view, note }: Props & { readonly note: NoteView }): ReactNode {
  const about = note.ballots.flatMap((id) => ballotById(view, id) ?? []);
  return (
    <>
      {note.kind === 'conflict' && (
        <>
          <Tag>{ctx.t('elections.notes.conflict')}</Tag>{' '}
        </>
      )}
      {about.length > 0 && (
        <b>
          {namesOf(ctx, about)}
          {ctx.colon}
        </b>
      )}
      <span lang={typeof note.text === 'string' ? 'en' : undefined}>{ctx.say(note.text)}</span>
      <Sources of={{ source: note.source, confidence: 'sourced' }} />
    </>
  );
}

function namesOf(ctx: LanguageCtx, ballots: readonly BallotView[]): string {
  const [first, ...others] = ballots;
  if (first === undefined) return '';
  if (others.length === 0) return ballotName(ctx, first);
  return ctx.t('elections.ballots.numbers', { ballots: ctx.list(ballots.map((ballot) => ballotNumber(ctx, ballot))) });
}
