import type { ReactNode } from 'react';
import { WithSymbols } from '../../web/components/symbol.tsx';
import { type LanguageCtx, languageCtx } from '../../web/ctx.ts';
import { type Lang, langNames, langs } from '../../words/languages.ts';
import type { ScriptFacts } from '../script/facts.ts';
import type { Part, ScriptLine } from '../script/line.ts';
import { otherWords } from '../script/meeting.ts';
import { type ReadIn, readInText } from '../script/read-in.ts';
import { script } from '../script/script.ts';

interface ScriptProps {
  readonly ctx: LanguageCtx;
  readonly facts: ScriptFacts;
  readonly readIn: ReadIn;
}

/** The words to read aloud: large, in the serif of legal text, in the language in which they are read. */
export function Script({ ctx, facts, readIn }: ScriptProps): ReactNode {
  const aloud = [...(readIn.beside ? [ctx] : []), languageCtx(readIn.lang, ctx.now)];
  const other = aloud.map((one) => otherWords(one, facts));
  return (
    <section aria-labelledby="script-head" id="script">
      <div className="row row-end">
        <h2 id="script-head" className="h nomargin">
          {ctx.t('meetings.podium.say')}
        </h2>
        <Languages ctx={ctx} meeting={facts.view.meeting.id} readIn={readIn} />
      </div>
      <Words ctxs={aloud} scripts={aloud.map((one) => script(one, facts))} />
      {other[0] !== undefined && other[0].length > 0 && (
        <details className="waits">
          <summary>{ctx.t('script.other')}</summary>
          <Words ctxs={aloud} scripts={other} />
        </details>
      )}
      <p className="small mute">{ctx.t('script.note')}</p>
    </section>
  );
}

/** The script may be read in another language than that of the page: alone, or beside it. */
function Languages({ ctx, meeting, readIn }: Pick<ScriptProps, 'ctx' | 'readIn'> & { readonly meeting: string }) {
  const href = (chosen: ReadIn) => ctx.href(`/meetings/${meeting}/podium?say=${readInText(chosen)}`);
  const { lang, beside } = readIn;
  return (
    <nav aria-label={ctx.t('script.read-in')} className="read-in">
      <ul className="langs">
        {langs.map((one) => (
          <li key={one}>
            <a
              href={href({ lang: one, beside: beside && one !== ctx.lang })}
              lang={one}
              aria-current={one === lang ? 'true' : undefined}
            >
              {langNames[one]}
            </a>
          </li>
        ))}
      </ul>
      {lang !== ctx.lang && (
        <a href={href({ lang, beside: !beside })}>{ctx.t(beside ? 'script.one-language' : 'script.side-by-side')}</a>
      )}
    </nav>
  );
}

/** Step by step, so that two languages stay level; names of a list are one step. */
function Words({
  ctxs,
  scripts,
}: {
  readonly ctxs: readonly LanguageCtx[];
  readonly scripts: readonly (readonly ScriptLine[])[];
}): ReactNode {
  const steps = scripts.map(stepsOf);
  const [only] = ctxs;
  if (ctxs.length === 1 && only)
    return (
      <div className="script law" lang={only.lang} dir={only.dir}>
        {steps[0]?.map((lines, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their place
          <Step key={n} lines={lines} />
        ))}
      </div>
    );
  return (
    <div className="script law">
      {steps[0]?.map((_, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their place
        <div className="twin" key={n}>
          {ctxs.map(({ lang, dir }, at) => (
            <div key={lang} lang={lang} dir={dir}>
              <Step lines={steps[at]?.[n] ?? []} />
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

/** The same words on another page, where what they lead to is entered. */
export function ReadAloud({ lines }: { readonly lines: readonly ScriptLine[] }): ReactNode {
  return (
    <div className="script law">
      {stepsOf(lines).map((step, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their place
        <Step key={n} lines={step} />
      ))}
    </div>
  );
}

function stepsOf(lines: readonly ScriptLine[]): readonly (readonly ScriptLine[])[] {
  const steps: ScriptLine[][] = [];
  for (const line of lines) {
    const before = steps.at(-1);
    if (line.kind === 'name' && before?.[0]?.kind === 'name') before.push(line);
    else steps.push([line]);
  }
  return steps;
}

const looks = { say: undefined, name: undefined, pause: 'pause', later: 'dim', said: 'said' } as const;

function Step({ lines }: { readonly lines: readonly ScriptLine[] }): ReactNode {
  const [first] = lines;
  if (!first) return null;
  if (first.kind === 'name')
    return (
      <ul className="names">
        {lines.map(({ parts }, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their place
          <li key={n}>
            <Parts parts={parts} />
          </li>
        ))}
      </ul>
    );
  return (
    <p className={looks[first.kind]}>
      <Parts parts={first.parts} />
    </p>
  );
}

/** Names and figures are heavier; a name keeps its own direction of reading, and its own language where it has one. */
function Parts({ parts }: { readonly parts: readonly Part[] }): ReactNode {
  return parts.flatMap(figuresApart).map((part, n) =>
    typeof part === 'string' ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts have no identity but their place
      <b key={n}>
        {part.lang === undefined ? (
          part.text
        ) : part.lang === null ? (
          <bdi>
            <WithSymbols text={part.text} />
          </bdi>
        ) : (
          <bdi lang={part.lang}>{part.text}</bdi>
        )}
      </b>
    ),
  );
}

type Piece = string | { readonly text: string; readonly lang?: Lang | null };

function figuresApart(part: Part): readonly Piece[] {
  if (typeof part !== 'string') return [part];
  return part.split(/(\d+)/).map((text, n) => (n % 2 === 1 ? { text } : text));
}
