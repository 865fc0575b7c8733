export { type CalendarDate, calendarDates } from './slots.ts';
