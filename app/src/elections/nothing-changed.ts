import { objection } from '../door/command.ts';

export const nothingChanged = objection('nothing-changed', 'This is already so. Nothing was changed.');
