export type { AdoptedHere, LibraryDocument } from './library.ts';
export { DocumentsInShort, isAdopted, SessionPapers } from './pages/session-papers.tsx';
export { documentsOfSession, latestDocuments } from './reads.ts';
export { adoptedHere } from './slots.ts';
export { fitOfSymbol, typedSymbol } from './typed-symbol.ts';
