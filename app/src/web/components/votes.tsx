import type { CSSProperties, ReactNode } from 'react';
import type { MessageKey } from '../../words/messages.ts';
import type { LanguageCtx } from '../ctx.ts';
import { lengthOf, linesOf, rowsFor } from '../text-size.ts';

/**
 * An answer to a vote, or why there is none: `silent` was there and gave none, `left` while it went on, `unaccredited` has no
 * person who may vote for it, `lock` no right to vote; `none` did not vote, and why is not known.
 */
export type VoteAnswer =
  | 'for'
  | 'against'
  | 'abstain'
  | 'silent'
  | 'left'
  | 'absent'
  | 'unaccredited'
  | 'none'
  | 'lock';

const words: Readonly<Record<VoteAnswer, MessageKey>> = {
  for: 'web.vote.for',
  against: 'web.vote.against',
  abstain: 'web.vote.abstain',
  silent: 'web.vote.silent',
  left: 'web.vote.left',
  absent: 'web.vote.absent',
  unaccredited: 'web.vote.unaccredited',
  none: 'web.vote.none',
  lock: 'web.vote.lock',
};

export interface VoteMarkProps {
  readonly ctx: LanguageCtx;
  readonly v: VoteAnswer;
  /** The word beside the mark: shown, for screen readers only, or said elsewhere. */
  readonly word?: 'shown' | 'hidden' | 'elsewhere';
}

/** Colour, pattern and glyph of an answer, and its word. */
export function VoteMark({ ctx, v, word = 'shown' }: VoteMarkProps): ReactNode {
  const mark = <span className="v" data-v={v} />;
  if (word === 'elsewhere') return mark;
  return (
    <span className="row vote-mark">
      {mark}
      <span className={word === 'hidden' ? 'vh' : undefined}>{ctx.t(words[v])}</span>
    </span>
  );
}

export interface BoardSeat {
  /** ISO 3166 alpha-3, or another code of the seat. */
  readonly seat: string;
  readonly name: string;
  readonly v: VoteAnswer;
  /** What is remarkable about the vote: an asterisk stands beside the name, and these words are read. */
  readonly mark?: string;
}

export interface BoardProps {
  readonly ctx: LanguageCtx;
  readonly label: string;
  /** Already in the alphabetical order of the hall's language. */
  readonly seats: readonly BoardSeat[];
  readonly region?: string;
}

/** Letters in a line of a name on the hall screen, in six columns and in the three of an upright one, and in the four of a tall one. */
const lineOfName = { wide: 19, tall: 27 } as const;

/** All delegations with their answers, column by column. On the hall screen a long name takes the lines that it needs, never smaller letters. */
export function Board({ ctx, label, seats, region }: BoardProps): ReactNode {
  const written = seats.map(({ name, mark }) => (mark === undefined ? name : `${name}*`));
  const wide = written.map((name) => fitted(name, lineOfName.wide));
  const tall = written.map((name) => fitted(name, lineOfName.tall));
  const rows = {
    '--rows': rowsFor(
      wide.map(({ lines }) => lines),
      6,
    ),
    '--rows-tall': rowsFor(
      tall.map(({ lines }) => lines),
      4,
    ),
    '--rows-upright': rowsFor(
      wide.map(({ lines }) => lines),
      3,
    ),
  };
  return (
    <ol className="board" style={rows as CSSProperties} aria-label={label} id={region}>
      {seats.map((seat, at) => (
        <li key={seat.seat} data-seat={seat.seat} data-key={seat.seat} style={linesIn(wide[at], tall[at])}>
          <span className="v" data-v={seat.v} />
          <span>
            {seat.name}
            {seat.mark !== undefined && <span aria-hidden="true">*</span>}
            <span className="vh">{ctx.comma}</span> <span className="vh on-paper">{ctx.t(words[seat.v])}</span>
            {seat.mark !== undefined && (
              <span className="vh">
                {ctx.comma}
                {seat.mark}
              </span>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}

interface Fitted {
  readonly lines: number;
  /** the fewest letters of a line with which the name takes no more lines than that */
  readonly letters: number;
}

/** A name of several lines is set so narrow that it fills them: the rows stay even, and columns no wider than they need be. */
function fitted(name: string, most: number): Fitted {
  const lines = linesOf(name, most);
  // No word is divided, however long.
  let letters = Math.max(Math.ceil(lengthOf(name) / lines), ...name.split(/(?<=[\s-])/).map(lengthOf));
  while (letters < most && linesOf(name, letters) > lines) letters += 1;
  return { lines, letters };
}

function linesIn(wide: Fitted | undefined, tall: Fitted | undefined): CSSProperties | undefined {
  if (!wide || !tall || wide.lines === 1) return undefined;
  return {
    '--lines': wide.lines,
    '--letters': wide.letters,
    '--lines-tall': tall.lines,
    ...(tall.lines > 1 ? { '--letters-tall': tall.letters } : {}),
  } as CSSProperties;
}

export interface TotalsProps {
  readonly ctx: LanguageCtx;
  readonly for: number;
  readonly against: number;
  readonly abstain: number;
}

/** The totals of a closed vote. Never shown while it is open. */
export function Totals(props: TotalsProps): ReactNode {
  return (
    <dl className="votes">
      <TotalRows {...props} />
    </dl>
  );
}

/** Mark, word and figure of each answer, for a list of totals. */
export function TotalRows({ ctx, ...totals }: TotalsProps): ReactNode {
  return (['for', 'against', 'abstain'] as const).map((v) => (
    <div key={v}>
      <dt>
        <span className="v" data-v={v} />
        {ctx.t(`web.votes.${v}`)}
      </dt>
      <dd>{ctx.number(totals[v])}</dd>
    </div>
  ));
}

export type Minimum = { readonly have: number; readonly need: number } | 'lifted';

export interface MvrProps {
  readonly ctx: LanguageCtx;
  /** The list, group or gender it is about. */
  readonly label: string;
  readonly minimum: Minimum;
}

/** A minimum voting requirement of a ballot: how many candidates of a kind are named, of how many needed. */
export function Mvr({ ctx, label, minimum }: MvrProps): ReactNode {
  if (minimum === 'lifted') {
    return (
      <span className="mvr" data-s="mute">
        <span>{label}</span> <span>{ctx.t('web.mvr.lifted')}</span>
      </span>
    );
  }
  const { have, need } = minimum;
  const met = have >= need;
  return (
    <span className="mvr" data-s={met ? 'good' : 'wait'}>
      <span>{label}</span>
      <span className="pips" aria-hidden="true">
        {Array.from({ length: need }, (_, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: pips are alike, they have no other name
          <i key={i} className={i < have ? 'on' : undefined} />
        ))}
      </span>
      <span>
        {ctx.t('web.mvr.of', { have, need })}
        <span className="vh">
          {ctx.comma}
          {ctx.t(met ? 'web.mvr.met' : 'web.mvr.not-met')}
        </span>
      </span>
    </span>
  );
}
