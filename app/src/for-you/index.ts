export { AskedList, SeatLines } from './asked-list.tsx';
export { linesOf, wholeSeat } from './read.ts';
export { forReader } from './reader.ts';
