import type { FloorView } from '../../floor/index.ts';
import type { LanguageCtx } from '../../web/ctx.ts';
import type { LastStep, PartWords } from '../slots.ts';
import { pause, type ScriptLine, say } from './line.ts';
import { betweenItems, giveFloor, listClosed, type MeetingFacts, ofItem, opened, speaking, thanks } from './meeting.ts';

/** The words of a meeting and of its list of speakers, while it is open. */
export function ownWords(facts: MeetingFacts, last: LastStep | null): PartWords {
  const { view } = facts;
  const item = view.agenda.find(({ id }) => id === view.item);
  return {
    done: last ? doneIn(view, last) : undefined,
    leads: {
      ...(view.speaking ? { speaking: (ctx) => speaking(ctx, view) } : {}),
      ...(item ? {} : { 'between-items': (ctx) => betweenItems(ctx, facts) }),
      ...(view.waiting.length > 0 ? { speaker: (ctx) => giveFloor(ctx, view) } : {}),
      ...(item ? { nobody: (ctx) => nobodyWaits(ctx, view, last, item.number) } : {}),
    },
  };
}

function doneIn(view: FloorView, { act, data }: LastStep): PartWords['done'] {
  switch (act) {
    case 'meeting.opened':
      return (ctx) => opened(ctx, view, { present: Number(data.present), needed: Number(data.needed) });
    case 'item.taken-up':
      return (ctx) => ofItem(ctx, view, String(data.item), 'script.item');
    case 'item.concluded':
      return (ctx) => ofItem(ctx, view, String(data.item), 'script.item.concluded');
    case 'floor.ended':
      return (ctx) => thanks(ctx, view, String(data.state));
    case 'speakers-list.closed':
      return (ctx) => listClosed(ctx, view);
    case 'speakers-list.announced':
      return (ctx) => listCloses(ctx, view, String(data.closesAt));
    case 'speakers-list.reopened':
      return (ctx) => [say(ctx, 'script.list.reopened')];
    case 'item.reopened':
      return (ctx) => ofItem(ctx, view, String(data.item), 'script.item.reopened');
    case 'meeting.resumed':
      return (ctx) => [say(ctx, 'script.resumed'), pause(ctx, 'script.pause.gavel')];
    case 'meeting.reopened':
      return (ctx) => [say(ctx, 'script.meeting.reopened')];
    default:
      return undefined;
  }
}

/** The hour at which the list closes, said to the hall once; whoever wishes to speak asks before it. */
function listCloses(ctx: LanguageCtx, { session }: FloorView, closesAt: string): readonly ScriptLine[] {
  return [
    say(ctx, 'script.list.closes-at', { time: ctx.time(closesAt, session.city) }),
    say(ctx, 'script.list.ask-before'),
  ];
}

/** Who wishes to speak is asked while the list is open; of a closed list it is said once that it is at its end. */
function nobodyWaits(
  ctx: LanguageCtx,
  { meeting }: FloorView,
  last: LastStep | null,
  number: number,
): readonly ScriptLine[] {
  if (!meeting.listClosed) return [say(ctx, 'script.anyone', { number }), pause(ctx, 'script.pause.anyone')];
  const said = last?.act === 'floor.ended' ? [] : [say(ctx, 'script.last-speaker')];
  return [...said, pause(ctx, 'script.pause.conclude')];
}
