import type { ReactNode } from 'react';
import { DeskFrame, type DeskPartProps } from '../../desk/index.ts';
import type { OpenWays } from '../../identity/index.ts';
import type { MessageNow } from '../../mail/index.ts';
import { nameOf } from '../../reference/index.ts';
import { cityAt } from '../../sessions/index.ts';
import { LinkButton } from '../../web/components/button.tsx';
import { Empty, Notice } from '../../web/components/notice.tsx';
import { Pages } from '../../web/components/pages.tsx';
import { Section } from '../../web/components/section.tsx';
import { Chip } from '../../web/components/status.tsx';
import { Written } from '../../web/components/words.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { pageOfList } from '../../web/pages.ts';
import type { DelegationsOnDesk, PersonOnDesk } from '../desk/reads.ts';
import { isFailed, type Mailed, unreached } from './by-mail.ts';

export interface SentPageProps extends DeskPartProps<DelegationsOnDesk> {
  readonly ways: ReadonlyMap<string, OpenWays>;
  readonly mailed: Mailed;
  /** how many were asked for just now; null: none were */
  readonly asked: number | null;
  /** of the list, as the address asks for it */
  readonly page: number;
}

interface PersonMailed {
  readonly person: PersonOnDesk;
  readonly message: MessageNow;
}

/** What became of the letters that were sent by mail: what failed first, with the reason and the way on. */
export function SentPage({ ctx, desk, ways, mailed, asked, page }: SentPageProps): ReactNode {
  const letters = `/desk/sessions/${desk.session.id}/letters`;
  const persons = [...desk.delegations.values()].flat();
  const all = persons.flatMap((person): readonly PersonMailed[] => {
    const message = mailed.get(person.account);
    return message ? [{ person, message }] : [];
  });
  const failed = all.filter(({ message }) => isFailed(message));
  const waiting = all.filter(({ message }) => message.state === 'waiting');
  const sent = all.filter(({ message }) => message.state === 'sent');
  const of = pageOfList(all.length, page);
  const shown = new Set([...failed, ...waiting, ...sent].slice(of.from, of.to));
  const again = unreached(persons, ways, mailed).length;
  return (
    <DeskFrame ctx={ctx} desk={desk} part="delegations" page={ctx.t('letters.sent.title')}>
      <p>
        <a href={ctx.href(letters)}>{ctx.t('letters.title')}</a>
      </p>
      <Section id="sent-letters" title={ctx.t('letters.sent.title')} quiet>
        {asked !== null && asked > 0 && waiting.length > 0 && (
          <Notice s="good">{ctx.t('letters.sent.asked', { n: asked })}</Notice>
        )}
        {all.length === 0 && (
          <Empty title={ctx.t('letters.sent.none')}>
            {ctx.t('letters.sent.none.what')} <a href={ctx.href(letters)}>{ctx.t('letters.title')}</a>
          </Empty>
        )}
        {waiting.length > 0 && (
          <p className="row">
            <span>{ctx.t('letters.sent.hint')}</span>
            <a href={ctx.href(`${letters}/sent`)}>{ctx.t('letters.sent.look')}</a>
          </p>
        )}
      </Section>
      <Group
        {...{ ctx, desk }}
        id="failed"
        title={ctx.t('letters.sent.failed', { n: failed.length })}
        rows={failed.filter((row) => shown.has(row))}
      >
        {again > 0 && (
          <p className="row">
            <LinkButton kind="main" href={ctx.href(`${letters}/mail?whom=failed`)}>
              {ctx.t('letters.sent.again', { n: again })}
            </LinkButton>
          </p>
        )}
      </Group>
      <Group
        {...{ ctx, desk }}
        id="waiting"
        title={ctx.t('letters.sent.waiting', { n: waiting.length })}
        rows={waiting.filter((row) => shown.has(row))}
      />
      <Group
        {...{ ctx, desk }}
        id="sent"
        title={ctx.t('letters.sent.sent', { n: sent.length })}
        rows={sent.filter((row) => shown.has(row))}
      />
      <Pages ctx={ctx} of={of} />
    </DeskFrame>
  );
}

function Group({
  ctx,
  desk,
  id,
  title,
  rows,
  children,
}: DeskPartProps<DelegationsOnDesk> & {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly PersonMailed[];
  readonly children?: ReactNode;
}): ReactNode {
  if (rows.length === 0) return null;
  return (
    <Section id={id} title={title}>
      {children}
      {rows.map((row) => (
        <Line key={row.person.account} {...{ ctx, desk, ...row }} />
      ))}
    </Section>
  );
}

function Line({
  ctx,
  desk,
  person: { account, name, state, email },
  message,
}: DeskPartProps<DelegationsOnDesk> & PersonMailed): ReactNode {
  const { reason, answer, doneAt, askedAt, tries } = message;
  const at = doneAt ?? askedAt;
  const failed = isFailed(message);
  return (
    <div className="doc">
      <span className="title" dir="auto">
        {name}
      </span>
      <div className="meta">
        <span>{nameOf(ctx, desk.names, state)}</span>
        <Written>{message.address ?? email ?? ctx.t('letters.unsent.no-address')}</Written>
        <span>{`${ctx.date(at)}${ctx.comma}${ctx.timeIn(at, cityAt(desk.session, at))}`}</span>
        <Chip s={failed ? 'bad' : message.state === 'sent' ? 'good' : 'wait'}>
          {ctx.t(`letters.state.${failed ? 'failed' : message.state === 'sent' ? 'sent' : 'waiting'}`)}
        </Chip>
        {message.state === 'waiting' && <span>{ctx.t('jobs.attempts', { n: tries })}</span>}
      </div>
      {message.state !== 'sent' && reason !== null && (
        <p>{ctx.has(reason) ? ctx.t(reason) : ctx.t('jobs.error.other')}</p>
      )}
      {failed && answer !== null && <Answer ctx={ctx} answer={answer} />}
      {failed && (
        <a
          className="small"
          href={ctx.href(`/desk/sessions/${desk.session.id}/accreditations/${account}/details`)}
          aria-label={`${ctx.t('letters.sent.mend')}${ctx.colon}${name}`}
        >
          {ctx.t('letters.sent.mend')}
        </a>
      )}
    </div>
  );
}

/** In the words of the mail server, which are English. */
function Answer({ ctx, answer }: { readonly ctx: Ctx; readonly answer: string }): ReactNode {
  return (
    <details>
      <summary>{ctx.t('letters.sent.answer')}</summary>
      <p lang="en" dir="ltr">
        {answer}
      </p>
    </details>
  );
}
