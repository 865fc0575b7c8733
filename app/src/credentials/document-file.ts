import { createHash } from 'node:crypto';

export const documentTypes = ['pdf', 'png', 'jpeg'] as const;
export type DocumentType = (typeof documentTypes)[number];

/** Bytes of a document that is taken in; of one that is sent, so that what is somewhat too large is refused in words. */
export const mostDocumentBytes = 2_500_000;
export const mostSentBytes = 10_000_000;

/** What the record says of a document. */
export interface DocumentSaid {
  readonly type: DocumentType;
  /** bytes */
  readonly size: number;
  readonly sha256: string;
}

/** How files of each type begin: a name can say anything. */
const begins: Readonly<Record<DocumentType, readonly number[]>> = {
  pdf: [0x25, 0x50, 0x44, 0x46, 0x2d],
  png: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  jpeg: [0xff, 0xd8, 0xff],
};

export function documentType(bytes: Uint8Array): DocumentType | null {
  return documentTypes.find((type) => begins[type].every((byte, place) => bytes[place] === byte)) ?? null;
}

export function documentSaid(bytes: Uint8Array, type: DocumentType): DocumentSaid {
  return { type, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** Another document of which the same is said but for its SHA-256; null where no program says that of one. */
export function standIn({ type, size, sha256 }: { readonly [Said in keyof DocumentSaid]: unknown }): Buffer | null {
  const known = documentTypes.find((one) => one === type);
  if (known === undefined || typeof size !== 'number' || !Number.isInteger(size)) return null;
  if (size < 1 || size > mostDocumentBytes || typeof sha256 !== 'string' || !/^[0-9a-f]{64}$/.test(sha256)) return null;
  // Not the one before it, which nobody attaches twice.
  const bytes = Buffer.alloc(size, sha256);
  bytes.set(begins[known].slice(0, size));
  return bytes;
}
