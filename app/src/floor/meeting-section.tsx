import type { ReactNode } from 'react';
import type { MeetingSeen, OwnSeat, Shown } from '../meetings/index.ts';
import type { Db } from '../store/database.ts';
import { Button } from '../web/components/button.tsx';
import type { Ctx } from '../web/ctx.ts';
import { Form, stateOf } from '../web/form.tsx';
import { speechEnds } from './about-when.ts';
import { askForFloor } from './ask-for-floor.ts';
import { OnBehalf } from './pages/on-behalf.tsx';
import { replyPath } from './pages/reply.tsx';
import { SpeakersPart } from './pages/speakers.tsx';
import { type FloorView, withFloor } from './reads.ts';
import { withdrawFromList } from './withdraw-from-list.ts';

/** Who speaks in a meeting and who waits, on its public page; a delegation asks for the floor there, and leaves the list. */
export async function floorSection(db: Db, seen: MeetingSeen): Promise<Shown> {
  const view = await withFloor(db, seen);
  return {
    beside: {
      region: 'speakers',
      title: 'meetings.speakers',
      show: (ctx) => <SpeakersPart ctx={ctx} view={view} />,
    },
    own: async (ctx, seat) => ({ acts: <OwnActs ctx={ctx} view={view} seat={seat} /> }),
  };
}

function OwnActs({
  ctx,
  view,
  seat: { state },
}: {
  readonly ctx: Ctx;
  readonly view: FloorView;
  readonly seat: OwnSeat;
}): ReactNode {
  const meeting = view.meeting.id;
  const { speaking } = view;
  if (speaking?.state === state) {
    const named = { state: view.names.get(state) ?? state };
    const ends = speechEnds(speaking);
    return (
      <p>
        {ends === null
          ? ctx.t('floor.has-floor.paused', named)
          : ctx.t('floor.has-floor', { ...named, time: ctx.timeIn(ends, view.session.city) })}
      </p>
    );
  }
  const own = view.waiting.filter((each) => each.state === state);
  const speaker = own.find(({ kind }) => kind !== 'reply') ?? own[0];
  if (!speaker && (view.meeting.status !== 'open' || view.item === null)) return null;
  // On a page of its own: whom one may answer changes with every speech.
  const reply = (
    <p className="small nomargin">
      <a href={ctx.href(replyPath(meeting))}>{ctx.t('floor.kind.reply')}</a>
    </p>
  );
  if (!speaker)
    return (
      <>
        <Form ctx={ctx} act={askForFloor} hidden={{ meeting, state }} keep>
          <OnBehalf ctx={ctx} view={view} state={stateOf(ctx, askForFloor, { meeting, state })} />
          <Button wide large>
            {ctx.t('meetings.ask')}
          </Button>
        </Form>
        {reply}
      </>
    );
  return (
    <>
      {speaker.awaits !== null && (
        <p className="small mute">{ctx.t('meetings.on-behalf.waits', { group: speaker.awaits })}</p>
      )}
      <Form ctx={ctx} act={withdrawFromList} hidden={{ meeting, speaker: speaker.id }}>
        <Button wide>{ctx.t('meetings.leave-list')}</Button>
      </Form>
      {speaker.kind !== 'reply' && reply}
    </>
  );
}
