import { motionRule } from '@plenary/rules';
import type { ReactNode } from 'react';
import { nameOf } from '../../meetings/index.ts';
import { Reasons } from '../../web/components/reasons.tsx';
import { Cite } from '../../web/components/ruling.tsx';
import { Doubt } from '../../web/components/source.tsx';
import { Chip, type Status } from '../../web/components/status.tsx';
import { Written } from '../../web/components/words.tsx';
import type { LanguageCtx } from '../../web/ctx.ts';
import { type Motion, type Standing, standingOf } from '../motions-in.ts';
import { endsDebate } from '../procedure.ts';
import { heardOn, inOrder, type MotionsView } from '../view.ts';

/** So many settled ones are shown; all of them stand in the record. */
const mostSettled = 5;

interface Props {
  readonly ctx: LanguageCtx;
  readonly view: MotionsView;
  /** of what the forms beside it rest on: the page looks again where it changes */
  readonly mark?: string;
}

/** What was moved in a meeting: what waits, in the order in which it is decided, then what was settled. */
export function Stack({ ctx, view, mark }: Props): ReactNode {
  const { waiting, settled } = inOrder(view.motions);
  const debate = endsDebate(view.motions, view.item);
  return (
    <div className="stack gap-m" id="motions" data-again={mark}>
      {debate && (
        <p className="nomargin">
          <Chip s="wait">
            {ctx.t(debate.kind === 'adjournDebate' ? 'motions.debate.adjourned' : 'motions.debate.closed')}
          </Chip>
        </p>
      )}
      {waiting.length + settled.length === 0 && <p className="small mute nomargin">{ctx.t('motions.none')}</p>}
      {[...waiting, ...settled.slice(0, mostSettled)].map((motion) => (
        <Line key={motion.id} ctx={ctx} view={view} motion={motion} />
      ))}
    </div>
  );
}

const looks: Readonly<Record<Standing, Status>> = {
  pending: 'wait',
  ruled: 'mute',
  carried: 'good',
  lost: 'bad',
  withdrawn: 'mute',
};

function Line({ ctx, view, motion }: Props & { readonly motion: Motion }): ReactNode {
  const standing = standingOf(motion);
  const name = ctx.t(`rules.motion.${motion.kind}`);
  const appeal = view.appeals.get(motion.id);
  const about = view.drafts.find(({ id }) => id === motion.about)?.symbol;
  return (
    <div className="stack gap-s" data-key={motion.id} data-say={standing === 'pending' ? 'polite' : undefined}>
      <p className="row nomargin">
        <b>
          {motion.proposal ? <a href={ctx.href(`/decisions/${motion.proposal}`)}>{name}</a> : name}
          {about && `${ctx.comma}${about}`}
        </b>
        <Chip s={motion.wellTaken === true ? 'good' : looks[standing]}>
          {ctx.t(`motions.standing.${standing}`, {
            status: motion.status,
            taken: motion.wellTaken ? 'yes' : 'no',
            kind: motion.kind,
          })}
        </Chip>
      </p>
      <p className="small nomargin">
        {ctx.t(motion.kind === 'pointOfOrder' ? 'motions.raised-by' : 'motions.by', {
          state: nameOf(view, ctx.text, motion.state),
        })}
      </p>
      {motion.words && <Quoted label={ctx.t('motions.words')} colon={ctx.colon} text={motion.words} />}
      {motion.ruling && <Quoted label={ctx.t('motions.rule')} colon={ctx.colon} text={motion.ruling} />}
      {standing === 'pending' && <Debate ctx={ctx} motion={motion} />}
      {appeal && <Reasons ctx={ctx} lines={appeal.lines.slice(0, 1)} />}
    </div>
  );
}

function Quoted({ label, colon, text }: { readonly label: string; readonly colon: string; readonly text: string }) {
  return (
    <p className="small nomargin">
      {label}
      {colon}
      <Written>{text}</Written>
    </p>
  );
}

/** Who may still speak on it, and the rule. */
function Debate({ ctx, motion }: { readonly ctx: LanguageCtx; readonly motion: Motion }): ReactNode {
  const { debate, ...heard } = heardOn(motion);
  return motionRule(motion.kind).lines.map(({ code, cite, confidence }) => (
    <p key={code} className="small nomargin">
      {debate
        ? ctx.t(heard.mostFor > 0 ? 'motions.heard' : 'motions.heard.against', heard)
        : ctx.t('motions.no-debate')}
      {ctx.stop}
      <Doubt ctx={ctx} confidence={confidence} besideLink>
        <Cite ctx={ctx} provision={cite.provision} />
      </Doubt>
    </p>
  ));
}
