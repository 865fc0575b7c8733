const gzip = /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/;

/** Whether who says this of encodings reads what is compressed so (RFC 9110, 12.5.3). */
export function takesGzip(acceptEncoding: string | undefined): boolean {
  return acceptEncoding !== undefined && gzip.test(acceptEncoding);
}
