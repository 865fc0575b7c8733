import type { ReactNode } from 'react';
import { DocumentsInShort, type LibraryDocument } from '../../documents/index.ts';
import { Sources } from '../../reference/index.ts';
import { Section } from '../../web/components/section.tsx';
import type { Ctx } from '../../web/ctx.ts';
import type { ArchivedSession } from '../archive.ts';
import { NoteAtFoot } from './words.tsx';

/** The resolutions (and declarations) of a session that are known, and of how many. */
export function ResolutionsSection({
  ctx,
  session,
  adopted,
}: {
  readonly ctx: Ctx;
  readonly session: ArchivedSession;
  readonly adopted: readonly LibraryDocument[];
}): ReactNode {
  const { resolutions } = session.meeting.record;
  const { bibliography } = session;
  const listed = adopted.filter(({ kind }) => kind === 'resolution').length;
  const title = ctx.t('sessions.resolutions');
  return (
    <Section id="resolutions" title={title}>
      {adopted.length > 0 && <DocumentsInShort ctx={ctx} documents={adopted} caption={title} />}
      {resolutions.count === null && adopted.length === 0 ? (
        <p className="mute">{ctx.t('sessions.resolutions.unknown')}</p>
      ) : (
        resolutions.count !== null &&
        listed < resolutions.count && (
          <p className="small mute mt-s">{ctx.t('sessions.resolutions.of', { listed, n: resolutions.count })}</p>
        )
      )}
      <NoteAtFoot ctx={ctx} about={title} note={resolutions.note} />
      <Sources of={[resolutions, ...adopted]} bibliography={bibliography} />
    </Section>
  );
}
