import type { AnyCommand } from '../door/command.ts';
import { erasePerson } from './erase-person.ts';

export { erasureProjections } from './projections.ts';
export { erasePerson };

export const erasureCommands: readonly AnyCommand[] = [erasePerson];
