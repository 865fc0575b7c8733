export type { AdoptedHere, LibraryDocument } from './library.ts';
export { SessionDocuments } from './pages/session-documents.tsx';
export { documentsOfSession } from './reads.ts';
export { adoptedHere } from './slots.ts';
export { fitOfSymbol, typedSymbol } from './typed-symbol.ts';
