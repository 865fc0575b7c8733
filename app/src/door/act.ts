/** Who may see an act's data. The entry itself (what, when, under which rule) is always public. */
export type Audience = 'public' | 'participants' | 'bureau' | 'secretariat' | `body:${string}` | 'sealed';

/** What a command asks the record to say. `Data` is plain JSON; times are ISO instants. */
export interface Said<Name extends string, Data> {
  /** noun.past, for instance `meeting.opened` */
  readonly act: Name;
  /** what it is about, for instance `meeting:5f1c…`; also the name of the live topic that changed */
  readonly subject: string;
  readonly audience: Audience;
  readonly data: Data;
  /** provisions it rests on, for instance `Rome Statute, article 112(7)(a)` */
  readonly cites: readonly string[];
  /** what only the tables keep (a person's name, a file's text); the record holds its id or hash instead */
  readonly unrecorded?: Readonly<Record<string, string>>;
}

export type Act = Said<string, object>;

/** An act as the record holds it. */
export type Recorded<A extends Act = Act> = A & {
  readonly seq: number;
  /** ISO instant, milliseconds, Z */
  readonly at: string;
  readonly actor: string | null;
  readonly capacity: string;
};
