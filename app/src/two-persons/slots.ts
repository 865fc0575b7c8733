import type { ReactNode } from 'react';
import type { AnyCommand } from '../door/command.ts';
import { slot } from '../door/slot.ts';
import type { Tx } from '../store/database.ts';
import type { Ctx, LanguageCtx } from '../web/ctx.ts';
import type { City } from '../web/dates.ts';
import type { MessageKey } from '../words/messages.ts';

/** A command that needs two persons, and how the second one is told what it will do. */
export interface TwoPersonCommand {
  readonly command: AnyCommand;
  /** what is done, as its button says it */
  readonly label: MessageKey;
  /** of what it is sent, as things are now */
  readonly shows: (tx: Tx, input: Readonly<Record<string, string>>, now: string) => Promise<Shown>;
}

export interface Shown {
  /** what it is about: the ballot, the State */
  readonly about: (ctx: LanguageCtx) => ReactNode;
  /** what follows from it, in a sentence */
  readonly follows?: (ctx: LanguageCtx) => string;
  /** what it fixes, with its figures */
  readonly fixes?: (ctx: Ctx) => ReactNode;
  /** whose time of day is shown */
  readonly city: City;
  /** where it is done from, without language prefix */
  readonly path: string;
}

export const twoPersonCommand = slot<TwoPersonCommand>('act that needs two persons, and how the second is told of it');
