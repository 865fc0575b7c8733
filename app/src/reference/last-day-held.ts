/** The last day on which a session met: it may have closed before the one for which it was called. */
export function lastDayHeld({ end, heldEnd }: { readonly end: string; readonly heldEnd?: string | null }): string {
  return heldEnd ?? end;
}
