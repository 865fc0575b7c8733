/** Cents as euros with two places and a point: 12345n is "EUR 123.45". */
export function euros(cents: bigint): string {
  const sign = cents < 0n ? '-' : '';
  const digits = String(cents < 0n ? -cents : cents).padStart(3, '0');
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',');
  return `EUR ${sign}${whole}.${digits.slice(-2)}`;
}
