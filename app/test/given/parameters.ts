import type { ParameterKey, ParameterValues } from '@plenary/rules';
import { ofSettings, type SessionParameters } from '../../src/parameters/index.ts';

/** Parameters of a session of which the Bureau has set some. */
export function setByBureau(values: { readonly [K in ParameterKey]?: ParameterValues[K] }): SessionParameters {
  return ofSettings(
    Object.entries(values).map(([key, value], place) => ({
      seq: place + 1,
      key: key as ParameterKey,
      value,
      decidedOn: '2026-12-01',
      reference: 'BUR/2026/4',
      reason: 'As in the sessions before',
      since: '2026-12-01T12:00:00.000Z',
    })),
  );
}
