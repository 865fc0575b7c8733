import { PerformanceObserver } from 'node:perf_hooks';
import v8 from 'node:v8';

/** Bytes, both halves: behind that what lives shortly is cleared away more often instead. */
const most = 32 * 1_048_576;

/**
 * Bounds the memory for what lives shortly. Of its own accord V8 lets it grow to 128 MB when thousands of pages open at once, and gives
 * that back only at rest.
 */
export function boundYoungMemory(): void {
  let grows = true;
  const look = (): void => {
    const size = v8.getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space')?.space_size ?? 0;
    if (size < most === grows) return;
    grows = size < most;
    v8.setFlagsFromString(`--semi-space-growth-factor=${grows ? 2 : 1}`);
  };
  new PerformanceObserver(look).observe({ entryTypes: ['gc'] });
}
