import type { ReactNode } from 'react';
import type { AnyCommand } from '../door/command.ts';
import type { Objection } from '../door/objection.ts';
import { type Filled, slot } from '../door/slot.ts';
import type { FloorView } from '../floor/index.ts';
import type { Ending } from '../meetings/index.ts';
import type { Db, Tx } from '../store/database.ts';
import type { Ctx, LanguageCtx } from '../web/ctx.ts';
import type { Asked as AskedNow } from '../web/for-you.ts';
import type { MessageKey } from '../words/messages.ts';
import type { ScriptLine } from './script/line.ts';

/** What a room brings to the console of whoever presides, and what is the same of it in every meeting. */
export interface ChairPart {
  /** the acts of whoever presides that are this room's */
  readonly kinds: readonly StepKind[];
  /** acts that take no words off the console: an act that nobody names here is a step */
  readonly besides: readonly string[];
  /** What it has to say in the meeting now. What the answer reads later, it reads in the same transaction. */
  at(tx: Tx, floor: FloorView, asked: { readonly now: string; readonly filled: Filled }): Promise<PartNow>;
  /** what waits under items of a session's agenda and is not decided */
  readonly undecidedIn?: (db: Db | Tx, session: string) => Promise<readonly Undecided[]>;
}

export const chairPart = slot<ChairPart>('what a room brings to the console of whoever presides');

/** What a chair usually does first, when several things may be done. An item is concluded before another is taken up. */
export const turns = [
  'open',
  'announce',
  'close',
  'motion',
  'speak',
  'second-vote',
  'declare',
  'ballot',
  'consensus',
  'vote',
  'conclude',
  'take-up',
  'end',
] as const;

export type Turn = (typeof turns)[number];

/** The acts of the chair by what they are about. */
export const groups = ['decide', 'floor', 'agenda'] as const;

export type Group = (typeof groups)[number];

/** One kind of act that whoever presides can ask for. */
export interface StepKind {
  readonly command: AnyCommand;
  readonly label: MessageKey;
  /** where it has many subjects one is its button, and the others stand folded under this word, with their number `n` */
  readonly others?: MessageKey;
  /** nothing for what takes back: the console keeps it apart, and asks for its reason */
  readonly group: Group | null;
  /** nothing for what is never the next thing to do */
  readonly turn?: Turn;
  /** where the chair decides between several and none is the usual one: they stand side by side, under this word */
  readonly choice?: MessageKey;
  /** the key that presses it, as the reader's language has it */
  readonly shortcut?: MessageKey;
  /**
   * It asks on a page of its own: `always`, because nobody can take it back, or because it takes back; or `unfinished`, where
   * something would be left open.
   */
  readonly asks?: 'always' | 'unfinished';
}

/** One act that whoever presides can ask for now, whether it may be done or not. */
export interface PossibleStep {
  readonly kind: StepKind;
  readonly input: Readonly<Record<string, string>>;
  /** what was seen when it was asked for, where the act is told; no part of the step */
  readonly seen?: Readonly<Record<string, string>>;
  /** its turn now, where it is not that of its kind */
  readonly turn?: Turn;
  /** it may be done, and its hour has not come */
  readonly early?: boolean;
  /** it may be done, and is not what the hand finds first */
  readonly last?: boolean;
  /** what it is about, on its button */
  readonly about?: (ctx: LanguageCtx) => string;
  /** what the page says that asks for it */
  readonly asked?: () => Promise<Asked>;
}

/** What the page says that asks before an act. */
export interface Asked {
  /** in a sentence: what it fixes for ever, or how it can be mended */
  readonly follows: (ctx: LanguageCtx) => string;
  /** what it is about: the draft, the election; nothing for the meeting itself */
  readonly about?: ((ctx: LanguageCtx) => string) | undefined;
  /** what the act fixes, as it stands now */
  readonly fixes?: ((ctx: Ctx) => ReactNode) | undefined;
  /** what may be said with it */
  readonly field?: {
    readonly name: string;
    readonly label: (ctx: LanguageCtx) => string;
    readonly hint: (ctx: LanguageCtx) => string;
  };
  /** topics that what it fixes follows, where it changes while somebody looks */
  readonly live?: readonly string[];
  /** where this is objected, that other act of the same subject may help */
  readonly instead?: { readonly code: string; readonly kind: StepKind };
}

/** What is waited for before another step. */
export interface Waits {
  /** of the link that leads there, where there is one */
  readonly key?: string;
  readonly said: (ctx: LanguageCtx) => string;
  /** said to those who are not of the Secretariat, where it is the Secretariat that does it */
  readonly others?: (ctx: LanguageCtx) => string;
  /** what is asked of somebody on another page, with how far it is, where that is known: of the Secretariat, and of the others */
  readonly asks?: { readonly secretariat: (ctx: LanguageCtx) => string; readonly others: (ctx: LanguageCtx) => string };
  /** how far it is, or until when, beside what is said of it */
  readonly why?: (ctx: LanguageCtx) => string;
  /** where the Secretariat sees it, while no page of its own is to be filled in */
  readonly sees?: AskedNow['way'];
  /** steps before this turn come first; nothing comes before it where none is named */
  readonly before?: Turn;
}

/** A page beside the console on which something is entered. */
export interface ChairLink {
  readonly key: string;
  readonly href: string;
  readonly label: (ctx: LanguageCtx) => string;
  /** for the Secretariat, or for the others alone: one text goes to every open console, and the style sheet hides it from the rest */
  readonly for?: 'secretariat' | 'others';
  /** it stands before the acts, not among those that decide */
  readonly first?: boolean;
  /** it stands there once the meeting is over, and no other does */
  readonly over?: boolean;
}

/** What is left open by the end of an item or a meeting. */
export interface Left {
  /** what the Assembly has begun to decide and not ended: it is not left by an oversight */
  readonly due: readonly ((ctx: LanguageCtx) => string)[];
  readonly open: readonly ((ctx: LanguageCtx) => string)[];
}

export interface Undecided {
  /** id of the item */
  readonly item: string;
  readonly name: (ctx: LanguageCtx) => string;
}

/** Parts of pages by the id of their element; each stays current. */
export type Regions = Readonly<Record<string, (ctx: Ctx) => ReactNode>>;

/** What was done last in a meeting. */
export interface LastStep {
  readonly act: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Where the words of the chair lead, the first that there is: what goes on comes before what could begin. */
export const leads = [
  'going-on',
  'motion',
  'speaking',
  'agenda',
  'between-items',
  'speaker',
  'second-vote',
  'ballot',
  'consensus',
  'nobody',
] as const;

export type Lead = (typeof leads)[number];

/** What is read aloud. */
export interface PartWords {
  /** after what was done last; nothing where that is none of this room's acts */
  readonly done?: ((ctx: LanguageCtx) => readonly ScriptLine[]) | undefined;
  readonly leads?: Readonly<Partial<Record<Lead, (ctx: LanguageCtx) => readonly ScriptLine[]>>>;
}

/** What a room has to say in one meeting now. */
export interface PartNow {
  readonly steps?: readonly PossibleStep[];
  /** `steps`: with what is objected to each */
  readonly waits?: (steps: readonly Step[]) => Waits | null;
  /** names of commands, also of other rooms, that the Assembly has decided on: they come next */
  readonly follows?: readonly string[];
  readonly links?: (steps: readonly Step[]) => readonly ChairLink[];
  /** said under the acts that decide */
  readonly note?: (ctx: LanguageCtx) => string;
  /** boxes between the words and the acts */
  readonly box?: (ctx: LanguageCtx) => ReactNode;
  /** sections under the acts */
  readonly below?: Regions;
  /** sections above the list of speakers */
  readonly beside?: Regions;
  /** of pages that ask */
  readonly regions?: Regions;
  /** what is before the meeting: the words say what was done about it last */
  readonly subjects?: readonly string[];
  readonly words?: (last: LastStep | null) => PartWords | Promise<PartWords>;
  readonly left?: (at: Ending) => Promise<Left>;
}

/** One thing the chair can ask for: it may be done now when nothing is objected. */
export interface Step extends PossibleStep {
  readonly objections: readonly Objection[];
  /** what the end of the item or of the meeting would leave open; nothing for other acts, null when nothing */
  readonly unfinished?: Left | null;
}
