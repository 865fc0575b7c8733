/** One check of `npm run verify`. */
export interface Finding {
  readonly what: string;
  readonly ok: boolean;
  readonly detail: string;
}
