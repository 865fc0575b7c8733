declare module 'vitest' {
  interface TaskMeta {
    /** why the test, or every test of the suite, is left out on this machine */
    skipped?: string;
  }
}

/**
 * Options of a test or suite that needs something which this machine may not have. The reason stands on the line before the
 * last of `npm test`.
 */
export function needs(missing: string | null) {
  return missing === null ? {} : { skip: true, meta: { skipped: missing } };
}
