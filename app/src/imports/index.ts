export { type ListColumn, ofKind, ofState, ofWords } from './columns.ts';
export { listRoutes } from './list-routes.tsx';
export { importRoutes } from './routes.tsx';
export {
  type ImportedList,
  importedList,
  type JudgedLine,
  type PreviewedList,
  type RightLine,
  type WrittenRow,
} from './slots.ts';
export { writeXlsx } from './write/xlsx.ts';
