export { type HomeNow, homeNow, type RoleAtHome, roleAtHome } from './slots.ts';
