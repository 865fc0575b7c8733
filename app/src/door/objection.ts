import type { Facts, Line } from '@plenary/rules';
import type { Catalogue, MessageKey } from '../words/messages.ts';
import type { PlaceholdersOf } from '../words/placeholders.ts';

/**
 * Why something is refused, as data: it becomes a sentence in the reader's language (`objection.<code>`) on a greyed button and
 * on a refused act alike.
 */
export interface Objection extends Grounds {
  readonly code: string;
  /** What the sentence names: codes, ids, numbers, ISO days and instants. */
  readonly facts: Facts;
}

/** What an objection rests on, and how sure that is. */
export interface Grounds {
  readonly cite?: Line['cite'];
  readonly confidence?: Line['confidence'];
}

type CodeOf<Key> = Key extends `objection.${infer Code}` ? Code : never;
/** Codes that have a sentence. */
export type ObjectionCode = CodeOf<MessageKey>;

/** `stateName` in a sentence is what people call the fact `state`. */
type FactOf<Placeholder> = Placeholder extends `${infer Fact}Name` ? Fact : Placeholder;
type Needed<Code extends ObjectionCode> = FactOf<PlaceholdersOf<Catalogue[`objection.${Code}`]>>;
type Given<Code extends ObjectionCode> = [Needed<Code>] extends [never]
  ? [facts?: Facts, grounds?: string | Grounds]
  : [facts: Facts & Readonly<Record<Needed<Code>, string | number>>, grounds?: string | Grounds];

/** An objection with all that its sentence names; its grounds are a provision, or that of a rule or a parameter and how sure it is. */
export function no<Code extends ObjectionCode>(code: Code, ...given: Given<Code>): Objection {
  const [facts = {}, grounds = {}] = given;
  if (typeof grounds === 'string') return { code, facts, cite: { provision: grounds } };
  const { cite, confidence } = grounds;
  return { code, facts, ...(cite ? { cite } : {}), ...(confidence ? { confidence } : {}) };
}
