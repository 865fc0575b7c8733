import type { ReactNode } from 'react';
import { Sources } from '../../reference/index.ts';
import { DocumentSymbol } from '../../web/components/document.tsx';
import { Section } from '../../web/components/section.tsx';
import { Unknown } from '../../web/components/status.tsx';
import type { Ctx } from '../../web/ctx.ts';
import type { ArchivedSession } from '../archive.ts';
import { EnglishWords, Known, NoteLine } from './words.tsx';

/** The resolutions (and declarations) that are known, each with its subject and source. */
export function ResolutionsSection({
  ctx,
  session,
  listed,
}: {
  readonly ctx: Ctx;
  readonly session: ArchivedSession;
  /** How many stand among the documents of the session. */
  readonly listed: number;
}): ReactNode {
  const { meeting, bibliography } = session;
  const { resolutions } = meeting.record;
  const known =
    meeting.kind === 'other'
      ? [...meeting.record.resolutions.known, ...meeting.record.resolutions.declarations]
      : resolutions.known;
  return (
    <Section id="resolutions" title={ctx.t('sessions.resolutions')}>
      {known.length === 0 ? (
        <p>
          {listed > 0 ? (
            <a href="#documents">{ctx.t('sessions.resolutions.listed', { n: listed })}</a>
          ) : (
            <Unknown ctx={ctx} why="not-recorded" />
          )}
        </p>
      ) : (
        <ul className="reasons">
          {known.map((one) => (
            <li key={one.symbol}>
              <DocumentSymbol symbol={one.symbol} href={ctx.href(`/documents/${one.symbol}`)} />{' '}
              <Known ctx={ctx} record={one}>
                <EnglishWords ctx={ctx}>{one.subject}</EnglishWords>
              </Known>
              <Sources of={one} bibliography={bibliography} />
            </li>
          ))}
        </ul>
      )}
      <NoteLine ctx={ctx} note={resolutions.note} />
      <Sources of={resolutions} bibliography={bibliography} />
    </Section>
  );
}
