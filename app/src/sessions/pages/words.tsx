import type { ReactNode } from 'react';
import { confidenceOf, type Marked } from '../../reference/index.ts';
import { Doubt } from '../../web/components/source.tsx';
import { Text } from '../../web/components/words.tsx';
import type { LanguageCtx } from '../../web/ctx.ts';
import { AtTheFoot } from '../../web/how-we-know.tsx';
import type { SessionLine } from '../archive.ts';

/** The name of a session: "22nd session", or its own title. */
export function sessionTitle(ctx: LanguageCtx, line: Pick<SessionLine, 'number' | 'title'>): ReactNode {
  if (line.title) return <Text ctx={ctx} map={line.title} />;
  return line.number === null ? '' : ctx.ordinal(line.number, 'session');
}

/** Words of the data, which are English. */
export function EnglishWords({
  ctx,
  children,
}: {
  readonly ctx: LanguageCtx;
  readonly children: ReactNode;
}): ReactNode {
  return ctx.lang === 'en' ? (
    children
  ) : (
    <span lang="en" dir="ltr">
      {children}
    </span>
  );
}

/** A note of the data on how something is known: for the foot of the page, with what it is about. */
export function NoteAtFoot({
  ctx,
  about,
  note,
}: {
  readonly ctx: LanguageCtx;
  readonly about: string;
  readonly note: string | null;
}): ReactNode {
  return (
    note !== null && (
      <AtTheFoot>
        <p>
          {about}
          {ctx.colon}
          <EnglishWords ctx={ctx}>{note}</EnglishWords>
        </p>
      </AtTheFoot>
    )
  );
}

/** A value that stands in a record: in doubt when the record is, or when the record takes out any of the names it stands under. */
export function Known({
  ctx,
  record,
  field = [],
  children,
}: {
  readonly ctx: LanguageCtx;
  readonly record: Marked;
  readonly field?: string | readonly string[];
  readonly children: ReactNode;
}): ReactNode {
  return (
    <Doubt ctx={ctx} confidence={confidenceOf(record, ...[field].flat())}>
      {children}
    </Doubt>
  );
}
