import type { ReactNode } from 'react';
import type { FloorView } from '../../floor/index.ts';
import { isSecretariat } from '../../identity/index.ts';
import { isOver } from '../../meetings/index.ts';
import { LinkButton } from '../../web/components/button.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { shortMark } from '../../web/short-mark.ts';

export interface ConsoleProps {
  readonly ctx: Ctx;
  readonly view: FloorView;
}

/** One text goes to all open consoles (there is no viewer), and the style sheet hides what is for others; a page holds its reader's alone. */
export function forSecretariat({ viewer }: Ctx): boolean {
  return !viewer || isSecretariat(viewer);
}

export function forOthers({ viewer }: Ctx): boolean {
  return !viewer || !isSecretariat(viewer);
}

/** Regions of their own: once the meeting is over the open console offers neither. */
export function PresenceLink({ ctx, view }: ConsoleProps): ReactNode {
  return (
    <div className="small mt-s" id="presence-link">
      {!isOver(view) && forSecretariat(ctx) && (
        <div data-for="secretariat">
          <a href={ctx.href(`/meetings/${view.meeting.id}/presence`)}>{ctx.t('meetings.presence')}</a>
        </div>
      )}
    </div>
  );
}

/** The forms beside the list come and go with the meeting, its item and its list, and say its limit of time: with these the console looks again. */
export function ListMark({ view: { meeting, item, waiting, participating } }: Pick<ConsoleProps, 'view'>): ReactNode {
  const { status, limitSeconds, listClosed } = meeting;
  const listed = waiting.map(({ state }) => state);
  return (
    <i
      id="list-mark"
      hidden
      data-again={shortMark([status, limitSeconds, listClosed, item === null, listed, participating])}
    />
  );
}

export function GovernLink({ ctx, view }: ConsoleProps): ReactNode {
  return (
    <p className="mt-s" id="govern-link">
      {!isOver(view) && (
        <LinkButton href={ctx.href(`/meetings/${view.meeting.id}/speakers`)}>
          {ctx.t('meetings.desk.govern')}
        </LinkButton>
      )}
    </p>
  );
}
