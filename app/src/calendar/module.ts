import type { Module } from '../module.ts';
import { calendarRoutes } from './routes.tsx';

/** Dates of a session for people's own calendars. */
export const calendarModule: Module = {
  name: 'calendar',
  routes: calendarRoutes,
};
