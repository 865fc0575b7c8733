import type { ReactNode } from 'react';
import { type DataConfidence, LineText, nameConfidence, Sources, writtenPartial } from '../../reference/index.ts';
import { Facts, Section } from '../../web/components/section.tsx';
import { Doubt } from '../../web/components/source.tsx';
import { Chip, Tag } from '../../web/components/status.tsx';
import { DataLinks } from '../../web/components/table.tsx';
import { heldOn, OfficeSpans } from '../office-spans.tsx';
import { boardBalance, type TrustFundBoard } from '../trust-fund-board.ts';
import { MemberList, Note, OrganPage, type OrganPageProps, StateNamesLine } from './organ-page.tsx';

/** The Board of Directors of the Trust Fund for Victims: eight Boards, their chairs and changes. */
export function TfvPage({ ctx, data }: OrganPageProps): ReactNode {
  const fund = data.organs.trustFundForVictims;
  const offices = data.offices.filter((office) => office.kind === 'trustFund');
  const title = ctx.t('organs.members-in-time');
  return (
    <OrganPage ctx={ctx} code="tfv">
      <Facts
        items={[
          { label: ctx.t('organs.seats'), value: ctx.number(fund.seats), note: ctx.t('organs.tfv.one-each') },
          { label: ctx.t('organs.term'), value: ctx.t('organs.years', { count: fund.termYears }) },
          { label: ctx.t('organs.tfv.boards'), value: ctx.number(fund.boards.length) },
        ]}
      />
      <Section id="boards" title={ctx.t('organs.tfv.boards')}>
        <div className="stack gap-xl">
          {fund.boards.toReversed().map((board) => (
            <Board key={board.n} ctx={ctx} data={data} board={board} />
          ))}
        </div>
      </Section>
      <Section id="members" title={title} aside={<DataLinks ctx={ctx} path="/organs/tfv" table={title} />}>
        <details>
          <summary>{ctx.t('organs.members-in-time.show', { count: offices.length })}</summary>
          <OfficeSpans ctx={ctx} offices={offices} label={title} persons={data.names} />
        </details>
      </Section>
    </OrganPage>
  );
}

function Board({ ctx, data, board }: OrganPageProps & { readonly board: TrustFundBoard }): ReactNode {
  const balance = boardBalance(board, data.groups);
  return (
    <div className="stack gap-s">
      <h3>
        <Doubt ctx={ctx} confidence={board.confidence}>
          {ctx.t('organs.tfv.board', {
            number: board.n,
            from: writtenPartial(ctx, board.from),
            to: writtenPartial(ctx, board.to),
          })}
        </Doubt>{' '}
        {heldOn(board, ctx.now.slice(0, 10)) && <Tag>{ctx.t('organs.today')}</Tag>}
      </h3>
      {board.members !== null && <MemberList ctx={ctx} data={data} members={board.members} of={board} />}
      {balance.value.onePerGroup !== null && (
        <div className="row small">
          <Doubt ctx={ctx} confidence={membersConfidence(board)}>
            <Chip s={balance.value.onePerGroup ? 'good' : 'wait'}>
              {ctx.t(balance.value.onePerGroup ? 'organs.tfv.balanced' : 'organs.tfv.unbalanced')}
            </Chip>
          </Doubt>
          {balance.value.onePerGroup ||
            balance.lines.map((line) => <LineText key={line.code} ctx={ctx} line={line} module="organs" />)}
        </div>
      )}
      <p className="small">
        {board.chairs === null ? (
          ctx.t('organs.tfv.chair-unknown')
        ) : (
          <Doubt ctx={ctx} confidence={board.confidence}>
            {board.chairs
              .map((chair) =>
                ctx.t('organs.tfv.chair', {
                  name: chair.name,
                  from: chair.from === null ? 'none' : 'known',
                  day: chair.from === null ? '' : ctx.date(chair.from),
                  to: chair.until === null ? 'none' : 'known',
                  until: chair.until === null ? '' : ctx.date(chair.until),
                }),
              )
              .join(' ')}
          </Doubt>
        )}
      </p>
      {board.changes.map((change) => (
        <div key={change.date} className="small">
          <p>
            <Doubt ctx={ctx} confidence={change.confidence}>
              {ctx.t('organs.tfv.change', {
                day: writtenPartial(ctx, change.date),
                joined: change.in?.name ?? 'none',
                left: change.out?.name ?? 'none',
              })}
            </Doubt>{' '}
            {change.in !== null && <StateNamesLine ctx={ctx} data={data} states={[change.in.state]} />}
          </p>
          <Note ctx={ctx} note={change.note} />
          <Sources of={change} />
        </div>
      ))}
      <Note ctx={ctx} note={board.note} />
      <Sources of={board} />
    </div>
  );
}

/** What is said of all members is no surer than the least sure of them. */
function membersConfidence(board: TrustFundBoard): DataConfidence {
  const each = (board.members ?? []).map((_, i) => nameConfidence(board, 'members', i));
  return each.includes('unverified') ? 'unverified' : board.confidence;
}
