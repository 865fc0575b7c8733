import { isUuid } from '../door/input.ts';

/** An id in what an act says; null where it says none. */
export function idIn(value: unknown): string | null {
  return typeof value === 'string' && isUuid(value) ? value : null;
}
