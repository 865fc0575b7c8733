import { fill } from '../door/slot.ts';
import { keptElsewhere } from '../identity/index.ts';
import type { Module } from '../module.ts';
import { ownAddresses } from './own-address.ts';
import { calendarRoutes } from './routes.tsx';

/** Dates of a session for people's own calendars. */
export const calendarModule: Module = {
  name: 'calendar',
  tables: { calendar_address: 'written' },
  routes: calendarRoutes,
  fills: [fill(keptElsewhere, { name: 'calendarAddresses', of: ownAddresses })],
};
