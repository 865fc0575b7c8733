import type { MeetingView } from '../../business/index.ts';
import type { Ctx } from '../../web/ctx.ts';
import type { Step } from '../chair-steps.ts';

/** What an act of the chair is called on its button. */
export function labelOf(ctx: Ctx, view: MeetingView, { command, input }: Step): string {
  const item = view.agenda.find(({ id }) => id === input.item);
  const proposal = view.proposals.find(({ id }) => id === input.proposal);
  const election = view.elections.find(({ id }) => id === input.election);
  const about = item
    ? ctx.t('floor.item', { n: item.number, title: item.title })
    : ctx.text(proposal?.title ?? election?.title ?? { en: '' });
  const key = `meetings.do.${command.name}`;
  return ctx.has(key) ? ctx.t(key, { about }) : command.name;
}
