const zones = { 'The Hague': 'Europe/Amsterdam', 'New York': 'America/New_York' } as const;

/** The calendar day in the city where the session is held, ISO. */
export function localDay(city: keyof typeof zones, instant: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zones[city], dateStyle: 'short' }).format(new Date(instant));
}
