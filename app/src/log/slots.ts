import { type Slot, slot } from '../door/slot.ts';
import type { TextOf } from './export-log.ts';

/** The texts of files that the record names by their hash. */
export const textOfFile: Slot<TextOf> = slot('the text of a file, beside the act that names its hash');
