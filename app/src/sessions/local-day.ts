const zones = { 'The Hague': 'Europe/Amsterdam', 'New York': 'America/New_York' } as const;

/** The calendar day in the city where the session is held, ISO. */
export function localDay(city: keyof typeof zones, instant: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zones[city], dateStyle: 'short' }).format(new Date(instant));
}

/** What a clock in the city shows at this instant, to the minute: "2026-12-07T15:00". */
export function localMinute(city: keyof typeof zones, instant: string): string {
  return shownIn(city, Date.parse(instant)).slice(0, 16);
}

function shownIn(city: keyof typeof zones, instant: number): string {
  const format = { timeZone: zones[city], dateStyle: 'short', timeStyle: 'medium' } as const;
  return new Intl.DateTimeFormat('sv-SE', format).format(instant).replace(' ', 'T');
}

/**
 * The instant at which a clock in the city shows this time ("2026-12-07T15:00"). Where clocks go forward and the time does
 * not exist, the hour after it; where they go back and it exists twice, the first.
 */
export function instantIn(city: keyof typeof zones, local: string): string {
  const wanted = Date.parse(`${local}:00Z`);
  const guess = wanted - (clock(city, wanted) - wanted);
  return new Date(guess - (clock(city, guess) - wanted)).toISOString();
}

/** How often a clock in the city shows this time: once, not at all where clocks go forward, twice where they go back. */
export function timesShown(city: keyof typeof zones, local: string): number {
  const wanted = Date.parse(`${local}:00Z`);
  // The difference to UTC a day before and a day after; it changes twice a year at most.
  const offsets = new Set(
    [-1, 1].map((days) => clock(city, wanted + days * 86_400_000) - (wanted + days * 86_400_000)),
  );
  return [...offsets].filter((offset) => clock(city, wanted - offset) === wanted).length;
}

function clock(city: keyof typeof zones, instant: number): number {
  return Date.parse(`${shownIn(city, instant)}Z`);
}
