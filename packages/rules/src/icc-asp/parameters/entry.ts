import type { ParameterKey, ParameterOf } from './shapes.ts';

/** Holds the type of each entry's default to its key. */
export function entry<K extends ParameterKey>(parameter: ParameterOf<K>): ParameterOf<K> {
  return parameter;
}
