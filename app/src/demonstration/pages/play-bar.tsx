import type { ReactNode } from 'react';
import type { AboveSession } from '../../sessions/index.ts';
import type { Db } from '../../store/database.ts';
import { Button } from '../../web/components/button.tsx';
import { Count } from '../../web/components/timer.tsx';
import type { LanguageCtx } from '../../web/ctx.ts';
import { type Play, playKept } from '../play/kept.ts';
import { type MeetingToPlay, meetingToPlay } from '../play/meeting-to-play.ts';
import type { Office } from '../play/scene.ts';
import { type SpeechOfAPerson, speechOfAPerson } from '../play/speech-of-a-person.ts';
import { unplayable } from '../play/unplayable.ts';

/** On the pages of a session that can be played, and on that of the meeting that is: how it goes, and how to have it otherwise. */
export async function playBar(
  db: Db,
  { id, demonstration }: { readonly id: string; readonly demonstration: boolean },
  meeting: string | null,
): Promise<AboveSession | null> {
  if (!demonstration) return null;
  const toPlay = await meetingToPlay(db, id);
  if (toPlay === null) return null;
  // The page of another meeting keeps an empty place: it may be the next one that is played.
  if (meeting !== null && meeting !== toPlay.id) return { region: 'play', show: () => <div id="play" /> };
  const kept = await playKept(db);
  const play = kept?.meeting === toPlay.id ? kept : null;
  const speech = play?.pace === 'human' ? await speechOfAPerson(db, toPlay) : null;
  const last = toPlay.status === 'closed' && (await unplayable(db, toPlay)) !== null;
  return {
    region: 'play',
    show: (ctx) => <PlayBar ctx={ctx} meeting={toPlay} play={play} speech={speech} last={last} />,
  };
}

/** `by-hand`: people have opened it, and nobody has begun a play in it. */
type State = 'before' | 'by-hand' | 'human' | 'quick' | 'paused' | 'ended';

interface BarProps {
  readonly ctx: LanguageCtx;
  readonly meeting: MeetingToPlay;
  readonly play: Play | null;
  readonly speech: SpeechOfAPerson | null;
  /** it is over, and a person has the Secretariat, which would schedule the next one */
  readonly last: boolean;
}

function PlayBar({ ctx, meeting, play, speech, last }: BarProps): ReactNode {
  const state = stateOf(meeting, play);
  const asks = last ? [] : [...presses[state], ...(play ? withoutOf(play) : [])];
  const goesOnAt = state === 'human' ? (speech?.endsAt ?? play?.goesOnAt) : null;
  const said = [
    ctx.t(`demonstration.play.${state}`),
    ...(speech ? [speechSaid(ctx, speech)] : []),
    ...(last ? [ctx.t('demonstration.no-other.taken')] : play ? waits(ctx, play, state) : []),
  ];
  return (
    <div id="play">
      <section className="play-bar" aria-label={ctx.t('demonstration.play')}>
        <p data-say="polite" data-said={said.join(' ')}>
          {said.join(' ')}{' '}
          {goesOnAt && (
            <>
              {ctx.t('demonstration.goes-on-in')} <Count ctx={ctx} until={goesOnAt} />
            </>
          )}
        </p>
        <form className="row" method="post" action={ctx.href('/demonstration')}>
          <input type="hidden" name="session" value={meeting.session} />
          {asks.map((press) => (
            <Button key={press} name="do" value={asked[press]}>
              {ctx.t(`demonstration.do.${press}`)}
            </Button>
          ))}
          {speech && (
            <a href={ctx.href(speech.endsAt ? `/meetings/${meeting.id}#speakers` : `/meetings/${meeting.id}/podium`)}>
              {ctx.t(speech.endsAt ? 'meetings.speakers' : 'meetings.podium')}
            </a>
          )}
          {state !== 'ended' && (
            <a href={`${ctx.href('/sign-in')}?then=${encodeURIComponent(ctx.href(`/meetings/${meeting.id}`))}`}>
              {ctx.t('demonstration.take-seat')}
            </a>
          )}
        </form>
      </section>
    </div>
  );
}

const presses = {
  before: ['begin'],
  'by-hand': ['play-on'],
  human: ['pause', 'to-end'],
  quick: ['pause'],
  paused: ['go-on', 'to-end'],
  ended: ['again'],
} as const satisfies Readonly<Record<State, readonly string[]>>;

/** What each button asks of the play. */
const asked = {
  ...{ begin: 'play', 'play-on': 'play', 'go-on': 'play', again: 'play', pause: 'pause', 'to-end': 'to-end' },
  ...{ 'without-president': 'without-president', 'without-secretariat': 'without-secretariat' },
} as const;

/** An office that is waited for so long that going on without it is offered. */
function longWaited({ waitsFor, waitsLong }: Play): Office | null {
  return waitsLong && (waitsFor === 'president' || waitsFor === 'secretariat') ? waitsFor : null;
}

function withoutOf(play: Play): readonly `without-${Office}`[] {
  const office = longWaited(play);
  return office ? [`without-${office}`] : [];
}

function stateOf({ status }: MeetingToPlay, play: Play | null): State {
  if (status === 'closed') return 'ended';
  if (play && play.pace !== 'paused') return play.pace;
  if (play) return 'paused';
  return status === 'open' ? 'by-hand' : 'before';
}

function speechSaid(ctx: LanguageCtx, { state, endsAt }: SpeechOfAPerson): string {
  return ctx.t(endsAt === null ? 'demonstration.speech.president' : 'demonstration.speech.simulated', { state });
}

/** Who of those that persons have taken is simulated, and why nothing happens just now. */
function waits(ctx: LanguageCtx, play: Play, state: State): readonly string[] {
  const { waitsFor, goesOnAt, without } = play;
  if (state === 'ended') return waitsFor ? [ctx.t('demonstration.no-other')] : [];
  const simulated = (['president', 'secretariat'] as const)
    .filter((office) => without[office] !== null)
    .map((office) => ctx.t(`demonstration.without.${office}`));
  const office = longWaited(play);
  if (waitsFor)
    return [
      ...simulated,
      ctx.t(`demonstration.waits.${waitsFor}`),
      ...(office ? [ctx.t(`demonstration.waits-long.${office}`)] : []),
    ];
  return goesOnAt ? [...simulated, ctx.t('demonstration.stays-open')] : simulated;
}
