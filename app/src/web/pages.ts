/** One page of a long list, from 1. */
export interface PageOfList {
  readonly page: number;
  readonly pages: number;
  /** rows before it */
  readonly from: number;
  /** rows up to its end, where there are so many */
  readonly to: number;
}

/** Rows on one page of a list. The open data are never cut. */
export const pageSize = 50;

/** The page that an address asks for; what is no page counts as not asked. */
export function askedPage(params: URLSearchParams): number {
  const asked = params.get('page') ?? '';
  return /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : 1;
}

/** A page beyond the last is the last. */
export function pageOfList(rows: number, asked: number, size: number = pageSize): PageOfList {
  const pages = Math.max(1, Math.ceil(rows / size));
  const page = Math.min(asked, pages);
  return { page, pages, from: (page - 1) * size, to: page * size };
}

/** Those that have a link: the first, the last, and those around the one that is shown. */
export function linkedPages({ page, pages }: Pick<PageOfList, 'page' | 'pages'>): readonly number[] {
  const around = Array.from({ length: 5 }, (_, n) => page - 2 + n);
  return [...new Set([1, ...around, pages])].filter((n) => n >= 1 && n <= pages).toSorted((a, b) => a - b);
}
