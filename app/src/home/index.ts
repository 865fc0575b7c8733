export {
  type DecidedLately,
  decidedLately,
  type HomeNow,
  homeNow,
  type RoleAtHome,
  roleAtHome,
} from './slots.ts';
