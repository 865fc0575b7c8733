import type { ReactNode } from 'react';
import { plainList } from '../../web/components/list.ts';
import { Section } from '../../web/components/section.tsx';
import type { Ctx } from '../../web/ctx.ts';
import type { Findable } from '../../web/search.ts';
import { langNames } from '../../words/languages.ts';
import type { Found } from '../find.ts';
import type { SearchQuery } from '../query.ts';

interface Choice {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

/** More sessions than these are folded away. */
const fewSessions = 8;

/** Links that narrow what is found to a kind, a session or a language, each with how many there are. */
export function Filters({
  ctx,
  query,
  found,
}: {
  readonly ctx: Ctx;
  readonly query: SearchQuery;
  readonly found: Found;
}): ReactNode {
  const kinds = found.kinds.map(
    ({ of, count }): Choice => ({ value: of, label: ctx.t('search.kinds', { kind: of }), count }),
  );
  const sessions = found.sessions.map(
    ({ of, count }): Choice => ({ value: of.id, label: sessionNamed(ctx, of), count }),
  );
  const { languages } = found;
  const first = sessions.slice(0, fewSessions);
  const more = sessions.slice(fewSessions);
  const isMore = more.some(({ value }) => value === query.session);
  const sum = (choices: readonly Choice[]) => choices.reduce((all, { count }) => all + count, 0);
  return (
    <aside className="stack gap-l" aria-label={ctx.t('search.narrow')}>
      <Section id="kinds" title={ctx.t('documents.kind')}>
        <ul className="filt" {...plainList}>
          <Way ctx={ctx} query={query} by="kind" label={ctx.t('documents.all.kinds')} value="" count={sum(kinds)} />
          {kinds.map((kind) => (
            <Way key={kind.value} ctx={ctx} query={query} by="kind" {...kind} />
          ))}
        </ul>
      </Section>
      {(sessions.length > 1 || query.session !== '') && (
        <Section id="sessions" title={ctx.t('documents.session')}>
          <ul className="filt" {...plainList}>
            <Way ctx={ctx} query={query} by="session" label={ctx.t('documents.all.sessions')} value="" count={null} />
            {first.map((session) => (
              <Way key={session.value} ctx={ctx} query={query} by="session" {...session} />
            ))}
          </ul>
          {more.length > 0 && (
            <details open={isMore}>
              <summary className="small">{ctx.t('search.sessions.more')}</summary>
              <ul className="filt" {...plainList}>
                {more.map((session) => (
                  <Way key={session.value} ctx={ctx} query={query} by="session" {...session} />
                ))}
              </ul>
            </details>
          )}
        </Section>
      )}
      {(languages.length > 0 || query.language !== '') && (
        <Section id="languages" title={ctx.t('documents.languages')}>
          <ul className="filt" {...plainList}>
            <Way ctx={ctx} query={query} by="language" label={ctx.t('search.all-languages')} value="" count={null} />
            {languages.map(({ of, count }) => (
              <Way
                key={of}
                ctx={ctx}
                query={query}
                by="language"
                value={of}
                label={<span lang={of}>{langNames[of]}</span>}
                count={count}
              />
            ))}
          </ul>
        </Section>
      )}
    </aside>
  );
}

function sessionNamed(ctx: Ctx, { name }: NonNullable<Findable['session']>): string {
  return typeof name === 'function' ? name(ctx) : ctx.text(name);
}

function Way({
  ctx,
  query,
  by,
  value,
  label,
  count,
}: {
  readonly ctx: Ctx;
  readonly query: SearchQuery;
  readonly by: 'kind' | 'session' | 'language';
  readonly value: string;
  readonly label: ReactNode;
  readonly count: number | null;
}): ReactNode {
  const here = query[by] === value;
  const { text, kind, session, language }: SearchQuery = { ...query, [by]: value };
  const asked = new URLSearchParams({
    q: text,
    ...(kind === '' ? {} : { kind }),
    ...(session === '' ? {} : { session }),
    ...(language === '' ? {} : { language }),
  });
  return (
    <li>
      <a href={ctx.href(`/search?${asked}`)} aria-current={here ? 'true' : undefined}>
        {label}
      </a>
      {count !== null && <span>{ctx.number(count)}</span>}
    </li>
  );
}
