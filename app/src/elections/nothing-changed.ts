import { no } from '../door/objection.ts';

export const nothingChanged = no('nothing-changed');
