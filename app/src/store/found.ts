import type { Expression } from 'kysely';

/** The id of a thing, or a query that finds it: what rests on it is then asked for in the same flight. */
export type Found = string | Expression<string>;
