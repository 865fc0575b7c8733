import type { AnyCommand } from '../door/command.ts';
import { confirmClock } from './confirm-clock.ts';

export { clockProjections } from './projections.ts';
export { clockRoutes } from './routes.tsx';
export { clockWithin } from './within.ts';
export { confirmClock };

export const clockCommands: readonly AnyCommand[] = [confirmClock];
