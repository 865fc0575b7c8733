export function worded(root: string): string[];
export function unreached(root: string, file: string): string[];
