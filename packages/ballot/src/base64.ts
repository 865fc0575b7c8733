import { refuse } from './refusal.ts';

/** Standard Base64 with padding, as messages of the ceremony carry bytes. */
export function toBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

/** Strict: what does not come back to the same text is refused. */
export function fromBase64(text: string, at: string): Uint8Array<ArrayBuffer> {
  try {
    const bytes = Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
    if (toBase64(bytes) === text) return bytes;
  } catch {
    // Not Base64 at all: the refusal below.
  }
  return refuse('text.shape', '8.3', { at, expected: 'Base64' });
}
