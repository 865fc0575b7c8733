import type english from './words/en.json';

type English = typeof english;

declare module '../words/messages.ts' {
  interface Catalogue extends English {}
}
