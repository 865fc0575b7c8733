const zones = { 'The Hague': 'Europe/Amsterdam', 'New York': 'America/New_York' } as const;

// Made once: a formatter costs more than a hundred uses of it.
const days = inEachCity((timeZone) => new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }));
const minutes = inEachCity(
  (timeZone) => new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }),
);

function inEachCity(
  make: (zone: string) => Intl.DateTimeFormat,
): Readonly<Record<keyof typeof zones, Intl.DateTimeFormat>> {
  return { 'The Hague': make(zones['The Hague']), 'New York': make(zones['New York']) };
}

/** The calendar day in the city where the session is held, ISO. */
export function localDay(city: keyof typeof zones, instant: string): string {
  return days[city].format(new Date(instant));
}

/** What a clock in the city shows at this instant, to the minute: "2026-12-07T15:00". */
export function localMinute(city: keyof typeof zones, instant: string): string {
  return shownIn(city, Date.parse(instant)).slice(0, 16);
}

function shownIn(city: keyof typeof zones, instant: number): string {
  return minutes[city].format(instant).replace(' ', 'T');
}

/**
 * The instants at which a clock in the city shows this time ("2026-12-07T15:00"), ISO, in order: one; none where clocks go
 * forward and leave it out; two where they go back and it comes again.
 */
export function instantsShowing(city: keyof typeof zones, local: string): readonly string[] {
  const wanted = Date.parse(`${local}:00Z`);
  // The difference to UTC a day before and a day after; it changes twice a year at most.
  const offsets = new Set(
    [-1, 1].map((days) => clock(city, wanted + days * 86_400_000) - (wanted + days * 86_400_000)),
  );
  return [...offsets]
    .map((offset) => wanted - offset)
    .filter((instant) => clock(city, instant) === wanted)
    .toSorted((a, b) => a - b)
    .map((instant) => new Date(instant).toISOString());
}

/** The same where it is one, or the first of two. Throws where there is none: whoever asks has refused that before. */
export function instantIn(city: keyof typeof zones, local: string): string {
  const [first] = instantsShowing(city, local);
  if (first === undefined) throw new Error(`${local} is not shown by a clock in ${city}`);
  return first;
}

/** The first instant of a day in the city, ISO: also of one on which no clock showed midnight. */
export function dayBegins(city: keyof typeof zones, day: string): string {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  let [before, begun] = [midnight - 86_400_000, midnight + 86_400_000];
  while (begun - before > 1) {
    const between = Math.floor((before + begun) / 2);
    if (days[city].format(between) < day) before = between;
    else begun = between;
  }
  return new Date(begun).toISOString();
}

/** What a clock in the city is ahead of UTC at this instant, as it is written: "UTC+1", "UTC−4". */
export function offsetShown(city: keyof typeof zones, instant: string): string {
  const hours = (clock(city, Date.parse(instant)) - Date.parse(instant)) / 3_600_000;
  return `UTC${hours < 0 ? '−' : '+'}${Math.abs(hours)}`;
}

function clock(city: keyof typeof zones, instant: number): number {
  return Date.parse(`${shownIn(city, instant)}Z`);
}
