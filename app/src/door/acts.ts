import type { Tx } from '../store/database.ts';
import type { Statement } from '../store/flights.ts';
import type { Act, Audience, Recorded, Said } from './act.ts';
import type { Around, Thing } from './within.ts';
import type { NewRow } from './writes.ts';

/** All that is true of one kind of act, said once, where the kind is defined. `Data` is plain JSON; times are ISO instants. */
export interface ActKind<Data extends object = object> {
  /** never there: it carries the type of what the acts say */
  readonly data?: Data;
  /** its subject: the thing it is about */
  about(data: Data): Thing;
  /** who may read its data */
  readonly audience: Audience | AudienceOf<Data>;
  /**
   * What it is within besides its subject: things that its data name, or that the tables know. Not what those are within in
   * turn: `Parents` says that once for each kind of thing. Asked in the transaction, after the act was applied.
   */
  within(data: Data, around: Around): readonly Thing[] | Promise<readonly Thing[]>;
  /** Writes what it means into the module's tables, which always say what the record says; null where no table repeats it. */
  readonly apply: ApplyOf<Data> | null;
  /** The one new row that `apply` writes, where it does nothing else (`addsRow`): those of many acts are written together. */
  readonly rowOf?: RowOf<Data>;
  /** The one statement that `apply` is, where it rests on nothing read (`writesAtOnce`). */
  readonly statementOf?: StatementOf<Data>;
  /** It changes what a chair acts on: an act of the chair that is based on the meeting before it is refused. */
  readonly unsettles?: true;
}

// Like the methods above both take what their own kind says, also where kinds are listed that say other things.
type AudienceOf<Data> = { of(data: Data): Audience }['of'];
type ApplyOf<Data extends object> = { of(tx: Tx, entry: Recorded<Said<string, Data>>): Promise<void> }['of'];
type RowOf<Data extends object> = { of(entry: Recorded<Said<string, Data>>): NewRow }['of'];
type StatementOf<Data extends object> = {
  of(tx: Tx, entry: Recorded<Said<string, Data>>): Statement<unknown>;
}['of'];

/** `within` of an act that is within its subject, and what that is within, and nothing else. */
export const itsSubject = (): readonly Thing[] => [];

/** Kinds of act by name, noun.past: `meeting.opened`. */
export type ActKinds = Readonly<Record<string, ActKind>>;

/** Declares a kind; what the acts say is the type in the brackets. */
export function act<Data extends object>(kind: ActKind<Data>): ActKind<Data> {
  return kind;
}

type DataOf<Kind> = Kind extends { readonly data?: infer Data extends object } ? Data : never;

/** The acts of some kinds, as commands give them. */
export type ActOf<Kinds> = { readonly [Name in keyof Kinds & string]: Said<Name, DataOf<Kinds[Name]>> }[keyof Kinds &
  string];

/** How the commands of a module say what they do: subject and audience follow from the kind. */
export function sayingOf<Kinds extends ActKinds>(kinds: Kinds) {
  return function say<Name extends keyof Kinds & string>(
    name: Name,
    data: DataOf<Kinds[Name]>,
    /** provisions it rests on */
    cites: readonly string[] = [],
    /** what only the tables keep (a person's name, a file's text); the record holds its id or hash instead */
    unrecorded?: Act['unrecorded'],
  ): Said<Name, DataOf<Kinds[Name]>> {
    const { about, audience } = kinds[name] as ActKind<typeof data>;
    return {
      act: name,
      subject: about(data),
      audience: typeof audience === 'function' ? audience(data) : audience,
      cites,
      data,
      ...(unrecorded ? { unrecorded } : {}),
    };
  };
}

/** The kind of that name; a record that holds another is not of this program. */
export function kindOf(kinds: ActKinds, name: string): ActKind {
  const kind = kinds[name];
  if (!kind) throw new Error(`no act ${name}`);
  return kind;
}
