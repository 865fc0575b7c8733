export { type HomeNow, homeNow, type SeatAtHome, type SeatHeld, seatAtHome } from './slots.ts';
