const zones = { 'The Hague': 'Europe/Amsterdam', 'New York': 'America/New_York' } as const;

/** The calendar day in the city where the session is held, ISO. */
export function localDay(city: keyof typeof zones, instant: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zones[city], dateStyle: 'short' }).format(new Date(instant));
}

/**
 * The instant at which a clock in the city shows this time ("2026-12-07T15:00"). Where clocks go forward and the time does
 * not exist, the hour after it; where they go back and it exists twice, the first.
 */
export function instantIn(city: keyof typeof zones, local: string): string {
  const wanted = Date.parse(`${local}:00Z`);
  const shown = (instant: number): number => {
    const text = new Intl.DateTimeFormat('sv-SE', {
      timeZone: zones[city],
      dateStyle: 'short',
      timeStyle: 'medium',
    }).format(instant);
    return Date.parse(`${text.replace(' ', 'T')}Z`);
  };
  const guess = wanted - (shown(wanted) - wanted);
  return new Date(guess - (shown(guess) - wanted)).toISOString();
}
