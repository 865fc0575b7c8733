import { Fragment, type ReactNode } from 'react';
import type { LanguageCtx } from '../../web/ctx.ts';
import type { Findable } from '../../web/search.ts';
import { dirOf } from '../../words/languages.ts';
import { marked } from '../marked.ts';
import { titleIn } from '../title.ts';

export interface FoundThingProps {
  readonly ctx: LanguageCtx;
  readonly thing: Findable;
  readonly words: readonly string[];
}

const mostReasons = 3;

/** What it is, what it is called, and a line about it; where its name does not say why it was found, what does. */
export function FoundThing({ ctx, thing, words }: FoundThingProps): ReactNode {
  const { kind, path } = thing;
  const named = titleIn(ctx, thing);
  const about = thing.about(ctx);
  const said = `${named.text} ${about}`;
  const reasons = reasonsOf(ctx, thing, said, words);
  // Reports of many years have one title.
  const label = thing.symbol ? `${named.text}${ctx.comma}${thing.symbol}` : undefined;
  const foreign = named.lang === ctx.lang ? {} : { lang: named.lang, dir: dirOf(named.lang) };
  return (
    <li className="doc">
      <span className="sym">{ctx.t('search.kind', { kind })}</span>
      <a className="title" href={ctx.href(path)} aria-label={label} {...foreign}>
        <Marked text={named.text} words={words} />
      </a>
      <p className="small">
        <Marked text={about} words={words} />
      </p>
      {reasons.length > 0 && (
        <p className="small mute">
          {reasons.map((reason, n) => (
            <Fragment key={reason}>
              {n > 0 && ctx.semicolon}
              <span dir="auto">
                <Marked text={reason} words={words} />
              </span>
            </Fragment>
          ))}
        </p>
      )}
    </li>
  );
}

/** What else is known of the thing that has a word which its name and line lack. */
function reasonsOf(
  ctx: LanguageCtx,
  { also = [] }: Findable,
  said: string,
  words: readonly string[],
): readonly string[] {
  const lacking = words.filter((word) => !marked(said, [word]).some(({ fits }) => fits));
  if (lacking.length === 0) return [];
  const texts = also.map((one) => (typeof one === 'function' ? one(ctx) : one));
  return [...new Set(texts)].filter((text) => marked(text, lacking).some(({ fits }) => fits)).slice(0, mostReasons);
}

function Marked({ text, words }: { readonly text: string; readonly words: readonly string[] }): ReactNode {
  return marked(text, words).map(({ text, fits }, n) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text, in their order
    fits ? <mark key={n}>{text}</mark> : <Fragment key={n}>{text}</Fragment>,
  );
}
