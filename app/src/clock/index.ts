import { confirmClock } from './confirm-clock.ts';

export { confirmClock };
