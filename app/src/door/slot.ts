/** A place on pages of one room that others fill, such as a section on the page of a session. The room offers it, typed. */
export interface Slot<Part> {
  /** what it shows, in a few words: docs/rooms.md lists it */
  readonly name: string;
  /** never there: it carries the type of what fills the slot */
  readonly part?: Part;
}

/** What a module puts into a slot of another room. */
export interface Fill {
  readonly slot: Slot<unknown>;
  readonly part: unknown;
}

/** What the modules have put into a slot, in the order of the modules. */
export type Filled = <Part>(slot: Slot<Part>) => readonly Part[];

export function slot<Part>(name: string): Slot<Part> {
  return { name };
}

export function fill<Part>(slot: Slot<Part>, part: Part): Fill {
  return { slot, part };
}

export function filledBy(fills: readonly Fill[]): Filled {
  return <Part>(wanted: Slot<Part>) => fills.flatMap(({ slot, part }) => (slot === wanted ? [part as Part] : []));
}
