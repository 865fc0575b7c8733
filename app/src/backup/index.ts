export type { BackupHead } from './format.ts';
export { decrypterFrom, encrypterFor, makeKey } from './keys.ts';
export { BackupProblem } from './problem.ts';
export { openBackup } from './read-backup.ts';
export { refuseForeignMigrations, restoreBackup } from './restore-backup.ts';
export { writeBackup } from './write-backup.ts';
