import type { ReactNode } from 'react';
import { Text } from '../../web/components/words.tsx';
import type { LanguageCtx } from '../../web/ctx.ts';
import { lengthOf } from '../../web/text-size.ts';
import { chosen, type LanguageMap } from '../../words/languages.ts';

interface DraftTextProps {
  readonly ctx: LanguageCtx;
  readonly body: LanguageMap;
}

/** The words of a draft, in the language of the reader where they are, with its lines as they were written. */
export function DraftText({ ctx, body }: DraftTextProps): ReactNode {
  if (isUnwritten(body)) return null;
  return (
    <div className="prose law draft">
      <p>
        <Text ctx={ctx} map={body} />
      </p>
    </div>
  );
}

/** What was moved by word of mouth has no text. */
function isUnwritten(body: LanguageMap): boolean {
  return Object.keys(body).length === 0;
}

/** Longer texts are folded: above a ballot those that would push its answers off the first screen of a phone, elsewhere those of a page. */
const most = { ballot: 60, page: 1200 } as const;

/** The text that a vote is on, in view or one touch away. */
export function TextPutToVote({ ctx, body, above }: DraftTextProps & { readonly above: keyof typeof most }): ReactNode {
  if (isUnwritten(body)) return null;
  const long = lengthOf(chosen(body, ctx.lang).text) > most[above];
  return (
    <details className="put-to-vote" open={!long}>
      <summary>{ctx.t('decisions.text-put')}</summary>
      <DraftText ctx={ctx} body={body} />
    </details>
  );
}
