export { forgetOwnAddresses } from './own-address.ts';
export { type CalendarDate, calendarDates } from './slots.ts';
