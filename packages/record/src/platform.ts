import { hash } from 'node:crypto';

/** SHA-256 of bytes, or of text as UTF-8. The browser twin is platform-browser.ts. */
export function sha256(data: Uint8Array | string): Uint8Array {
  return hash('sha256', data, 'buffer');
}

/** SHA-256 as 64 lower-case hexadecimal digits. */
export function sha256Hex(data: Uint8Array | string): string {
  return hash('sha256', data, 'hex');
}
