import type { ReactNode } from 'react';
import type { LanguageCtx } from '../ctx.ts';
import { Chip, type Status, Tag } from './status.tsx';

export interface Speaker {
  /** Of the request for the floor; keeps its line when the list moves. */
  readonly id: string;
  /** The seat's code, so that a reader's own line is marked; null for those without a seat. */
  readonly seat: string | null;
  readonly name: string;
  /** For whom or as what: "For the African States". */
  readonly detail?: string;
  readonly observer?: boolean;
  /** A time of day, or what is left for who has the floor; already written. */
  readonly when?: string;
  readonly now?: boolean;
  /** What is said of it besides, in short. */
  readonly marks?: readonly { readonly s: Status; readonly text: string }[];
  /** Where its place is changed. */
  readonly change?: { readonly href: string; readonly label: string };
}

export interface SpeakersProps {
  readonly ctx: LanguageCtx;
  readonly label: string;
  readonly speakers: readonly Speaker[];
  /** The reader's own seat. Live regions leave it out, the live script marks it in the browser. */
  readonly seat?: string | null;
  readonly region?: string;
}

/** The list of speakers: who has the floor, then the places in order. */
export function Speakers({ ctx, label, speakers, seat = null, region }: SpeakersProps): ReactNode {
  const first = speakers.findIndex((speaker) => speaker.now !== true);
  return (
    <ol className="speakers" aria-label={label} id={region}>
      {speakers.map((speaker, i) => (
        <Line
          key={speaker.id}
          ctx={ctx}
          speaker={speaker}
          place={i - first + 1}
          own={seat !== null && speaker.seat === seat}
        />
      ))}
    </ol>
  );
}

interface LineProps {
  readonly ctx: LanguageCtx;
  readonly speaker: Speaker;
  readonly place: number;
  readonly own: boolean;
}

function Line({ ctx, speaker, place, own }: LineProps): ReactNode {
  const now = speaker.now === true;
  return (
    <li
      className={now ? 'now' : own ? 'you' : undefined}
      data-seat={speaker.seat ?? undefined}
      data-key={speaker.id}
      data-say={now ? 'polite' : undefined}
      data-said={now ? `${ctx.t('web.speaking.now')}${ctx.colon}${speaker.name}` : undefined}
    >
      <span className="pos">{now ? ctx.t('web.speakers.on') : ctx.number(place)}</span>
      <span className="who">
        {speaker.name}
        {speaker.seat !== null && (
          <span data-you="" hidden={!own}>
            {ctx.t('web.you')}
          </span>
        )}{' '}
        {speaker.observer === true && <Tag>{ctx.t('web.speakers.observer')}</Tag>}
        {speaker.detail !== undefined && <small>{speaker.detail}</small>}
        {speaker.marks?.map(({ s, text }) => (
          <small key={text}>
            <Chip s={s}>{text}</Chip>
          </small>
        ))}
      </span>
      <span className="est">
        {speaker.when}
        {speaker.when !== undefined && speaker.change && ' '}
        {speaker.change && (
          <a href={speaker.change.href} aria-label={`${speaker.change.label}${ctx.colon}${speaker.name}`}>
            {speaker.change.label}
          </a>
        )}
      </span>
    </li>
  );
}
