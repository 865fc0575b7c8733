export { type Desk, DeskFrame, type DeskPartProps, deskRow, tabsOf, tasksIn } from './frame.tsx';
export { atEnglish, complaintAt, LanguageFields } from './language-fields.tsx';
export { itemOptions, kindOptions, stateOptions } from './options.ts';
export { type DeskTask, deskTab, deskTask, progressOf, type Task } from './slots.ts';
export { TaskList } from './task-list.tsx';
