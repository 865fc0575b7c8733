export type { LibraryDocument } from './library.ts';
export { SessionDocuments } from './pages/session-documents.tsx';
export { documentsOfSession } from './queries.ts';
