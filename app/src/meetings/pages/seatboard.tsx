import type { ReactNode } from 'react';
import { Button } from '../../web/components/button.tsx';
import { found } from '../../web/components/finder.tsx';
import { plainList } from '../../web/components/list.ts';
import { Options } from '../../web/components/options.tsx';
import { Section } from '../../web/components/section.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { Form, stateOf } from '../../web/form.tsx';
import { fresh } from '../../web/form-state.ts';
import { registerPresence } from '../register-presence.ts';

export interface SeatOnBoard {
  readonly state: string;
  readonly name: string;
  readonly present: boolean;
  /** since when it is there, or is gone; null where it has not been there */
  readonly since: string | null;
}

interface BoardProps {
  readonly ctx: Ctx;
  readonly meeting: string;
  readonly seats: readonly SeatOnBoard[];
}

function formOf({ ctx, meeting }: BoardProps) {
  return { ctx, act: registerPresence, hidden: { meeting }, state: fresh, objections: [] } as const;
}

/** A button for each seat: pressed, it is here. */
export function OneByOne(props: BoardProps): ReactNode {
  const { ctx, seats } = props;
  return (
    <div data-at-once="">
      <p className="small mute mt-s">{ctx.t('meetings.presence.press')}</p>
      <p className="notice" data-s="bad" role="alert" data-not-sent={ctx.t('meetings.presence.not-sent')} hidden />
      <Form {...formOf(props)} manyButtons>
        <ol className="seatboard" {...plainList}>
          {seats.map((seat) => (
            <li key={seat.state} data-key={seat.state} {...found(`${seat.name} ${seat.state}`)}>
              <button
                type="submit"
                name={seat.present ? 'left[]' : 'arrived[]'}
                value={seat.state}
                aria-pressed={seat.present}
              >
                <span>{seat.name}</span> <small>{said(ctx, seat)}</small>
              </button>
            </li>
          ))}
        </ol>
      </Form>
    </div>
  );
}

function said(ctx: Ctx, { present, since }: SeatOnBoard): string {
  if (since === null) return present ? '' : ctx.t('meetings.presence.away');
  return ctx.t(present ? 'meetings.presence.since' : 'meetings.presence.left', { time: since });
}

/** Boxes to tick, for those who arrive and for those who leave. */
export function SeveralAtOnce(props: BoardProps): ReactNode {
  return (
    <div className="stack gap-xl mt">
      <Ticked {...props} present={false} />
      <Ticked {...props} present={true} />
    </div>
  );
}

/** Those who were there when the meeting before ended, ticked: whoever is not there now is taken out, and one press registers the rest. */
export function AsBefore({ before, ...props }: BoardProps & { readonly before: readonly string[] }): ReactNode {
  return (
    <div className="stack gap-m mt">
      <p>{props.ctx.t('meetings.presence.before.what')}</p>
      <Ticked {...props} present={false} ticked={before} />
    </div>
  );
}

function Ticked({
  present,
  ticked = [],
  ...props
}: BoardProps & { readonly present: boolean; readonly ticked?: readonly string[] }): ReactNode {
  const { ctx, meeting, seats } = props;
  const way = present ? 'leave' : 'arrive';
  const options = seats
    .filter((seat) => seat.present === present)
    .map(({ state, name }) => ({ value: state, label: name, find: `${name} ${state}` }));
  const title = ctx.t(`meetings.presence.${way}`);
  return (
    <Section id={present ? 'present' : 'absent'} title={title}>
      {options.length === 0 ? (
        <p className="mute">{ctx.t(present ? 'meetings.presence.none-here' : 'meetings.presence.none-left')}</p>
      ) : (
        <Form {...formOf(props)}>
          <Options
            ctx={ctx}
            state={stateOf(ctx, registerPresence, { meeting })}
            name={present ? 'left[]' : 'arrived[]'}
            legend={<span className="vh">{title}</span>}
            options={options}
            initial={ticked}
            many
            columns
          />
          <Button {...(present ? {} : { kind: 'main' as const })}>{ctx.t(`meetings.presence.${way}.do`)}</Button>
        </Form>
      )}
    </Section>
  );
}
