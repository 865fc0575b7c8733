import { createContext, type ReactNode, useContext } from 'react';
import type { LanguageCtx } from '../ctx.ts';
import { ToldByPage } from '../how-we-know.tsx';

/** What a status means: done well, pending, wrong, of no weight, or happening now. */
export type Status = 'good' | 'wait' | 'bad' | 'mute' | 'now';

/** A status: a word with a mark of its own shape, so that colour never speaks alone. */
export function Chip({ s, children }: { readonly s: Status; readonly children: ReactNode }): ReactNode {
  return (
    <span className="chip" data-s={s}>
      {children}
    </span>
  );
}

/** A neutral fact: a room, "Closed". */
export function Tag({ children }: { readonly children: ReactNode }): ReactNode {
  return <span className="tag">{children}</span>;
}

const unknown = {
  'not-published': 'web.unknown.not-published',
  'not-recorded': 'web.unknown.not-recorded',
} as const;

/** True inside a table, where the same words in many rows would hide what is known. */
export const AmongMany = createContext(false);

/** Stands where a value is not known: never an empty cell. In a table it is a dash, which the foot of the page explains once. */
export function Unknown({ ctx, why }: { readonly ctx: LanguageCtx; readonly why: keyof typeof unknown }): ReactNode {
  const page = useContext(ToldByPage);
  if (!useContext(AmongMany)) return <span className="mute">{ctx.t(unknown[why])}</span>;
  if (page !== null) page.dashes = true;
  return (
    <span className="mute">
      <span aria-hidden="true">–</span>
      <span className="vh">{ctx.t(unknown[why])}</span>
    </span>
  );
}
