import { expressionBuilder } from 'kysely';
import type { Tables } from './tables.ts';

/**
 * Begins a relation: a query of some columns of a table, which its owner offers to other rooms under the table's name. They join it
 * in a query of theirs, in the same round trip; PostgreSQL plans it like the table itself.
 */
export const relation = expressionBuilder<Tables, never>();
