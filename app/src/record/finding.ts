/** One check of `npm run verify`. */
export interface Finding {
  readonly what: string;
  readonly ok: boolean;
  readonly detail: string;
  /** nothing is wrong with it, for it was not compared with what is outside the database */
  readonly uncompared?: boolean;
}
